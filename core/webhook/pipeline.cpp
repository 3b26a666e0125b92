#include "core/webhook/pipeline.h"

#include "core/base/sha256.h"
#include "core/calls/call_direction.h"
#include "core/model/routing_plan.h"
#include "core/routing/callback_proof.h"
#include "core/routing/stage_story.h"
#include "core/webhook/answers.h"
#include "core/webhook/authenticator.h"
#include "core/webhook/believed_times.h"
#include "core/webhook/cdr.h"
#include "core/webhook/event_id.h"
#include "core/webhook/payload_form.h"
#include "core/webhook/recording_status.h"
#include "core/webhook/replay_link.h"
#include "core/webhook/vocabulary.h"
#include "core/webhook/voice_stage.h"
#include "core/webhook/wrong_path.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReadUnproved = 16 * 1024; // bytes of a body; a CDR has two thousand
constexpr qsizetype longestClaim = 200;

/// Writes when a stage was over, from the first byte on.
class Stopwatch {
public:
    Stopwatch(const Clock& clock, StageTimings& timings)
        : m_clock(clock)
        , m_timings(timings)
        , m_startUs(clock.monotonicUs() - timings.body) {}

    void mark(qint64 StageTimings::*stage) const { m_timings.*stage = m_clock.monotonicUs() - m_startUs; }

private:
    const Clock& m_clock;
    StageTimings& m_timings;
    qint64 m_startUs; // monotonic time of the first byte
};

void addStep(Exchange& exchange, const char* code, Message message) {
    exchange.steps.append(
        {QByteArray::fromRawData(code, static_cast<qsizetype>(qstrlen(code))), std::move(message)});
}

void refuse(Exchange& exchange, ErrorCode code, const Message& detail) {
    exchange.refusal = code;
    exchange.refusalDetail = detail;
    addStep(exchange, "refused", detail);
}

Message credentialMessage(const Exchange& exchange) {
    if (exchange.usedPreviousKey)
        return QT_TRANSLATE_NOOP("Message",
                                 "It proved itself with the previous key, which is still accepted.");
    switch (exchange.credential) {
    case CredentialKind::None:
        return QT_TRANSLATE_NOOP("Message", "Authentication is off for this endpoint.");
    case CredentialKind::Bearer: return QT_TRANSLATE_NOOP("Message", "The bearer token is right.");
    case CredentialKind::Signature: return QT_TRANSLATE_NOOP("Message", "The signature is right.");
    case CredentialKind::BearerAndSignature:
        return QT_TRANSLATE_NOOP("Message", "The bearer token and the signature are right.");
    }
    return {};
}

/// Headers of a voice request say again what its body says; the body wins.
QString orHeader(const QString& text, const HttpRequest& request, QByteArrayView header) {
    return text.isEmpty() ? QString::fromUtf8(headerValue(request.headers, header).trimmed()) : text;
}

void readFields(Exchange& exchange, const Payload& payload) {
    const Endpoint endpoint = exchange.endpoint;
    EventFields& event = exchange.event;
    readEventFields(event, payload, endpoint);
    if (endpointKind(endpoint) == EndpointKind::Voice) {
        event.session = orHeader(event.session, exchange.request, "X-Cx-Session");
        event.domain = orHeader(event.domain, exchange.request, "X-Cx-Domain");
        event.from = orHeader(event.from, exchange.request, "X-Cx-From");
        event.to = orHeader(event.to, exchange.request, "X-Cx-To");
    }
    if (event.direction.isEmpty())
        event.direction =
            normalisedDirection(meaningOf(payload, Meaning::Direction, endpoint), event.from, event.to);
}

/// What anybody may write is kept short: a number, a session and a state are.
void readClaims(Exchange& exchange, const Payload& payload) {
    readFields(exchange, payload);
    EventFields& event = exchange.event;
    for (QString* text : {&event.session, &event.callId, &event.domain, &event.from, &event.to,
                          &event.direction, &event.state})
        text->truncate(longestClaim);
}

/// Who sent it and what it is, whether or not its body could be read. Anybody who has a signed request may add headers to it, so
/// an id in them counts only for one that proved itself by the bearer token, or needed no proof.
EventId readEventId(Exchange& exchange, const Result<Payload>& payload) {
    if (payload)
        readFields(exchange, *payload);
    const bool believesHeaders = exchange.credential != CredentialKind::Signature;
    EventId id =
        eventIdOf(exchange.request, exchange.endpoint, payload ? &*payload : nullptr, believesHeaders);
    exchange.event.eventId = id.id;
    exchange.event.eventIdSource = id.source;
    if (const QByteArray header = believesHeaders ? QByteArray() : eventIdHeader(exchange.request);
        !header.isEmpty())
        addStep(exchange, "id-not-believed",
                {QT_TRANSLATE_NOOP(
                     "Message",
                     "The header %1 is not covered by the signature, so the event is not known by it."),
                 {QLatin1String(header)}});
    return id;
}

/// In the words of the plan, where there is one.
HttpResponse spokenRefusal(const EndpointConfig& config, Endpoint endpoint, ErrorCode code) {
    return config.plan ? refusal(endpoint, code, config.plan->defaults) : refusal(endpoint, code);
}

/// What came of reading a notification: an effect, or a field that is missing.
struct Reading {
    Effect effect;
    std::optional<MissingField> missing;
};

template<class... Alternatives>
Reading asReading(const std::variant<Alternatives...>& read) {
    Reading reading;
    std::visit(
        [&reading](const auto& alternative) {
            using Alternative = std::decay_t<decltype(alternative)>;
            if constexpr (std::is_same_v<Alternative, MissingField>)
                reading.missing = alternative;
            else
                reading.effect = alternative;
        },
        read);
    return reading;
}

Reading readNotification(const Exchange& exchange, const Payload& payload) {
    const qint64 receivedMs = exchange.receivedUs / 1000;
    switch (exchange.endpoint) {
    case Endpoint::SessionUpdate: return asReading(readSessionUpdate(payload, receivedMs));
    case Endpoint::Cdr: return asReading(readCdr(payload));
    default: return asReading(readRecordingStatus(payload, decodeForm(exchange.request.query), receivedMs));
    }
}

/// The plan knows which numbers are the office's own; digits alone tell less.
void guessDirection(Effect& effect, const EndpointConfig& config) {
    auto* leg = std::get_if<CallLeg>(&effect);
    if (!leg || !config.plan)
        return;
    if (const QString planned = directionByPlan(*config.plan, leg->from, leg->to); !planned.isEmpty())
        leg->guessedDirection = planned;
}

/// Without the times that cannot be right, which the row says.
Reading readBelieved(Exchange& exchange, Payload payload) {
    for (const UnbelievedTime& time :
         dropUnbelievedTimes(payload, exchange.endpoint, exchange.receivedUs / 1000))
        addStep(exchange, "time-not-believed", time.why);
    return readNotification(exchange, payload);
}

} // namespace

Pipeline::Pipeline(const Clock& clock, Router router)
    : m_clock(clock)
    , m_router(router)
    , m_config(std::make_shared<EndpointConfig>()) {}

void Pipeline::setConfig(std::shared_ptr<const EndpointConfig> config) {
    m_config = std::move(config);
    m_callbackKey = callbackKey(m_config->requestsKey.current);
    m_previousCallbackKey = callbackKey(m_config->requestsKey.previous);
}

void Pipeline::setCursors(RoutingCursors cursors) {
    m_cursors = std::move(cursors);
}

void Pipeline::restoreVoiceAnswer(const QByteArray& eventId, HttpResponse answer, qint64 firstUs,
                                  int attempts) {
    const qint64 ageUs = std::max<qint64>(m_clock.nowUs() - firstUs, 0);
    m_voiceAnswers.keep(eventId, {std::move(answer), firstUs, attempts, m_clock.steadyUs() - ageUs});
}

Processed Pipeline::refusePath(HttpRequest request) {
    Processed processed{begin(std::move(request)), {}, {}, {}};
    Exchange& exchange = processed.exchange;
    refuse(exchange, ErrorCode::UnknownPath, wrongPathMessage(exchange.request.path));
    exchange.response = refusal(Endpoint::Unknown, ErrorCode::UnknownPath);
    return processed;
}

Processed Pipeline::refuseMethod(const EndpointRow& endpoint, HttpRequest request) {
    Processed processed{begin(std::move(request)), {}, {}, {}};
    Exchange& exchange = processed.exchange;
    exchange.endpoint = endpoint.endpoint;
    refuse(exchange, ErrorCode::MethodNotAllowed,
           {QT_TRANSLATE_NOOP("Message", "This endpoint accepts %1."), {QLatin1String(endpoint.allow)}});
    exchange.response = methodNotAllowed(endpoint);
    return processed;
}

Processed Pipeline::process(const EndpointRow& endpoint, HttpRequest request) {
    Processed processed{begin(std::move(request)), {}, {}, {}};
    Exchange& exchange = processed.exchange;
    const Stopwatch stopwatch(m_clock, exchange.timings);
    exchange.endpoint = endpoint.endpoint;
    if (endpoint.kind == EndpointKind::Health) {
        exchange.response = healthAnswer();
        return processed;
    }

    const bool mayGoOn = authenticated(exchange);
    exchange.replayOf = takeReplayLink(exchange.request, *m_config, exchange.refusal == ErrorCode::None);
    stopwatch.mark(&StageTimings::authenticated);
    if (!mayGoOn) {
        countRefused(exchange);
        exchange.response = spokenRefusal(*m_config, exchange.endpoint, exchange.refusal);
        return processed;
    }

    const Result<Payload> payload = decodeRequest(exchange.request, endpoint.kind);
    const EventId id = readEventId(exchange, payload);
    stopwatch.mark(&StageTimings::decoded);

    if (endpoint.kind == EndpointKind::Voice)
        answerCall(processed, payload, id);
    else
        acceptNotification(processed, payload, id);
    stopwatch.mark(&StageTimings::decided);
    return processed;
}

HttpResponse Pipeline::refusalFor(Endpoint endpoint, ErrorCode code) const {
    return spokenRefusal(*m_config, endpoint, code);
}

Exchange Pipeline::begin(HttpRequest request) {
    Exchange exchange;
    exchange.receivedUs = request.receivedUs != 0 ? request.receivedUs : m_clock.nowUs();
    exchange.id = request.exchangeId;
    if (exchange.id == 0)
        exchange.id = m_lastId = std::max(exchange.receivedUs, m_lastId + 1);
    exchange.firstAttemptUs = exchange.receivedUs;
    exchange.timings.head = request.headUs;
    exchange.timings.body = request.headUs + request.bodyUs;
    exchange.request = std::move(request);
    return exchange;
}

Exchange Pipeline::incomplete(HttpRequest partial) {
    Exchange exchange = begin(std::move(partial));
    if (const EndpointRow* endpoint = findEndpoint(exchange.request.path))
        exchange.endpoint = endpoint->endpoint;
    return exchange;
}

/// True when the request has proved itself, or would have if it were not too old: then its event may be known
/// already.
bool Pipeline::authenticated(Exchange& exchange) const {
    Authentication found = authenticate(exchange.request, exchange.endpoint, *m_config, m_clock.nowMs());
    exchange.verdict = found.verdict;
    exchange.credential = found.credential;
    exchange.usedPreviousKey = found.usedPreviousKey;
    exchange.hasClockSkew = found.hasClockSkew;
    exchange.clockSkewMs = found.clockSkewMs;
    if (found.refusal == ErrorCode::None) {
        addStep(exchange, "authenticated", credentialMessage(exchange));
        return true;
    }
    refuse(exchange, found.refusal, found.detail);
    return found.verdict == Verdict::Stale;
}

void Pipeline::answerCall(Processed& processed, const Result<Payload>& payload, const EventId& id) {
    Exchange& exchange = processed.exchange;
    const qint64 steadyUs = m_clock.steadyUs();
    const qint64 ttl = m_config->voiceTtlSeconds;
    const auto* known = m_voiceAnswers.repeat(id.id, steadyUs, ttl);
    if (!known && id.derived != id.id)
        known = m_voiceAnswers.repeat(id.derived, steadyUs, ttl);
    if (known) {
        addStep(
            exchange, "known-event",
            QT_TRANSLATE_NOOP("Message", "The same request was replied to before. It gets the same reply."));
        complete(exchange, {true, true, false, known->attempts, known->firstUs, {}, known->answer, {}});
        return;
    }
    if (exchange.verdict == Verdict::Stale) {
        exchange.response = spokenRefusal(*m_config, exchange.endpoint, exchange.refusal);
        return;
    }
    exchange.response = decideCall(processed, payload);
    m_voiceAnswers.keep(id.id, {exchange.response, exchange.receivedUs, 1, steadyUs});
    if (id.derived != id.id) // the same bytes under another id are the same request
        m_voiceAnswers.keep(id.derived, {exchange.response, exchange.receivedUs, 1, steadyUs});
}

HttpResponse Pipeline::decideCall(Processed& processed, const Result<Payload>& payload) {
    Exchange& exchange = processed.exchange;
    if (!payload) {
        refuse(exchange, payload.error().code, payload.error().detail);
        // A caller hears of a number that is missing only when that is what is wrong.
        const ErrorCode said = payload.error().code == ErrorCode::ValidationFailed ? ErrorCode::MalformedBody
                                                                                   : payload.error().code;
        return spokenRefusal(*m_config, exchange.endpoint, said);
    }
    if (exchange.endpoint == Endpoint::VoiceRoute && exchange.event.to.isEmpty()) {
        refuse(exchange, ErrorCode::ValidationFailed,
               QT_TRANSLATE_NOOP("Message", "The request has no To: nobody knows who is called."));
        return spokenRefusal(*m_config, exchange.endpoint, ErrorCode::ValidationFailed);
    }
    const CallStage stage = voiceStage(exchange, *payload);
    Decision decision = m_router(stage, RoutingContext{m_config->plan, m_cursors, m_config->baseUrl,
                                                       &m_callbackKey, &m_config->logins});
    exchange.story = encodeStoryEvent(storyOfStage(stage, decision.mark, exchange.receivedUs));
    exchange.steps.append(decision.steps);
    exchange.extension = decision.extension;
    exchange.ringGroup = decision.ringGroup;
    exchange.mailbox = decision.mailbox;
    m_boxes.note(exchange.event.session, decision.mailbox);
    if (decision.cursor)
        m_cursors.insert(decision.cursor->ringGroup, decision.cursor->member);
    processed.cursor = std::move(decision.cursor);
    if (decision.voicemailBox) {
        processed.recording =
            readVoicemail(*payload, exchange.event, *decision.voicemailBox, exchange.receivedUs / 1000);
        if (exchange.credential == CredentialKind::Signature)
            doubtBox(*processed.recording, exchange);
    }
    return cxmlAnswer(decision.cxml);
}

/// No signature and no bearer token covers the query, so the box that it names is believed only with our own proof.
void Pipeline::doubtBox(RecordingReady& recording, Exchange& exchange) const {
    const HttpRequest& request = exchange.request;
    if (recording.mailbox.isEmpty() || holdsCallbackProof(m_callbackKey, request.path, request.query) ||
        (m_clock.nowMs() < m_config->requestsKey.previousUntilMs &&
         holdsCallbackProof(m_previousCallbackKey, request.path, request.query)))
        return;
    recording.mailbox = m_boxes.boxOf(recording.session);
    recording.boxOfSession = recording.mailbox.isEmpty();
    addStep(exchange, "box-not-believed",
            QT_TRANSLATE_NOOP(
                "Message",
                "The address names a voicemail box without a right proof of this program, so it is not "
                "believed: the message goes to the box that the call itself was led to, or to none."));
}

void Pipeline::acceptNotification(Processed& processed, const Result<Payload>& payload, const EventId& id) {
    Exchange& exchange = processed.exchange;
    Notification notification;
    notification.endpoint = exchange.endpoint;
    notification.eventId = id.id;
    notification.idKind = id.kind;
    if (exchange.endpoint == Endpoint::Cdr) {
        notification.derivedId = id.derived;
        notification.session = exchange.event.session;
        notification.callId = exchange.event.callId;
        notification.domain = exchange.event.domain;
    }
    notification.bodyDigest = sha256(exchange.request.body);
    countAttempt(exchange, notification.bodyDigest);
    notification.attempt = exchange.attempt;
    notification.firstAttemptUs = exchange.firstAttemptUs;
    notification.receivedUs = exchange.receivedUs;
    notification.ttlSeconds = m_config->webhookTtlSeconds;
    notification.onlyIfKnown = exchange.verdict == Verdict::Stale;
    notification.answer = accepted(exchange.endpoint, exchange.event);
    notification.answerKnown = notification.answer;

    Reading reading;
    if (payload)
        reading = readBelieved(exchange, *payload);
    if (auto* recording = std::get_if<RecordingReady>(&reading.effect))
        doubtBox(*recording, exchange);
    if (notification.onlyIfKnown) {
        notification.answerUnknown = refusal(exchange.endpoint, exchange.refusal);
        m_refused.note({exchange.endpoint, notification.bodyDigest, id.id}, exchange.receivedUs);
    } else if (!payload) {
        refuse(exchange, payload.error().code, payload.error().detail);
        notification.answer = payload.error().code == ErrorCode::ValidationFailed
                                  ? validationFailed(u"body"_s, payload.error().detail)
                                  : refusal(exchange.endpoint, payload.error().code);
    } else if (reading.missing) {
        refuse(exchange, ErrorCode::ValidationFailed, reading.missing->reason);
        notification.answer = validationFailed(reading.missing->field, reading.missing->reason.english());
    } else {
        notification.effect = std::move(reading.effect);
        guessDirection(notification.effect, *m_config);
    }
    processed.toStore = std::move(notification);
}

void Pipeline::countAttempt(Exchange& exchange, const QByteArray& bodyDigest) const {
    if (m_refused.isEmpty())
        return;
    const RefusedDeliveries::Known known =
        m_refused.before({exchange.endpoint, bodyDigest, exchange.event.eventId}, exchange.receivedUs);
    exchange.attempt = known.attempts + 1;
    if (known.attempts > 0)
        exchange.firstAttemptUs = known.firstUs;
}

/// Nobody has proved anything: what it says of a call is a claim (Exchange::isClaim), its event is told by the body alone, and long
/// bodies are not looked into.
void Pipeline::countRefused(Exchange& exchange) {
    const EndpointKind kind = endpointKind(exchange.endpoint);
    if (kind == EndpointKind::None || kind == EndpointKind::Health)
        return;
    const HttpRequest& request = exchange.request;
    const bool isReadable = request.body.size() <= mostReadUnproved;
    const Result<Payload> payload = isReadable ? decodeRequest(request, kind) : Result<Payload>(Payload());
    if (payload)
        readClaims(exchange, *payload);
    if (kind != EndpointKind::Notification)
        return;
    const QByteArray digest = sha256(request.body);
    const EventId id =
        eventIdOf(request, exchange.endpoint, isReadable && payload ? &*payload : nullptr, false);
    exchange.event.eventId = id.id;
    exchange.event.eventIdSource = id.source;
    countAttempt(exchange, digest);
    m_refused.note({exchange.endpoint, digest, id.id}, exchange.receivedUs);
}

void Pipeline::countUnstored(Endpoint endpoint, const QByteArray& bodyDigest, qint64 receivedUs) {
    m_refused.note({endpoint, bodyDigest, {}}, receivedUs);
}

void Pipeline::complete(Exchange& exchange, const CommitOutcome& outcome) {
    const bool staleAndNew = exchange.verdict == Verdict::Stale && !outcome.duplicate;
    if (outcome.answer.status == 0 || (!outcome.stored && !staleAndNew)) {
        refuse(exchange, ErrorCode::StorageUnavailable,
               QT_TRANSLATE_NOOP(
                   "Message",
                   "The event could not be stored, so it was not acknowledged. The sender will try again."));
        exchange.response = refusal(exchange.endpoint, ErrorCode::StorageUnavailable);
        return;
    }
    exchange.response = outcome.answer;
    exchange.attempt = outcome.attempt;
    exchange.duplicate = outcome.duplicate;
    exchange.conflict = outcome.conflict;
    if (!outcome.knownAs.isEmpty()) {
        exchange.event.eventId = outcome.knownAs;
        exchange.event.eventIdSource = u"the same bytes as an earlier delivery"_s;
    }
    if (outcome.firstAttemptUs != 0)
        exchange.firstAttemptUs = outcome.firstAttemptUs;
    if (!outcome.duplicate)
        return;
    markReplayed(exchange.response);
    if (exchange.verdict == Verdict::Stale)
        exchange.verdict = Verdict::Ok;
    if (exchange.response.status < 400) {
        exchange.refusal = ErrorCode::None;
        exchange.refusalDetail = {};
    }
}

} // namespace opbx
