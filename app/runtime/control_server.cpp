#include "app/runtime/control_server.h"

#include "app/runtime/replay_options.h"
#include "core/database/database.h"
#include "core/filter/filter.h"
#include "core/formats/exchange_json.h"
#include "core/model/plan_json.h"
#include "core/net/http_call.h"
#include "core/storage/history.h"

#include <QFileInfo>
#include <QPointer>

#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayUs = 24LL * 3600 * 1'000'000;

ServerLimits controlLimits() {
    ServerLimits limits;
    limits.connections = 64;
    limits.connectionsPerAddress = 64; // all come from this computer
    limits.giveWayMs = 0;              // whoever only holds a connection does not keep others out
    return limits;
}

qint64 databaseBytes(const QString& file) {
    return QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size();
}

} // namespace

class ControlServer::Worker : public QObject {
public:
    Worker(QObject& mainThread, Secret token, ControlHooks hooks, const Clock& clock)
        : m_mainThread(mainThread)
        , m_hooks(std::move(hooks))
        , m_clock(clock)
        , m_api(std::move(token), sources()) {}

    Result<ListenAddress> listen(const ListenAddress& address) {
        m_server = m_api.makeServer(controlLimits());
        return m_server->listen(address);
    }

    void setStaleSeconds(qint64 seconds) { m_hooks.staleSeconds = seconds; }

    void letGo() { m_history.reset(); }

    void close() {
        m_server.reset();
        m_history.reset();
    }

private:
    template<class T>
    using Answer = ControlSources::Answer<T>;

    ControlSources sources() {
        ControlSources sources;
        sources.status = [this](const Answer<QJsonObject>& answer) { status(answer); };
        sources.metrics = [this](const Answer<QByteArray>& answer) { metrics(answer); };
        sources.plan = [this](const Answer<QByteArray>& answer) {
            using Plan = std::shared_ptr<const RoutingPlan>;
            askMain<Plan>(m_hooks.plan, [answer](const Plan& plan) { answer(planToJson(*plan)); });
        };
        sources.events = [this](const QString& filter, int limit, const Answer<QJsonArray>& answer) {
            answer(events(filter, limit));
        };
        sources.event = [this](qint64 id, const Answer<QJsonObject>& answer) {
            const Result<ExchangePtr> kept = exchange(id);
            answer(kept ? Result<QJsonObject>(exchangeJson(**kept)) : kept.error());
        };
        sources.replay = [this](qint64 id, const QJsonObject& options, const Answer<QJsonObject>& answer) {
            replay(id, options, answer);
        };
        return sources;
    }

    /// Runs `question` on the main thread and `answer` with what came of it on this one.
    template<class T>
    void askMain(std::function<T()> question, std::function<void(T)> answer) {
        QMetaObject::invokeMethod(&m_mainThread, [this, question, answer] {
            QMetaObject::invokeMethod(this, [answer, found = question()] { answer(found); });
        });
    }

    Result<Done> openHistory() {
        if (m_history && m_history->isInPlace())
            return Done{};
        m_history.reset();
        Result<History> opened = History::open(databaseFile(m_hooks.dataDir));
        if (!opened)
            return opened.error();
        m_history.emplace(std::move(opened).value());
        return Done{};
    }

    qint64 liveCalls() {
        if (!openHistory())
            return 0;
        return m_history->liveCount(m_clock.nowUs(), m_hooks.staleSeconds);
    }

    void status(const Answer<QJsonObject>& answer) {
        askMain<QJsonObject>(m_hooks.status, [this, answer](QJsonObject object) {
            object.insert(u"live_calls"_s, liveCalls());
            object.insert(u"journal_bytes"_s, databaseBytes(databaseFile(m_hooks.dataDir)));
            if (openHistory()) {
                const qint64 nowUs = m_clock.nowUs();
                const HistoryCounts counts = m_history->counts(nowUs - dayUs, nowUs);
                object.insert(u"requests_24h"_s, counts.requests);
                object.insert(u"refused_24h"_s, counts.refused);
                object.insert(u"retries_24h"_s, counts.retries);
            }
            answer(object);
        });
    }

    void metrics(const Answer<QByteArray>& answer) {
        QMetaObject::invokeMethod(&m_mainThread, [this, answer] {
            m_hooks.refreshMetrics([this, guard = QPointer<QObject>(&m_mainThread), answer] {
                if (!guard)
                    return; // the interface has been closed, and this object with it
                QMetaObject::invokeMethod(this, [this, answer] {
                    m_hooks.metrics->setLiveCalls(static_cast<int>(liveCalls()));
                    m_hooks.metrics->setJournalBytes(databaseBytes(databaseFile(m_hooks.dataDir)));
                    answer(m_hooks.metrics->text());
                });
            });
        });
    }

    Result<QJsonArray> events(const QString& expression, int limit) {
        const std::variant<Filter, FilterError> filter = Filter::parse(expression);
        if (const FilterError* mistake = std::get_if<FilterError>(&filter))
            return Error{ErrorCode::InvalidInput,
                         u"%1 (filter, character %2)"_s.arg(filterErrorSentence(*mistake),
                                                            QString::number(mistake->position + 1))};
        if (const Result<Done> opened = openHistory(); !opened)
            return opened.error();
        const auto rows = m_history->newest(std::get<Filter>(filter), 0, limit, m_clock.nowUs());
        if (!rows)
            return rows.error();
        QJsonArray array;
        for (const ExchangeRow& row : *rows)
            array.append(exchangeRowJson(row));
        return array;
    }

    Result<ExchangePtr> exchange(qint64 id) {
        if (const Result<Done> opened = openHistory(); !opened)
            return opened.error();
        return m_history->exchange(id);
    }

    void replay(qint64 id, const QJsonObject& options, const Answer<QJsonObject>& answer) {
        const Result<ExchangePtr> original = exchange(id);
        if (!original)
            return answer(original.error());
        const Result<ReplayRequest> request = replayFromJson(options, *original);
        if (!request)
            return answer(request.error());
        QMetaObject::invokeMethod(&m_mainThread, [this, request = *request, answer] {
            m_hooks.replay(request, [this, answer](const Result<ReplayAnswer>& received) {
                QMetaObject::invokeMethod(this, [answer, received] {
                    answer(received ? Result<QJsonObject>(replayJson(*received)) : received.error());
                });
            });
        });
    }

    QObject& m_mainThread;
    ControlHooks m_hooks;
    const Clock& m_clock;
    ControlApi m_api;
    std::unique_ptr<HttpServer> m_server;
    std::optional<History> m_history;
};

ControlServer::ControlServer(Secret token, ControlHooks hooks, const Clock& clock)
    : m_worker(std::make_unique<Worker>(*this, std::move(token), std::move(hooks), clock)) {
    m_thread.setObjectName(u"control"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

ControlServer::~ControlServer() {
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ControlServer::setStaleSeconds(qint64 seconds) {
    QMetaObject::invokeMethod(m_worker.get(), [this, seconds] { m_worker->setStaleSeconds(seconds); });
}

void ControlServer::letGoOfHistory() {
    QMetaObject::invokeMethod(m_worker.get(), [this] { m_worker->letGo(); });
}

Result<ListenAddress> ControlServer::listen(const ListenAddress& address) {
    if (!isLoopbackHost(address.host))
        return Error{ErrorCode::InvalidInput,
                     u"server/control_listen must be a loopback address, for example 127.0.0.1:8090."_s};
    Result<ListenAddress> bound{ErrorCode::Internal, u"the control thread did not answer"_s};
    QMetaObject::invokeMethod(
        m_worker.get(), [&] { bound = m_worker->listen(address); }, Qt::BlockingQueuedConnection);
    return bound;
}

} // namespace opbx
