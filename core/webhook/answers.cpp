#include "core/webhook/answers.h"
#include "core/routing/spoken.h"

#include "core/base/json_text.h"
#include "core/base/utf8_text.h"
#include "core/model/routing_plan.h"
#include "core/routing/prompts.h"
#include "core/routing/router.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView jsonType = "application/json";
constexpr QByteArrayView xmlType = "application/xml; charset=utf-8";

struct RefusalRow {
    ErrorCode code;
    int voiceStatus; // 0: as httpStatus()
    QByteArrayView spoken;
    QByteArrayView error;
};

constexpr QByteArrayView badRequest = "Bad request. The request could not be read.";
constexpr QByteArrayView unauthorized = "Unauthorized. Authentication failed.";
constexpr QByteArrayView sorry = "We are sorry. Your call cannot be completed now. Please try again later.";

constexpr std::array refusals = {
    RefusalRow{ErrorCode::MissingCredential, 0, unauthorized, "Unauthorized - Missing signature"},
    RefusalRow{ErrorCode::WrongSignature, 0, unauthorized, "Unauthorized - Invalid signature"},
    RefusalRow{ErrorCode::WrongBearer, 0, unauthorized, "Unauthorized - Invalid Bearer token"},
    RefusalRow{ErrorCode::KeyNotConfigured, 0, "Configuration error. API key not configured.",
               "Webhook configuration error"},
    RefusalRow{ErrorCode::TimestampMissing, 0, badRequest, "Missing timestamp header"},
    RefusalRow{ErrorCode::TimestampInvalid, 0, badRequest, "Invalid timestamp format"},
    RefusalRow{ErrorCode::TimestampOutsideTolerance, 0, badRequest, "Timestamp outside tolerance window"},
    RefusalRow{ErrorCode::SourceNotAllowed, 0, unauthorized, "Forbidden"},
    RefusalRow{ErrorCode::TooManyFailures, 0, unauthorized, "Too many failed requests"},
    RefusalRow{ErrorCode::UnknownPath, 0, badRequest, "Not found"},
    RefusalRow{ErrorCode::MethodNotAllowed, 0, badRequest, "Method not allowed"},
    RefusalRow{ErrorCode::MalformedBody, 0, "Bad request. Malformed body.", "Malformed body"},
    RefusalRow{ErrorCode::UnsupportedMediaType, 0, badRequest, "Unsupported media type"},
    RefusalRow{ErrorCode::UnsupportedEncoding, 0, badRequest, "Unsupported content encoding"},
    RefusalRow{ErrorCode::ValidationFailed, 400, "Bad request. Missing destination number.",
               "Validation failed"},
    RefusalRow{ErrorCode::BadFraming, 0, badRequest, "Bad request"},
    RefusalRow{ErrorCode::HeadTooLarge, 0, badRequest, "Request header fields too large"},
    RefusalRow{ErrorCode::BodyTooLarge, 0, badRequest, "Body too large"},
    RefusalRow{ErrorCode::RequestTimeout, 0, badRequest, "Request timeout"},
    RefusalRow{ErrorCode::TooManyConnections, 0, sorry, "Too many connections"},
    RefusalRow{ErrorCode::ExpectationFailed, 0, badRequest, "Expectation failed"},
    RefusalRow{ErrorCode::VersionNotSupported, 0, badRequest, "HTTP version not supported"},
    RefusalRow{ErrorCode::StorageUnavailable, 0, sorry, "Temporarily unavailable"},
    RefusalRow{ErrorCode::ProcessingTimeout, 200, sorry, "Processing took too long"},
};

const RefusalRow& refusalRow(ErrorCode code) {
    static constexpr RefusalRow internal{ErrorCode::Internal, 0, sorry, "Internal error"};
    for (const RefusalRow& row : refusals) {
        if (row.code == code)
            return row;
    }
    return internal;
}

/// The prompt that says in the plan's language what the row says in English.
Prompt promptOf(const RefusalRow& row) {
    if (row.spoken == unauthorized)
        return Prompt::Unauthorized;
    if (row.spoken == sorry)
        return Prompt::Apology;
    if (row.code == ErrorCode::KeyNotConfigured)
        return Prompt::KeyNotConfigured;
    return row.code == ErrorCode::ValidationFailed ? Prompt::MissingDestination : Prompt::MalformedRequest;
}

/// A plan that says nothing of its own leaves the words of the table.
bool speaksOtherwise(Prompt prompt, const PlanDefaults& defaults) {
    return defaults.voice != PlanDefaults().voice ||
           promptText(prompt, defaults) != promptText(prompt, PlanDefaults().language);
}

/// For the constant sentences above only: nothing is escaped.
QByteArray refusalDocument(QByteArrayView sentence) {
    QByteArray cxml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Say>";
    cxml.append(sentence);
    cxml.append("</Say><Hangup/></Response>\n");
    return cxml;
}

HttpResponse jsonAnswer(int status, const QJsonObject& object) {
    return {status, jsonType.toByteArray(), {}, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QByteArrayView acceptedMessage(Endpoint endpoint) {
    switch (endpoint) {
    case Endpoint::SessionUpdate: return "Session record updated successfully";
    case Endpoint::Cdr: return "CDR Inserted successfully";
    default: return "Recording status updated successfully";
    }
}

} // namespace

HttpResponse refusal(Endpoint endpoint, ErrorCode code, const PlanDefaults& defaults) {
    HttpResponse answer = refusal(endpoint, code);
    const Prompt prompt = promptOf(refusalRow(code));
    if (endpointKind(endpoint) == EndpointKind::Voice && speaksOtherwise(prompt, defaults))
        answer.body = sayAndHangUp(prompt, defaults);
    return answer;
}

HttpResponse refusal(Endpoint endpoint, ErrorCode code) {
    const RefusalRow& row = refusalRow(code);
    HttpResponse answer;
    answer.status = httpStatus(code);
    if (endpointKind(endpoint) == EndpointKind::Voice) {
        if (row.voiceStatus != 0)
            answer.status = row.voiceStatus;
        answer.contentType = xmlType.toByteArray();
        answer.body = refusalDocument(row.spoken);
    } else {
        answer.contentType = jsonType.toByteArray();
        answer.body = QByteArray("{\"error\":\"").append(row.error).append("\"}");
    }
    if (answer.status == 401)
        answer.headers.append(HttpHeader{"WWW-Authenticate", "Bearer"});
    if (answer.status == 503 || answer.status == 429)
        answer.headers.append(HttpHeader{"Retry-After", "5"});
    return answer;
}

HttpResponse methodNotAllowed(const EndpointRow& endpoint) {
    HttpResponse answer = refusal(endpoint.endpoint, ErrorCode::MethodNotAllowed);
    answer.headers.append(HttpHeader{"Allow", endpoint.allow.toByteArray()});
    return answer;
}

HttpResponse validationFailed(const QString& field, const QString& reason) {
    const QJsonObject details{{field, QJsonArray{reason}}};
    return jsonAnswer(422, {{u"error"_s, u"Validation failed"_s}, {u"details"_s, details}});
}

HttpResponse accepted(Endpoint endpoint, const EventFields& event) {
    std::string json = "{";
    json.reserve(256);
    if (!event.callId.isEmpty()) {
        json += "\"call_id\":";
        appendJsonText(json, event.callId);
        json += ',';
    }
    json += "\"event_id\":";
    appendJsonText(json, QString::fromLatin1(event.eventId));
    json += ",\"message\":\"";
    appendBytes(json, acceptedMessage(endpoint));
    json += '"';
    if (!event.session.isEmpty()) {
        json += ",\"session\":";
        appendJsonText(json, event.session);
    }
    json += '}';
    return {200, jsonType.toByteArray(), {}, QByteArray::fromStdString(json)};
}

HttpResponse cxmlAnswer(const QByteArray& cxml) {
    return {200, xmlType.toByteArray(), {}, cxml};
}

HttpResponse healthAnswer() {
    HttpResponse answer{200, jsonType.toByteArray(), {}, "{\"status\":\"ok\",\"service\":\"opbx\"}"};
    answer.headers.append(HttpHeader{"Cache-Control", "no-store"});
    return answer;
}

void markReplayed(HttpResponse& answer) {
    static constexpr QByteArrayView name = "X-OPBX-Idempotent-Replay";
    if (headerCount(answer.headers, name) == 0)
        answer.headers.append(HttpHeader{name.toByteArray(), "true"});
}

} // namespace opbx
