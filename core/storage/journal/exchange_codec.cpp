#include "core/storage/journal/exchange_codec.h"

#include "core/base/json_text.h"
#include "core/base/utf8_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stages = {&StageTimings::head,    &StageTimings::body,    &StageTimings::authenticated,
                               &StageTimings::decoded, &StageTimings::decided, &StageTimings::committed,
                               &StageTimings::answered};

constexpr std::array credentials = {CredentialKind::None, CredentialKind::Bearer, CredentialKind::Signature,
                                    CredentialKind::BearerAndSignature};

void appendNumber(std::string& text, qint64 number) {
    std::array<char, 20> digits;
    text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

QString text(const QJsonObject& facts, QLatin1String name) {
    return facts.value(name).toString();
}

} // namespace

void appendHeaders(std::string& text, const HttpHeaders& headers) {
    for (const HttpHeader& header : headers) {
        appendAsUtf8(text, header.name);
        text += ": ";
        appendAsUtf8(text, header.value);
        text += '\n';
    }
}

QByteArray encodeHeaders(const HttpHeaders& headers) {
    std::string text;
    appendHeaders(text, headers);
    return QByteArray::fromStdString(text);
}

HttpHeaders decodeHeaders(const QByteArray& text) {
    HttpHeaders headers;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0)
            headers.append({line.left(colon), line.mid(colon + 2)});
    }
    return headers;
}

void appendSteps(std::string& text, const QList<DecisionStep>& steps) {
    for (const DecisionStep& step : steps) {
        appendBytes(text, step.code);
        text += '\t';
        appendMessage(text, step.message);
        text += '\n';
    }
}

QList<DecisionStep> decodeSteps(const QByteArray& text) {
    QList<DecisionStep> steps;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype tab = line.indexOf('\t');
        if (tab > 0)
            steps.append({line.left(tab), messageOf(QByteArrayView(line).sliced(tab + 1))});
    }
    return steps;
}

void appendTimings(std::string& text, const StageTimings& timings) {
    std::array<char, stages.size() * 21> numbers; // 64 bits have up to 20 characters
    char* end = numbers.data();
    for (const auto stage : stages) {
        end = std::to_chars(end, numbers.data() + numbers.size(), timings.*stage).ptr;
        *end++ = ' ';
    }
    text.append(numbers.data(), static_cast<size_t>(end - numbers.data() - 1));
}

StageTimings decodeTimings(const QByteArray& text) {
    StageTimings timings;
    const QList<QByteArray> parts = text.split(' ');
    for (size_t i = 0; i < stages.size() && i < static_cast<size_t>(parts.size()); ++i)
        timings.*stages[i] = parts[static_cast<qsizetype>(i)].toLongLong();
    return timings;
}

QString endpointList(EndpointKind kind) {
    QStringList names;
    for (const EndpointRow& row : endpointTable()) {
        if (row.kind == kind)
            names << u'\'' + QString::fromLatin1(endpointName(row.endpoint)) + u'\'';
    }
    return names.join(u',');
}

QByteArray credentialName(CredentialKind kind) {
    switch (kind) {
    case CredentialKind::None: return "none";
    case CredentialKind::Bearer: return "bearer";
    case CredentialKind::Signature: return "signature";
    case CredentialKind::BearerAndSignature: return "bearer-and-signature";
    }
    return "none";
}

CredentialKind credentialFromName(QByteArrayView name) {
    for (const CredentialKind kind : credentials) {
        if (credentialName(kind) == name)
            return kind;
    }
    return CredentialKind::None;
}

/// Written by hand: it is done for each exchange, and QJsonDocument takes five times as long.
void appendFacts(std::string& text, const Exchange& exchange) {
    text += "{\"credential\":\"";
    appendBytes(text, credentialName(exchange.credential));
    text += "\",\"call_id\":";
    appendJsonText(text, exchange.event.callId);
    text += ",\"domain\":";
    appendJsonText(text, exchange.event.domain);
    text += ",\"event_id_source\":";
    appendJsonText(text, exchange.event.eventIdSource);
    text += ",\"first_attempt_us\":";
    appendNumber(text, exchange.firstAttemptUs);
    text += ",\"http_minor\":";
    appendNumber(text, exchange.request.minorVersion);
    if (!exchange.refusalDetail.isEmpty()) {
        text += ",\"refusal_detail\":";
        std::string detail;
        appendMessage(detail, exchange.refusalDetail);
        appendJsonText(text, QString::fromStdString(detail));
    }
    if (exchange.cutBodyBytes > 0) {
        text += ",\"cut_body_bytes\":";
        appendNumber(text, exchange.cutBodyBytes);
    }
    if (exchange.usedPreviousKey)
        text += ",\"previous_key\":true";
    if (exchange.hasClockSkew) {
        text += ",\"clock_skew_ms\":";
        appendNumber(text, exchange.clockSkewMs);
    }
    text += '}';
}

void decodeFacts(const QByteArray& encoded, Exchange& exchange) {
    const QJsonObject facts = QJsonDocument::fromJson(encoded).object();
    exchange.credential = credentialFromName(text(facts, "credential"_L1).toLatin1());
    exchange.event.callId = text(facts, "call_id"_L1);
    exchange.event.domain = text(facts, "domain"_L1);
    exchange.event.eventIdSource = text(facts, "event_id_source"_L1);
    exchange.firstAttemptUs = facts.value("first_attempt_us"_L1).toInteger();
    exchange.request.minorVersion = facts.value("http_minor"_L1).toInt(1);
    exchange.refusalDetail = messageOf(text(facts, "refusal_detail"_L1).toUtf8());
    exchange.cutBodyBytes = facts.value("cut_body_bytes"_L1).toInteger();
    exchange.usedPreviousKey = facts.value("previous_key"_L1).toBool();
    exchange.hasClockSkew = facts.contains("clock_skew_ms"_L1);
    exchange.clockSkewMs = facts.value("clock_skew_ms"_L1).toInteger();
}

} // namespace opbx
