#include "core/webhook/event_id.h"

#include "core/base/sha256.h"
#include "core/webhook/vocabulary.h"

#include <array>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QByteArray sha256Hex(QByteArrayView text) {
    return sha256(text).toHex();
}

/// The line ends keep "ab"+"c" apart from "a"+"bc".
QByteArray sha256Hex(QByteArrayView one, QByteArrayView other, QByteArrayView third) {
    return sha256({one, "\n", other, "\n", third}).toHex();
}

/// Ids are shown, stored and compared: one that is long or not printable is replaced by its digest.
QByteArray bounded(const QByteArray& id) {
    bool printable = id.size() <= 128;
    for (const char c : id)
        printable = printable && c > 0x20 && c < 0x7f;
    return printable ? id : sha256Hex(id);
}

/// Notification ids are scoped by their endpoint when they are stored. Voice ids are looked up alone, so they
/// carry it.
QByteArray scoped(const QByteArray& id, Endpoint endpoint) {
    return endpointKind(endpoint) == EndpointKind::Voice ? endpointName(endpoint) + ':' + bounded(id)
                                                         : bounded(id);
}

constexpr std::array<QByteArrayView, 2> headersWithIds = {"X-Idempotency-Key", "X-Cloudonix-Event-Id"};

EventId ofHeader(const HttpRequest& request, const QByteArray& name, Endpoint endpoint, QByteArray derived) {
    return {scoped(headerValue(request.headers, name).trimmed(), endpoint),
            u"header "_s + QString::fromLatin1(name), EventIdKind::Header, std::move(derived)};
}

EventId ofVoice(const HttpRequest& request) {
    return {sha256({request.method, "\n", request.path, "\n", request.query, "\n", request.body}).toHex(),
            u"SHA-256 of method, path, query and body"_s,
            EventIdKind::Derived,
            {}};
}

EventId fromBody(const HttpRequest& request) {
    return {sha256Hex(request.body), u"SHA-256 of the body"_s, EventIdKind::Derived, {}};
}

EventId ofSessionUpdate(const HttpRequest& request, const Payload& payload) {
    const auto meaning = [&payload](Meaning wanted) {
        return meaningOf(payload, wanted, Endpoint::SessionUpdate);
    };
    if (const QString id = meaning(Meaning::EventId); !id.isEmpty())
        return {bounded(id.toUtf8()), u"field eventId"_s, EventIdKind::Field, {}};
    const QString session = meaning(Meaning::Session);
    const QString state = meaning(Meaning::State);
    const QString time = meaning(Meaning::Time);
    if (session.isEmpty() || state.isEmpty() || time.isEmpty())
        return fromBody(request);
    return {sha256Hex(session.toUtf8(), state.toUtf8(), time.toUtf8()),
            u"SHA-256 of session, state and time"_s,
            EventIdKind::Derived,
            {}};
}

EventId ofCdr(const HttpRequest& request, const Payload& payload) {
    const auto meaning = [&payload](Meaning wanted) { return meaningOf(payload, wanted, Endpoint::Cdr); };
    const QString domain = meaning(Meaning::Domain);
    const QString session = meaning(Meaning::Session);
    const QString callId = meaning(Meaning::CallId);
    if (domain.isEmpty() || session.isEmpty() || callId.isEmpty())
        return fromBody(request);
    return {sha256Hex(domain.toUtf8(), session.toUtf8(), callId.toUtf8()),
            u"SHA-256 of domain, session and call id"_s,
            EventIdKind::Derived,
            {}};
}

} // namespace

QByteArray eventIdHeader(const HttpRequest& request) {
    for (const QByteArrayView name : headersWithIds) {
        if (!headerValue(request.headers, name).trimmed().isEmpty())
            return name.toByteArray();
    }
    return {};
}

EventId eventIdOf(const HttpRequest& request, Endpoint endpoint, const Payload* payload,
                  bool believesHeaders) {
    const QByteArray header = believesHeaders ? eventIdHeader(request) : QByteArray();
    const bool isNamed = !header.isEmpty();
    if (isNamed && endpointKind(endpoint) != EndpointKind::Voice && endpoint != Endpoint::Cdr)
        return ofHeader(request, header, endpoint, {});
    EventId own;
    if (endpointKind(endpoint) == EndpointKind::Voice)
        own = ofVoice(request);
    else if (endpoint == Endpoint::SessionUpdate && payload)
        own = ofSessionUpdate(request, *payload);
    else if (endpoint == Endpoint::Cdr && payload)
        own = ofCdr(request, *payload);
    else
        own = fromBody(request);
    if (isNamed)
        return ofHeader(request, header, endpoint, std::move(own.id));
    own.derived = own.id;
    return own;
}

} // namespace opbx
