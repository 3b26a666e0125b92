#include "core/server/gateway.h"

#include "core/webhook/answers.h"
#include "core/webhook/exchange_redaction.h"

namespace opbx {

namespace {

constexpr int feedIntervalMs = 100;
constexpr qint64 usPerSecond = 1'000'000;
// A flood of refused requests may not push authentic traffic out of the journal.
constexpr int journalledRejectionsPerSecond = 20;

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
    connect(&m_feedTimer, &QTimer::timeout, this,
            [this] { emit exchangesArrived(std::exchange(m_feed, {})); });
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
    Processed processed = m_pipeline.process(std::move(request));
    if (processed.toStore)
        storeThenAnswer(std::move(processed), std::move(respond));
    else
        answerVoice(std::move(processed), respond);
}

void Gateway::answerVoice(Processed processed, const HttpServer::Respond& respond) {
    respond(processed.exchange.response);
    if (processed.cursor)
        m_store.keepCursor(*processed.cursor);
    if (processed.recording)
        m_store.keepRecording(*processed.recording);
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
                       respond(committed.exchange.response);
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

void Gateway::reject(const Rejection& rejection) {
    const qint64 nowUs = m_clock.nowUs();
    if (nowUs - m_lastRejectionUs > usPerSecond) {
        m_lastRejectionUs = nowUs;
        m_rejectionsThisSecond = 0;
    }
    if (++m_rejectionsThisSecond > journalledRejectionsPerSecond)
        return;
    Exchange exchange = m_pipeline.rejected(rejection.partial);
    exchange.refusal = rejection.code;
    exchange.refusalDetail = rejection.detail;
    exchange.response.status = rejection.status;
    finish(std::move(exchange));
}

} // namespace opbx
