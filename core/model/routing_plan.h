// The routing plan: numbers, extensions and everything a call can reach. Plain values; any thread once indexed.
// It does not read or write JSON (plan_json.h) and does not decide (router.h).
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

namespace opbx {

/// Type: extension, ring_group, ivr, business_hours, voicemail, conference, forward or hangup; empty: none.
/// Id: of the thing named; for forward a number or SIP URI.
struct Destination {
    QString type;
    QString id;
};

struct PlanDefaults {
    int noAnswerTimeout = 30; // seconds
    QString language = QStringLiteral("en-US");
    QString voice = QStringLiteral("woman");
    QString unroutable = QStringLiteral("announce"); // or reject
};

struct PlanNumber {
    QString number, name;
    bool active = true;
    Destination destination;
};

struct PlanExtension {
    QString number, type, name;
    bool active = true;
    int timeout = 0; // seconds; 0: the default
    Destination noAnswer;
    QString forwardTo, conferenceRoom, ringGroup, ivrMenu, provider, address;
};

struct PlanRingGroup {
    QString id, name, strategy;
    bool active = true;
    int timeout = 20, turns = 1;
    QStringList members;
    Destination fallback;
};

struct PlanPrompt {
    QString say, play, voice, language;
};

struct PlanIvrOption {
    QString digits, name;
    Destination destination;
};

struct PlanIvrMenu {
    QString id, name;
    bool active = true;
    PlanPrompt prompt;
    int interDigitTimeout = 2, maxTimeout = 5, maxTurns = 3;
    QList<PlanIvrOption> options;
    Destination failover;
};

/// Start is included, end is not; an end at or before the start is on the next day.
struct PlanTimeRange {
    QTime start, end;
};

struct PlanException {
    QDate date;
    QString name;
    QList<PlanTimeRange> ranges;
};

struct PlanBusinessHours {
    QString id, name, timeZone;
    QList<PlanTimeRange> week[7]; // Monday first
    QList<PlanException> exceptions;
    Destination open, closed;
};

struct PlanConferenceRoom {
    QString id, name;
    int maxParticipants = 250;
    bool startOnEnter = true, endOnExit = false, muted = false, active = true;
};

struct PlanVoicemailBox {
    QString id, name;
    PlanPrompt greeting;
    int maxLength = 180; // seconds
};

struct PlanBlockedCaller {
    QString pattern, action, name; // a pattern may end with '*'; action: reject, busy or drop
};

struct PlanOutboundRule {
    QString name, prefix, callerId;
    QStringList trunks;
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
    QList<PlanBlockedCaller> blockedCallers;
    QList<PlanOutboundRule> outboundRules;

    /// Builds the indexes; call it after the lists have changed.
    void index();

    const PlanNumber* number(const QString& number) const; // with and without '+'
    const PlanExtension* extension(const QString& number) const;
    const PlanRingGroup* ringGroup(const QString& id) const;
    const PlanIvrMenu* ivrMenu(const QString& id) const;
    const PlanBusinessHours* hours(const QString& id) const;
    const PlanConferenceRoom* conferenceRoom(const QString& id) const;
    const PlanVoicemailBox* voicemailBox(const QString& id) const;

private:
    using Index = QHash<QString, qsizetype>;
    Index m_numbers, m_extensions, m_groups, m_menus, m_hours, m_rooms, m_boxes;
};

/// The number without its leading '+', for comparing.
QString bareNumber(const QString& number);

} // namespace opbx
