// Is the public address ours? A request with a nonce goes out through it and must arrive on our own socket. Any thread with an
// event loop; stays on it. Starts no tunnel; follows no redirects.
#pragma once

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

enum class SelfTestCode {
    Reached,        // all well
    NoAddress,      // no http or https URL
    NameUnknown,    // DNS
    NotReachable,   // TCP
    CertificateBad, // TLS
    NoAnswer,       // in time
    TunnelOffline,  // the tunnel's provider answers in its place
    Interstitial,   // a page for people stands in between
    Redirected,     // the address leads on
    WrongStatus,    // answered, but not as our endpoint does
    OtherProgram,   // answered as expected, but not by this program
    Cancelled,
};

/// Stable name, e.g. "name-unknown".
QByteArray selfTestCodeName(SelfTestCode code);

struct SelfTestReport {
    SelfTestCode code = SelfTestCode::NoAddress;
    QString words; // English, with the next step
    int status = 0;
    qint64 roundTripMs = 0;
    bool arrived = false;
    HttpHeaders forwarded; // Forwarded, X-Forwarded-*, Via and the like, as they arrived at our socket
    bool hostKept = true;  // false: the Host header was changed on the way

    bool passed() const { return code == SelfTestCode::Reached; }
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
};

} // namespace opbx
