// Joins the server, the pipeline and the store. Lives on the http thread. Answers voice requests at once and notifications
// when they are on disk; hands every exchange, redacted, to the journal and to the live feed.
#pragma once

#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/server/failure_throttle.h"
#include "core/server/http_server.h"
#include "core/server/source_policy.h"
#include "core/storage/store.h"
#include "core/webhook/pipeline.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace opbx {

/// What a change of settings, keys or plan brings to the http thread.
struct GatewayConfig {
    std::shared_ptr<const EndpointConfig> endpoint;
    Redactor redactor;
    ServerLimits limits;
    SourcePolicy sources;
    ThrottleLimits throttle;
    qint64 processingLimitMs = 30'000;
};

/// Requests that were refused for one reason without a row in the journal, because there were too many of them.
struct RefusalsNotKept {
    ErrorCode code = ErrorCode::None;
    qint64 count = 0;
};

class Gateway : public QObject {
    Q_OBJECT

public:
    /// `store` must not be destroyed before the store thread has delivered what waits.
    Gateway(Store& store, const Clock& clock, QObject* parent = nullptr);
    ~Gateway() override;

    void restore(RestoredState state);
    void setConfig(GatewayConfig config);

    /// Listens, or moves to another address.
    Result<ListenAddress> listen(const ListenAddress& address, const TlsFiles& tls);
    Result<Done> reloadTls();
    /// Stops accepting; `drained` is called when every request in flight has its answer, at the latest after `timeoutMs`.
    void drain(int timeoutMs, std::function<void()> drained);

signals:
    /// Live feed: batches, at most ten a second.
    void exchangesArrived(const QList<opbx::ExchangePtr>& exchanges);
    /// With the same rhythm: refusals since the last time that are neither in the feed nor in the journal.
    void refusalsNotKept(const QList<opbx::RefusalsNotKept>& refusals);

private:
    void handle(HttpRequest request, HttpServer::Respond respond);
    void answerVoice(Processed processed, const HttpServer::Respond& respond);
    void storeThenAnswer(Processed processed, HttpServer::Respond respond);
    void reject(const Rejection& rejection);
    /// Turns a request away before it is looked at: its source is not allowed, or has failed too often. None: welcome.
    ErrorCode turnedAway(const QHostAddress& client) const;
    void turnAway(HttpRequest request, ErrorCode code, const HttpServer::Respond& respond);
    void countFailure(const QHostAddress& client, Verdict verdict);
    void finish(Exchange exchange);
    void emitFeed();
    void finishUnlessFlooded(Exchange exchange);

    Store& m_store;
    const Clock& m_clock;
    Pipeline m_pipeline;
    Redactor m_redactor;
    SourcePolicy m_sources;
    FailureThrottle m_throttle;
    qint64 m_processingLimitMs = 30'000;
    std::unique_ptr<HttpServer> m_server;
    QList<ExchangePtr> m_feed;
    QTimer m_feedTimer;
    QHash<ErrorCode, qint64> m_notKept;
    qint64 m_allowance = 0; // refused requests that may still go to the journal
    qint64 m_allowanceUs = 0;
};

} // namespace opbx
