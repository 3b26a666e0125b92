#include "core/server/gateway.h"

#include "core/webhook/answers.h"
#include "core/webhook/exchange_redaction.h"
#include "core/webhook/replay_link.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr int feedIntervalMs = 100;
// Anybody can make refused requests. A flood of them may neither push authentic traffic out of the journal nor fill the
// disk, so they draw on an allowance: a burst is kept whole, of a flood a sample.
constexpr qint64 allowanceAtMost = 1'000;
constexpr qint64 usPerAllowance = 500'000;

/// Did not prove itself, and needed to: anybody can send it.
bool isStranger(const Exchange& exchange) {
    return exchange.refusal != ErrorCode::None && exchange.verdict != Verdict::Ok &&
           exchange.verdict != Verdict::Stale;
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
}

Gateway::~Gateway() = default;

void Gateway::restore(RestoredState state) {
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
    m_server->setLimits(config.limits);
}

Result<ListenAddress> Gateway::listen(const ListenAddress& address, const TlsFiles& tls) {
    return m_server->listen(address, tls);
}

Result<Done> Gateway::reloadTls() {
    return m_server->reloadTls();
}

void Gateway::drain(int timeoutMs, std::function<void()> drained) {
    m_server->drain(timeoutMs, std::move(drained));
}

void Gateway::handle(HttpRequest request, HttpServer::Respond respond) {
    const QHostAddress client = m_sources.clientOf(request);
    if (const ErrorCode code = turnedAway(client); code != ErrorCode::None) {
        turnAway(std::move(request), code, respond);
        return;
    }
    Processed processed = m_pipeline.process(std::move(request));
    countFailure(client, processed.exchange.verdict);
    if (processed.toStore)
        storeThenAnswer(std::move(processed), std::move(respond));
    else
        answerVoice(std::move(processed), respond);
}

ErrorCode Gateway::turnedAway(const QHostAddress& client) const {
    if (!m_sources.allows(client))
        return ErrorCode::SourceNotAllowed;
    const bool paused =
        !client.isLoopback() && m_throttle.pauseLeft(client, m_clock.monotonicUs() / 1000) > 0;
    return paused ? ErrorCode::TooManyFailures : ErrorCode::None;
}

void Gateway::turnAway(HttpRequest request, ErrorCode code, const HttpServer::Respond& respond) {
    Exchange exchange = m_pipeline.rejected(std::move(request));
    exchange.refusal = code;
    exchange.refusalDetail =
        code == ErrorCode::SourceNotAllowed
            ? QStringLiteral("The address of the sender is not among auth/allowed_sources.")
            : QStringLiteral("The sender failed to prove itself too often. It has to wait.");
    exchange.response = refusal(exchange.endpoint, code);
    respond(exchange.response);
    finishUnlessFlooded(std::move(exchange));
}

/// Programs on this computer are not slowed down: a tunnel sends everybody's requests from here.
void Gateway::countFailure(const QHostAddress& client, Verdict verdict) {
    if (client.isLoopback())
        return;
    if (verdict == Verdict::Missing || verdict == Verdict::Invalid)
        m_throttle.failed(client, m_clock.monotonicUs() / 1000);
    else if (verdict == Verdict::Ok)
        m_throttle.succeeded(client);
}

void Gateway::answerVoice(Processed processed, const HttpServer::Respond& respond) {
    respond(answerTo(processed.exchange));
    if (processed.cursor)
        m_store.keepCursor(*processed.cursor);
    if (processed.recording)
        m_store.keepRecording(*processed.recording);
    if (isStranger(processed.exchange))
        finishUnlessFlooded(std::move(processed.exchange));
    else
        finish(std::move(processed.exchange));
}

/// The answer leaves when the event is on disk, or says 503 when that takes longer than the processing limit. Then the
/// event may be stored all the same: the sender tries again and gets its answer as a duplicate.
void Gateway::storeThenAnswer(Processed processed, HttpServer::Respond respond) {
    auto answered = std::make_shared<bool>(false);
    auto* limit = new QTimer(this);
    limit->setSingleShot(true);
    const Endpoint endpoint = processed.exchange.endpoint;
    connect(limit, &QTimer::timeout, this, [limit, answered, respond, endpoint] {
        *answered = true;
        limit->deleteLater();
        respond(refusal(endpoint, ErrorCode::ProcessingTimeout));
    });
    limit->start(static_cast<int>(m_processingLimitMs));
    redact(processed.exchange, m_redactor);
    m_store.commit({std::move(*processed.toStore), std::move(processed.exchange)}, this,
                   [this, limit, answered, respond = std::move(respond)](Committed committed) {
                       if (*answered)
                           return;
                       *answered = true;
                       delete limit;
                       committed.exchange.timings.committed = m_clock.nowUs() - committed.exchange.receivedUs;
                       respond(answerTo(committed.exchange));
                       finish(std::move(committed.exchange));
                   });
}

void Gateway::finish(Exchange exchange) {
    exchange.timings.answered = m_clock.nowUs() - exchange.receivedUs;
    redact(exchange, m_redactor);
    auto shared = std::make_shared<const Exchange>(std::move(exchange));
    m_store.record(shared);
    m_feed.append(std::move(shared));
    if (!m_feedTimer.isActive())
        m_feedTimer.start();
}

void Gateway::emitFeed() {
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
    Exchange exchange = m_pipeline.rejected(rejection.partial);
    exchange.refusal = rejection.code;
    exchange.refusalDetail = rejection.detail;
    exchange.response.status = rejection.status;
    finishUnlessFlooded(std::move(exchange));
}

void Gateway::finishUnlessFlooded(Exchange exchange) {
    const qint64 nowUs = m_clock.monotonicUs();
    const qint64 earned = (nowUs - m_allowanceUs) / usPerAllowance;
    m_allowance = std::min(allowanceAtMost, m_allowance + earned);
    m_allowanceUs += earned * usPerAllowance;
    if (m_allowance > 0) {
        --m_allowance;
        return finish(std::move(exchange));
    }
    ++m_notKept[exchange.refusal];
    if (!m_feedTimer.isActive())
        m_feedTimer.start();
}

} // namespace opbx
