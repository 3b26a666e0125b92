#include "app/cli/simulate_command.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/running_endpoint.h"
#include "app/cli/simulate_run.h"
#include "core/secrets/key_store.h"
#include "core/settings/setting_check.h"

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array simulateOptions = {
    OptionRow{"--url", "URL",
              "Endpoint, without /api/… (default: the one that runs on the data folder, on loopback only)"},
    OptionRow{"--to", "NUMBER", "Number that is called (default: +15551234567)"},
    OptionRow{"--from", "NUMBER", "Caller (default: +12127773456)"},
    OptionRow{"--session", "TOKEN", "Session of the call (default: a new one for each repeat)"},
    OptionRow{"--direction", "WORD", "inbound, subscriber, application or outbound-api (default: inbound)"},
    OptionRow{"--domain", "DOMAIN", "Cloudonix domain (default: setting cloudonix/domain)"},
    OptionRow{"--state", "WORD", "State of a session update, in Cloudonix's words (default: ringing)"},
    OptionRow{"--answered", nullptr, "Somebody picks up (the default)"},
    OptionRow{"--no-answer", nullptr, "Nobody picks up"},
    OptionRow{"--digits", "KEYS",
              "Keys that the caller presses at each menu, menus separated by commas: 2,15"},
    OptionRow{"--repeat", "N", "So many calls or events, each with a session of its own"},
    OptionRow{"--rate", "R", "Start R a second instead of one after the other"},
    OptionRow{"--bad-signature", nullptr, "With a wrong signature or token"},
    OptionRow{"--stale", nullptr, "With a right signature over a timestamp that is an hour old"},
    OptionRow{"--duplicate", nullptr, "Send the same event twice"},
    OptionRow{"--retry-schedule", nullptr,
              "Send the same event five times: at once, then 5 s, 30 s, 2 min, 10 min later"},
    OptionRow{"--fast", nullptr, "With --retry-schedule: a thousand times faster"},
    OptionRow{"--auth", "KIND", "bearer, signature, both or none (default: as set for the endpoint)"},
};

} // namespace

constexpr Usage simulateUsage = {
    "simulate",
    "simulate call [OPTIONS]\nsimulate voice [OPTIONS]\nsimulate session-update [OPTIONS]\nsimulate cdr "
    "[OPTIONS]",
    "Sends what Cloudonix sends, signed with your keys, and prints what comes back.\n"
    "call is a whole call: the voice request, ringing, the stages of the call flow, answered, completed, the "
    "call record.\n"
    "voice, session-update and cdr send one event. Without --url only this computer is reached.\n"
    "Exit status 1 when a reply is not 2xx or does not come.",
    simulateOptions,
};

namespace {

struct TrafficName {
    const char* word;
    SimulatedTraffic traffic;
};

constexpr std::array trafficNames = {
    TrafficName{"call", SimulatedTraffic::Call},
    TrafficName{"voice", SimulatedTraffic::Voice},
    TrafficName{"session-update", SimulatedTraffic::SessionUpdate},
    TrafficName{"cdr", SimulatedTraffic::Cdr},
};

Error wrong(const QString& sentence) {
    return {ErrorCode::InvalidInput, sentence};
}

Result<SimulatedTraffic> trafficOf(const QStringList& words) {
    for (const TrafficName& row : trafficNames) {
        if (words.size() == 1 && words.first() == QLatin1String(row.word))
            return row.traffic;
    }
    return wrong(u"Say what to simulate: call, voice, session-update or cdr."_s);
}

Result<CredentialChoice> choiceOf(const QString& text) {
    if (text.isEmpty())
        return CredentialChoice::AsConfigured;
    if (text == u"bearer")
        return CredentialChoice::Bearer;
    if (text == u"signature")
        return CredentialChoice::Signature;
    if (text == u"both")
        return CredentialChoice::Both;
    if (text == u"none")
        return CredentialChoice::None;
    return wrong(u"--auth must be bearer, signature, both or none."_s);
}

Result<QUrl> urlOf(const Invocation& invocation) {
    if (!invocation.arguments.has("--url"))
        return endpointUrl(invocation, u"--url"_s);
    QUrl url(invocation.arguments.value("--url"), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return wrong(u"--url must be an http or https address, for example http://127.0.0.1:8080."_s);
    url.setPath(url.path().section("/api/"_L1, 0, 0));
    url.setQuery(QString());
    return url;
}

Result<QList<int>> deliveriesOf(const Arguments& arguments, SimulatedTraffic traffic) {
    const bool repeats = arguments.has("--duplicate") || arguments.has("--retry-schedule");
    if (repeats && traffic == SimulatedTraffic::Call)
        return wrong(u"--duplicate and --retry-schedule are for one event: voice, session-update or cdr."_s);
    if (arguments.has("--fast") && !arguments.has("--retry-schedule"))
        return wrong(u"--fast goes with --retry-schedule."_s);
    if (arguments.has("--duplicate") && arguments.has("--retry-schedule"))
        return wrong(u"--duplicate and --retry-schedule exclude each other."_s);
    if (arguments.has("--duplicate"))
        return QList<int>{0, 0};
    if (!arguments.has("--retry-schedule"))
        return QList<int>{0};
    const int second = arguments.has("--fast") ? 1 : 1000;
    return QList<int>{0, 5 * second, 30 * second, 120 * second, 600 * second};
}

SimulatedCall callOf(const Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    SimulatedCall call;
    call.to = arguments.has("--to") ? arguments.value("--to") : u"+15551234567"_s;
    if (arguments.has("--from"))
        call.from = arguments.value("--from");
    if (arguments.has("--direction"))
        call.direction = arguments.value("--direction");
    const QString domain = arguments.has("--domain") ? arguments.value("--domain")
                                                     : invocation.profile.settings.string("cloudonix/domain");
    if (!domain.isEmpty())
        call.domain = domain;
    call.session = arguments.value("--session");
    call.answered = !arguments.has("--no-answer");
    return call;
}

/// Header values are lines: what is typed must not smuggle in another.
bool hasControlCharacter(const SimulatedCall& call) {
    for (const QString& text : {call.to, call.from, call.session, call.domain, call.direction}) {
        for (const QChar character : text) {
            if (character.category() == QChar::Other_Control)
                return true;
        }
    }
    return false;
}

Result<SimulateOrder> orderOf(const Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    SimulateOrder order;
    const Result<SimulatedTraffic> traffic = trafficOf(arguments.words());
    if (!traffic.ok())
        return traffic.error();
    order.traffic = *traffic;
    const Result<QUrl> url = urlOf(invocation);
    if (!url.ok())
        return url.error();
    order.url = *url;
    const Result<QList<int>> deliveries = deliveriesOf(arguments, order.traffic);
    if (!deliveries.ok())
        return deliveries.error();
    order.deliveriesMs = *deliveries;
    const Result<qint64> repeat = arguments.number("--repeat", 1, 1, 1'000'000);
    if (!repeat.ok())
        return repeat.error();
    const Result<qint64> rate = arguments.number("--rate", 0, 1, 10'000);
    if (!rate.ok())
        return rate.error();
    if (arguments.has("--answered") && arguments.has("--no-answer"))
        return wrong(u"--answered and --no-answer exclude each other."_s);
    static const QRegularExpression keys(u"^[0-9*#,]*$"_s);
    if (!keys.match(arguments.value("--digits")).hasMatch())
        return wrong(u"--digits holds 0 to 9, * and #, and commas between menus."_s);
    order.call = callOf(invocation);
    if (hasControlCharacter(order.call))
        return wrong(u"Numbers, session, domain and direction may not hold control characters."_s);
    order.repeat = static_cast<int>(*repeat);
    order.perSecond = static_cast<int>(*rate);
    order.behaviour = {order.call.answered, arguments.value("--digits").split(u',', Qt::SkipEmptyParts)};
    order.state = arguments.has("--state") ? arguments.value("--state") : u"ringing"_s;
    order.json = invocation.json;
    return order;
}

QList<Endpoint> endpointsOf(SimulatedTraffic traffic) {
    switch (traffic) {
    case SimulatedTraffic::Call: return {Endpoint::VoiceRoute, Endpoint::SessionUpdate, Endpoint::Cdr};
    case SimulatedTraffic::Voice: return {Endpoint::VoiceRoute};
    case SimulatedTraffic::SessionUpdate: return {Endpoint::SessionUpdate};
    case SimulatedTraffic::Cdr: return {Endpoint::Cdr};
    }
    return {};
}

/// Loads the keys, then runs the order.
class Preparation : public QObject {
public:
    Preparation(const Invocation& invocation, const SimulateOrder& order, CredentialChoice choice,
                Finish finish)
        : m_order(order)
        , m_finish(std::move(finish))
        , m_keys(invocation.profile.dataDir) {
        m_credentials.auth = invocation.profile.settings.authSettings();
        m_credentials.choice = choice;
        m_credentials.badSignature = invocation.arguments.has("--bad-signature");
        m_credentials.stale = invocation.arguments.has("--stale");
    }

    void start() {
        if (m_credentials.choice == CredentialChoice::None) {
            run();
            return;
        }
        m_keys.load(KeyName::WebhookSecret, this, [this](const KeyState& secret) {
            m_secret = secret;
            m_credentials.webhookSecret = secret.key.current;
            m_keys.load(KeyName::RequestsApiKey, this, [this](const KeyState& key) {
                m_key = key;
                m_credentials.requestsKey = key.key.current;
                checkAndRun();
            });
        });
    }

private:
    void checkAndRun() {
        bool needsKey = false;
        bool needsSecret = false;
        for (const Endpoint endpoint : endpointsOf(m_order.traffic)) {
            needsKey |= m_credentials.usesBearer(endpoint);
            needsSecret |= m_credentials.usesSignature(endpoint);
        }
        if (needsKey && !m_key.isSet())
            m_finish(failed(missing(KeyName::RequestsApiKey, m_key)));
        else if (needsSecret && !m_secret.isSet())
            m_finish(failed(missing(KeyName::WebhookSecret, m_secret)));
        else
            run();
    }

    static Error missing(KeyName name, const KeyState& state) {
        if (state.problem)
            return *state.problem;
        return {ErrorCode::KeyNotConfigured, u"The %1 is not set. Make one with: opbx keys generate %1"_s.arg(
                                                 QLatin1String(keyNameText(name)))};
    }

    void run() {
        m_run = std::make_unique<SimulateRun>(m_order, m_credentials, m_finish);
        m_run->start();
    }

    SimulateOrder m_order;
    Finish m_finish;
    SimulatorCredentials m_credentials;
    KeyStore m_keys;
    KeyState m_secret;
    KeyState m_key;
    std::unique_ptr<SimulateRun> m_run;
};

} // namespace

int runSimulate(const QStringList& arguments) {
    const auto parsed = parseInvocation(simulateUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const Result<SimulateOrder> order = orderOf(invocation);
    if (!order.ok())
        return wrongUse(simulateUsage, order.error().detail);
    const Result<CredentialChoice> choice = choiceOf(invocation.arguments.value("--auth"));
    if (!choice.ok())
        return wrongUse(simulateUsage, choice.error().detail);
    return runUntilFinished([&](const Finish& finish) {
        auto preparation = std::make_unique<Preparation>(invocation, *order, *choice, finish);
        preparation->start();
        return preparation;
    });
}

} // namespace opbx::cli
