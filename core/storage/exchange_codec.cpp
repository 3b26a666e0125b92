#include "core/storage/exchange_codec.h"

#include "core/base/json_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>

namespace opbx {

namespace {

constexpr std::array stages = {&StageTimings::head,    &StageTimings::body,    &StageTimings::authenticated,
                               &StageTimings::decoded, &StageTimings::decided, &StageTimings::committed,
                               &StageTimings::answered};

constexpr std::array credentials = {CredentialKind::None, CredentialKind::Bearer, CredentialKind::Signature,
                                    CredentialKind::BearerAndSignature};

QString text(const QJsonObject& facts, QLatin1String name) {
    return facts.value(name).toString();
}

} // namespace

QByteArray encodeHeaders(const HttpHeaders& headers) {
    qsizetype size = 0;
    for (const HttpHeader& header : headers)
        size += header.name.size() + header.value.size() + 3;
    QByteArray text;
    text.reserve(size);
    for (const HttpHeader& header : headers)
        text.append(header.name).append(": ").append(header.value).append('\n');
    return text;
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

QByteArray encodeSteps(const QList<DecisionStep>& steps) {
    QByteArray text;
    text.reserve(96 * steps.size());
    for (const DecisionStep& step : steps)
        text.append(step.code).append('\t').append(step.sentence.toUtf8().replace('\n', ' ')).append('\n');
    return text;
}

QList<DecisionStep> decodeSteps(const QByteArray& text) {
    QList<DecisionStep> steps;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype tab = line.indexOf('\t');
        if (tab > 0)
            steps.append({line.left(tab), QString::fromUtf8(line.mid(tab + 1))});
    }
    return steps;
}

QByteArray encodeTimings(const StageTimings& timings) {
    std::array<char, stages.size() * 21> text; // 64 bits have up to 20 characters
    char* end = text.data();
    for (const auto stage : stages) {
        end = std::to_chars(end, text.data() + text.size(), timings.*stage).ptr;
        *end++ = ' ';
    }
    return {text.data(), end - text.data() - 1};
}

StageTimings decodeTimings(const QByteArray& text) {
    StageTimings timings;
    const QList<QByteArray> parts = text.split(' ');
    for (size_t i = 0; i < stages.size() && i < static_cast<size_t>(parts.size()); ++i)
        timings.*stages[i] = parts[static_cast<qsizetype>(i)].toLongLong();
    return timings;
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

ErrorCode errorFromName(QByteArrayView name) {
    for (int code = 0; code < errorCodeCount; ++code) {
        if (errorName(static_cast<ErrorCode>(code)) == name)
            return static_cast<ErrorCode>(code);
    }
    return ErrorCode::None;
}

/// Written by hand: it is done for each exchange, and QJsonDocument takes five times as long.
QByteArray encodeFacts(const Exchange& exchange) {
    QByteArray json;
    json.reserve(256);
    const auto add = [&json](const char* name) -> QByteArray& { return json.append(name); };
    add("{\"credential\":\"").append(credentialName(exchange.credential)).append("\",\"call_id\":");
    appendJsonText(json, exchange.event.callId);
    appendJsonText(add(",\"domain\":"), exchange.event.domain);
    appendJsonText(add(",\"event_id_source\":"), exchange.event.eventIdSource);
    add(",\"first_attempt_us\":").append(QByteArray::number(exchange.firstAttemptUs));
    add(",\"http_minor\":").append(QByteArray::number(exchange.request.minorVersion));
    if (!exchange.refusalDetail.isEmpty())
        appendJsonText(add(",\"refusal_detail\":"), exchange.refusalDetail);
    if (exchange.usedPreviousKey)
        add(",\"previous_key\":true");
    if (exchange.hasClockSkew)
        add(",\"clock_skew_ms\":").append(QByteArray::number(exchange.clockSkewMs));
    return json.append('}');
}

void decodeFacts(const QByteArray& encoded, Exchange& exchange) {
    const QJsonObject facts = QJsonDocument::fromJson(encoded).object();
    exchange.credential = credentialFromName(text(facts, QLatin1String("credential")).toLatin1());
    exchange.event.callId = text(facts, QLatin1String("call_id"));
    exchange.event.domain = text(facts, QLatin1String("domain"));
    exchange.event.eventIdSource = text(facts, QLatin1String("event_id_source"));
    exchange.firstAttemptUs = facts.value(QLatin1String("first_attempt_us")).toInteger();
    exchange.request.minorVersion = facts.value(QLatin1String("http_minor")).toInt(1);
    exchange.refusalDetail = text(facts, QLatin1String("refusal_detail"));
    exchange.usedPreviousKey = facts.value(QLatin1String("previous_key")).toBool();
    exchange.hasClockSkew = facts.contains(QLatin1String("clock_skew_ms"));
    exchange.clockSkewMs = facts.value(QLatin1String("clock_skew_ms")).toInteger();
}

} // namespace opbx
