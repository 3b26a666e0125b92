#include "core/cloudonix/cloudonix_client.h"

#include "core/base/redact.h"
#include "core/base/utc.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds that a Retry-After header asks for, -1 when there is none (RFC 9110, section 10.2.3).
qint64 retryAfterMs(const HttpHeaders& headers, qint64 nowMs) {
    const QByteArray value = headerValue(headers, "Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = value.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? -1 : qMin<qint64>(seconds, 1'000'000) * 1000;
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!time.isValid())
        return -1;
    time = QDateTime(time.date(), time.time(), utc);
    return qMax<qint64>(0, time.toMSecsSinceEpoch() - nowMs);
}

bool isPassing(const Result<HttpCallAnswer>& result) {
    if (result.ok())
        return result->status == 429 || result->status >= 500;
    return result.error().code == ErrorCode::Timeout || result.error().code == ErrorCode::NetworkFailed;
}

/// What was offered and accepted, and is still different.
QList<CloudonixChange> notTakenOver(const CloudonixPlan& now, const CloudonixPlan& pushed) {
    QList<CloudonixChange> changes;
    for (const CloudonixChange& change : now.changes) {
        const bool wasPushed =
            std::any_of(pushed.changes.begin(), pushed.changes.end(), [&](const CloudonixChange& other) {
                return other.target == change.target && other.field == change.field && other.id == change.id;
            });
        if (change.offered && wasPushed)
            changes.append(change);
    }
    return changes;
}

} // namespace

std::optional<int> retryDelayMs(const CloudonixPatience& patience, const QByteArray& method, int attempt,
                                const Result<HttpCallAnswer>& result, double jitter, qint64 nowMs) {
    const bool repeatable = method == "GET" || method == "PUT" || method == "DELETE";
    if (!repeatable || attempt >= patience.attempts || !isPassing(result))
        return std::nullopt;
    const qint64 asked = result.ok() ? retryAfterMs(result->headers, nowMs) : -1;
    if (asked > patience.longestDelayMs)
        return std::nullopt; // longer than anybody waits for: say so instead
    const qint64 delay =
        qMin<qint64>(qint64(patience.firstDelayMs) << qMin(attempt - 1, 16), patience.longestDelayMs);
    return int(qMax(asked, delay) + qint64(double(delay) * jitter / 2));
}

void CloudonixTask::cancel() {
    if (m_call)
        return m_call->cancel();
    if (!m_waiting)
        return;
    m_wait->stop();
    std::exchange(m_waiting, {})(Error{ErrorCode::Cancelled, u"Cancelled."_s});
}

struct CloudonixClient::Attempt {
    Task task;
    HttpCallRequest request;
    Body ended;
    int count = 1;
};

struct CloudonixClient::Push {
    Task task;
    CloudonixState before;
    CloudonixPlan plan;
    CloudonixWishes wishes;
    QPointer<QObject> context;
    std::function<void(PushProgress)> progress;
    std::function<void(PushOutcome)> finished;
    int done = 0;
    int steps = 0;

    void report(const char* step) const {
        if (context && progress)
            progress({done, steps, step});
    }
};

CloudonixClient::CloudonixClient(CloudonixAccess access, CloudonixPatience patience, QObject* parent)
    : QObject(parent)
    , m_access(std::move(access))
    , m_patience(patience) {
    while (m_access.apiBase.endsWith(u'/'))
        m_access.apiBase.chop(1);
}

CloudonixClient::Task CloudonixClient::newTask(QObject* context) {
    auto* task = new CloudonixTask(this);
    task->m_wait = new QTimer(task);
    task->m_wait->setSingleShot(true);
    connect(context, &QObject::destroyed, task, [task] { task->cancel(); });
    return task;
}

QString CloudonixClient::domainPath(const QString& below) const {
    return u"/customers/self/domains/"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_access.domain)) +
           below;
}

void CloudonixClient::request(const Task& task, const QByteArray& method, const QString& path,
                              const QByteArray& body, Body ended) {
    const auto attempt = std::make_shared<Attempt>();
    attempt->task = task;
    attempt->ended = std::move(ended);
    HttpCallRequest& request = attempt->request;
    request.method = method;
    request.url = QUrl(m_access.apiBase + path, QUrl::StrictMode);
    request.timeoutMs = m_patience.timeoutMs;
    request.maxBytes = 8 * 1024 * 1024;
    request.body = body;
    request.headers = {{"Accept", "application/json"},
                       {"Authorization", "Bearer " + m_access.key.reveal().toByteArray()}};
    if (!body.isEmpty())
        request.headers.append(HttpHeader{"Content-Type", "application/json"});
    send(attempt);
}

void CloudonixClient::send(const std::shared_ptr<Attempt>& attempt) {
    CloudonixTask* task = attempt->task;
    const QUrl& url = attempt->request.url;
    HttpCallRequest request = attempt->request;
    if (url.scheme() != u"https" && !isLoopbackHost(url.host()))
        request.url = QUrl(); // refused by the caller, asynchronously: a key never travels in the clear
    task->m_call = m_caller.send(request, task, [this, attempt](const Result<HttpCallAnswer>& result) {
        CloudonixTask* task = attempt->task;
        task->m_call = nullptr;
        const std::optional<int> delay =
            retryDelayMs(m_patience, attempt->request.method, attempt->count, result,
                         QRandomGenerator::global()->generateDouble(), QDateTime::currentMSecsSinceEpoch());
        if (!delay)
            return attempt->ended(interpret(result));
        ++attempt->count;
        task->m_waiting = attempt->ended;
        task->m_wait->disconnect();
        connect(task->m_wait, &QTimer::timeout, this, [this, attempt] {
            attempt->task->m_waiting = {};
            send(attempt);
        });
        task->m_wait->start(*delay);
    });
}

Result<QByteArray> CloudonixClient::interpret(const Result<HttpCallAnswer>& result) const {
    if (!result.ok())
        return result.error();
    const int status = result->status;
    if (status >= 200 && status < 300)
        return result->body;
    if (status == 401 || status == 403)
        return Error{ErrorCode::RemoteRefused, u"Cloudonix does not accept this API key for this domain."_s};
    if (status == 404)
        return Error{ErrorCode::NotFound, u"Cloudonix does not know this."_s};
    if (status == 429)
        return Error{ErrorCode::RemoteRefused, u"Cloudonix asks to wait: too many requests."_s};
    if (status >= 300 && status < 400)
        return Error{ErrorCode::RemoteRefused,
                     u"Cloudonix points to another address, which is not followed."_s};
    const QString message =
        QJsonDocument::fromJson(result->body).object().value("message"_L1).toString().left(200);
    const Redactor redactor({m_access.key});
    const QString said = message.isEmpty() ? QString() : u": "_s + redactor.redactText(message);
    return Error{ErrorCode::RemoteRefused, u"Cloudonix answered with status %1%2"_s.arg(status).arg(said)};
}

void CloudonixClient::readStateFor(const Task& task, Answer<CloudonixState> answer) {
    request(task, "GET", domainPath(), {},
            [this, task, answer = std::move(answer)](const Result<QByteArray>& body) {
                const Result<CloudonixDomain> domain = body.ok() ? parseCloudonixDomain(*body) : body.error();
                if (!domain.ok())
                    return answer(domain.error());
                request(task, "GET", domainPath(u"/applications"_s), {},
                        [this, task, answer, domain = *domain](const Result<QByteArray>& list) {
                            const auto applications =
                                list.ok() ? parseCloudonixApplications(*list) : list.error();
                            if (!applications.ok())
                                return answer(applications.error());
                            CloudonixState state;
                            state.domain = domain;
                            state.applications = *applications;
                            readNumbersFor(task, state, answer);
                        });
            });
}

void CloudonixClient::readNumbersFor(const Task& task, CloudonixState state, Answer<CloudonixState> answer) {
    request(task, "GET", domainPath(u"/dnids"_s), {},
            [state = std::move(state), answer = std::move(answer)](const Result<QByteArray>& list) mutable {
                const auto numbers = list.ok() ? parseCloudonixNumbers(*list) : list.error();
                // A key that may not list numbers can still set up the rest: then nothing is known of them, which is said.
                const bool refused = !numbers.ok() && (numbers.error().code == ErrorCode::RemoteRefused ||
                                                       numbers.error().code == ErrorCode::NotFound);
                if (!numbers.ok() && !refused)
                    return answer(numbers.error());
                state.numbersKnown = numbers.ok();
                if (numbers.ok())
                    state.numbers = *numbers;
                answer(state);
            });
}

CloudonixClient::Task CloudonixClient::readState(QObject* context, Answer<CloudonixState> answer) {
    const Task task = newTask(context);
    readStateFor(task, [task, context = QPointer<QObject>(context), answer = std::move(answer)](auto result) {
        task->deleteLater();
        if (context)
            answer(std::move(result));
    });
    return task;
}

CloudonixClient::Task CloudonixClient::listSessions(QObject* context,
                                                    Answer<QList<CloudonixSession>> answer) {
    const Task task = newTask(context);
    const QString path =
        u"/calls/%1/sessions"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_access.domain)));
    request(task, "GET", path, {},
            [task, context = QPointer<QObject>(context),
             answer = std::move(answer)](const Result<QByteArray>& body) {
                task->deleteLater();
                if (context)
                    answer(body.ok() ? parseCloudonixSessions(*body) : body.error());
            });
    return task;
}

CloudonixClient::Task CloudonixClient::hangUp(const QString& token, QObject* context, Answer<Done> answer) {
    const Task task = newTask(context);
    const QString path =
        u"/calls/%1/sessions/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_access.domain)),
                                       QString::fromLatin1(QUrl::toPercentEncoding(token)));
    request(task, "DELETE", path, {},
            [task, context = QPointer<QObject>(context),
             answer = std::move(answer)](const Result<QByteArray>& body) {
                task->deleteLater();
                if (context)
                    answer(body.ok() ? Result<Done>(Done{}) : body.error());
            });
    return task;
}

CloudonixClient::Task CloudonixClient::startCall(const QString& destination, const QString& shown,
                                                 const QByteArray& cxml, QObject* context,
                                                 Answer<QString> answer) {
    const Task task = newTask(context);
    const QString path =
        u"/calls/%1/application"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_access.domain)));
    QJsonObject body{{u"destination"_s, destination}, {u"cxml"_s, QString::fromUtf8(cxml)}};
    if (!shown.isEmpty())
        body.insert(u"caller-id"_s, shown);
    request(task, "POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact),
            [task, context = QPointer<QObject>(context),
             answer = std::move(answer)](const Result<QByteArray>& said) {
                task->deleteLater();
                if (!context)
                    return;
                if (!said)
                    return answer(said.error());
                answer(QJsonDocument::fromJson(*said).object().value("token"_L1).toString());
            });
    return task;
}

CloudonixClient::Task CloudonixClient::listSubscribers(QObject* context,
                                                       Answer<QList<CloudonixSubscriber>> answer) {
    const Task task = newTask(context);
    request(task, "GET", domainPath(u"/subscribers"_s), {},
            [task, context = QPointer<QObject>(context),
             answer = std::move(answer)](const Result<QByteArray>& body) {
                task->deleteLater();
                if (context)
                    answer(body.ok() ? parseCloudonixSubscribers(*body) : body.error());
            });
    return task;
}

CloudonixClient::Task CloudonixClient::listVoices(QObject* context, Answer<QList<CloudonixVoice>> answer) {
    const Task task = newTask(context);
    const QString path =
        u"/domains/%1/resources/voices"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_access.domain)));
    request(task, "GET", path, {},
            [task, context = QPointer<QObject>(context),
             answer = std::move(answer)](const Result<QByteArray>& body) {
                task->deleteLater();
                if (context)
                    answer(body.ok() ? parseCloudonixVoices(*body) : body.error());
            });
    return task;
}

CloudonixClient::Task CloudonixClient::push(const CloudonixState& before, const CloudonixPlan& plan,
                                            const CloudonixWishes& wishes, QObject* context,
                                            std::function<void(PushProgress)> progress,
                                            std::function<void(PushOutcome)> finished) {
    const auto push = std::make_shared<Push>();
    *push = {newTask(context),
             before,
             plan,
             wishes,
             context,
             std::move(progress),
             std::move(finished),
             0,
             plan.touches(ChangeTarget::Number) ? 4 : 3};
    const Task task = push->task;
    pushApplication(push);
    return task;
}

void CloudonixClient::pushApplication(const std::shared_ptr<Push>& push) {
    push->report("application");
    if (!push->plan.touches(ChangeTarget::Application)) {
        ++push->done;
        return pushDomain(push);
    }
    const qint64 id = push->plan.applicationId;
    const QString path = domainPath(u"/applications"_s + (id == 0 ? QString() : u"/%1"_s.arg(id)));
    const QByteArray body =
        QJsonDocument(applicationBody(push->plan, push->wishes)).toJson(QJsonDocument::Compact);
    request(push->task, id == 0 ? "POST" : "PUT", path, body, [this, push](const Result<QByteArray>& answer) {
        if (!answer.ok())
            return readBack(push, answer.error());
        if (push->plan.applicationId == 0) {
            const auto created = parseCloudonixApplications("[" + *answer + "]");
            if (!created.ok())
                return readBack(push, created.error());
            push->plan.applicationId = created->first().id;
        }
        ++push->done;
        pushDomain(push);
    });
}

void CloudonixClient::pushDomain(const std::shared_ptr<Push>& push) {
    push->report("domain");
    const QJsonObject object = profileBody(push->plan, push->wishes, push->before.domain.defaultFields);
    if (object.isEmpty()) {
        ++push->done;
        return pushNumbers(push, 0);
    }
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    request(push->task, "PUT", domainPath(), body, [this, push](const Result<QByteArray>& answer) {
        if (!answer.ok())
            return readBack(push, answer.error());
        ++push->done;
        pushNumbers(push, 0);
    });
}

void CloudonixClient::pushNumbers(const std::shared_ptr<Push>& push, qsizetype next) {
    const QList<CloudonixChange>& changes = push->plan.changes;
    while (next < changes.size() && changes[next].target != ChangeTarget::Number)
        ++next;
    if (next == changes.size()) {
        push->done += push->plan.touches(ChangeTarget::Number) ? 1 : 0;
        return readBack(push, std::nullopt);
    }
    push->report("numbers");
    const QString path =
        domainPath(u"/dnids/"_s + QString::fromLatin1(QUrl::toPercentEncoding(changes[next].id)));
    const QByteArray body = QJsonDocument(numberBody(push->plan)).toJson(QJsonDocument::Compact);
    request(push->task, "PUT", path, body, [this, push, next](const Result<QByteArray>& answer) {
        if (!answer.ok())
            return readBack(push, answer.error());
        pushNumbers(push, next + 1);
    });
}

void CloudonixClient::readBack(const std::shared_ptr<Push>& push, const std::optional<Error>& problem) {
    push->report("read-back");
    readStateFor(push->task, [push, problem](const Result<CloudonixState>& state) {
        PushOutcome outcome;
        outcome.problem = problem;
        if (state.ok()) {
            outcome.verified = true;
            outcome.remaining = planChanges(*state, push->wishes).with({});
            outcome.remaining.changes += notTakenOver(planChanges(*state, push->wishes), push->plan);
            outcome.routes = numberRoutes(*state, push->wishes);
            outcome.numbersKnown = state->numbersKnown;
            if (!problem)
                outcome.remaining.changes.removeIf(
                    [](const CloudonixChange& change) { return !change.certain; });
            const QStringList fields = push->before.domain.profile.keys();
            for (const QString& field : fields) {
                if (!state->domain.profile.contains(field))
                    outcome.lost.append(field);
            }
        } else if (!problem) {
            outcome.problem = state.error();
        }
        push->task->deleteLater();
        ++push->done;
        if (push->context)
            push->finished(outcome);
    });
}

} // namespace opbx
