// The routing plan: numbers, extensions and everything a call can reach. Plain values; any thread once indexed.
// It does not read or write JSON (plan_json.h), does not judge (routing/check.h) and does not decide (routing/router.h).
#pragma once

#include "core/model/caller_pattern.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

enum class DestinationType {
    None,
    Extension,
    RingGroup,
    IvrMenu,
    BusinessHours,
    Conference,
    AiAssistant,
    Voicemail,
    Forward,
    Hangup,
};

/// Where a call goes. Id: of the thing named (for an extension its number); for Forward a number or SIP URI.
struct Destination {
    DestinationType type = DestinationType::None;
    QString id;

    bool isSet() const { return type != DestinationType::None; }
    bool operator==(const Destination&) const = default;
};

enum class ExtensionType { User, Forward, Conference, RingGroup, Ivr, AiAssistant };
enum class RingStrategy { Simultaneous, Sequential, RoundRobin };
enum class BlockAction { Reject, Busy, Drop };
enum class Unroutable { Announce, Reject };
enum class OverrideType { Open, Closed, Forward };

/// What a caller hears: a text to be spoken or the URL of a recording. Empty voice and language: those of the defaults.
struct PlanPrompt {
    QString say;
    QString play;
    QString voice;
    QString language;

    bool isEmpty() const { return say.trimmed().isEmpty() && play.trimmed().isEmpty(); }
    bool operator==(const PlanPrompt&) const = default;
};

struct PlanDefaults {
    int noAnswerTimeout = 30; // seconds
    QString language = u"en-US"_s;
    QString voice = u"woman"_s;
    QString region; // ISO 3166 code, for numbers in national form; empty: numbers are international
    Unroutable unroutable = Unroutable::Announce;
    QMap<QString, QString> texts; // own words for fixed sentences, by the names in routing/prompts.h
    QJsonObject extra;

    bool operator==(const PlanDefaults&) const = default;
};

struct PlanNumber {
    QString number;
    QString name;
    bool active = true;
    Destination destination;
    QJsonObject extra; // keys that this version does not know: kept, and warned about by check
};

struct PlanExtension {
    QString number;
    ExtensionType type = ExtensionType::User;
    QString name;
    bool active = true;
    std::optional<int> noAnswerTimeout; // seconds
    QString forwardTo;                  // Forward: where to; User: where to when nobody answers
    Destination noAnswer;               // after forwardTo
    QString conferenceRoom;
    QString ringGroup;
    QString ivrMenu;
    QString aiAssistant; // id, or provider and address in place
    QString provider;
    QString address;
    QString credentials; // as in PlanAiAssistant
    QString callerId;    // shown by its calls to the outside; empty: that of the outbound rule
    QJsonObject extra;
};

struct PlanRingGroup {
    QString id;
    QString name;
    bool active = true;
    RingStrategy strategy = RingStrategy::Simultaneous;
    int timeout = 20; // seconds an attempt
    int turns = 1;
    QStringList members; // numbers of extensions
    Destination fallback;
    QJsonObject extra;
};

struct PlanIvrOption {
    QString digits;
    QString name;
    Destination destination;
    QJsonObject extra;
};

struct PlanIvrMenu {
    QString id;
    QString name;
    bool active = true;
    PlanPrompt prompt;
    PlanPrompt invalidPrompt;  // before the prompt after a wrong key; empty: a fixed sentence
    int interDigitTimeout = 3; // seconds
    int maxTimeout = 10;       // seconds
    int maxTurns = 3;
    QList<PlanIvrOption> options;
    Destination failover;
    QJsonObject extra;
};

/// Minutes since midnight; start is included, end is not. An end before the start is on the next day; 24:00 is an end.
struct PlanTimeRange {
    int start = 0;
    int end = 0;

    bool operator==(const PlanTimeRange&) const = default;
};

using PlanDay = QList<PlanTimeRange>;
using PlanWeek = std::array<PlanDay, 7>; // Monday first

struct PlanException {
    QDate date;
    QString name;
    PlanDay ranges; // none: closed all day
    QJsonObject extra;
};

struct PlanBusinessHours {
    QString id;
    QString name;
    QString timeZone; // IANA
    PlanWeek week;
    QList<PlanException> exceptions;
    Destination open;
    Destination closed;
    Destination unknown; // while the time zone cannot be had; not set: the call ends with a sentence
    QJsonObject extra;

    QTimeZone zone; // of timeZone, set by RoutingPlan::index(); not valid when there is no such zone
};

struct PlanConferenceRoom {
    QString id;
    QString name;
    bool active = true;
    int maxParticipants = 250;
    bool startOnEnter = true;
    bool endOnExit = false;
    bool muted = false;
    QJsonObject extra;
};

struct PlanVoicemailBox {
    QString id;
    QString name;
    bool active = true;
    PlanPrompt greeting;
    int maxLength = 180; // seconds
    QJsonObject extra;
};

struct PlanAiAssistant {
    QString id;
    QString name;
    bool active = true;
    QString provider;
    QString address; // number or agent
    QString
        credentials; // name of the keychain's entry with user name and password; empty: the provider needs none
    QJsonObject extra;
};

struct PlanBlockedCaller {
    QString pattern; // a number, `*` for any characters, or `anonymous`
    QString name;
    BlockAction action = BlockAction::Reject;
    bool active = true;
    QJsonObject extra;
};

struct PlanOutboundRule {
    QString name;
    QString prefix; // of the number: international, with or without '+', or national; empty: every number
    QStringList trunks;
    QString callerId;
    bool active = true;
    QJsonObject extra;
};

/// Something that somebody has set by hand for a time: business hours that are open or closed whatever they say, or an extension whose
/// calls go somewhere else.
struct PlanOverride {
    OverrideType type = OverrideType::Closed;
    QString businessHours; // of Open and Closed; empty: all
    QString extension;     // of Forward
    QString to;            // of Forward: a number, an extension or a SIP URI
    QDateTime until;       // UTC; not included
    QString setBy;         // user name; empty when it is not known
    QDateTime setAt;       // UTC
    QJsonObject extra;

    bool operator==(const PlanOverride&) const = default;
};

struct RoutingPlan {
    int version = 1;
    PlanDefaults defaults;
    QList<PlanNumber> numbers;
    QList<PlanExtension> extensions;
    QList<PlanRingGroup> ringGroups;
    QList<PlanIvrMenu> ivrMenus;
    QList<PlanBusinessHours> businessHours;
    QList<PlanConferenceRoom> conferenceRooms;
    QList<PlanVoicemailBox> voicemailBoxes;
    QList<PlanAiAssistant> aiAssistants;
    QList<PlanBlockedCaller> blockedCallers;
    QList<PlanOutboundRule> outboundRules;
    QList<PlanOverride> overrides; // also those that have ended
    QJsonObject extra;

    /// Builds the indexes and time zones that the functions below use. Call it after the lists have changed;
    /// planFromJson has done so.
    void index();

    /// What all spellings of one number have in common: comparableDigits() of it, else the text in lower case.
    QString numberKey(const QString& number) const;

    /// By any spelling: with and without '+', 00, in the national form when there is a region. Null when there is none.
    const PlanNumber* number(const QString& dialled) const;
    const PlanExtension* extension(const QString& number) const;
    const PlanRingGroup* ringGroup(const QString& id) const;
    const PlanIvrMenu* ivrMenu(const QString& id) const;
    const PlanBusinessHours* hours(const QString& id) const;
    const PlanConferenceRoom* conferenceRoom(const QString& id) const;
    const PlanVoicemailBox* voicemailBox(const QString& id) const;
    const PlanAiAssistant* aiAssistant(const QString& id) const;

    /// The first active entry that blocks this caller; null when none does.
    const PlanBlockedCaller* blocking(const QString& caller) const;
    /// The digits that a rule's prefix stands for in E.164, without '+'; those of a short service number as they are.
    QString prefixDigits(const PlanOutboundRule& rule) const;
    /// The active rule with the longest prefix of these E.164 digits (without '+'); null when none fits.
    const PlanOutboundRule* outboundRule(QStringView digits) const;

private:
    using Index = QHash<QString, qsizetype>;

    Index m_numbers;
    Index m_extensions;
    Index m_groups;
    Index m_menus;
    Index m_hours;
    Index m_rooms;
    Index m_boxes;
    Index m_assistants;
    Index m_exactBlocks;
    QList<std::pair<CallerPattern, qsizetype>> m_patternBlocks; // with the places of their entries
    Index m_rules;
    QList<qsizetype> m_ruleLengths; // of the prefixes, longest first
};

} // namespace opbx
