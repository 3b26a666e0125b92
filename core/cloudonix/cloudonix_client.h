// Speaks with Cloudonix's REST API. Any thread with an event loop; stays on it. The key goes to the configured address only:
// https, or loopback for tests, and redirects are refused. Every operation ends exactly once and can be cancelled.
#pragma once

#include "core/cloudonix/cloudonix_values.h"
#include "core/net/http_call.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

struct CloudonixAccess {
    QString apiBase = u"https://api.cloudonix.io"_s; // setting cloudonix/api_base
    QString domain;
    Secret key;
};

struct CloudonixPatience {
    int attempts = 4; // in all, of calls that may be repeated
    int firstDelayMs = 500;
    int longestDelayMs = 60'000;
    int timeoutMs = 15'000; // of one attempt
};

/// How long to wait before a call is repeated; none: it is not. Only GET, PUT and DELETE are, after 429, a 5xx, or no answer; Retry-After (seconds or a date) rules within longestDelayMs.
/// `jitter` is 0 to 1 and adds up to half of the delay.
std::optional<int> retryDelayMs(const CloudonixPatience& patience, const QByteArray& method, int attempt,
                                const Result<HttpCallAnswer>& result, double jitter, qint64 nowMs);

/// A running operation; deletes itself after its end.
class CloudonixTask : public QObject {
public:
    using QObject::QObject;
    /// Ends what is under way with Cancelled. A push still reads back what was done.
    void cancel();

private:
    friend class CloudonixClient;
    QPointer<HttpCall> m_call;
    QTimer* m_wait = nullptr;
    std::function<void(Result<QByteArray>)> m_waiting; // while a repetition is waited for
};

class CloudonixClient : public QObject {
    Q_OBJECT

public:
    template<class T>
    using Answer = std::function<void(Result<T>)>;
    using Task = QPointer<CloudonixTask>;

    explicit CloudonixClient(CloudonixAccess access, CloudonixPatience patience = {},
                             QObject* parent = nullptr);

    /// Domain, applications and numbers: shows that key and domain are right. RemoteRefused: wrong key; NotFound: no such domain.
    Task readState(QObject* context, Answer<CloudonixState> answer);
    Task listSessions(QObject* context, Answer<QList<CloudonixSession>> answer);
    Task hangUp(const QString& token, QObject* context, Answer<Done> answer);
    /// Rings a subscriber or number and runs `cxml` when that is answered. `shown`: the caller that rings there. Value: the session. Not sent
    /// again after a failure: the phone may be ringing. Cloudonix's reference: Call and Session Control, Outbound Call From Application.
    Task startCall(const QString& destination, const QString& shown, const QByteArray& cxml, QObject* context,
                   Answer<QString> answer);
    /// What Say can use in this domain.
    Task listVoices(QObject* context, Answer<QList<CloudonixVoice>> answer);
    Task listSubscribers(QObject* context, Answer<QList<CloudonixSubscriber>> answer);

    /// Carries out a plan step by step: application, domain, numbers; then reads back, also after a failure or a cancel, so that nothing
    /// half-pushed goes unnoticed. `before`: the state that the plan was made from.
    Task push(const CloudonixState& before, const CloudonixPlan& plan, const CloudonixWishes& wishes,
              QObject* context, std::function<void(PushProgress)> progress,
              std::function<void(PushOutcome)> finished);

private:
    struct Attempt;
    struct Push;
    using Body = std::function<void(Result<QByteArray>)>;

    Task newTask(QObject* context);
    void request(const Task& task, const QByteArray& method, const QString& path, const QByteArray& body,
                 Body ended);
    void send(const std::shared_ptr<Attempt>& attempt);
    Result<QByteArray> interpret(const Result<HttpCallAnswer>& result) const;
    QString domainPath(const QString& below = {}) const;
    void readStateFor(const Task& task, Answer<CloudonixState> answer);

    void pushApplication(const std::shared_ptr<Push>& push);
    void pushDomain(const std::shared_ptr<Push>& push);
    void pushNumbers(const std::shared_ptr<Push>& push, qsizetype next);
    void readNumbersFor(const Task& task, CloudonixState state, Answer<CloudonixState> answer);
    void readBack(const std::shared_ptr<Push>& push, const std::optional<Error>& problem);

    CloudonixAccess m_access;
    CloudonixPatience m_patience;
    HttpCaller m_caller;
};

} // namespace opbx
