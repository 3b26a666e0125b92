#include "core/endpoint/gateway.h"

#include "core/exchange/exchange_redaction.h"
#include "core/webhook/answers.h"
#include "core/webhook/replay_link.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr int feedIntervalMs = 100;
constexpr int overdueIntervalMs = 100;
// The store is woken seldom when there is much to write, and soon when there is little: somebody may be looking.
constexpr int recordSoonMs = 10;
constexpr int recordLaterMs = 200;
constexpr qsizetype recordedAtOnce = 1'000;
constexpr qint64 recordedBytes = 4 * 1024 * 1024;
constexpr qsizetype recordedAtLeisure = 32;
constexpr qsizetype keptOfRefusedBody = 16 * 1024;
// A key may stand across the cut, so what is behind it is searched as well.
constexpr qsizetype searchedOfRefusedBody = 2 * keptOfRefusedBody;
constexpr qint64 gatewaySecondUs = 1'000'000;
// What a person can follow. The others appear when they are complete, mostly milliseconds later.
constexpr int announcedPerSecond = 20;
constexpr int announcedAtOnce = 1024;

/// Was refused, and did not prove itself.
bool isRefusedStranger(const Exchange& exchange) {
    return exchange.refusal != ErrorCode::None && exchange.verdict != Verdict::Ok;
}

/// Says nothing new, or is too old to be believed: whoever has recorded a request can send it again.
bool isRepeat(const Exchange& exchange) {
    return exchange.duplicate || exchange.verdict == Verdict::Stale;
}

/// Anybody can send it as often as he likes. A flood may neither push authentic traffic out of the journal nor fill the disk.
bool isForAnybody(const Exchange& exchange) {
    if (exchange.replayOf != 0)
        return false; // from this computer, by somebody who has a key
    return isRefusedStranger(exchange) || isRepeat(exchange) ||
           endpointKind(exchange.endpoint) == EndpointKind::Health;
}

Proof callerProof(const Exchange& exchange) {
    const bool isProved = exchange.verdict == Verdict::Ok && exchange.credential != CredentialKind::None;
    return isProved && !exchange.duplicate ? Proof::Given : Proof::None;
}

bool failedToProveItself(const Exchange& exchange) {
    return exchange.verdict == Verdict::Missing || exchange.verdict == Verdict::Invalid;
}

/// Of what anybody can send, the beginning of the body is enough to see what it was. What goes beyond it is taken off when the
/// keys are out.
void cutBody(Exchange& exchange) {
    QByteArray& body = exchange.request.body;
    if (body.size() <= keptOfRefusedBody)
        return;
    exchange.cutBodyBytes = body.size();
    body.truncate(searchedOfRefusedBody);
    exchange.steps.append(
        {"body-cut",
         {QT_TRANSLATE_NOOP(
              "Message",
              "The request was refused, so only the first 16 KB of its body of %1 bytes are kept."),
          {exchange.cutBodyBytes}}});
}

void finishCut(Exchange& exchange) {
    if (exchange.cutBodyBytes == 0)
        return;
    QByteArray& body = exchange.request.body;
    if (exchange.cutBodyBytes > searchedOfRefusedBody)
        body.chop(
            keptOfRefusedBody); // may end within a key, however much shorter than it came the rest has become
    body.truncate(keptOfRefusedBody);
}

/// About what an exchange takes in the journal, in bytes.
qint64 weightOf(const Exchange& exchange) {
    const qsizetype body = exchange.request.body.size();
    qint64 weight = 512 + (exchange.cutBodyBytes > 0 ? std::min(body, keptOfRefusedBody) : body) +
                    exchange.response.body.size() + exchange.request.path.size() +
                    exchange.request.query.size();
    for (const HttpHeader& header : exchange.request.headers)
        weight += header.name.size() + header.value.size();
    return weight;
}

/// What is sent. Who replays learns which exchange it made; nobody else does.
HttpResponse answerTo(const Exchange& exchange) {
    HttpResponse answer = exchange.response;
    if (exchange.replayOf != 0)
        answer.headers.append({exchangeHeader.toByteArray(), QByteArray::number(exchange.id)});
    return answer;
}

} // namespace

Gateway::Gateway(Store& store, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_pipeline(clock)
    , m_overdueTimer(this)
    , m_recordTimer(this)
    , m_server(std::make_unique<HttpServer>(ServerLimits{}, handler([this](HttpRequest request) {
                                                return m_pipeline.refusePath(std::move(request));
                                            }),
                                            [this](const Rejection& rejection) { reject(rejection); }))
    , m_feedTimer(this) {
    for (const EndpointRow& endpoint : endpointTable()) {
        m_server->route(endpoint.path, endpoint.allow, handler([this, &endpoint](HttpRequest request) {
                            return m_pipeline.process(endpoint, std::move(request));
                        }),
                        handler([this, &endpoint](HttpRequest request) {
                            return m_pipeline.refuseMethod(endpoint, std::move(request));
                        }));
    }
    m_feedTimer.setSingleShot(true);
    m_feedTimer.setInterval(feedIntervalMs);
    connect(&m_feedTimer, &QTimer::timeout, this, &Gateway::emitFeed);
    m_recordTimer.setSingleShot(true);
    m_recordTimer.setInterval(recordSoonMs);
    connect(&m_recordTimer, &QTimer::timeout, this, &Gateway::sendRecords);
    m_overdueTimer.setInterval(overdueIntervalMs);
    connect(&m_overdueTimer, &QTimer::timeout, this, &Gateway::refuseOverdue);
}

Gateway::~Gateway() = default;

void Gateway::restore(RestoredState state) {
    m_pipeline.setLastId(state.lastId);
    m_pipeline.setCursors(std::move(state.cursors));
    for (StoredVoiceAnswer& known : state.voiceAnswers)
        m_pipeline.restoreVoiceAnswer(known.eventId, std::move(known.answer), known.firstUs, known.attempts);
    for (const StoredRefusal& refusal : state.refusals)
        m_pipeline.restoreRefusal(refusal);
}

void Gateway::setConfig(GatewayConfig config) {
    m_pipeline.setConfig(std::move(config.endpoint));
    m_redactor = std::move(config.redactor);
    m_sources = std::move(config.sources);
    m_server->setTrustedProxies(
        [sources = m_sources](const QHostAddress& peer) { return sources.isTrustedProxy(peer); });
    m_throttle.setLimits(config.throttle);
    m_processingLimitMs = config.processingLimitMs;
    m_metrics = std::move(config.metrics);
    m_server->setLimits(config.limits);
}

Result<ListenAddress> Gateway::listen(const ListenAddress& address, const TlsFiles& tls) {
    return m_server->listen(address, tls);
}

Result<Done> Gateway::reloadTls() {
    return m_server->reloadTls();
}

void Gateway::drain(int timeoutMs, std::function<void()> drained) {
    m_server->drain(timeoutMs, [this, drained = std::move(drained)] {
        sendRecords();
        emitFeed();
        drained();
    });
}

void Gateway::setWatched(bool watched) {
    m_announcedIds.clear();
    m_server->setHeadHandler(
        watched ? [this](quint64 serial, const HttpRequest& partial) { announce(serial, partial); }
                : HttpServer::HeadHandler());
}

void Gateway::announce(quint64 serial, const HttpRequest& partial) {
    const qint64 nowUs = m_clock.monotonicUs();
    if (nowUs - m_lastAnnouncedUs > gatewaySecondUs) {
        m_lastAnnouncedUs = nowUs;
        m_announcedThisSecond = 0;
    }
    if (++m_announcedThisSecond > announcedPerSecond || m_announcedIds.size() >= announcedAtOnce ||
        !m_strangers.hasRoom(nowUs))
        return;
    Exchange exchange = m_pipeline.incomplete(partial);
    m_announcedIds.insert(serial, exchange.id);
    redact(exchange, m_redactor);
    m_announcements.append(std::make_shared<const Exchange>(std::move(exchange)));
    if (!m_feedTimer.isActive())
        m_feedTimer.start();
}

qint64 Gateway::announcedId(quint64 serial) {
    return m_announcedIds.isEmpty() ? 0 : m_announcedIds.take(serial);
}

int Gateway::connectionCount() const {
    return m_server->connectionCount();
}

HttpServer::Handler Gateway::handler(Process process) {
    return [this, process = std::move(process)](HttpRequest request, HttpServer::Respond respond) {
        handle(std::move(request), std::move(respond), process);
    };
}

void Gateway::handle(HttpRequest request, HttpServer::Respond respond, const Process& process) {
    request.exchangeId = announcedId(request.serial);
    if (const auto why = turnedAway(request)) {
        turnAway(std::move(request), *why, respond);
        return;
    }
    Processed processed = process(std::move(request));
    slowDown(processed.exchange);
    if (processed.toStore)
        storeThenAnswer(std::move(processed), std::move(respond));
    else
        answerVoice(std::move(processed), respond);
}

std::optional<Message> Gateway::turnedAway(const HttpRequest& request) const {
    if (m_sources.isOpen())
        return std::nullopt;
    const Sender sender = m_sources.senderOf(request);
    if (m_sources.allows(sender))
        return std::nullopt;
    if (sender.kind == Sender::Kind::Nobody)
        return Message(
            QT_TRANSLATE_NOOP("Message", "%1 With auth/allowed_sources, an unknown sender is not allowed."),
            {sender.problem});
    return Message(QT_TRANSLATE_NOOP("Message", "The sender %1 is not among auth/allowed_sources."),
                   {sender.address.toString()});
}

void Gateway::turnAway(HttpRequest request, const Message& why, const HttpServer::Respond& respond) {
    Exchange exchange = m_pipeline.incomplete(std::move(request));
    m_pipeline.countRefused(exchange);
    exchange.refusal = ErrorCode::SourceNotAllowed;
    exchange.refusalDetail = why;
    exchange.response = m_pipeline.refusalFor(exchange.endpoint, ErrorCode::SourceNotAllowed);
    respond(exchange.response, Proof::None);
    finishUnlessFlooded(std::move(exchange));
}

/// Who keeps failing is told to pause, and nothing else. The credential has been looked at before: the right one gets in, whoever
/// else comes from its address. Programs on this computer are not slowed down: some tunnels send everybody's requests from here
/// without a word about the sender.
void Gateway::slowDown(Exchange& exchange) {
    const bool failed = failedToProveItself(exchange);
    if (!failed && (exchange.verdict != Verdict::Ok || m_throttle.isIdle()))
        return;
    const Sender sender = m_sources.senderOf(exchange.request);
    if (sender.kind == Sender::Kind::ThisComputer)
        return;
    const qint64 nowMs = m_clock.monotonicUs() / 1000;
    const QHostAddress client = sender.countedAs();
    if (!failed)
        return m_throttle.succeeded(client);
    if (m_throttle.pauseLeft(client, nowMs) <= 0)
        return m_throttle.failed(client, nowMs);
    exchange.refusal = ErrorCode::TooManyFailures;
    exchange.refusalDetail =
        sender.kind == Sender::Kind::Nobody
            ? Message(QT_TRANSLATE_NOOP("Message", "%1 Unknown senders failed authentication too often and "
                                                   "have to pause. This time: %2"),
                      {sender.problem, exchange.refusalDetail})
            : Message(QT_TRANSLATE_NOOP("Message", "The sender %1 failed authentication too often and has "
                                                   "to pause. This time: %2"),
                      {client.toString(), exchange.refusalDetail});
    exchange.response = m_pipeline.refusalFor(exchange.endpoint, ErrorCode::TooManyFailures);
}

void Gateway::answerVoice(Processed processed, const HttpServer::Respond& respond) {
    respond(answerTo(processed.exchange), callerProof(processed.exchange));
    if (processed.cursor)
        m_store.keepCursor(*processed.cursor);
    if (processed.recording) {
        redact(*processed.recording, m_redactor);
        m_store.keepRecording(*processed.recording);
    }
    finishUnlessFlooded(std::move(processed.exchange));
}

/// The answer leaves when the event is on disk, or says 503 when that takes longer than the processing limit. Then the
/// event may be stored all the same: the sender tries again and gets its answer as a duplicate.
void Gateway::storeThenAnswer(Processed processed, HttpServer::Respond respond) {
    redact(processed.exchange, m_redactor);
    redact(*processed.toStore, m_redactor);
    const quint64 number = ++m_lastPending;
    m_pending.insert(number,
                     {std::move(respond), processed.exchange.endpoint,
                      m_clock.monotonicUs() + m_processingLimitMs * 1000, processed.toStore->bodyDigest});
    if (!m_overdueTimer.isActive())
        m_overdueTimer.start();
    // What arrives in one round of the event loop is handed over together and shares a transaction.
    if (m_commits.empty())
        QMetaObject::invokeMethod(this, &Gateway::sendCommits, Qt::QueuedConnection);
    m_commits.push_back({{std::move(*processed.toStore), std::move(processed.exchange)},
                         [this, number](Committed outcome) { committed(number, std::move(outcome)); }});
}

void Gateway::sendCommits() {
    m_store.commit(std::exchange(m_commits, {}), this);
}

void Gateway::committed(quint64 number, Committed outcome) {
    const PendingAnswer pending = m_pending.take(number);
    outcome.exchange.timings.committed = m_clock.nowUs() - outcome.exchange.receivedUs;
    if (outcome.exchange.refusal == ErrorCode::StorageUnavailable)
        m_pipeline.countUnstored(pending.endpoint, pending.bodyDigest, outcome.exchange.receivedUs);
    if (pending.respond) // else it took too long and has been refused
        pending.respond(answerTo(outcome.exchange), callerProof(outcome.exchange));
    // Its row was written with it when there was something new to keep.
    if (outcome.isRecorded)
        publish(std::move(outcome.exchange), true);
    else
        finishUnlessFlooded(std::move(outcome.exchange));
}

void Gateway::refuseOverdue() {
    const qint64 nowUs = m_clock.monotonicUs();
    QList<PendingAnswer> overdue;
    for (auto it = m_pending.begin(); it != m_pending.end();) {
        if (it->deadlineUs > nowUs) {
            ++it;
            continue;
        }
        overdue.append(std::move(*it));
        it = m_pending.erase(it);
    }
    for (const PendingAnswer& pending : std::as_const(overdue))
        pending.respond(m_pipeline.refusalFor(pending.endpoint, ErrorCode::ProcessingTimeout), Proof::None);
    if (m_pending.isEmpty())
        m_overdueTimer.stop();
}

/// The answer has been sent.
void Gateway::count(Exchange& exchange) const {
    exchange.timings.answered = m_clock.nowUs() - exchange.receivedUs;
    if (m_metrics)
        m_metrics->countExchange(exchange);
}

void Gateway::finish(Exchange exchange) {
    redact(exchange, m_redactor);
    finishCut(exchange);
    publish(std::move(exchange), false);
}

/// To the journal and to the live feed; the exchange holds no secrets any more. Stored: its commit has written its row.
void Gateway::publish(Exchange exchange, bool isStored) {
    count(exchange);
    if (isStored)
        m_unrecorded.appendCompletion(exchange);
    else
        m_unrecorded.append(exchange);
    if (m_unrecorded.count() >= recordedAtOnce || m_unrecorded.weight() >= recordedBytes)
        sendRecords();
    else if (!m_recordTimer.isActive())
        m_recordTimer.start();
    if (m_liveFeed == LiveFeed::Refusals && exchange.refusal == ErrorCode::None)
        return;
    m_feed.append(std::make_shared<const Exchange>(std::move(exchange)));
    if (!m_feedTimer.isActive())
        m_feedTimer.start();
}

void Gateway::sendRecords() {
    m_recordTimer.stop();
    if (m_unrecorded.isEmpty())
        return;
    m_recordTimer.setInterval(m_unrecorded.count() > recordedAtLeisure ? recordLaterMs : recordSoonMs);
    m_store.record(std::exchange(m_unrecorded, {}));
}

void Gateway::emitFeed() {
    if (!m_announcements.isEmpty())
        emit exchangesAnnounced(std::exchange(m_announcements, {}));
    if (!m_feed.isEmpty())
        emit exchangesArrived(std::exchange(m_feed, {}));
    if (m_notKept.isEmpty())
        return;
    QList<RefusalsNotKept> refusals;
    for (auto it = m_notKept.constBegin(); it != m_notKept.constEnd(); ++it)
        refusals.append({it.key(), it.value()});
    m_notKept.clear();
    emit refusalsNotKept(refusals);
}

void Gateway::reject(const Rejection& rejection) {
    HttpRequest partial = rejection.partial;
    partial.exchangeId = announcedId(partial.serial);
    Exchange exchange = m_pipeline.incomplete(std::move(partial));
    exchange.refusal = rejection.code;
    exchange.refusalDetail = rejection.detail;
    exchange.response.status = rejection.status;
    finishUnlessFlooded(std::move(exchange));
}

/// What was announced has a row that waits for its end, so it is kept on credit.
bool Gateway::isFlooded(const Exchange& exchange) {
    if (!isForAnybody(exchange))
        return false;
    // Who proves nothing cannot use up what shows the sender's own repeats.
    JournalAllowance& allowance = isRepeat(exchange) ? m_repeats : m_strangers;
    if (!allowance.hasRoom(m_clock.monotonicUs()) && exchange.request.exchangeId == 0)
        return true;
    allowance.spend(weightOf(exchange));
    return false;
}

void Gateway::finishUnlessFlooded(Exchange exchange) {
    if (isRefusedStranger(exchange))
        cutBody(exchange);
    if (!isFlooded(exchange))
        return finish(std::move(exchange));
    count(exchange);
    ++m_notKept[exchange.refusal];
    if (!m_feedTimer.isActive())
        m_feedTimer.start();
}

} // namespace opbx
