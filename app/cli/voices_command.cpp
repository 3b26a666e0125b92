#include "app/cli/voices_command.h"

#include "app/cli/event_loop.h"
#include "app/cli/history_source.h"
#include "app/cli/output.h"
#include "core/cloudonix/cloudonix_client.h"
#include "core/secrets/key_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

/// Those that a plan speaks with.
QStringList voicesOf(const RoutingPlan& plan) {
    QStringList voices{plan.defaults.voice};
    for (const PlanIvrMenu& menu : plan.ivrMenus)
        voices << menu.prompt.voice << menu.invalidPrompt.voice;
    for (const PlanVoicemailBox& box : plan.voicemailBoxes)
        voices << box.greeting.voice;
    voices.removeAll(QString());
    voices.removeDuplicates();
    return voices;
}

void printVoices(const CloudonixVoice& voice, bool json) {
    if (json)
        printJson({{u"voice"_s, voice.voice},
                   {u"provider"_s, voice.provider},
                   {u"languages"_s, QJsonArray::fromStringList(voice.languages)},
                   {u"gender"_s, voice.gender},
                   {u"pricing"_s, voice.pricing}});
    else
        printLine(
            u"%1  %2  %3  %4"_s.arg(voice.voice, voice.languages.join(u','), voice.gender, voice.pricing));
}

/// One question. Lives until its finish.
class VoicesRun : public QObject {
public:
    VoicesRun(const Invocation& invocation, Finish finish)
        : m_invocation(invocation)
        , m_finish(std::move(finish))
        , m_keys(invocation.profile.dataDir) {
        m_keys.load(KeyName::CloudonixApiKey, this, [this](const KeyState& state) { ask(state); });
    }

private:
    void ask(const KeyState& state) {
        const Settings& settings = m_invocation.profile.settings;
        if (!state.isSet())
            return m_finish(
                failed({ErrorCode::KeyNotConfigured,
                        u"There is no cloudonix-api-key. Keep it with: opbx keys set cloudonix-api-key "
                        "< FILE"_s}));
        if (settings.string("cloudonix/domain").isEmpty())
            return m_finish(failed(
                {ErrorCode::InvalidInput, u"Set the domain first: opbx config set cloudonix/domain NAME"_s}));
        m_client = std::make_unique<CloudonixClient>(CloudonixAccess{
            settings.string("cloudonix/api_base"), settings.string("cloudonix/domain"), state.key.current});
        m_client->listVoices(this, [this](const Result<QList<CloudonixVoice>>& voices) { show(voices); });
    }

    void show(const Result<QList<CloudonixVoice>>& voices) {
        if (!voices)
            return m_finish(failed(voices.error()));
        QStringList known{u"man"_s, u"woman"_s, u"premium"_s};
        for (const CloudonixVoice& voice : *voices) {
            printVoices(voice, m_invocation.json);
            known.append(voice.voice);
        }
        QStringList missing = voicesOf(storedPlan(m_invocation));
        missing.removeIf([&known](const QString& voice) { return known.contains(voice); });
        for (const QString& voice : missing)
            printProblem(u"The plan speaks with '%1', which this domain does not have."_s.arg(voice));
        m_finish(missing.isEmpty() ? Succeeded : Failed);
    }

    Invocation m_invocation;
    Finish m_finish;
    KeyStore m_keys;
    std::unique_ptr<CloudonixClient> m_client;
};

} // namespace

int listVoices(const Invocation& invocation) {
    return runUntilFinished(
        [&](const Finish& finish) { return std::make_unique<VoicesRun>(invocation, finish); });
}

} // namespace opbx::cli
