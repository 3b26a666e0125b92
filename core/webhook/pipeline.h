// The story of a request, from an HttpRequest and its endpoint to an answer. Runs on the http thread; touches no socket and no
// disk.
#pragma once

#include "core/base/clock.h"
#include "core/exchange/notification.h"
#include "core/routing/router.h"
#include "core/webhook/endpoint_config.h"
#include "core/webhook/payload.h"
#include "core/webhook/refused_deliveries.h"
#include "core/webhook/session_boxes.h"
#include "core/webhook/voice_answers.h"

#include <optional>

namespace opbx {

/// What came out of a request. Exactly one of two cases: `toStore` is empty and exchange.response is the
/// answer; or the notification has to be committed first, and complete() makes the answer from the outcome.
struct Processed {
    Exchange exchange;
    std::optional<Notification> toStore;
    std::optional<CursorUpdate> cursor;      // round-robin position to keep
    std::optional<RecordingReady> recording; // voicemail message to keep; the answer does not wait for it
};

struct EndpointRow;
struct EventId;

class Pipeline {
public:
    using Router = Decision (*)(const CallStage&, const RoutingContext&);

    /// `router` decides about calls.
    explicit Pipeline(const Clock& clock, Router router = route);

    void setConfig(std::shared_ptr<const EndpointConfig> config);
    /// Round-robin positions and voice answers (younger than their lifetime) that were stored before a
    /// restart.
    void setCursors(RoutingCursors cursors);
    /// Exchanges get greater ids than this one: the clock may have been ahead before a restart.
    void setLastId(qint64 id) { m_lastId = id; }
    void restoreVoiceAnswer(const QByteArray& eventId, HttpResponse answer, qint64 firstUs, int attempts);

    void restoreRefusal(const StoredRefusal& refusal) { m_refused.restore(refusal); }

    /// A request for `endpoint` by one of its methods.
    Processed process(const EndpointRow& endpoint, HttpRequest request);
    /// A request for `endpoint` by another method.
    Processed refuseMethod(const EndpointRow& endpoint, HttpRequest request);
    /// A request for a path that no endpoint has.
    Processed refusePath(HttpRequest request);
    /// Answer to a request that is refused before or after process(): a caller hears the plan's words.
    HttpResponse refusalFor(Endpoint endpoint, ErrorCode code) const;
    /// An exchange for a request that is not complete: one that was refused before, or whose body is still to come.
    Exchange incomplete(HttpRequest partial);
    /// A notification that was refused without being looked at: which event it is, and which attempt.
    void countRefused(Exchange& exchange);
    /// The same for one that could not be stored; `bodyDigest` as in its Notification.
    void countUnstored(Endpoint endpoint, const QByteArray& bodyDigest, qint64 receivedUs);
    /// Puts the outcome of the commit into the exchange and makes its response.
    static void complete(Exchange& exchange, const CommitOutcome& outcome);

private:
    Exchange begin(HttpRequest request);
    bool authenticated(Exchange& exchange) const;
    void answerCall(Processed& processed, const Result<Payload>& payload, const EventId& id);
    HttpResponse decideCall(Processed& processed, const Result<Payload>& payload);
    void doubtBox(RecordingReady& recording, Exchange& exchange) const;
    void acceptNotification(Processed& processed, const Result<Payload>& payload, const EventId& id);
    void countAttempt(Exchange& exchange, const QByteArray& bodyDigest) const;

    const Clock& m_clock;
    Router m_router;
    std::shared_ptr<const EndpointConfig> m_config;
    RoutingCursors m_cursors;
    VoiceAnswers m_voiceAnswers;
    RefusedDeliveries m_refused;
    SessionBoxes m_boxes;
    Secret m_callbackKey;
    Secret m_previousCallbackKey;
    qint64 m_lastId = 0;
};

} // namespace opbx
