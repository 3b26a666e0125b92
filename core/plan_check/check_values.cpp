#include "core/plan_check/check_values.h"

#include "core/base/secret_names.h"
#include "core/cxml/spec.h"
#include "core/model/phone_number.h"
#include "core/model/plan_fields.h"
#include "core/plan_check/check_numbers.h"
#include "core/plan_check/check_prompts.h"
#include "core/routing/ai_providers.h"
#include "core/routing/prompts.h"
#include "core/routing/provider_login.h"

#include <QSet>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

void whole(int value, Range range, const QString& path, CheckNotes& notes) {
    if (value < range.least || value > range.most)
        notes.error("out-of-range", path, u"%1 is out of range."_s.arg(value),
                    u"Use a whole number from %1 to %2."_s.arg(range.least).arg(range.most));
}

bool isPrintable(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

/// Blank names cannot be referred to; blanks around them are never dialled.
void named(const QString& name, const QString& path, CheckNotes& notes) {
    if (!isPrintable(name))
        notes.error("blank-name", path, u"There are characters in it that cannot be seen."_s,
                    u"Write it again."_s);
    else if (name.isEmpty() || name != name.trimmed())
        notes.error("blank-name", path, name.isEmpty() ? u"It is empty."_s : u"There are blanks around it."_s,
                    u"Write it without blanks around."_s);
}

void known(const QJsonObject& extra, const QString& path, CheckNotes& notes) {
    for (auto it = extra.begin(); it != extra.end(); ++it)
        notes.warning("unknown-key", path.isEmpty() ? it.key() : path + '.'_L1 + it.key(),
                      u"This version does not know '%1'; it is kept and does nothing."_s.arg(it.key()),
                      u"Look for a spelling mistake, or leave it to a later version."_s);
}

bool isKeySequence(const QString& keys) {
    constexpr auto allowed = "0123456789*#"_L1;
    return !keys.isEmpty() && keys.size() <= limits::mostKeys &&
           std::all_of(keys.begin(), keys.end(), [&](QChar key) { return allowed.contains(key); });
}

bool isAddressable(const QString& target) {
    if (!isSipAddress(target))
        return isPrintable(target);
    const QString address = target.section(':'_L1, 1);
    return address.indexOf('@'_L1) > 0 && !address.section('@'_L1, 1).isEmpty() && !target.contains(' '_L1) &&
           isPrintable(target);
}

void forward(const QString& target, const RoutingPlan& plan, const QString& path, CheckNotes& notes) {
    if (!isAddressable(target.trimmed()))
        notes.error("sip-address", path, u"'%1' is no number and no SIP address."_s.arg(target),
                    u"Write it like sip:name@example.com."_s);
    else if (!plan.extension(target.trimmed()) && !plan.number(target))
        checkTelephone(target, plan, path, notes);
}

void destination(const Destination& to, const RoutingPlan& plan, const QString& path, CheckNotes& notes) {
    if (to.type == DestinationType::Forward && to.id.trimmed().isEmpty())
        notes.error("forward-missing", path, u"The forward does not say where to."_s,
                    u"Write a number, an extension or a SIP address."_s);
    else if (to.type == DestinationType::Forward)
        forward(to.id, plan, path, notes);
}

/// What the table of fields says of every value, whatever it stands in.
class FieldCheck {
public:
    FieldCheck(const RoutingPlan& plan, CheckNotes& notes)
        : m_plan(plan)
        , m_notes(notes) {}

    template<PlanEntity T>
    void check(const T& entity, const QString& path) {
        eachField<T>([&](const auto& field) {
            const QString key = QString::fromLatin1(field.key);
            m_range = field.range;
            check(entity.*field.member, path.isEmpty() ? key : path + '.'_L1 + key);
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(entity.*field.member)>, QString>) {
                if (key == u"id")
                    named(entity.*field.member, path + u".id"_s, m_notes);
            }
        });
        if constexpr (requires { entity.extra; })
            known(entity.extra, path, m_notes);
    }

private:
    template<class T>
    void check(const QList<T>& list, const QString& path) {
        if constexpr (PlanEntity<T>) {
            for (qsizetype i = 0; i < list.size(); ++i)
                check(list[i], u"%1[%2]"_s.arg(path).arg(i));
        }
    }
    void check(int value, const QString& path) { whole(value, m_range, path, m_notes); }
    void check(const std::optional<int>& value, const QString& path) {
        if (value)
            check(*value, path);
    }
    void check(const Destination& value, const QString& path) { destination(value, m_plan, path, m_notes); }
    void check(const PlanPrompt& value, const QString& path) { checkPrompt(value, path, m_notes); }
    template<class T>
    void check(const T&, const QString&) {} // judged below, by what it means

    const RoutingPlan& m_plan;
    CheckNotes& m_notes;
    Range m_range;
};

void checkDefaults(const PlanDefaults& defaults, CheckNotes& notes) {
    const QString path = u"defaults"_s;
    checkVoiceAndLanguage(defaults.voice, defaults.language, path, notes);
    if (!defaults.region.isEmpty() && !isRegion(defaults.region))
        notes.error("unknown-region", path + u".region"_s, u"'%1' is no country."_s.arg(defaults.region),
                    u"Use two letters such as US, DE or IL."_s);
    for (auto text = defaults.texts.begin(); text != defaults.texts.end(); ++text) {
        if (!isPromptName(text.key()))
            notes.warning("unknown-key", path + u".texts."_s + text.key(),
                          u"There is no sentence '%1'."_s.arg(text.key()), u"Look for a spelling mistake."_s);
        checkText(text.value(), path + u".texts."_s + text.key(), notes);
    }
}

void checkNumbers(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.numbers.size(); ++i) {
        const PlanNumber& number = plan.numbers[i];
        const QString path = u"numbers[%1]"_s.arg(i);
        if (!readNumber(number.number, plan.defaults.region).ok()) // a number may be written as one likes
            named(number.number, path + u".number"_s, notes);
        if (number.active && !number.destination.isSet())
            notes.warning("no-destination", path + u".destination"_s,
                          u"Calls to '%1' have no destination."_s.arg(number.number),
                          u"Choose where they go."_s);
    }
}

/// A plan is exported, kept in versions and shown: no secret belongs into it.
void checkSecrets(const QJsonObject& extra, const QString& path, CheckNotes& notes) {
    for (auto it = extra.begin(); it != extra.end(); ++it) {
        if (it.key().compare("username"_L1, Qt::CaseInsensitive) == 0 || isSecretField(it.key().toUtf8()))
            notes.error(
                "secret-in-plan", path + '.'_L1 + it.key(),
                u"User names and passwords do not belong into a plan."_s,
                u"Keep them with \"opbx keys set login:NAME\" and write \"credentials\": \"NAME\" here."_s);
    }
}

void checkAssistant(const PlanAiAssistant& assistant, const QString& path, CheckNotes& notes) {
    const QString& provider = assistant.provider;
    if (provider.trimmed().isEmpty())
        notes.error("no-provider", path + u".provider"_s, u"No provider is set."_s,
                    u"Choose one of those that Cloudonix documents."_s);
    else if (!isKnownAiProvider(provider))
        notes.warning("unknown-provider", path + u".provider"_s,
                      u"'%1' is no provider that this version knows."_s.arg(provider),
                      u"Look for a spelling mistake; Cloudonix may know it all the same."_s);
    else if (needsCredentials(provider) && assistant.credentials.isEmpty())
        notes.warning(
            "provider-credentials", path + u".provider"_s,
            u"'%1' asks for a user name and a password."_s.arg(provider),
            u"Keep them with \"opbx keys set login:NAME\" and write \"credentials\": \"NAME\" here."_s);
    if (!assistant.credentials.isEmpty() && !isLoginName(assistant.credentials))
        notes.error("credentials-name", path + u".credentials"_s,
                    u"This is no name of an entry of the keychain."_s,
                    u"Use 1 to 40 letters, digits, - and _, never the password itself."_s);
    if (assistant.address.trimmed().isEmpty() || !isPrintable(assistant.address))
        notes.error("no-address", path + u".address"_s, u"The assistant has no address."_s,
                    u"Write the number or agent that the provider gave you."_s);
    checkSecrets(assistant.extra, path, notes);
}

void checkExtensions(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.extensions.size(); ++i) {
        const PlanExtension& extension = plan.extensions[i];
        const QString path = u"extensions[%1]"_s.arg(i);
        named(extension.number, path + u".number"_s, notes);
        if (extension.type == ExtensionType::AiAssistant && extension.aiAssistant.isEmpty())
            checkAssistant({{}, {}, true, extension.provider, extension.address, extension.credentials, {}},
                           path, notes);
        checkSecrets(extension.extra, path, notes);
        forward(extension.forwardTo, plan, path + u".forwardTo"_s, notes);
        checkTelephone(extension.callerId, plan, path + u".callerId"_s, notes);
    }
}

void checkGroups(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.ringGroups.size(); ++i) {
        const PlanRingGroup& group = plan.ringGroups[i];
        const QString path = u"ringGroups[%1]"_s.arg(i);
        QSet<QString> members;
        for (qsizetype m = 0; m < group.members.size(); ++m) {
            if (members.contains(group.members[m]))
                notes.warning("member-twice", u"%1.members[%2]"_s.arg(path).arg(m),
                              u"'%1' is in the group twice and rings once."_s.arg(group.members[m]),
                              u"Take one of them out."_s);
            members.insert(group.members[m]);
        }
    }
}

void checkOptions(const PlanIvrMenu& menu, const QString& path, CheckNotes& notes) {
    QSet<QString> keys;
    for (qsizetype i = 0; i < menu.options.size(); ++i) {
        const PlanIvrOption& option = menu.options[i];
        const QString at = u"%1.options[%2]"_s.arg(path).arg(i);
        if (!isKeySequence(option.digits))
            notes.error("keys", at + u".digits"_s, u"'%1' cannot be pressed."_s.arg(option.digits),
                        u"Use one to %1 of 0-9, * and #."_s.arg(limits::mostKeys));
        else if (keys.contains(option.digits))
            notes.error("duplicate", at + u".digits"_s, u"The key '%1' is there twice."_s.arg(option.digits),
                        u"Choose another key."_s);
        keys.insert(option.digits);
        if (!option.destination.isSet())
            notes.warning("no-destination", at + u".destination"_s,
                          u"The key '%1' leads nowhere."_s.arg(option.digits), u"Choose where it leads."_s);
    }
}

void checkMenus(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.ivrMenus.size(); ++i) {
        const PlanIvrMenu& menu = plan.ivrMenus[i];
        const QString path = u"ivrMenus[%1]"_s.arg(i);
        if (menu.prompt.isEmpty())
            notes.warning("no-prompt", path + u".prompt"_s,
                          u"Callers of the menu '%1' hear nothing."_s.arg(menu.name),
                          u"Write what they may press, or name a recording."_s);
        checkOptions(menu, path, notes);
    }
}

void checkAssistants(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.aiAssistants.size(); ++i)
        checkAssistant(plan.aiAssistants[i], u"aiAssistants[%1]"_s.arg(i), notes);
}

void checkCallers(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.blockedCallers.size(); ++i) {
        const PlanBlockedCaller& entry = plan.blockedCallers[i];
        const QString path = u"blockedCallers[%1]"_s.arg(i);
        const QString ascii = asciiNumber(entry.pattern);
        const bool isName = std::any_of(ascii.begin(), ascii.end(), [](QChar c) { return c.isLetter(); });
        if (isName || ascii.isEmpty())
            named(entry.pattern, path + u".pattern"_s, notes);
        if (entry.active && !entry.pattern.isEmpty() &&
            QString(entry.pattern).remove('*'_L1).remove('+'_L1).isEmpty())
            notes.warning("blocks-everybody", path + u".pattern"_s,
                          u"'%1' blocks every caller."_s.arg(entry.pattern),
                          u"Write the digits that it is for."_s);
    }
}

} // namespace

void checkValues(const RoutingPlan& plan, CheckNotes& notes) {
    FieldCheck(plan, notes).check(plan, {});
    checkDefaults(plan.defaults, notes);
    checkNumbers(plan, notes);
    checkExtensions(plan, notes);
    checkGroups(plan, notes);
    checkMenus(plan, notes);
    checkAssistants(plan, notes);
    checkCallers(plan, notes);
}

} // namespace opbx
