#include "core/server/gateway.h"

#include "core/webhook/answers.h"
#include "core/webhook/exchange_redaction.h"
#include "core/webhook/replay_link.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr int feedIntervalMs = 100;
constexpr int owedIntervalMs = 100;
// The store is woken seldom when there is much to write, and soon when there is little: somebody may be looking.
constexpr int recordSoonMs = 10;
constexpr int recordLaterMs = 200;
constexpr qsizetype recordedAtOnce = 1'000;
constexpr qint64 recordedBytes = 4 * 1024 * 1024;
constexpr qsizetype recordedAtLeisure = 32;
// Anybody can make refused requests, and ask for health. A flood of them may neither push authentic traffic out of the
// journal nor fill the disk, so they draw on an allowance: a burst is kept whole, of a flood a sample.
constexpr qint64 allowanceAtMost = 1'000;
constexpr qint64 usPerAllowance = 500'000;
constexpr qint64 usPerSecond = 1'000'000;
// What a person can follow. The others appear when they are complete, mostly milliseconds later.
constexpr int announcedPerSecond = 20;
constexpr int announcedAtOnce = 1024;

/// Did not prove itself, and needed to, or only asks whether there is somebody: anybody can send it.
bool isStranger(const Exchange& exchange) {
    const bool isRefused = exchange.refusal != ErrorCode::None && exchange.verdict != Verdict::Ok &&
                           exchange.verdict != Verdict::Stale;
    return isRefused || endpointKind(exchange.endpoint) == EndpointKind::Health;
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
    , m_owedTimer(this)
    , m_recordTimer(this)
    , m_server(std::make_unique<HttpServer>(
          ServerLimits{},
          [this](HttpRequest request, HttpServer::Respond respond) {
              handle(std::move(request), std::move(respond));
          },
          [this](const Rejection& rejection) { reject(rejection); }))
    , m_feedTimer(this) {
    m_feedTimer.setSingleShot(true);
    m_feedTimer.setInterval(feedIntervalMs);
    connect(&m_feedTimer, &QTimer::timeout, this, &Gateway::emitFeed);
    m_recordTimer.setSingleShot(true);
    m_recordTimer.setInterval(recordSoonMs);
    connect(&m_recordTimer, &QTimer::timeout, this, &Gateway::sendRecords);
    m_owedTimer.setInterval(owedIntervalMs);
    connect(&m_owedTimer, &QTimer::timeout, this, &Gateway::refuseOverdue);
}

Gateway::~Gateway() = default;

void Gateway::restore(RestoredState state) {
    m_pipeline.setLastId(state.lastId);
    m_pipeline.setCursors(std::move(state.cursors));
    for (StoredVoiceAnswer& known : state.voiceAnswers)
        m_pipeline.restoreVoiceAnswer(known.eventId, std::move(known.answer), known.firstUs, known.attempts);
}

void Gateway::setConfig(GatewayConfig config) {
    m_pipeline.setConfig(std::move(config.endpoint));
    m_redactor = std::move(config.redactor);
    m_sources = std::move(config.sources);
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
    if (nowUs - m_lastAnnouncedUs > usPerSecond) {
        m_lastAnnouncedUs = nowUs;
        m_announcedThisSecond = 0;
    }
    if (++m_announcedThisSecond > announcedPerSecond || m_announcedIds.size() >= announcedAtOnce ||
        allowance() <= 0)
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

void Gateway::handle(HttpRequest request, HttpServer::Respond respond) {
    request.exchangeId = announcedId(request.serial);
    if (const ErrorCode code = turnedAway(request); code != ErrorCode::None) {
        turnAway(std::move(request), code, respond);
        return;
    }
    Processed processed = m_pipeline.process(std::move(request));
    countFailure(processed.exchange);
    if (processed.toStore)
        storeThenAnswer(std::move(processed), std::move(respond));
    else
        answerVoice(std::move(processed), respond);
}

ErrorCode Gateway::turnedAway(const HttpRequest& request) const {
    if (m_sources.isOpen() && m_throttle.isIdle())
        return ErrorCode::None;
    const QHostAddress client = m_sources.clientOf(request);
    if (!m_sources.allows(client))
        return ErrorCode::SourceNotAllowed;
    const bool paused =
        !client.isLoopback() && m_throttle.pauseLeft(client, m_clock.monotonicUs() / 1000) > 0;
    return paused ? ErrorCode::TooManyFailures : ErrorCode::None;
}

void Gateway::turnAway(HttpRequest request, ErrorCode code, const HttpServer::Respond& respond) {
    Exchange exchange = m_pipeline.incomplete(std::move(request));
    exchange.refusal = code;
    exchange.refusalDetail =
        code == ErrorCode::SourceNotAllowed
            ? QStringLiteral("The address of the sender is not among auth/allowed_sources.")
            : QStringLiteral("The sender failed to prove itself too often. It has to wait.");
    exchange.response = m_pipeline.refusalFor(exchange.endpoint, code);
    respond(exchange.response);
    finishUnlessFlooded(std::move(exchange));
}

/// Programs on this computer are not slowed down: a tunnel sends everybody's requests from here.
void Gateway::countFailure(const Exchange& exchange) {
    const bool failed = exchange.verdict == Verdict::Missing || exchange.verdict == Verdict::Invalid;
    if (!failed && (exchange.verdict != Verdict::Ok || m_throttle.isIdle()))
        return;
    const QHostAddress client = m_sources.clientOf(exchange.request);
    if (client.isLoopback())
        return;
    if (failed)
        m_throttle.failed(client, m_clock.monotonicUs() / 1000);
    else
        m_throttle.succeeded(client);
}

void Gateway::answerVoice(Processed processed, const HttpServer::Respond& respond) {
    respond(answerTo(processed.exchange));
    if (processed.cursor)
        m_store.keepCursor(*processed.cursor);
    if (processed.recording) {
        redact(*processed.recording, m_redactor);
        m_store.keepRecording(*processed.recording);
    }
    if (isStranger(processed.exchange))
        finishUnlessFlooded(std::move(processed.exchange));
    else
        finish(std::move(processed.exchange));
}

/// The answer leaves when the event is on disk, or says 503 when that takes longer than the processing limit. Then the
/// event may be stored all the same: the sender tries again and gets its answer as a duplicate.
void Gateway::storeThenAnswer(Processed processed, HttpServer::Respond respond) {
    redact(processed.exchange, m_redactor);
    redact(*processed.toStore, m_redactor);
    const quint64 number = ++m_lastOwed;
    m_owed.insert(number, {std::move(respond), processed.exchange.endpoint,
                           m_clock.monotonicUs() + m_processingLimitMs * 1000});
    if (!m_owedTimer.isActive())
        m_owedTimer.start();
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
    const Owed owed = m_owed.take(number);
    outcome.exchange.timings.committed = m_clock.nowUs() - outcome.exchange.receivedUs;
    if (owed.respond) // else it took too long and has been refused
        owed.respond(answerTo(outcome.exchange));
    publish(std::move(outcome.exchange), outcome.outcome.error.code == ErrorCode::None);
}

void Gateway::refuseOverdue() {
    const qint64 nowUs = m_clock.monotonicUs();
    QList<Owed> overdue;
    for (auto it = m_owed.begin(); it != m_owed.end();) {
        if (it->deadlineUs > nowUs) {
            ++it;
            continue;
        }
        overdue.append(std::move(*it));
        it = m_owed.erase(it);
    }
    for (const Owed& owed : std::as_const(overdue))
        owed.respond(m_pipeline.refusalFor(owed.endpoint, ErrorCode::ProcessingTimeout));
    if (m_owed.isEmpty())
        m_owedTimer.stop();
}

/// The answer has been sent.
void Gateway::count(Exchange& exchange) const {
    exchange.timings.answered = m_clock.nowUs() - exchange.receivedUs;
    if (m_metrics)
        m_metrics->countExchange(exchange);
}

void Gateway::finish(Exchange exchange) {
    redact(exchange, m_redactor);
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

qint64 Gateway::allowance() {
    const qint64 earned = (m_clock.monotonicUs() - m_allowanceUs) / usPerAllowance;
    m_allowance = std::min(allowanceAtMost, m_allowance + earned);
    m_allowanceUs += earned * usPerAllowance;
    return m_allowance;
}

/// What was announced has a row that waits for its end, so it is kept on credit.
void Gateway::finishUnlessFlooded(Exchange exchange) {
    if (allowance() > 0 || exchange.request.exchangeId != 0) {
        --m_allowance;
        return finish(std::move(exchange));
    }
    count(exchange);
    ++m_notKept[exchange.refusal];
    if (!m_feedTimer.isActive())
        m_feedTimer.start();
}

} // namespace opbx
