#include "app/window/window_test_calls.h"

#include "core/model/routing_plan.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 3'000;

bool isVoiceStep(const QString& step) {
    return endpointKind(endpointFromName(step.section(u' ', 0, 0).toLatin1())) == EndpointKind::Voice;
}

} // namespace

WindowTestCalls::WindowTestCalls(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &WindowTestCalls::tell);
    connect(&runtime, &Runtime::exchangesArrived, this, &WindowTestCalls::take);
}

QFuture<Result<ui::TestCallOutcome>> WindowTestCalls::send(const ui::TestCall& call) {
    const ListenAddress& address = m_runtime.address();
    const Result<QUrl> url = localEndpointUrl(address.host, address.port, m_runtime.usesTls());
    if (!url)
        return ended<ui::TestCallOutcome>(url.error());
    SimulatorCredentials credentials;
    credentials.auth = m_runtime.profile().settings.authSettings();
    credentials.requestsKey = m_runtime.key(KeyName::RequestsApiKey).key.current;
    credentials.webhookSecret = m_runtime.key(KeyName::WebhookSecret).key.current;
    SimulatedCall simulated;
    simulated.from = call.from;
    simulated.to = call.to;
    simulated.answered = call.answered;
    simulated.session = newSessionToken();
    simulated.startMs = m_clock.nowMs();
    CallerBehaviour behaviour;
    behaviour.answered = call.answered;

    m_patience.stop();
    m_promise.emplace(); // a call that is still under way ends as cancelled
    m_call = call;
    m_outcome = {};
    m_outcome.session = simulated.session;
    m_events.clear();
    m_steps.clear();
    m_refusal = ErrorCode::None;
    m_voiceRequests = m_voiceExchanges = 0;
    m_isSent = false;
    m_simulator = std::make_unique<Simulator>(*url, credentials);
    m_simulator->runCall(
        simulated, behaviour, this, [this](const SimulatedAnswer& answer) { heard(answer); },
        [this](const Result<Done>& done) { sent(done); });
    return m_promise->future();
}

QList<ui::OwnNumber> WindowTestCalls::ownNumbers() const {
    QList<ui::OwnNumber> own;
    for (const PlanNumber& number : m_runtime.plan()->numbers) {
        if (number.active)
            own.append({number.number, number.name});
    }
    for (const PlanExtension& extension : m_runtime.plan()->extensions) {
        if (extension.active)
            own.append({extension.number, extension.name});
    }
    return own;
}

void WindowTestCalls::heard(const SimulatedAnswer& answer) {
    m_outcome.steps.append({answer.step, answer.status, answer.sentence});
    m_voiceRequests += isVoiceStep(answer.step) ? 1 : 0;
}

void WindowTestCalls::take(const QList<ExchangePtr>& exchanges) {
    if (!m_promise)
        return;
    for (const ExchangePtr& exchange : exchanges) {
        if (exchange->event.session != m_outcome.session ||
            endpointKind(exchange->endpoint) != EndpointKind::Voice)
            continue;
        ++m_voiceExchanges;
        m_events.append(decodeStory(exchange->story));
        if (exchange->endpoint == Endpoint::VoiceRoute) {
            m_steps = exchange->steps;
            m_refusal = exchange->refusal;
        }
    }
    tellWhenKnown();
}

/// A refusal is no failure of sending: the story says it.
void WindowTestCalls::sent(const Result<Done>& done) {
    if (!done && (m_outcome.steps.isEmpty() || m_outcome.steps.first().status == 0)) {
        m_promise->end(done.error());
        m_promise.reset();
        return;
    }
    m_isSent = true;
    m_patience.start();
    tellWhenKnown();
}

void WindowTestCalls::tellWhenKnown() {
    if (m_isSent && m_voiceExchanges >= m_voiceRequests)
        tell();
}

void WindowTestCalls::tell() {
    m_patience.stop();
    m_isSent = false;
    m_reader.ask([session = m_outcome.session](const History& history) { return history.callLegs(session); })
        .then(this, [this, session = m_outcome.session](const Result<QList<CallLeg>>& legs) {
            if (!m_promise || session != m_outcome.session)
                return; // another call has begun meanwhile
            const auto name = [this](const QString& party) {
                const QString known = m_runtime.nameOf(party);
                return known.isEmpty() ? party : known;
            };
            m_outcome.account =
                accountOf(m_events, legs ? *legs : QList<CallLeg>(), m_steps, m_refusal, m_call.to, name);
            m_promise->end(m_outcome);
            m_promise.reset();
        });
}

} // namespace opbx
