// Joins the server, the pipeline and the store. Lives on the http thread. Answers voice requests at once and notifications
// when they are on disk; hands every exchange, redacted, to the journal and to the live feed.
//
// A row at the first byte has the id of the finished exchange: the id is given when the head has come, but only while
// a window watches, at most twenty a second, and never beyond what refused requests may take of the journal.
#pragma once

#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/endpoint/failure_throttle.h"
#include "core/endpoint/journal_allowance.h"
#include "core/endpoint/metrics.h"
#include "core/endpoint/source_policy.h"
#include "core/server/http_server.h"
#include "core/storage/store.h"
#include "core/webhook/pipeline.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace opbx {

/// What a change of settings, keys or plan brings to the http thread.
struct GatewayConfig {
    std::shared_ptr<const EndpointConfig> endpoint;
    Redactor redactor;
    ServerLimits limits;
    SourcePolicy sources;
    ThrottleLimits throttle;
    qint64 processingLimitMs = 30'000;
    std::shared_ptr<Metrics> metrics; // may be null: nothing is counted
};

/// Requests that were refused for one reason without a row in the journal, because there were too many of them. Reason None:
/// questions for health, and repeats of what is known.
struct RefusalsNotKept {
    ErrorCode code = ErrorCode::None;
    qint64 count = 0;
};

enum class LiveFeed { Everything, Refusals };

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
    int connectionCount() const;

    /// True: exchangesAnnounced() tells of requests whose body is still to come. Costs nothing while it is false.
    void setWatched(bool watched);
    /// What exchangesArrived() tells of; everything unless this is called. What is not told of leaves the memory at once.
    void setFeed(LiveFeed feed) { m_liveFeed = feed; }

signals:
    /// Exchanges that have only a head yet: they come again by exchangesArrived() under the same id. At most some a second.
    void exchangesAnnounced(const QList<opbx::ExchangePtr>& exchanges);
    /// Live feed: batches, at most ten a second.
    void exchangesArrived(const QList<opbx::ExchangePtr>& exchanges);
    /// With the same rhythm: refusals since the last time that are neither in the feed nor in the journal.
    void refusalsNotKept(const QList<opbx::RefusalsNotKept>& refusals);

private:
    using Process = std::function<Processed(HttpRequest)>;

    HttpServer::Handler handler(Process process);
    void handle(HttpRequest request, HttpServer::Respond respond, const Process& process);
    void answerVoice(Processed processed, const HttpServer::Respond& respond);
    void storeThenAnswer(Processed processed, HttpServer::Respond respond);
    void sendCommits();
    void committed(quint64 number, Committed outcome);
    void refuseOverdue();
    void reject(const Rejection& rejection);
    /// Why a request is turned away before it is looked at: its sender is not among those that are allowed. Nothing: welcome.
    std::optional<Message> turnedAway(const HttpRequest& request) const;
    void turnAway(HttpRequest request, const Message& why, const HttpServer::Respond& respond);
    void slowDown(Exchange& exchange);
    void announce(quint64 serial, const HttpRequest& partial);
    qint64 announcedId(quint64 serial);
    void finish(Exchange exchange);
    void publish(Exchange exchange, bool isStored);
    void count(Exchange& exchange) const;
    void emitFeed();
    void sendRecords();
    bool isFlooded(const Exchange& exchange);
    void finishUnlessFlooded(Exchange exchange);

    /// An answer that waits for its commit.
    struct PendingAnswer {
        HttpServer::Respond respond;
        Endpoint endpoint = Endpoint::Unknown;
        qint64 deadlineUs = 0; // monotonic
        QByteArray bodyDigest;
    };

    Store& m_store;
    const Clock& m_clock;
    Pipeline m_pipeline;
    Redactor m_redactor;
    SourcePolicy m_sources;
    FailureThrottle m_throttle;
    qint64 m_processingLimitMs = 30'000;
    QHash<quint64, PendingAnswer> m_pending;
    quint64 m_lastPending = 0;
    QTimer m_overdueTimer;
    std::vector<CommitRequest> m_commits; // of this round of the event loop
    JournalBundle m_unrecorded;
    QTimer m_recordTimer;
    std::shared_ptr<Metrics> m_metrics;
    std::unique_ptr<HttpServer> m_server;
    LiveFeed m_liveFeed = LiveFeed::Everything;
    QList<ExchangePtr> m_feed;
    QList<ExchangePtr> m_announcements;
    QHash<quint64, qint64> m_announcedIds; // by serial, until the request is complete or refused
    qint64 m_lastAnnouncedUs = 0;
    int m_announcedThisSecond = 0;
    QTimer m_feedTimer;
    QHash<ErrorCode, qint64> m_notKept;
    JournalAllowance m_strangers; // who proved nothing
    JournalAllowance m_repeats;   // who said nothing new: whoever recorded a request can send it again
};

} // namespace opbx
