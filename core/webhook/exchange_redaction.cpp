#include "core/webhook/exchange_redaction.h"

#include "core/base/sha256.h"

namespace opbx {

namespace {

/// Assigns only what has changed: an exchange shares its bytes with the request that is being answered.
void assign(QByteArray& target, const QByteArray& redacted) {
    if (target != redacted)
        target = redacted;
}

void redactHeaders(HttpHeaders& headers, const Redactor& redactor) {
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const HttpHeader& header = headers.at(i);
        const QByteArray value =
            isSecretHeader(header.name) ? redactedMark.toByteArray() : redactor.redactKeys(header.value);
        const QByteArray name = redactor.redactKeys(header.name);
        if (value != header.value || name != header.name)
            headers[i] = {name, value};
    }
}

void redactText(QString& text, const Redactor& redactor) {
    if (redactor.holdsKey(text))
        text = QString::fromUtf8(redactor.redactKeys(text.toUtf8()));
}

void redactEventId(QByteArray& id, const Redactor& redactor) {
    if (redactor.redactKeys(id) != id)
        id = sha256(id).toHex();
}

void redactTexts(std::initializer_list<QString*> texts, const Redactor& redactor) {
    for (QString* text : texts)
        redactText(*text, redactor);
}

void redactAnswer(HttpResponse& answer, const Redactor& redactor) {
    redactHeaders(answer.headers, redactor);
    assign(answer.body, redactor.redactKeys(answer.body));
}

void redactEvent(EventFields& event, const Redactor& redactor) {
    redactEventId(event.eventId, redactor);
    redactTexts({&event.session, &event.callId, &event.domain, &event.from, &event.to, &event.direction,
                 &event.state},
                redactor);
}

} // namespace

void redact(Exchange& exchange, const Redactor& redactor) {
    HttpRequest& request = exchange.request;
    assign(request.path, redactor.redactQuery(request.path));
    assign(request.query, redactor.redactQuery(request.query));
    redactHeaders(request.headers, redactor);
    assign(request.body, redactor.redactKeys(request.body));
    redactEvent(exchange.event, redactor);
    redactTexts({&exchange.refusalDetail, &exchange.note}, redactor);
    for (DecisionStep& step : exchange.steps)
        redactText(step.sentence, redactor);
    redactAnswer(exchange.response, redactor);
}

void redact(RecordingReady& recording, const Redactor& redactor) {
    redactTexts({&recording.session, &recording.callId, &recording.mailbox, &recording.from, &recording.to,
                 &recording.url},
                redactor);
}

void redact(Notification& notification, const Redactor& redactor) {
    redactEventId(notification.eventId, redactor);
    redactEventId(notification.derivedId, redactor);
    redactTexts({&notification.session, &notification.callId, &notification.domain}, redactor);
    redactAnswer(notification.answer, redactor);
    redactAnswer(notification.answerKnown, redactor);
    redactAnswer(notification.answerUnknown, redactor);
    if (auto* change = std::get_if<SessionChange>(&notification.effect)) {
        redactTexts({&change->session, &change->domain, &change->from, &change->to, &change->direction,
                     &change->rawState},
                    redactor);
    } else if (auto* leg = std::get_if<CallLeg>(&notification.effect)) {
        redactTexts({&leg->session, &leg->callId, &leg->domain, &leg->from, &leg->to, &leg->direction,
                     &leg->disposition, &leg->rawDisposition, &leg->recordingUrl, &leg->subscriber},
                    redactor);
    } else if (auto* recording = std::get_if<RecordingReady>(&notification.effect)) {
        redact(*recording, redactor);
    }
}

void redactForExport(Exchange& exchange, const Redactor& redactor) {
    redact(exchange, redactor);
    HttpRequest& request = exchange.request;
    assign(request.query, redactor.redactFields(request.query));
    assign(request.body, redactor.redactFields(request.body));
    assign(exchange.response.body, redactor.redactFields(exchange.response.body));
}

} // namespace opbx
