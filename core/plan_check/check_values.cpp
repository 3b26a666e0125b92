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
        notes.error(
            "out-of-range", path, {QT_TRANSLATE_NOOP("Message", "%1 is out of range."), {value}},
            {QT_TRANSLATE_NOOP("Message", "Use a whole number from %1 to %2."), {range.least, range.most}});
}

bool isPrintable(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

/// Blank names cannot be referred to; blanks around them are never dialled.
void named(const QString& name, const QString& path, CheckNotes& notes) {
    if (!isPrintable(name))
        notes.error("blank-name", path, QT_TRANSLATE_NOOP("Message", "It contains invisible characters."),
                    QT_TRANSLATE_NOOP("Message", "Write it again."));
    else if (name.isEmpty() || name != name.trimmed())
        notes.error("blank-name", path,
                    name.isEmpty() ? QT_TRANSLATE_NOOP("Message", "It is empty.")
                                   : QT_TRANSLATE_NOOP("Message", "It begins or ends with a space."),
                    QT_TRANSLATE_NOOP("Message", "Remove the space."));
}

void known(const QJsonObject& extra, const QString& path, CheckNotes& notes) {
    for (auto it = extra.begin(); it != extra.end(); ++it)
        notes.warning(
            "unknown-key", path.isEmpty() ? it.key() : path + '.'_L1 + it.key(),
            {QT_TRANSLATE_NOOP("Message", "This version does not know '%1'; it is kept but has no effect."),
             {it.key()}},
            QT_TRANSLATE_NOOP("Message", "Look for a spelling mistake, or leave it to a later version."));
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
        notes.error("sip-address", path,
                    {QT_TRANSLATE_NOOP("Message", "'%1' is neither a number nor a SIP address."), {target}},
                    QT_TRANSLATE_NOOP("Message", "Write it like sip:name@example.com."));
    else if (!plan.extension(target.trimmed()) && !plan.number(target))
        checkTelephone(target, plan, path, notes);
}

void destination(const Destination& to, const RoutingPlan& plan, const QString& path, CheckNotes& notes) {
    if (to.type == DestinationType::Forward && to.id.trimmed().isEmpty())
        notes.error("forward-missing", path,
                    QT_TRANSLATE_NOOP("Message", "The forward does not say where to."),
                    QT_TRANSLATE_NOOP("Message", "Write a number, an extension or a SIP address."));
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
        notes.error("unknown-region", path + u".region"_s,
                    {QT_TRANSLATE_NOOP("Message", "'%1' is not a country."), {defaults.region}},
                    QT_TRANSLATE_NOOP("Message", "Use two letters such as US, DE or IL."));
    for (auto text = defaults.texts.begin(); text != defaults.texts.end(); ++text) {
        if (!isPromptName(text.key()))
            notes.warning("unknown-key", path + u".texts."_s + text.key(),
                          {QT_TRANSLATE_NOOP("Message", "There is no sentence '%1'."), {text.key()}},
                          QT_TRANSLATE_NOOP("Message", "Look for a spelling mistake."));
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
            notes.warning(
                "no-destination", path + u".destination"_s,
                {QT_TRANSLATE_NOOP("Message", "Calls to '%1' have no destination."), {number.number}},
                QT_TRANSLATE_NOOP("Message", "Choose where they go."));
    }
}

/// A plan is exported, kept in versions and shown: no secret belongs into it.
void checkSecrets(const QJsonObject& extra, const QString& path, CheckNotes& notes) {
    for (auto it = extra.begin(); it != extra.end(); ++it) {
        if (it.key().compare("username"_L1, Qt::CaseInsensitive) == 0 || isSecretField(it.key().toUtf8()))
            notes.error(
                "secret-in-plan", path + '.'_L1 + it.key(),
                QT_TRANSLATE_NOOP("Message", "User names and passwords do not belong in a plan."),
                QT_TRANSLATE_NOOP(
                    "Message",
                    "Keep them with \"opbx keys set login:NAME\" and write \"credentials\": \"NAME\" here."));
    }
}

void checkAssistant(const PlanAiAssistant& assistant, const QString& path, CheckNotes& notes) {
    const QString& provider = assistant.provider;
    if (provider.trimmed().isEmpty())
        notes.error("no-provider", path + u".provider"_s, QT_TRANSLATE_NOOP("Message", "No provider is set."),
                    QT_TRANSLATE_NOOP("Message", "Choose one of those that Cloudonix documents."));
    else if (!isKnownAiProvider(provider))
        notes.warning(
            "unknown-provider", path + u".provider"_s,
            {QT_TRANSLATE_NOOP("Message", "This version does not know the provider '%1'."), {provider}},
            QT_TRANSLATE_NOOP("Message", "Look for a spelling mistake; Cloudonix may know it all the same."));
    else if (needsCredentials(provider) && assistant.credentials.isEmpty())
        notes.warning(
            "provider-credentials", path + u".provider"_s,
            {QT_TRANSLATE_NOOP("Message", "'%1' asks for a user name and a password."), {provider}},
            QT_TRANSLATE_NOOP(
                "Message",
                "Keep them with \"opbx keys set login:NAME\" and write \"credentials\": \"NAME\" here."));
    if (!assistant.credentials.isEmpty() && !isLoginName(assistant.credentials))
        notes.error(
            "credentials-name", path + u".credentials"_s,
            QT_TRANSLATE_NOOP("Message", "This is not the name of a keychain entry."),
            QT_TRANSLATE_NOOP("Message", "Use 1 to 40 letters, digits, - and _, never the password itself."));
    if (assistant.address.trimmed().isEmpty() || !isPrintable(assistant.address))
        notes.error("no-address", path + u".address"_s,
                    QT_TRANSLATE_NOOP("Message", "The assistant has no address."),
                    QT_TRANSLATE_NOOP("Message", "Write the number or agent that the provider gave you."));
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
                              {QT_TRANSLATE_NOOP("Message", "'%1' is in the group twice and rings once."),
                               {group.members[m]}},
                              QT_TRANSLATE_NOOP("Message", "Take one of them out."));
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
            notes.error("keys", at + u".digits"_s,
                        {QT_TRANSLATE_NOOP("Message", "'%1' cannot be pressed."), {option.digits}},
                        {QT_TRANSLATE_NOOP("Message", "Use one to %1 of 0-9, * and #."), {limits::mostKeys}});
        else if (keys.contains(option.digits))
            notes.error("duplicate", at + u".digits"_s,
                        {QT_TRANSLATE_NOOP("Message", "The key '%1' is used twice."), {option.digits}},
                        QT_TRANSLATE_NOOP("Message", "Choose another key."));
        keys.insert(option.digits);
        if (!option.destination.isSet())
            notes.warning("no-destination", at + u".destination"_s,
                          {QT_TRANSLATE_NOOP("Message", "The key '%1' leads nowhere."), {option.digits}},
                          QT_TRANSLATE_NOOP("Message", "Choose where it leads."));
    }
}

void checkMenus(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.ivrMenus.size(); ++i) {
        const PlanIvrMenu& menu = plan.ivrMenus[i];
        const QString path = u"ivrMenus[%1]"_s.arg(i);
        if (menu.prompt.isEmpty())
            notes.warning(
                "no-prompt", path + u".prompt"_s,
                {QT_TRANSLATE_NOOP("Message", "Callers of the menu '%1' hear nothing."), {menu.name}},
                QT_TRANSLATE_NOOP("Message", "Write what they may press, or name a recording."));
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
                          {QT_TRANSLATE_NOOP("Message", "'%1' blocks every caller."), {entry.pattern}},
                          QT_TRANSLATE_NOOP("Message", "Write the digits that it is for."));
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
