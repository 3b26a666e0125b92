#include "app/runtime/exchange_log.h"

#include "core/base/printable.h"
#include "core/exchange/exchange_row.h"
#include "core/formats/exchange_json.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype atOnce = 4'096; // a pipe that has room takes so much without waiting
constexpr int longestWaitMs = 1'000;

/// A sender may neither forge lines of the log nor write to the terminal that shows it.
QByteArray safe(const QString& text) {
    return printable(text).toUtf8();
}

/// Whether standard error takes something now or within the time.
bool hasRoom(int waitMs) {
    pollfd error{STDERR_FILENO, POLLOUT, 0};
    return ::poll(&error, 1, waitMs) > 0;
}

/// As many whole lines as may be written at once, or a part of one that is longer.
qsizetype nextPiece(QByteArrayView lines) {
    if (lines.size() <= atOnce)
        return lines.size();
    const qsizetype end = lines.first(atOnce).lastIndexOf('\n');
    return end < 0 ? atOnce : end + 1;
}

/// Any thread. A pager, a terminal on hold or a stuck log service may have stopped reading; a thread that waited for it could neither
/// stop nor let go of what is to be logged. So lines are left out and counted until there is room again.
void writeLines(QByteArrayView lines, bool json) {
    static std::atomic<qint64> leftOut = 0;
    int patienceMs = leftOut.load() == 0 ? longestWaitMs : 0;
    QByteArray report;
    if (leftOut.load() > 0 && hasRoom(0)) {
        const QString sentence =
            u"%1 lines of the log were left out: nobody read it."_s.arg(leftOut.exchange(0));
        report = sentenceLine(sentence, json, "warning") + '\n' + lines.toByteArray();
        lines = report;
    }
    while (!lines.isEmpty()) {
        if (!hasRoom(patienceMs)) {
            leftOut += lines.count('\n');
            return;
        }
        const ssize_t written = ::write(STDERR_FILENO, lines.data(), static_cast<size_t>(nextPiece(lines)));
        if (written < 0 && errno != EINTR && errno != EAGAIN)
            return;
        lines = lines.sliced(std::max<ssize_t>(written, 0));
    }
}

/// Any thread: one write a line. Qt quotes file names, addresses and what remote ends said.
void writeLibraryMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    writeLines(safe(qFormatLogMessage(type, context, text)) + '\n', false);
}

void writeLibraryObject(QtMsgType type, const QMessageLogContext&, const QString& text) {
    const char* level = type == QtDebugMsg ? "debug" : type == QtInfoMsg ? "info" : "warning";
    writeLines(sentenceLine(text, true, level) + '\n', true);
}

} // namespace

QByteArray sentenceLine(const QString& sentence, bool json, const char* level) {
    if (!json)
        return "opbx: " + safe(sentence);
    const QJsonObject object{
        {u"time"_s, isoTimeMs(QDateTime::currentMSecsSinceEpoch())},
        {u"level"_s, QString::fromLatin1(level)},
        {u"message"_s, sentence},
    };
    return printableJson(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void sayLibraryMessages(bool json) {
    qInstallMessageHandler(json ? &writeLibraryObject : &writeLibraryMessage);
}

QByteArray logLine(const Exchange& exchange, bool json) {
    const QString refusal = QString::fromLatin1(errorName(exchange.refusal));
    if (json) {
        QJsonObject object = exchangeRowJson(rowOf(exchange));
        if (exchange.refusal != ErrorCode::None) {
            object.insert(u"error"_s, refusal);
            object.insert(u"error_words"_s, exchange.refusalDetail.english());
        }
        return printableJson(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    const QString session = exchange.event.session.isEmpty() ? exchange.event.callId : exchange.event.session;
    QByteArray line = isoTimeMs(exchange.receivedUs / 1000).toLatin1() + ' ' +
                      endpointName(exchange.endpoint) +
                      " status=" + QByteArray::number(exchange.response.status) +
                      " verdict=" + verdictName(exchange.verdict) + " session=" + safe(session) +
                      (exchange.isClaim() ? " claimed=yes" : "") + " from=" + safe(exchange.event.from) +
                      " to=" + safe(exchange.event.to) + " state=" + safe(exchange.event.state) +
                      " attempt=" + QByteArray::number(exchange.attempt) +
                      " us=" + QByteArray::number(exchange.durationUs());
    if (exchange.refusal != ErrorCode::None)
        line += " error=" + refusal.toLatin1() + " \"" + safe(exchange.refusalDetail.english()) + '"';
    else if (!exchange.steps.isEmpty())
        line += " \"" + safe(exchange.steps.last().message.english()) + '"';
    return line;
}

void ExchangeLog::configure(const Settings& settings) {
    const QString level = settings.string("logs/level");
    m_json = settings.string("logs/format") == "json"_L1;
    m_all = level == "info"_L1 || level == "debug"_L1;
    m_refused = m_all || level == "warning"_L1;
    sayLibraryMessages(m_json);
}

void ExchangeLog::writeAlsoTo(const QString& dataDir) {
    m_file = std::make_unique<LogFile>(dataDir);
}

void ExchangeLog::writeOnlyTo(const QString& dataDir) {
    writeAlsoTo(dataDir);
    m_toStandardError = false;
}

void ExchangeLog::put(const QByteArray& lines, const QByteArray& linesOfFile) const {
    if (m_toStandardError)
        writeLines(lines, m_json);
    if (m_file)
        m_file->write(linesOfFile);
}

void ExchangeLog::say(const QString& sentence) const {
    const QByteArray line = sentenceLine(sentence, m_json) + '\n';
    const QByteArray time =
        m_json ? QByteArray() : isoTimeMs(QDateTime::currentMSecsSinceEpoch()).toLatin1() + ' ';
    put(line, time + line);
}

void ExchangeLog::write(const QList<ExchangePtr>& exchanges) const {
    QByteArray lines;
    for (const ExchangePtr& exchange : exchanges) {
        if (m_all || (m_refused && exchange->refusal != ErrorCode::None))
            lines += logLine(*exchange, m_json) + '\n';
    }
    put(lines, lines);
}

} // namespace opbx
