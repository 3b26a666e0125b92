#include "app/window/window_cloudonix.h"

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

/// Answers on the next turn of the event loop, unless the context is gone by then.
template<class T>
void answerLater(QObject* context, const std::function<void(T)>& answer, T value) {
    QMetaObject::invokeMethod(
        context, [answer, value = std::move(value)] { answer(value); }, Qt::QueuedConnection);
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

void WindowCloudonix::review(QObject* context, Answer<Result<ui::CloudonixReview>> answer) {
    m_reviewed.reset();
    if (!isSetUp())
        return answerLater<Result<ui::CloudonixReview>>(context, answer, notSetUp);
    CloudonixWishes wishes;
    const QString baseUrl = m_runtime.profile().settings.baseUrl();
    if (!baseUrl.isEmpty()) {
        wishes = CloudonixWishes::forBaseUrl(baseUrl);
        wishes.requestsKey = m_runtime.key(KeyName::RequestsApiKey).key.current;
    }
    CloudonixClient* client = newClient();
    m_task = client->readState(&m_owner, [this, client, wishes, context = QPointer<QObject>(context),
                                          answer](const Result<CloudonixState>& state) {
        client->deleteLater();
        note(state ? std::nullopt : std::optional(state.error()));
        if (state)
            m_reviewed = Reviewed{*state, planChanges(*state, wishes), wishes};
        if (!context)
            return;
        if (!state)
            return answer(state.error());
        answer(ui::CloudonixReview{state->domain.name, int(state->applications.size()), m_reviewed->plan,
                                   state->domain.active, state->numbersKnown, numberRoutes(*state, wishes)});
    });
}

void WindowCloudonix::push(const QList<CloudonixChange>& accepted, QObject* context,
                           Answer<PushProgress> progress, Answer<PushOutcome> finished) {
    if (!m_reviewed || !isSetUp()) {
        PushOutcome outcome;
        outcome.problem = notSetUp;
        return answerLater(context, finished, outcome);
    }
    const Reviewed reviewed = *std::exchange(m_reviewed, {});
    CloudonixClient* client = newClient();
    const QPointer<QObject> guard(context);
    // The push goes on when the page is closed: m_owner stays.
    m_task = client->push(
        reviewed.state, reviewed.plan.with(accepted), reviewed.wishes, &m_owner,
        [guard, progress](const PushProgress& step) {
            if (guard)
                progress(step);
        },
        [this, client, guard, finished](const PushOutcome& outcome) {
            client->deleteLater();
            note(errorOf(outcome));
            if (guard)
                finished(outcome);
        });
}

void WindowCloudonix::cancel() {
    if (CloudonixTask* task = m_task)
        task->cancel();
}

void WindowCloudonix::compareSubscribers(QObject* context, Answer<Result<SubscriberComparison>> answer) {
    if (!isSetUp())
        return answerLater<Result<SubscriberComparison>>(context, answer, notSetUp);
    QStringList extensions;
    for (const PlanExtension& extension : m_runtime.plan()->extensions)
        extensions << extension.number;
    CloudonixClient* client = newClient();
    m_task =
        client->listSubscribers(&m_owner, [this, client, extensions, context = QPointer<QObject>(context),
                                           answer](const Result<QList<CloudonixSubscriber>>& subscribers) {
            client->deleteLater();
            note(subscribers ? std::nullopt : std::optional(subscribers.error()));
            if (!context)
                return;
            if (!subscribers)
                return answer(subscribers.error());
            answer(opbx::compareSubscribers(*subscribers, extensions));
        });
}

void WindowCloudonix::listVoices(QObject* context, Answer<Result<QStringList>> answer) {
    if (!isSetUp())
        return answerLater<Result<QStringList>>(context, answer, notSetUp);
    CloudonixClient* client = newClient();
    client->listVoices(&m_owner, [client, context = QPointer<QObject>(context),
                                  answer](const Result<QList<CloudonixVoice>>& voices) {
        client->deleteLater();
        if (!context)
            return;
        if (!voices)
            return answer(voices.error());
        QStringList names;
        for (const CloudonixVoice& voice : *voices)
            names << voice.voice;
        names.sort();
        answer(names);
    });
}

void WindowCloudonix::hangUp(const QString& session, QObject* context, Answer<Result<Done>> answer) {
    if (!isSetUp())
        return answerLater<Result<Done>>(context, answer, notSetUp);
    CloudonixClient* client = newClient();
    client->hangUp(session, &m_owner,
                   [this, client, context = QPointer<QObject>(context), answer](const Result<Done>& done) {
                       client->deleteLater();
                       note(done ? std::nullopt : std::optional(done.error()));
                       if (context)
                           answer(done);
                   });
}

} // namespace opbx
