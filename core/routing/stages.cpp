#include "core/routing/flow.h"

namespace opbx {

QStringList Flow::activeMembers(const PlanRingGroup& group) const {
    QStringList members;
    for (const QString& number : group.members)
        if (const PlanExtension* member = m_plan.extension(number); member && member->active)
            members.append(number);
    return members;
}

void Flow::ringGroup(const PlanRingGroup& group, int attempt, QString first) {
    const QStringList members = activeMembers(group);
    const bool together = group.strategy == QLatin1String("simultaneous");
    const qint64 attempts = qint64(qMax(1, group.turns)) * (together ? 1 : members.size());
    if (members.isEmpty() || attempt > attempts) {
        step("group-fallback", QStringLiteral("Nobody in %1 can be rung any more.").arg(group.name));
        return fallBack(group.fallback);
    }
    m_decision.ringGroup = group.id;
    step("ring-group", QStringLiteral("The group %1 is rung, attempt %2.").arg(group.name).arg(attempt));
    if (together)
        return ringTogether(group, members, attempt);
    const bool roundRobin = group.strategy == QLatin1String("round_robin");
    if (roundRobin && !members.contains(first))
        first = members.at((members.indexOf(m_context.cursors.value(group.id)) + 1) % members.size());
    const qsizetype offset = roundRobin ? members.indexOf(first) : 0;
    const QString member = members.at((offset + attempt - 1) % members.size());
    if (roundRobin && attempt == 1)
        m_decision.cursor = CursorUpdate{group.id, member};
    m_decision.extension = member;
    QList<std::pair<QString, QString>> query{{QStringLiteral("ring_group_id"), group.id},
                                             {QStringLiteral("attempt_number"), QString::number(attempt)}};
    if (roundRobin)
        query.append({QStringLiteral("first"), first});
    m_writer.open(QStringLiteral("Dial"),
                  {{QStringLiteral("timeout"), QString::number(group.timeout)},
                   {QStringLiteral("action"),
                    callback(QStringLiteral("/api/callbacks/voice/ring-group-callback"), query)}});
    m_writer.element(QStringLiteral("Number"), {}, member);
    m_writer.close();
}

void Flow::ringTogether(const PlanRingGroup& group, const QStringList& members, int attempt) {
    m_writer.open(QStringLiteral("Dial"),
                  {{QStringLiteral("timeout"), QString::number(group.timeout)},
                   {QStringLiteral("action"),
                    callback(QStringLiteral("/api/callbacks/voice/ring-group-callback"),
                             {{QStringLiteral("ring_group_id"), group.id},
                              {QStringLiteral("attempt_number"), QString::number(attempt)}})}});
    for (const QString& member : members)
        m_writer.element(QStringLiteral("Number"), {}, member);
    m_writer.close();
}

void Flow::ringGroupCallback() {
    if (answered())
        return hangUp();
    const PlanRingGroup* group = m_plan.ringGroup(m_stage.query.value(u"ring_group_id"));
    if (!group)
        return end("destination-missing", QStringLiteral("The destination of this call is not available."));
    const int attempt = qBound(0, m_stage.query.value(u"attempt_number").toInt(), 100000);
    ringGroup(*group, attempt + 1, m_stage.query.value(u"first"));
}

void Flow::ivrMenu(const PlanIvrMenu& menu, int turn, const QString& notice) {
    step("ivr", QStringLiteral("The menu %1 is played, turn %2.").arg(menu.name).arg(turn));
    const QString action =
        callback(QStringLiteral("/api/voice/ivr-input"),
                 {{QStringLiteral("menu_id"), menu.id}, {QStringLiteral("turn"), QString::number(turn)}});
    qsizetype length = menu.options.isEmpty() ? 0 : menu.options.first().digits.size();
    for (const PlanIvrOption& option : menu.options)
        if (option.digits.size() != length)
            length = 0;
    m_writer.open(QStringLiteral("Gather"),
                  {{QStringLiteral("action"), action},
                   {QStringLiteral("input"), QStringLiteral("dtmf")},
                   {QStringLiteral("numDigits"), length > 0 ? QString::number(length) : QString()},
                   {QStringLiteral("timeout"), QString::number(menu.interDigitTimeout)},
                   {QStringLiteral("maxTimeout"), QString::number(menu.maxTimeout)},
                   {QStringLiteral("actionOnEmptyResult"), QStringLiteral("true")}});
    if (!notice.isEmpty())
        say({notice, {}, menu.prompt.voice, menu.prompt.language});
    say(menu.prompt);
    m_writer.close();
    m_writer.element(QStringLiteral("Redirect"), {}, action);
}

void Flow::ivrInput() {
    const PlanIvrMenu* menu = m_plan.ivrMenu(m_stage.query.value(u"menu_id"));
    if (!menu || !menu->active)
        return end("destination-missing", QStringLiteral("The destination of this call is not available."));
    const int turn = qBound(1, m_stage.query.value(u"turn").toInt(), 100000);
    const QString digits = m_stage.fields.value(u"Digits").trimmed();
    for (const PlanIvrOption& option : menu->options) {
        if (digits.isEmpty() || option.digits != digits)
            continue;
        step("ivr-option", QStringLiteral("The caller chose %1.").arg(option.digits));
        return go(option.destination);
    }
    step(digits.isEmpty() ? "ivr-silence" : "ivr-wrong-key",
         QStringLiteral("The caller made no valid choice."));
    if (turn >= menu->maxTurns)
        return fallBack(menu->failover);
    ivrMenu(*menu, turn + 1,
            digits.isEmpty() ? QStringLiteral("We did not receive your choice.")
                             : QStringLiteral("That choice is not available."));
}

} // namespace opbx
