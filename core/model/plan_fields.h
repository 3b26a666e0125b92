// The one table of the plan's fields: JSON key, member, range, what an editor says of it. Reader, writer, check, editors and the
// published schema follow from it; the usual values are those of routing_plan.h. Constant data; any thread.
#pragma once

#include "core/model/limits.h"
#include "core/model/routing_plan.h"

#include <QtGlobal>

#include <span>
#include <tuple>
#include <type_traits>

namespace opbx {

/// A value of an enumeration: its word in JSON, and how an editor names it (English, context "Message").
struct PlanWord {
    template<class E>
    constexpr PlanWord(E e, const char* inJson, const char* inEditors = "")
        : value(int(e))
        , word(inJson)
        , label(inEditors) {}

    int value;
    const char* word;
    const char* label;
};

inline constexpr std::array destinationWords = {
    PlanWord{DestinationType::Extension, "extension"},
    PlanWord{DestinationType::RingGroup, "ring_group"},
    PlanWord{DestinationType::IvrMenu, "ivr"},
    PlanWord{DestinationType::BusinessHours, "business_hours"},
    PlanWord{DestinationType::Conference, "conference"},
    PlanWord{DestinationType::AiAssistant, "ai_assistant"},
    PlanWord{DestinationType::Voicemail, "voicemail"},
    PlanWord{DestinationType::Forward, "forward"},
    PlanWord{DestinationType::Hangup, "hangup"},
};

inline constexpr std::array extensionWords = {
    PlanWord{ExtensionType::User, "user", QT_TRANSLATE_NOOP("Message", "Phone")},
    PlanWord{ExtensionType::Forward, "forward", QT_TRANSLATE_NOOP("Message", "Forward")},
    PlanWord{ExtensionType::Conference, "conference", QT_TRANSLATE_NOOP("Message", "Conference room")},
    PlanWord{ExtensionType::RingGroup, "ring_group", QT_TRANSLATE_NOOP("Message", "Ring group")},
    PlanWord{ExtensionType::Ivr, "ivr", QT_TRANSLATE_NOOP("Message", "Menu")},
    PlanWord{ExtensionType::AiAssistant, "ai_assistant", QT_TRANSLATE_NOOP("Message", "AI assistant")},
};

inline constexpr std::array strategyWords = {
    PlanWord{RingStrategy::Simultaneous, "simultaneous", QT_TRANSLATE_NOOP("Message", "All at once")},
    PlanWord{RingStrategy::Sequential, "sequential", QT_TRANSLATE_NOOP("Message", "One after the other")},
    PlanWord{RingStrategy::RoundRobin, "round_robin",
             QT_TRANSLATE_NOOP("Message", "In turn, starting with the next one each time")},
};

inline constexpr std::array blockWords = {
    PlanWord{BlockAction::Reject, "reject", QT_TRANSLATE_NOOP("Message", "Refused")},
    PlanWord{BlockAction::Busy, "busy", QT_TRANSLATE_NOOP("Message", "Busy tone")},
    PlanWord{BlockAction::Drop, "drop", QT_TRANSLATE_NOOP("Message", "Hang up silently")},
};

inline constexpr std::array unroutableWords = {
    PlanWord{Unroutable::Announce, "announce", QT_TRANSLATE_NOOP("Message", "Hear a sentence")},
    PlanWord{Unroutable::Reject, "reject", QT_TRANSLATE_NOOP("Message", "Refused")},
};

inline constexpr std::array overrideWords = {
    PlanWord{OverrideType::Open, "open"},
    PlanWord{OverrideType::Closed, "closed"},
    PlanWord{OverrideType::Forward, "forward"},
};

inline constexpr std::array weekdayKeys = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

constexpr std::span<const PlanWord> wordsOf(const DestinationType*) {
    return destinationWords;
}
constexpr std::span<const PlanWord> wordsOf(const ExtensionType*) {
    return extensionWords;
}
constexpr std::span<const PlanWord> wordsOf(const RingStrategy*) {
    return strategyWords;
}
constexpr std::span<const PlanWord> wordsOf(const OverrideType*) {
    return overrideWords;
}
constexpr std::span<const PlanWord> wordsOf(const BlockAction*) {
    return blockWords;
}
constexpr std::span<const PlanWord> wordsOf(const Unroutable*) {
    return unroutableWords;
}

template<class M>
concept PlanEnum = requires(const M* value) {
    wordsOf(value);
};

/// The form in which a field is edited.
enum class FieldKind {
    Text,
    Code, // digits, numbers, addresses: left to right in every language
    Number,
    Flag,
    Choice,
    Destination,
    Prompt,
    Members, // extension numbers in order
    Options, // keys of a menu
    Week,
    Exceptions,
    Texts,     // separated by commas
    Reference, // id of an entity of the list in `choices`
    TimeZone,
    Suggested, // free, with `choices` to pick from
    Sentences, // own words for the fixed sentences
    Entities,  // a list or object with fields of its own
};

template<class M>
constexpr FieldKind usualKind() {
    if constexpr (PlanEnum<M>)
        return FieldKind::Choice;
    else if constexpr (std::is_same_v<M, QString>)
        return FieldKind::Text;
    else if constexpr (std::is_same_v<M, int> || std::is_same_v<M, std::optional<int>>)
        return FieldKind::Number;
    else if constexpr (std::is_same_v<M, bool>)
        return FieldKind::Flag;
    else if constexpr (std::is_same_v<M, Destination>)
        return FieldKind::Destination;
    else if constexpr (std::is_same_v<M, PlanPrompt>)
        return FieldKind::Prompt;
    else if constexpr (std::is_same_v<M, QStringList>)
        return FieldKind::Texts;
    else if constexpr (std::is_same_v<M, QList<PlanIvrOption>>)
        return FieldKind::Options;
    else if constexpr (std::is_same_v<M, PlanWeek>)
        return FieldKind::Week;
    else if constexpr (std::is_same_v<M, QList<PlanException>>)
        return FieldKind::Exceptions;
    else if constexpr (std::is_same_v<M, QMap<QString, QString>>)
        return FieldKind::Sentences;
    else
        return FieldKind::Entities;
}

/// What is known of a field whatever its type.
struct EntityField {
    const char* key;
    const char* label; // English, context "Message"; empty: not for editors
    FieldKind kind;
    bool isRequired = false;
    Range range = {};                  // of a number
    std::span<const PlanWord> words{}; // of a choice
    const char* choices = "";          // list of a reference; suggestions, separated by '|'
    const char* types = "";            // shown for these values of "type", separated by '|'; empty: always
};

template<class T, class M>
struct PlanField : EntityField {
    M T::*member;

    constexpr PlanField required() const {
        PlanField field = *this;
        field.isRequired = true;
        return field;
    }
    constexpr PlanField within(Range limits) const {
        PlanField field = *this;
        field.range = limits;
        return field;
    }
    constexpr PlanField as(FieldKind form, const char* choice = "") const {
        PlanField field = *this;
        field.kind = form;
        field.choices = choice;
        return field;
    }
    constexpr PlanField forTypes(const char* which) const {
        PlanField field = *this;
        field.types = which;
        return field;
    }
};

template<class T, class M>
constexpr PlanField<T, M> field(const char* key, M T::*member, const char* label = "") {
    PlanField<T, M> made{{key, label, usualKind<M>()}, member};
    if constexpr (PlanEnum<M>)
        made.words = wordsOf(static_cast<const M*>(nullptr));
    return made;
}

// ---- the table ---------------------------------------------------------------------------------------------------

namespace plan_labels {
inline constexpr const char* name = QT_TRANSLATE_NOOP("Message", "Name");
inline constexpr const char* active = QT_TRANSLATE_NOOP("Message", "Active");
inline constexpr const char* nobody = QT_TRANSLATE_NOOP("Message", "When nobody answers");
inline constexpr const char* agent = QT_TRANSLATE_NOOP("Message", "Number or agent");
inline constexpr const char* login =
    QT_TRANSLATE_NOOP("Message", "Keychain entry with user name and password");
} // namespace plan_labels

/// Tuple of PlanField: the fields of an entity, in the order of an editor.
constexpr auto fieldsOf(const PlanPrompt*) {
    using T = PlanPrompt;
    return std::tuple{field("say", &T::say), field("play", &T::play), field("voice", &T::voice),
                      field("language", &T::language)};
}

constexpr auto fieldsOf(const PlanDefaults*) {
    using T = PlanDefaults;
    return std::tuple{
        field("language", &T::language, QT_TRANSLATE_NOOP("Message", "Spoken language"))
            .as(FieldKind::Suggested, "en-US|en-GB|he-IL|de-DE|fr-FR|es-ES|it-IT|pt-BR|ru-RU|ar-SA"),
        field("voice", &T::voice, QT_TRANSLATE_NOOP("Message", "Voice"))
            .as(FieldKind::Suggested, "woman|man|premium"),
        field("region", &T::region, QT_TRANSLATE_NOOP("Message", "Country for numbers without a code"))
            .as(FieldKind::Suggested, "US|CA|GB|IL|DE|AT|CH|FR|ES|IT|AU|BR"),
        field("noAnswerTimeout", &T::noAnswerTimeout,
              QT_TRANSLATE_NOOP("Message", "Phones ring for (seconds)"))
            .within(limits::ringSeconds),
        field("unroutable", &T::unroutable, QT_TRANSLATE_NOOP("Message", "Calls that lead nowhere")),
        field("texts", &T::texts, QT_TRANSLATE_NOOP("Message", "Sentences that callers hear"))};
}

constexpr auto fieldsOf(const PlanNumber*) {
    using T = PlanNumber;
    return std::tuple{
        field("number", &T::number, QT_TRANSLATE_NOOP("Message", "Number")).as(FieldKind::Code).required(),
        field("name", &T::name, plan_labels::name),
        field("destination", &T::destination, QT_TRANSLATE_NOOP("Message", "Calls go to")),
        field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanExtension*) {
    using T = PlanExtension;
    return std::tuple{
        field("number", &T::number, QT_TRANSLATE_NOOP("Message", "Extension")).as(FieldKind::Code).required(),
        field("type", &T::type, QT_TRANSLATE_NOOP("Message", "Kind")),
        field("name", &T::name, plan_labels::name),
        field("noAnswerTimeout", &T::noAnswerTimeout,
              QT_TRANSLATE_NOOP("Message", "Ring for (seconds; 0: as set for the plan)"))
            .within(limits::ownRingSeconds)
            .forTypes("user"),
        field("noAnswer", &T::noAnswer, plan_labels::nobody).forTypes("user"),
        field("forwardTo", &T::forwardTo, QT_TRANSLATE_NOOP("Message", "Forward to"))
            .as(FieldKind::Code)
            .forTypes("user|forward"),
        field("callerId", &T::callerId,
              QT_TRANSLATE_NOOP("Message", "Caller id of its calls (empty: that of the rule)"))
            .as(FieldKind::Code)
            .forTypes("user|forward"),
        field("conferenceRoom", &T::conferenceRoom, QT_TRANSLATE_NOOP("Message", "Conference room"))
            .as(FieldKind::Reference, "conferenceRooms")
            .forTypes("conference"),
        field("ringGroup", &T::ringGroup, QT_TRANSLATE_NOOP("Message", "Ring group"))
            .as(FieldKind::Reference, "ringGroups")
            .forTypes("ring_group"),
        field("ivrMenu", &T::ivrMenu, QT_TRANSLATE_NOOP("Message", "Menu"))
            .as(FieldKind::Reference, "ivrMenus")
            .forTypes("ivr"),
        field("aiAssistant", &T::aiAssistant, QT_TRANSLATE_NOOP("Message", "AI assistant"))
            .as(FieldKind::Reference, "aiAssistants")
            .forTypes("ai_assistant"),
        field("provider", &T::provider, QT_TRANSLATE_NOOP("Message", "Provider, without an entry of its own"))
            .as(FieldKind::Code)
            .forTypes("ai_assistant"),
        field("address", &T::address, plan_labels::agent).as(FieldKind::Code).forTypes("ai_assistant"),
        field("credentials", &T::credentials, plan_labels::login)
            .as(FieldKind::Code)
            .forTypes("ai_assistant"),
        field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanRingGroup*) {
    using T = PlanRingGroup;
    return std::tuple{field("id", &T::id).required(),
                      field("name", &T::name, plan_labels::name),
                      field("strategy", &T::strategy, QT_TRANSLATE_NOOP("Message", "Ring")),
                      field("members", &T::members, QT_TRANSLATE_NOOP("Message", "Members, in order"))
                          .as(FieldKind::Members),
                      field("timeout", &T::timeout, QT_TRANSLATE_NOOP("Message", "Ring for (seconds)"))
                          .within(limits::ringSeconds),
                      field("turns", &T::turns, QT_TRANSLATE_NOOP("Message", "Turns")).within(limits::turns),
                      field("fallback", &T::fallback, plan_labels::nobody),
                      field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanIvrOption*) {
    using T = PlanIvrOption;
    return std::tuple{field("digits", &T::digits).required(), field("name", &T::name),
                      field("destination", &T::destination)};
}

constexpr auto fieldsOf(const PlanIvrMenu*) {
    using T = PlanIvrMenu;
    return std::tuple{
        field("id", &T::id).required(),
        field("name", &T::name, plan_labels::name),
        field("prompt", &T::prompt, QT_TRANSLATE_NOOP("Message", "Callers hear")),
        field("invalidPrompt", &T::invalidPrompt,
              QT_TRANSLATE_NOOP("Message", "After a wrong key they hear")),
        field("options", &T::options, QT_TRANSLATE_NOOP("Message", "Keys")),
        field("interDigitTimeout", &T::interDigitTimeout,
              QT_TRANSLATE_NOOP("Message", "Wait between keys (seconds)"))
            .within(limits::keySeconds),
        field("maxTimeout", &T::maxTimeout, QT_TRANSLATE_NOOP("Message", "Wait for the first key (seconds)"))
            .within(limits::menuSeconds),
        field("maxTurns", &T::maxTurns, QT_TRANSLATE_NOOP("Message", "Repeat (times)")).within(limits::turns),
        field("failover", &T::failover, QT_TRANSLATE_NOOP("Message", "When no valid key was pressed")),
        field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanException*) {
    using T = PlanException;
    return std::tuple{field("date", &T::date).required(), field("name", &T::name),
                      field("ranges", &T::ranges)};
}

constexpr auto fieldsOf(const PlanBusinessHours*) {
    using T = PlanBusinessHours;
    return std::tuple{
        field("id", &T::id).required(),
        field("name", &T::name, plan_labels::name),
        field("timeZone", &T::timeZone, QT_TRANSLATE_NOOP("Message", "Time zone"))
            .as(FieldKind::TimeZone)
            .required(),
        field("week", &T::week, QT_TRANSLATE_NOOP("Message", "Open")),
        field("exceptions", &T::exceptions, QT_TRANSLATE_NOOP("Message", "Holidays and other days")),
        field("open", &T::open, QT_TRANSLATE_NOOP("Message", "While open, calls go to")),
        field("closed", &T::closed, QT_TRANSLATE_NOOP("Message", "While closed, calls go to")),
        field("unknown", &T::unknown,
              QT_TRANSLATE_NOOP("Message", "While the time zone is not available, calls go to"))};
}

constexpr auto fieldsOf(const PlanConferenceRoom*) {
    using T = PlanConferenceRoom;
    return std::tuple{
        field("id", &T::id).required(),
        field("name", &T::name, plan_labels::name),
        field("maxParticipants", &T::maxParticipants, QT_TRANSLATE_NOOP("Message", "Maximum participants"))
            .within(limits::participants),
        field("startOnEnter", &T::startOnEnter,
              QT_TRANSLATE_NOOP("Message", "Begins with the first participant")),
        field("endOnExit", &T::endOnExit, QT_TRANSLATE_NOOP("Message", "Ends when somebody leaves")),
        field("muted", &T::muted, QT_TRANSLATE_NOOP("Message", "Participants are muted")),
        field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanVoicemailBox*) {
    using T = PlanVoicemailBox;
    return std::tuple{field("id", &T::id).required(), field("name", &T::name, plan_labels::name),
                      field("greeting", &T::greeting, QT_TRANSLATE_NOOP("Message", "Callers hear")),
                      field("maxLength", &T::maxLength,
                            QT_TRANSLATE_NOOP("Message", "Maximum length of a message "
                                                         "(seconds)"))
                          .within(limits::messageSeconds),
                      field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanAiAssistant*) {
    using T = PlanAiAssistant;
    return std::tuple{
        field("id", &T::id).required(),
        field("name", &T::name, plan_labels::name),
        field("provider", &T::provider, QT_TRANSLATE_NOOP("Message", "Provider")).as(FieldKind::Code),
        field("address", &T::address, plan_labels::agent).as(FieldKind::Code),
        field("credentials", &T::credentials, plan_labels::login).as(FieldKind::Code),
        field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanBlockedCaller*) {
    using T = PlanBlockedCaller;
    return std::tuple{field("pattern", &T::pattern, QT_TRANSLATE_NOOP("Message", "Caller (* for any digits)"))
                          .as(FieldKind::Code)
                          .required(),
                      field("name", &T::name, plan_labels::name),
                      field("action", &T::action, QT_TRANSLATE_NOOP("Message", "What they get")),
                      field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanOutboundRule*) {
    using T = PlanOutboundRule;
    return std::tuple{
        field("name", &T::name, plan_labels::name),
        field("prefix", &T::prefix, QT_TRANSLATE_NOOP("Message", "Numbers that begin with"))
            .as(FieldKind::Code),
        field("trunks", &T::trunks, QT_TRANSLATE_NOOP("Message", "Trunks")),
        field("callerId", &T::callerId, QT_TRANSLATE_NOOP("Message", "Caller id")).as(FieldKind::Code),
        field("active", &T::active, plan_labels::active)};
}

constexpr auto fieldsOf(const PlanOverride*) {
    using T = PlanOverride;
    return std::tuple{field("type", &T::type).required(),
                      field("businessHours", &T::businessHours),
                      field("extension", &T::extension),
                      field("to", &T::to),
                      field("until", &T::until).required(),
                      field("setBy", &T::setBy),
                      field("setAt", &T::setAt)};
}

constexpr auto fieldsOf(const RoutingPlan*) {
    using T = RoutingPlan;
    return std::tuple{field("version", &T::version).within(limits::planVersions),
                      field("defaults", &T::defaults),
                      field("numbers", &T::numbers),
                      field("extensions", &T::extensions),
                      field("ringGroups", &T::ringGroups),
                      field("ivrMenus", &T::ivrMenus),
                      field("businessHours", &T::businessHours),
                      field("conferenceRooms", &T::conferenceRooms),
                      field("voicemailBoxes", &T::voicemailBoxes),
                      field("aiAssistants", &T::aiAssistants),
                      field("blockedCallers", &T::blockedCallers),
                      field("outboundRules", &T::outboundRules),
                      field("overrides", &T::overrides)};
}

template<class T>
concept PlanEntity = requires(const T* entity) {
    fieldsOf(entity);
};

/// Calls `visit` for each field of an entity.
template<PlanEntity T, class Visit>
void eachField(Visit visit) {
    std::apply([&](const auto&... each) { (visit(each), ...); }, fieldsOf(static_cast<const T*>(nullptr)));
}

} // namespace opbx
