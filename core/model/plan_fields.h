// The one table of the plan's JSON keys: reader, writer and the test of the published schema all use it. Pure; any thread.
// It knows names and members, not types: those are in plan_json.cpp.
#pragma once

#include "core/model/routing_plan.h"

#include <tuple>

namespace opbx {

enum class Need { Optional, Required };

template<class T, class M>
struct PlanField {
    const char* key;
    M T::*member;
    Need need;
};

template<class T, class M>
constexpr PlanField<T, M> optionalField(const char* key, M T::*member) {
    return {key, member, Need::Optional};
}

template<class T, class M>
constexpr PlanField<T, M> requiredField(const char* key, M T::*member) {
    return {key, member, Need::Required};
}

/// Tuple of PlanField: all keys of an entity.
constexpr auto fieldsOf(const PlanPrompt*) {
    using T = PlanPrompt;
    return std::tuple{optionalField("say", &T::say), optionalField("play", &T::play),
                      optionalField("voice", &T::voice), optionalField("language", &T::language)};
}

constexpr auto fieldsOf(const PlanDefaults*) {
    using T = PlanDefaults;
    return std::tuple{optionalField("noAnswerTimeout", &T::noAnswerTimeout),
                      optionalField("language", &T::language),
                      optionalField("voice", &T::voice),
                      optionalField("region", &T::region),
                      optionalField("unroutable", &T::unroutable),
                      optionalField("texts", &T::texts)};
}

constexpr auto fieldsOf(const PlanNumber*) {
    using T = PlanNumber;
    return std::tuple{requiredField("number", &T::number), optionalField("name", &T::name),
                      optionalField("active", &T::active), optionalField("destination", &T::destination)};
}

constexpr auto fieldsOf(const PlanExtension*) {
    using T = PlanExtension;
    return std::tuple{requiredField("number", &T::number),
                      optionalField("type", &T::type),
                      optionalField("name", &T::name),
                      optionalField("active", &T::active),
                      optionalField("noAnswerTimeout", &T::noAnswerTimeout),
                      optionalField("forwardTo", &T::forwardTo),
                      optionalField("noAnswer", &T::noAnswer),
                      optionalField("conferenceRoom", &T::conferenceRoom),
                      optionalField("ringGroup", &T::ringGroup),
                      optionalField("ivrMenu", &T::ivrMenu),
                      optionalField("aiAssistant", &T::aiAssistant),
                      optionalField("provider", &T::provider),
                      optionalField("address", &T::address),
                      optionalField("credentials", &T::credentials),
                      optionalField("callerId", &T::callerId)};
}

constexpr auto fieldsOf(const PlanRingGroup*) {
    using T = PlanRingGroup;
    return std::tuple{requiredField("id", &T::id),           optionalField("name", &T::name),
                      optionalField("active", &T::active),   optionalField("strategy", &T::strategy),
                      optionalField("timeout", &T::timeout), optionalField("turns", &T::turns),
                      optionalField("members", &T::members), optionalField("fallback", &T::fallback)};
}

constexpr auto fieldsOf(const PlanIvrOption*) {
    using T = PlanIvrOption;
    return std::tuple{requiredField("digits", &T::digits), optionalField("name", &T::name),
                      optionalField("destination", &T::destination)};
}

constexpr auto fieldsOf(const PlanIvrMenu*) {
    using T = PlanIvrMenu;
    return std::tuple{requiredField("id", &T::id),
                      optionalField("name", &T::name),
                      optionalField("active", &T::active),
                      optionalField("prompt", &T::prompt),
                      optionalField("invalidPrompt", &T::invalidPrompt),
                      optionalField("interDigitTimeout", &T::interDigitTimeout),
                      optionalField("maxTimeout", &T::maxTimeout),
                      optionalField("maxTurns", &T::maxTurns),
                      optionalField("options", &T::options),
                      optionalField("failover", &T::failover)};
}

constexpr auto fieldsOf(const PlanException*) {
    using T = PlanException;
    return std::tuple{requiredField("date", &T::date), optionalField("name", &T::name),
                      optionalField("ranges", &T::ranges)};
}

constexpr auto fieldsOf(const PlanBusinessHours*) {
    using T = PlanBusinessHours;
    return std::tuple{requiredField("id", &T::id),
                      optionalField("name", &T::name),
                      requiredField("timeZone", &T::timeZone),
                      optionalField("week", &T::week),
                      optionalField("exceptions", &T::exceptions),
                      optionalField("open", &T::open),
                      optionalField("closed", &T::closed),
                      optionalField("unknown", &T::unknown)};
}

constexpr auto fieldsOf(const PlanConferenceRoom*) {
    using T = PlanConferenceRoom;
    return std::tuple{requiredField("id", &T::id),
                      optionalField("name", &T::name),
                      optionalField("active", &T::active),
                      optionalField("maxParticipants", &T::maxParticipants),
                      optionalField("startOnEnter", &T::startOnEnter),
                      optionalField("endOnExit", &T::endOnExit),
                      optionalField("muted", &T::muted)};
}

constexpr auto fieldsOf(const PlanVoicemailBox*) {
    using T = PlanVoicemailBox;
    return std::tuple{requiredField("id", &T::id), optionalField("name", &T::name),
                      optionalField("active", &T::active), optionalField("greeting", &T::greeting),
                      optionalField("maxLength", &T::maxLength)};
}

constexpr auto fieldsOf(const PlanAiAssistant*) {
    using T = PlanAiAssistant;
    return std::tuple{requiredField("id", &T::id),           optionalField("name", &T::name),
                      optionalField("active", &T::active),   optionalField("provider", &T::provider),
                      optionalField("address", &T::address), optionalField("credentials", &T::credentials)};
}

constexpr auto fieldsOf(const PlanBlockedCaller*) {
    using T = PlanBlockedCaller;
    return std::tuple{requiredField("pattern", &T::pattern), optionalField("name", &T::name),
                      optionalField("action", &T::action), optionalField("active", &T::active)};
}

constexpr auto fieldsOf(const PlanOutboundRule*) {
    using T = PlanOutboundRule;
    return std::tuple{optionalField("name", &T::name), optionalField("prefix", &T::prefix),
                      optionalField("trunks", &T::trunks), optionalField("callerId", &T::callerId),
                      optionalField("active", &T::active)};
}

constexpr auto fieldsOf(const RoutingPlan*) {
    using T = RoutingPlan;
    return std::tuple{optionalField("version", &T::version),
                      optionalField("defaults", &T::defaults),
                      optionalField("numbers", &T::numbers),
                      optionalField("extensions", &T::extensions),
                      optionalField("ringGroups", &T::ringGroups),
                      optionalField("ivrMenus", &T::ivrMenus),
                      optionalField("businessHours", &T::businessHours),
                      optionalField("conferenceRooms", &T::conferenceRooms),
                      optionalField("voicemailBoxes", &T::voicemailBoxes),
                      optionalField("aiAssistants", &T::aiAssistants),
                      optionalField("blockedCallers", &T::blockedCallers),
                      optionalField("outboundRules", &T::outboundRules)};
}

/// Names of the values of the enumerations, in JSON and in check.
template<class E>
struct PlanWord {
    E value;
    const char* word;
};
template<class E>
PlanWord(E, const char*) -> PlanWord<E>; // clang 14 does not deduce it

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
    PlanWord{ExtensionType::User, "user"},
    PlanWord{ExtensionType::Forward, "forward"},
    PlanWord{ExtensionType::Conference, "conference"},
    PlanWord{ExtensionType::RingGroup, "ring_group"},
    PlanWord{ExtensionType::Ivr, "ivr"},
    PlanWord{ExtensionType::AiAssistant, "ai_assistant"},
};

inline constexpr std::array strategyWords = {
    PlanWord{RingStrategy::Simultaneous, "simultaneous"},
    PlanWord{RingStrategy::Sequential, "sequential"},
    PlanWord{RingStrategy::RoundRobin, "round_robin"},
};

inline constexpr std::array blockWords = {
    PlanWord{BlockAction::Reject, "reject"},
    PlanWord{BlockAction::Busy, "busy"},
    PlanWord{BlockAction::Drop, "drop"},
};

inline constexpr std::array unroutableWords = {
    PlanWord{Unroutable::Announce, "announce"},
    PlanWord{Unroutable::Reject, "reject"},
};

inline constexpr std::array weekdayKeys = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

} // namespace opbx
