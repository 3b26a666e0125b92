#include "app/runtime/exchange_log.h"

#include "core/inspect/exchange_json.h"
#include "core/inspect/exchange_row.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cstdio>

namespace opbx {

namespace {

QByteArray safe(const QString& text) {
    QByteArray bytes = text.toUtf8();
    for (char& c : bytes) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            c = '?'; // a sender may not forge log lines
    }
    return bytes;
}

void writeLine(const QByteArray& line) {
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

/// Any thread: one write a line.
void writeLibraryMessage(QtMsgType type, const QMessageLogContext&, const QString& text) {
    const char* level = type == QtDebugMsg ? "debug" : type == QtInfoMsg ? "info" : "warning";
    writeLine(sentenceLine(text, true, level) + '\n');
}

} // namespace

QByteArray sentenceLine(const QString& sentence, bool json, const char* level) {
    if (!json)
        return "opbx: " + sentence.toUtf8();
    const QJsonObject object{
        {QStringLiteral("time"), isoTimeMs(QDateTime::currentMSecsSinceEpoch())},
        {QStringLiteral("level"), QString::fromLatin1(level)},
        {QStringLiteral("message"), sentence},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray logLine(const Exchange& exchange, bool json) {
    const QString refusal = QString::fromLatin1(errorName(exchange.refusal));
    if (json) {
        QJsonObject object = exchangeRowJson(rowOf(exchange));
        if (exchange.refusal != ErrorCode::None) {
            object.insert(QStringLiteral("error"), refusal);
            object.insert(QStringLiteral("error_words"), exchange.refusalDetail);
        }
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    const QString session = exchange.event.session.isEmpty() ? exchange.event.callId : exchange.event.session;
    QByteArray line =
        isoTimeMs(exchange.receivedUs / 1000).toLatin1() + ' ' + endpointName(exchange.endpoint) +
        " status=" + QByteArray::number(exchange.response.status) +
        " verdict=" + verdictName(exchange.verdict) + " session=" + safe(session) +
        " from=" + safe(exchange.event.from) + " to=" + safe(exchange.event.to) +
        " state=" + safe(exchange.event.state) + " attempt=" + QByteArray::number(exchange.attempt) +
        " us=" + QByteArray::number(exchange.durationUs());
    if (exchange.refusal != ErrorCode::None)
        line += " error=" + refusal.toLatin1() + " \"" + safe(exchange.refusalDetail) + '"';
    else if (!exchange.steps.isEmpty())
        line += " \"" + safe(exchange.steps.last().sentence) + '"';
    return line;
}

void ExchangeLog::configure(const Settings& settings) {
    const QString level = settings.string("logs/level");
    m_json = settings.string("logs/format") == QLatin1String("json");
    m_all = level == QLatin1String("info") || level == QLatin1String("debug");
    m_refused = m_all || level == QLatin1String("warning");
    qInstallMessageHandler(m_json ? &writeLibraryMessage : nullptr);
}

void ExchangeLog::say(const QString& sentence) const {
    writeLine(sentenceLine(sentence, m_json) + '\n');
}

void ExchangeLog::write(const QList<ExchangePtr>& exchanges) const {
    QByteArray lines;
    for (const ExchangePtr& exchange : exchanges) {
        if (m_all || (m_refused && exchange->refusal != ErrorCode::None))
            lines += logLine(*exchange, m_json) + '\n';
    }
    writeLine(lines);
}

} // namespace opbx
