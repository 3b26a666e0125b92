#include "core/webhook/exchange_redaction.h"

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

QString redacted(const QString& text, const Redactor& redactor) {
    if (text.isEmpty())
        return text;
    const QByteArray utf8 = text.toUtf8();
    const QByteArray result = redactor.redactKeys(utf8);
    return result == utf8 ? text : QString::fromUtf8(result);
}

void redactEvent(EventFields& event, const Redactor& redactor) {
    assign(event.eventId, redactor.redactKeys(event.eventId));
    for (QString* text : {&event.session, &event.callId, &event.domain, &event.from, &event.to,
                          &event.direction, &event.state})
        *text = redacted(*text, redactor);
}

} // namespace

void redact(Exchange& exchange, const Redactor& redactor) {
    HttpRequest& request = exchange.request;
    assign(request.path, redactor.redactQuery(request.path));
    assign(request.query, redactor.redactQuery(request.query));
    redactHeaders(request.headers, redactor);
    assign(request.body, redactor.redactKeys(request.body));
    redactEvent(exchange.event, redactor);
    exchange.refusalDetail = redacted(exchange.refusalDetail, redactor);
    exchange.note = redacted(exchange.note, redactor);
    for (qsizetype i = 0; i < exchange.steps.size(); ++i) {
        const QString sentence = redacted(exchange.steps.at(i).sentence, redactor);
        if (sentence != exchange.steps.at(i).sentence)
            exchange.steps[i].sentence = sentence;
    }
    redactHeaders(exchange.response.headers, redactor);
    assign(exchange.response.body, redactor.redactKeys(exchange.response.body));
}

void redactForExport(Exchange& exchange, const Redactor& redactor) {
    redact(exchange, redactor);
    HttpRequest& request = exchange.request;
    assign(request.query, redactor.redactFields(request.query));
    assign(request.body, redactor.redactFields(request.body));
    assign(exchange.response.body, redactor.redactFields(exchange.response.body));
}

} // namespace opbx
