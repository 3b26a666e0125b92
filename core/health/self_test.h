// Is the public address ours? A request with a nonce goes out through it and must arrive on our own socket. Any thread with an
// event loop; stays on it. Starts no tunnel; follows no redirects.
#pragma once

#include "core/health/self_test_report.h"
#include "core/net/http_call.h"

#include <QObject>

#include <functional>

namespace opbx {

/// Who watches for nonces at our socket; implemented over the http thread.
class NonceWatcher {
public:
    struct Arrival {
        HttpHeaders headers;
        QString peer;
    };

    virtual ~NonceWatcher() = default;
    /// Calls back on `context`'s thread, at most once, when `GET /api/health?nonce=NONCE` arrives.
    virtual void expect(const QByteArray& nonce, QObject* context, std::function<void(Arrival)> arrived) = 0;
    /// It is not waited for any more.
    virtual void forget(const QByteArray& nonce) = 0;
};

/// What an answer means, apart from whether the nonce arrived. Pure.
SelfTestReport judgeAnswer(const Result<HttpCallAnswer>& answer, bool arrived);

class SelfTest : public QObject {
    Q_OBJECT

public:
    using Finished = std::function<void(SelfTestReport)>;

    /// `watcher` must outlive this object.
    explicit SelfTest(NonceWatcher& watcher, int timeoutMs = 10'000, QObject* parent = nullptr);

    /// Ends exactly once. A second call cancels the first.
    void start(const QString& baseUrl, QObject* context, Finished finished);
    void cancel();

private:
    void answered(const Result<HttpCallAnswer>& answer);
    void end(SelfTestReport report);

    NonceWatcher& m_watcher;
    int m_timeoutMs;
    HttpCaller m_caller;
    QPointer<HttpCall> m_call;
    QPointer<QObject> m_context;
    Finished m_finished;
    QByteArray m_nonce;
    QByteArray m_host;
    std::unique_ptr<NonceWatcher::Arrival> m_arrival;
    QTimer m_grace; // after an answer that may have overtaken the news of its arrival
    std::function<void()> m_afterGrace;
};

} // namespace opbx
