#include "ui/words/health_words.h"

#include "ui/backend/page_requests.h"
#include "ui/words/translated.h"

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

bool isKeychainProblem(ErrorCode code) {
    return code == ErrorCode::KeychainLocked || code == ErrorCode::KeychainUnavailable ||
           code == ErrorCode::KeychainDenied;
}

} // namespace

QString HealthWords::title(const QByteArray& code) {
    if (code == "listener")
        return tr("Listening");
    if (code == "base-url")
        return tr("Public address");
    if (code == "reachability")
        return tr("Reachable from outside");
    if (code == "tunnel")
        return tr("Tunnel");
    if (code == "requests-key")
        return tr("Requests API key");
    if (code == "webhook-secret")
        return tr("Webhook secret");
    if (code == "keychain")
        return tr("Keychain");
    if (code == "authentication")
        return tr("Authentication");
    if (code == "data-folder")
        return tr("Data folder");
    if (code == "storage")
        return tr("Storage");
    if (code == "history")
        return tr("History");
    if (code == "disk")
        return tr("Disk");
    if (code == "clock")
        return tr("Clocks");
    if (code == "time-zones")
        return tr("Time zones");
    if (code == "refusals")
        return tr("Refused requests");
    if (code == "proxy")
        return tr("Proxies");
    if (code == "retries")
        return tr("Retries");
    if (code == "tls")
        return tr("TLS certificate");
    if (code == "rates")
        return tr("How requests went");
    if (code == "silence")
        return tr("Calls");
    if (code == "called-numbers")
        return tr("Numbers called");
    if (code == "plan")
        return tr("Routing plan");
    return code == "version" ? tr("Version") : QString::fromLatin1(code);
}

QString HealthWords::sentence(const Diagnosis& diagnosis) {
    const bool isForCommands = diagnosis.remedy.text.isEmpty(); // the button does it here
    return translated(joined({diagnosis.words, isForCommands ? Message() : diagnosis.remedy}));
}

QString HealthWords::clock(const HealthSnapshot& snapshot) {
    const QList<Diagnosis> all = diagnose(snapshot);
    const auto clock = std::find_if(all.begin(), all.end(),
                                    [](const Diagnosis& diagnosis) { return diagnosis.code == "clock"; });
    return clock == all.end() ? QString() : translated(clock->words);
}

Remedy HealthWords::openSettings(const QString& section) {
    return {Remedy::OpenPage, tr("Open this setting"), u"settings"_s, section};
}

Remedy HealthWords::keyRemedy(KeyName name, const KeyHealth& health) {
    if (isKeychainProblem(codeOf(health.problem)))
        return {Remedy::ReadKeysAgain, tr("Read it again")};
    Remedy remedy{Remedy::SetKey, health.set ? tr("Replace the key…") : tr("Generate the key…")};
    remedy.key = name;
    return remedy;
}

Remedy HealthWords::remedy(const Diagnosis& diagnosis, const HealthSnapshot& snapshot) {
    const QByteArray& code = diagnosis.code;
    if (code == "reachability" && !snapshot.baseUrl.isEmpty())
        return {Remedy::SelfTest, snapshot.selfTestPassed ? tr("Test again") : tr("Test now")};
    if (diagnosis.state == DiagnosisState::Ok)
        return {};
    if (code == "tunnel")
        return {Remedy::UseTunnel, tr("Use the tunnel's address")};
    if (code == "requests-key")
        return keyRemedy(KeyName::RequestsApiKey, snapshot.requestsKey);
    if (code == "webhook-secret")
        return keyRemedy(KeyName::WebhookSecret, snapshot.webhookSecret);
    if (code == "keychain")
        return {Remedy::ReadKeysAgain, tr("Read the keys again")};
    if (code == "data-folder")
        return {Remedy::CloseDataFolder, tr("Keep others out")};
    if (code == "proxy")
        return {Remedy::TrustProxy, tr("It is my proxy: trust it")};
    if (code == "clock")
        return {Remedy::OpenPage, tr("Show the requests"), u"traffic"_s, u"sig:stale since:24h"_s};
    if (code == "refusals")
        return {Remedy::OpenPage, tr("Show them"), u"traffic"_s, u"status:>=400 since:24h"_s};
    if (code == "retries")
        return {Remedy::OpenPage, tr("Show them"), u"traffic"_s, u"attempt:>1 since:24h"_s};
    if (code == "called-numbers" && !snapshot.unplannedNumbers.isEmpty())
        return {Remedy::OpenPage, tr("Add it"), u"routing"_s,
                addNumberRequest(snapshot.unplannedNumbers.first().number)};
    if (code == "silence")
        return {Remedy::OpenPage, tr("Show the traffic"), u"traffic"_s, u"since:24h"_s};
    if (code == "plan")
        return {Remedy::OpenPage, tr("Show the plan"), u"routing"_s};
    if (code == "time-zones")
        return {Remedy::OpenPage, tr("Show the plan"), u"routing"_s};
    if (code == "authentication")
        return openSettings(u"authentication"_s);
    if (code == "history" || code == "disk" || code == "storage")
        return openSettings(u"history"_s);
    return openSettings(u"connection"_s); // listener, base-url, tls
}

std::optional<QString> HealthWords::openWord(const Diagnosis& check, const HealthSnapshot& snapshot) {
    if (check.code == "reachability" && !snapshot.selfTestPassed)
        return tr("not tested");
    const bool isSetUp = snapshot.hasPlan.value_or(true) && snapshot.planReach != PlanReach::NotSetUp;
    if (check.code == "plan" && !snapshot.planProblem && !isSetUp)
        return tr("not set up");
    return std::nullopt;
}

QString HealthWords::stateWord(DiagnosisState state) {
    switch (state) {
    case DiagnosisState::Ok: return tr("good");
    case DiagnosisState::Attention: return tr("attention");
    case DiagnosisState::Bad: return tr("bad");
    }
    return {};
}

Meaning HealthWords::meaning(DiagnosisState state) {
    switch (state) {
    case DiagnosisState::Ok: return Meaning::Good;
    case DiagnosisState::Attention: return Meaning::Attention;
    case DiagnosisState::Bad: return Meaning::Bad;
    }
    return Meaning::Bad;
}

QString HealthWords::partName(ProgramPart part) {
    switch (part) {
    case ProgramPart::Listener: return tr("Listening");
    case ProgramPart::Storage: return tr("Storage");
    case ProgramPart::Keychain: return tr("Keychain");
    case ProgramPart::Routing: return tr("Routing plan");
    case ProgramPart::PublicAddress: return tr("Public address");
    case ProgramPart::Tunnel: return tr("Tunnel");
    case ProgramPart::Cloudonix: return tr("Cloudonix");
    }
    return {};
}

} // namespace opbx::ui
