#include "app/window/window_cloudonix.h"

#include "core/async/promise.h"
#include "core/model/routing_plan.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

const Error notSetUp{ErrorCode::InvalidInput, u"There is no Cloudonix domain or no key for it."_s};

std::optional<Error> errorOf(const PushOutcome& outcome) {
    if (outcome.problem || outcome.ok())
        return outcome.problem;
    return Error{ErrorCode::RemoteRefused, u"Not everything was taken over."_s};
}

} // namespace

WindowCloudonix::WindowCloudonix(const Runtime& runtime,
                                 std::function<void(const std::optional<Error>&)> failed)
    : m_runtime(runtime)
    , m_failed(std::move(failed)) {}

bool WindowCloudonix::isSetUp() const {
    return !m_runtime.profile().settings.string("cloudonix/domain").isEmpty() &&
           m_runtime.key(KeyName::CloudonixApiKey).isSet();
}

CloudonixClient* WindowCloudonix::newClient() {
    const Settings& settings = m_runtime.profile().settings;
    CloudonixAccess access;
    access.apiBase = settings.string("cloudonix/api_base");
    access.domain = settings.string("cloudonix/domain");
    access.key = m_runtime.key(KeyName::CloudonixApiKey).key.current;
    return new CloudonixClient(access, {}, &m_owner);
}

void WindowCloudonix::note(const std::optional<Error>& error) const {
    if (m_failed && codeOf(error) != ErrorCode::Cancelled)
        m_failed(error);
}

QFuture<Result<ui::CloudonixReview>> WindowCloudonix::review() {
    m_reviewed.reset();
    if (!isSetUp())
        return ended<ui::CloudonixReview>(notSetUp);
    CloudonixWishes wishes;
    const QString baseUrl = m_runtime.profile().settings.baseUrl();
    if (!baseUrl.isEmpty()) {
        wishes = CloudonixWishes::forBaseUrl(baseUrl);
        wishes.requestsKey = m_runtime.key(KeyName::RequestsApiKey).key.current;
    }
    const Promise<ui::CloudonixReview> promise;
    CloudonixClient* client = newClient();
    m_task =
        client->readState(&m_owner, [this, client, wishes, promise](const Result<CloudonixState>& state) {
            client->deleteLater();
            note(state ? std::nullopt : std::optional(state.error()));
            if (!state)
                return promise.end(state.error());
            m_reviewed = Reviewed{*state, planChanges(*state, wishes), wishes};
            promise.end(ui::CloudonixReview{state->domain.name, int(state->applications.size()),
                                            m_reviewed->plan, state->domain.active, state->numbersKnown,
                                            numberRoutes(*state, wishes)});
        });
    return promise.future();
}

QFuture<Result<PushOutcome>> WindowCloudonix::push(const QList<CloudonixChange>& accepted) {
    if (!m_reviewed || !isSetUp())
        return ended<PushOutcome>(notSetUp);
    const Reviewed reviewed = *std::exchange(m_reviewed, {});
    const Promise<PushOutcome> promise;
    CloudonixClient* client = newClient();
    m_task = client->push(
        reviewed.state, reviewed.plan.with(accepted), reviewed.wishes, &m_owner,
        [this](const PushProgress& step) { emit pushWent(step); },
        [this, client, promise](const PushOutcome& outcome) {
            client->deleteLater();
            note(errorOf(outcome));
            promise.end(outcome);
        });
    return promise.future();
}

void WindowCloudonix::cancel() {
    if (CloudonixTask* task = m_task)
        task->cancel();
}

QFuture<Result<SubscriberComparison>> WindowCloudonix::compareSubscribers() {
    if (!isSetUp())
        return ended<SubscriberComparison>(notSetUp);
    QStringList extensions;
    for (const PlanExtension& extension : m_runtime.plan()->extensions)
        extensions << extension.number;
    const Promise<SubscriberComparison> promise;
    CloudonixClient* client = newClient();
    m_task = client->listSubscribers(
        &m_owner, [this, client, extensions, promise](const Result<QList<CloudonixSubscriber>>& subscribers) {
            client->deleteLater();
            note(subscribers ? std::nullopt : std::optional(subscribers.error()));
            if (!subscribers)
                return promise.end(subscribers.error());
            promise.end(opbx::compareSubscribers(*subscribers, extensions));
        });
    return promise.future();
}

QFuture<Result<QStringList>> WindowCloudonix::listVoices() {
    if (!isSetUp())
        return ended<QStringList>(notSetUp);
    const Promise<QStringList> promise;
    CloudonixClient* client = newClient();
    client->listVoices(&m_owner, [client, promise](const Result<QList<CloudonixVoice>>& voices) {
        client->deleteLater();
        if (!voices)
            return promise.end(voices.error());
        QStringList names;
        for (const CloudonixVoice& voice : *voices)
            names << voice.voice;
        names.sort();
        promise.end(names);
    });
    return promise.future();
}

QFuture<Result<Done>> WindowCloudonix::hangUp(const QString& session) {
    if (!isSetUp())
        return ended<Done>(notSetUp);
    const Promise<Done> promise;
    CloudonixClient* client = newClient();
    client->hangUp(session, &m_owner, [this, client, promise](const Result<Done>& done) {
        client->deleteLater();
        note(done ? std::nullopt : std::optional(done.error()));
        promise.end(done);
    });
    return promise.future();
}

} // namespace opbx
