#include "core/plan_check/plan_changes.h"

#include "core/model/plan_json.h"
#include "core/plan_check/plan_values.h"
#include "core/routing/business_hours.h"
#include "core/routing/flow.h"
#include "core/routing/plan_override.h"
#include "core/routing/prompts.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// By what two entries are the same.
template<class T>
QString idOf(const T& entry) {
    if constexpr (std::is_same_v<T, PlanNumber> || std::is_same_v<T, PlanExtension>)
        return entry.number;
    else if constexpr (std::is_same_v<T, PlanBlockedCaller>)
        return entry.pattern;
    else if constexpr (std::is_same_v<T, PlanOutboundRule>)
        return entry.prefix;
    else
        return entry.id;
}

template<class T>
constexpr const char* kindWord() {
    if constexpr (std::is_same_v<T, PlanNumber>)
        return QT_TRANSLATE_NOOP("Message", "Number");
    else if constexpr (std::is_same_v<T, PlanExtension>)
        return QT_TRANSLATE_NOOP("Message", "Extension");
    else if constexpr (std::is_same_v<T, PlanRingGroup>)
        return QT_TRANSLATE_NOOP("Message", "Ring group");
    else if constexpr (std::is_same_v<T, PlanIvrMenu>)
        return QT_TRANSLATE_NOOP("Message", "Menu");
    else if constexpr (std::is_same_v<T, PlanBusinessHours>)
        return QT_TRANSLATE_NOOP("Message", "Business hours");
    else if constexpr (std::is_same_v<T, PlanConferenceRoom>)
        return QT_TRANSLATE_NOOP("Message", "Conference room");
    else if constexpr (std::is_same_v<T, PlanVoicemailBox>)
        return QT_TRANSLATE_NOOP("Message", "Voicemail box");
    else if constexpr (std::is_same_v<T, PlanAiAssistant>)
        return QT_TRANSLATE_NOOP("Message", "AI assistant");
    else if constexpr (std::is_same_v<T, PlanBlockedCaller>)
        return QT_TRANSLATE_NOOP("Message", "Blocked caller");
    else
        return QT_TRANSLATE_NOOP("Message", "Outbound rule");
}

class Comparison {
public:
    Comparison(const RoutingPlan& before, const RoutingPlan& after)
        : m_before(before)
        , m_after(after) {}

    QList<Message> take() {
        eachField<RoutingPlan>(
            [this](const auto& field) { compare(field, m_before.*field.member, m_after.*field.member); });
        compareUnknown(m_before.extra, m_after.extra);
        return std::move(m_changes);
    }

private:
    /// About what is being compared.
    void say(Message what) {
        m_changes.append(m_subject.isEmpty() ? what : Message("%1: %2", {m_subject, std::move(what)}));
    }

    template<class T>
    void compareFields(const T& before, const T& after) {
        eachField<T>([&](const auto& field) { compare(field, before.*field.member, after.*field.member); });
        compareUnknown(before.extra, after.extra);
    }

    void compareUnknown(const QJsonObject& before, const QJsonObject& after) {
        QStringList keys = before.keys() + after.keys();
        keys.removeDuplicates();
        for (const QString& key : std::as_const(keys)) {
            if (before.value(key) != after.value(key))
                say({QT_TRANSLATE_NOOP("Message", "“%1”, which this version does not know, has changed."),
                     {key}});
        }
    }

    /// Whatever has one value.
    template<class M>
    void compare(const EntityField& field, const M& before, const M& after) {
        if (before == after)
            return;
        const Message label = *field.label ? Message(field.label) : Message(QLatin1String(field.key));
        say({QT_TRANSLATE_NOOP("Message", "“%1” is %2 instead of %3."),
             {label, valueText(field, after, m_after), valueText(field, before, m_before)}});
    }

    void compare(const EntityField& field, const bool& before, const bool& after) {
        if (before != after && qstrcmp(field.key, "active") == 0)
            return say(after ? QT_TRANSLATE_NOOP("Message", "It is switched on.")
                             : QT_TRANSLATE_NOOP("Message", "It is switched off."));
        compare<bool>(field, before, after);
    }

    void compare(const EntityField& field, const QStringList& before, const QStringList& after) {
        if (field.kind != FieldKind::Members)
            return compare<QStringList>(field, before, after);
        const qsizetype said = m_changes.size();
        for (const QString& member : after) {
            if (!before.contains(member))
                say({QT_TRANSLATE_NOOP("Message", "%1 is a new member."), {extensionText(member, m_after)}});
        }
        for (const QString& member : before) {
            if (!after.contains(member))
                say({QT_TRANSLATE_NOOP("Message", "%1 is no longer a member."),
                     {extensionText(member, m_before)}});
        }
        if (m_changes.size() == said && before != after)
            say({QT_TRANSLATE_NOOP("Message", "The members are in another order: %1."),
                 {after.join(u", "_s)}});
    }

    void compare(const EntityField& field, const PlanPrompt& before, const PlanPrompt& after) {
        const auto heard = [](const PlanPrompt& prompt) {
            return prompt.play.isEmpty() ? prompt.say : prompt.play;
        };
        compare<QString>(field, heard(before), heard(after));
        if (before.voice != after.voice)
            say({QT_TRANSLATE_NOOP("Message", "The voice of “%1” is %2 instead of %3."),
                 {Message(field.label), quotedText(after.voice), quotedText(before.voice)}});
        if (before.language != after.language)
            say({QT_TRANSLATE_NOOP("Message", "The language of “%1” is %2 instead of %3."),
                 {Message(field.label), quotedText(after.language), quotedText(before.language)}});
    }

    void compare(const EntityField&, const QList<PlanIvrOption>& before, const QList<PlanIvrOption>& after) {
        const auto find = [](const QList<PlanIvrOption>& options, const QString& digits) {
            const auto at =
                std::find_if(options.begin(), options.end(),
                             [&digits](const PlanIvrOption& option) { return option.digits == digits; });
            return at == options.end() ? nullptr : &*at;
        };
        for (const PlanIvrOption& option : after) {
            const Message key = entryWords(option.name, option.digits);
            const PlanIvrOption* old = find(before, option.digits);
            if (!old)
                say({QT_TRANSLATE_NOOP("Message", "Key %1 is new and leads to %2."),
                     {key, destinationText(option.destination, m_after)}});
            else if (old->destination != option.destination)
                say({QT_TRANSLATE_NOOP("Message", "Key %1 leads to %2 instead of %3."),
                     {key, destinationText(option.destination, m_after),
                      destinationText(old->destination, m_before)}});
            else if (old->name != option.name || old->extra != option.extra)
                say({QT_TRANSLATE_NOOP("Message", "Key %1 is named %2 instead of %3."),
                     {option.digits, quotedText(option.name), quotedText(old->name)}});
        }
        for (const PlanIvrOption& option : before) {
            if (!find(after, option.digits))
                say({QT_TRANSLATE_NOOP("Message", "Key %1 no longer leads anywhere."),
                     {entryWords(option.name, option.digits)}});
        }
    }

    void compareDay(const Message& day, const PlanDay& before, const PlanDay& after) {
        if (before == after)
            return;
        const auto time = [](int minutes) { return Message(timeOfDayText(minutes)); };
        if (after.isEmpty())
            return say({QT_TRANSLATE_NOOP("Message", "%1 is closed instead of open %2."),
                        {day, rangesText(before)}});
        if (before.isEmpty())
            return say(
                {QT_TRANSLATE_NOOP("Message", "%1 is open %2 instead of closed."), {day, rangesText(after)}});
        const bool isSingle = before.size() == 1 && after.size() == 1;
        if (isSingle && before[0].start == after[0].start)
            return say({QT_TRANSLATE_NOOP("Message", "%1 closes at %2 instead of %3."),
                        {day, time(after[0].end), time(before[0].end)}});
        if (isSingle && before[0].end == after[0].end)
            return say({QT_TRANSLATE_NOOP("Message", "%1 opens at %2 instead of %3."),
                        {day, time(after[0].start), time(before[0].start)}});
        say({QT_TRANSLATE_NOOP("Message", "%1 is open %2 instead of %3."),
             {day, rangesText(after), rangesText(before)}});
    }

    void compare(const EntityField&, const PlanWeek& before, const PlanWeek& after) {
        for (size_t day = 0; day < before.size(); ++day)
            compareDay(weekdayName(int(day) + 1), before[day], after[day]);
    }

    void compare(const EntityField&, const QList<PlanException>& before, const QList<PlanException>& after) {
        QMap<QDate, std::pair<const PlanException*, const PlanException*>> days;
        for (const PlanException& day : before)
            days[day.date].first = &day;
        for (const PlanException& day : after)
            days[day.date].second = &day;
        for (auto it = days.cbegin(); it != days.cend(); ++it) {
            const auto [old, now] = it.value();
            const PlanException& named = now ? *now : *old;
            const QString date = it.key().toString(Qt::ISODate);
            const Message day = named.name.isEmpty() ? Message(date) : Message("%1 (%2)", {date, named.name});
            if (!now)
                say({QT_TRANSLATE_NOOP("Message", "%1 is an ordinary day again."), {day}});
            else if (!old)
                say(now->ranges.isEmpty()
                        ? Message(QT_TRANSLATE_NOOP("Message", "%1 is closed all day."), {day})
                        : Message(QT_TRANSLATE_NOOP("Message", "%1 is open %2."),
                                  {day, rangesText(now->ranges)}));
            else if (old->ranges != now->ranges)
                compareDay(day, old->ranges, now->ranges);
            else if (old->name != now->name)
                say({QT_TRANSLATE_NOOP("Message", "%1 is named %2 instead of %3."),
                     {date, quotedText(now->name), quotedText(old->name)}});
        }
    }

    void compare(const EntityField&, const QMap<QString, QString>& before,
                 const QMap<QString, QString>& after) {
        QStringList names = before.keys() + after.keys();
        names.removeDuplicates();
        const auto words = [](const QString& own) {
            return own.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "the usual words")) : quotedText(own);
        };
        for (const QString& name : std::as_const(names)) {
            if (before.value(name) != after.value(name))
                say({QT_TRANSLATE_NOOP("Message", "The sentence “%1” is %2 instead of %3."),
                     {name, words(after.value(name)), words(before.value(name))}});
        }
    }

    void compare(const EntityField&, const PlanDefaults& before, const PlanDefaults& after) {
        m_subject = QT_TRANSLATE_NOOP("Message", "Settings of the plan");
        compareFields(before, after);
        m_subject = {};
    }

    void compare(const EntityField&, const QList<PlanOverride>& before, const QList<PlanOverride>& after) {
        for (const PlanOverride& override : after) {
            if (!before.contains(override))
                say({QT_TRANSLATE_NOOP("Message", "Set by hand: %1"), {overrideSentence(override)}});
        }
        for (const PlanOverride& override : before) {
            if (!after.contains(override))
                say({QT_TRANSLATE_NOOP("Message", "No longer set by hand: %1"),
                     {overrideSentence(override)}});
        }
    }

    template<class T>
    void compare(const EntityField&, const QList<T>& before, const QList<T>& after) {
        QHash<QString, QList<qsizetype>>
            places; // of entries before, by id; the first of several is met first
        for (qsizetype i = 0; i < before.size(); ++i)
            places[idOf(before.at(i))].append(i);
        qsizetype furthest = -1;
        bool isInOrder = true;
        QSet<qsizetype> met;
        for (const T& entry : after) {
            QList<qsizetype>& known = places[idOf(entry)];
            m_subject = subjectOf(entry);
            if (known.isEmpty()) {
                m_changes.append(Message(QT_TRANSLATE_NOOP("Message", "%1 is new."), {m_subject}));
                continue;
            }
            const qsizetype place = known.takeFirst();
            isInOrder = isInOrder && place > furthest;
            furthest = place;
            met.insert(place);
            compareFields(before.at(place), entry);
        }
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (!met.contains(i))
                m_changes.append(
                    Message(QT_TRANSLATE_NOOP("Message", "%1 is gone."), {subjectOf(before.at(i))}));
        }
        m_subject = {};
        if (!isInOrder)
            say({QT_TRANSLATE_NOOP("Message", "The entries of the kind “%1” are in another order."),
                 {Message(kindWord<T>())}});
    }

    template<class T>
    static Message subjectOf(const T& entry) {
        return {"%1 %2", {Message(kindWord<T>()), entryWords(entry.name, idOf(entry))}};
    }

    const RoutingPlan& m_before;
    const RoutingPlan& m_after;
    Message m_subject;
    QList<Message> m_changes;
};

} // namespace

QList<Message> planChanges(const RoutingPlan& before, const RoutingPlan& after) {
    return Comparison(before, after).take();
}

} // namespace opbx
