#include "core/exchange/exchange_redaction.h"

#include "core/base/gunzip.h"
#include "core/base/hex.h"
#include "core/base/secret_names.h"
#include "core/base/sha256.h"

#include <QStringDecoder>

#include <algorithm>

namespace opbx {

namespace {

constexpr qsizetype mostUnpacked = 256 * 1024; // bytes; a body that becomes longer is not kept

/// Assigns only what has changed: an exchange shares its bytes with the request that is being answered.
void assign(QByteArray& target, const QByteArray& redacted) {
    if (target != redacted)
        target = redacted;
}

/// Most header fields hold no pairs, no addresses with a user, and no JSON.
QByteArray withoutSecrets(const QByteArray& value, const Redactor& redactor) {
    const bool mayHoldNames = value.contains('=') || value.contains('@') || value.contains('"');
    return mayHoldNames ? redactor.redactFields(value) : redactor.redactKeys(value);
}

/// A header like Referer may hold an address, and what opens something in it.
void redactHeaders(HttpHeaders& headers, const Redactor& redactor) {
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const HttpHeader& header = headers.at(i);
        const QByteArray value =
            isSecretHeader(header.name) ? redactedMark.toByteArray() : withoutSecrets(header.value, redactor);
        const QByteArray name = redactor.redactKeys(header.name);
        if (value != header.value || name != header.name)
            headers[i] = {name, value};
    }
}

/// 64 hex digits, as every signature is that this program accepts, whatever its header is called.
bool isSignature(const HttpHeader& header) {
    const QByteArray name = header.name.toLower();
    if (name.contains("signature") || name.endsWith("-sig") || name.contains("hmac"))
        return true;
    const QByteArray value = header.value.trimmed();
    const QByteArrayView digits = value.startsWith("sha256=") ? QByteArrayView(value).sliced(7) : value;
    return digits.size() == 64 &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return hexDigit(c) >= 0; });
}

void blankSignatures(HttpHeaders& headers) {
    for (HttpHeader& header : headers) {
        if (isSignature(header))
            header.value = redactedMark.toByteArray();
    }
}

void redactText(QString& text, const Redactor& redactor) {
    if (redactor.holdsKey(text))
        text = QString::fromUtf8(redactor.redactKeys(text.toUtf8()));
}

void redactMessage(Message& message, const Redactor& redactor) {
    redactText(message.words, redactor);
    for (Message& place : message.places)
        redactMessage(place, redactor);
}

void redactEventId(QByteArray& id, const Redactor& redactor) {
    if (redactor.redactKeys(id) != id)
        id = sha256(id).toHex();
}

void redactTexts(std::initializer_list<QString*> texts, const Redactor& redactor) {
    for (QString* text : texts)
        redactText(*text, redactor);
}

/// The values of username and password in the start tags of <Service> and <Sip>, however short they are.
QByteArray withoutLogins(const QByteArray& cxml) {
    if (!cxml.contains("password=\"") && !cxml.contains("username=\""))
        return cxml;
    QByteArray result;
    qsizetype from = 0;
    for (qsizetype tag = cxml.indexOf('<'); tag >= 0; tag = cxml.indexOf('<', tag + 1)) {
        const QByteArrayView rest = QByteArrayView(cxml).sliced(tag);
        if (!rest.startsWith("<Service") && !rest.startsWith("<Sip"))
            continue;
        const qsizetype end = cxml.indexOf('>', tag); // the writer escapes '>' in values
        for (const QByteArrayView name : {QByteArrayView(" username=\""), QByteArrayView(" password=\"")}) {
            const qsizetype at = cxml.indexOf(name, std::max(tag, from));
            if (at < 0 || at > end)
                continue;
            const qsizetype value = at + name.size();
            result += QByteArrayView(cxml).sliced(from, value - from);
            result += redactedMark;
            const qsizetype quote = cxml.indexOf('"', value);
            from = quote < 0 || quote > end ? end : quote;
        }
    }
    return result + cxml.sliced(from);
}

void redactAnswer(HttpResponse& answer, const Redactor& redactor) {
    redactHeaders(answer.headers, redactor);
    const QByteArray body = withoutLogins(answer.body);
    // It is our own and holds no secret names; but a plan may name an address with a password.
    assign(answer.body, body.contains('@') ? redactor.redactValues(body) : redactor.redactKeys(body));
}

bool isText(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

/// What nobody could read may hold a key: bytes that say that they are compressed are kept only if they can be unpacked, as far as
/// that goes, and hold none.
QByteArray withoutHidden(const HttpRequest& request, const Redactor& redactor) {
    const QByteArray& body = request.body;
    const QByteArray encoding = headerValue(request.headers, "Content-Encoding").trimmed().toLower();
    const bool isPacked = body.startsWith("\x1f\x8b") || (!encoding.isEmpty() && encoding != "identity");
    if (!isPacked || body.isEmpty() || isText(body))
        return body;
    const bool isKnown = body.startsWith("\x1f\x8b") || encoding == "deflate";
    const QByteArray plain = isKnown ? unpackedBeginning(body, mostUnpacked) : QByteArray();
    const bool isRead = !plain.isEmpty() && plain.size() <= mostUnpacked;
    return isRead && redactor.redactValues(plain) == plain ? body : redactedMark.toByteArray();
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
    assign(request.method, redactor.redactKeys(request.method));
    assign(request.path, redactor.redactValues(request.path));
    assign(request.query, redactor.redactValues(request.query));
    redactHeaders(request.headers, redactor);
    assign(request.body, redactor.redactValues(withoutHidden(request, redactor)));
    redactEvent(exchange.event, redactor);
    redactText(exchange.note, redactor);
    redactMessage(exchange.refusalDetail, redactor);
    for (DecisionStep& step : exchange.steps)
        redactMessage(step.message, redactor);
    assign(exchange.story, redactor.redactKeys(exchange.story));
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
    blankSignatures(request.headers);
    assign(request.query, redactor.redactFields(request.query));
    assign(request.body, redactor.redactFields(request.body));
    assign(exchange.response.body, redactor.redactFields(exchange.response.body));
}

} // namespace opbx
