#include "core/routing/ring_group.h"

#include "core/model/limits.h"
#include "core/routing/destination.h"
#include "core/routing/dial_result.h"
#include "core/routing/forward.h"
#include "core/routing/outbound.h"

#include <QSet>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 100'000; // beyond every plan: 1,000 members, 100 turns

struct Target {
    QString member; // as listed in the group
    QString noun;   // Number or Sip
    QString address;
    OutsideLine line; // where it is a number outside
};

/// Who of the group can be rung now, in its order.
QList<Target> targetsOf(const RoutingPlan& plan, const PlanRingGroup& group) {
    QList<Target> targets;
    targets.reserve(group.members.size());
    const bool isLarge = group.members.size() > 16; // a few are compared faster than they are hashed
    QSet<QString> addresses;
    const auto isListed = [&](const QString& address) {
        return isLarge ? addresses.contains(address)
                       : std::any_of(targets.cbegin(), targets.cend(),
                                     [&address](const Target& target) { return target.address == address; });
    };
    for (const QString& member : group.members) {
        const PlanExtension* extension = plan.extension(member);
        if (!extension || !extension->active)
            continue;
        const ForwardEnd end =
            followForwards(plan, extension->type == ExtensionType::Forward ? extension->forwardTo : member);
        const bool isSip = end.kind == ForwardEnd::Kind::Sip;
        const bool isNumber = end.kind == ForwardEnd::Kind::Number;
        if ((!isSip && !isNumber && end.kind != ForwardEnd::Kind::Phone) || isListed(end.address))
            continue;
        if (isLarge)
            addresses.insert(end.address);
        targets.append({member, isSip ? u"Sip"_s : u"Number"_s, end.address,
                        isNumber ? outsideLineFor(plan, end.address, extension) : OutsideLine()});
    }
    return targets;
}

void goToFallback(Flow& flow, const PlanRingGroup& group) {
    if (!group.fallback.isSet())
        return flow.end("nobody-answered", Prompt::NobodyAvailable,
                        {QT_TRANSLATE_NOOP("Message", "The group %1 has no fallback; the call ends."),
                         {entryWords(group.name, group.id)}});
    if (flow.hop())
        goTo(flow, group.fallback);
}

CxmlElement dialFor(Flow& flow, const PlanRingGroup& group, int attempt, const QString& first) {
    UrlQuery query{{u"ring_group_id"_s, group.id}, {u"attempt_number"_s, QString::number(attempt)}};
    if (!first.isEmpty())
        query.append({u"first"_s, first});
    CxmlElement dial(u"Dial"_s);
    flow.ringsFor(limits::ringSeconds.cut(group.timeout));
    dial.with(u"timeout"_s, limits::ringSeconds.cut(group.timeout))
        .with(u"action"_s, flow.callback(Endpoint::RingGroupCallback, query));
    return dial;
}

void ringTogether(Flow& flow, const PlanRingGroup& group, const QList<Target>& targets, int attempt) {
    CxmlElement dial = dialFor(flow, group, attempt, {});
    QStringList trunks;
    QStringList
        callerIds; // an office's telephones show the caller: one call cannot show something else to others
    QStringList members;
    for (const Target& target : targets) {
        members.append(target.member);
        if (!target.line.trunks.isEmpty() && !trunks.contains(target.line.trunks))
            trunks.append(target.line.trunks);
        if (!callerIds.contains(target.line.callerId))
            callerIds.append(target.line.callerId);
    }
    if (!trunks.isEmpty())
        dial.with(u"trunks"_s, trunks.join(','_L1));
    if (callerIds.size() == 1 && !callerIds.first().isEmpty())
        dial.with(u"callerId"_s, callerIds.first());
    for (const Target& target : targets) {
        dial.add(CxmlElement(target.noun, target.address));
        flow.rings(target.member, target.address);
    }
    flow.step("ring-together",
              {QT_TRANSLATE_NOOP("Message", "%1 ring together for %2 seconds, turn %3 of %4."),
               {members.join(u", "_s), group.timeout, attempt, group.turns}});
    flow.add(dial);
}

void ringOne(Flow& flow, const PlanRingGroup& group, const Target& target, int attempt,
             const QString& first) {
    CxmlElement dial = dialFor(flow, group, attempt, first);
    target.line.addTo(dial);
    dial.add(CxmlElement(target.noun, target.address));
    flow.rings(target.member, target.address);
    const PlanExtension* extension = flow.plan().extension(target.member);
    flow.step("ring-member",
              {QT_TRANSLATE_NOOP("Message", "Member %1 rings for %2 seconds, attempt %3."),
               {entryWords(extension ? extension->name : QString(), target.member), group.timeout, attempt}});
    flow.decision().extension = target.member;
    flow.add(dial);
}

qsizetype positionOf(const QList<Target>& targets, const QString& member) {
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (targets.at(i).member == member)
            return i;
    }
    return -1;
}

/// `attempt` counts from 1 and is the one to be made; `first` the member that a round began with.
void attemptGroup(Flow& flow, const PlanRingGroup& group, int attempt, const QString& first) {
    const QList<Target> targets = targetsOf(flow.plan(), group);
    const bool together = group.strategy == RingStrategy::Simultaneous;
    const qint64 attempts = qint64(limits::turns.cut(group.turns)) * (together ? 1 : targets.size());
    if (targets.isEmpty()) {
        flow.step("group-empty", {QT_TRANSLATE_NOOP("Message", "No member of the group %1 can be rung."),
                                  {entryWords(group.name, group.id)}});
        return goToFallback(flow, group);
    }
    if (attempt > attempts) {
        flow.step("group-exhausted", {QT_TRANSLATE_NOOP("Message", "Nobody in the group %1 answered."),
                                      {entryWords(group.name, group.id)}});
        return goToFallback(flow, group);
    }
    flow.decision().ringGroup = group.id;
    for (const Target& target : targets) {
        if (const PlanExtension* extension = flow.plan().extension(target.member))
            sayForwardOverride(flow, *extension);
    }
    if (together)
        return ringTogether(flow, group, targets, attempt);
    qsizetype start = qMax<qsizetype>(0, positionOf(targets, first));
    if (group.strategy == RingStrategy::RoundRobin && attempt == 1) {
        start = (positionOf(targets, flow.cursors().value(group.id)) + 1) % targets.size();
        flow.decision().cursor = CursorUpdate{group.id, targets.at(start).member};
    }
    const Target& target = targets.at((start + attempt - 1) % targets.size());
    const bool rotates = group.strategy == RingStrategy::RoundRobin;
    ringOne(flow, group, target, attempt, rotates ? targets.at(start).member : QString());
}

} // namespace

void goToRingGroup(Flow& flow, const QString& id) {
    if (!flow.enter(QT_TRANSLATE_NOOP("Message", "ring group"), id))
        return;
    const PlanRingGroup* group = flow.plan().ringGroup(id);
    if (!group)
        return flow.refuse("ring-group-unknown", Prompt::DestinationMissing,
                           {QT_TRANSLATE_NOOP("Message", "There is no ring group '%1' in the plan."), {id}});
    if (!group->active)
        return flow.refuse("ring-group-inactive", Prompt::DestinationMissing,
                           {QT_TRANSLATE_NOOP("Message", "The ring group %1 is switched off."),
                            {entryWords(group->name, id)}});
    flow.step("ring-group", {QT_TRANSLATE_NOOP("Message", "The call goes to the ring group %1."),
                             {entryWords(group->name, id)}});
    attemptGroup(flow, *group, 1, {});
}

void continueRingGroup(Flow& flow) {
    const CallStage& stage = flow.stage();
    const DialResult result = dialResult(stage.fields);
    if (result == DialResult::Answered)
        return flow.hangUp("call-over", QT_TRANSLATE_NOOP("Message", "The call was answered and is over."));
    const QString id = stage.query.value(u"ring_group_id");
    const PlanRingGroup* group = flow.plan().ringGroup(id);
    if (!group || !group->active)
        return flow.end(
            "ring-group-unknown", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP("Message", "There is no active ring group '%1' in the plan."), {id}});
    const int made = countFrom(stage.query, u"attempt_number", mostAttempts);
    constexpr std::array ofAttempt = {QT_TRANSLATE_NOOP("Message", "Attempt %1 was not answered."),
                                      QT_TRANSLATE_NOOP("Message", "Attempt %1 was busy."),
                                      QT_TRANSLATE_NOOP("Message", "Attempt %1 could not be reached.")};
    flow.step("not-answered",
              made < 0 ? QT_TRANSLATE_NOOP(
                             "Message", "The number of the attempt cannot be read; the group counts as rung.")
                       : Message{textOf(result, ofAttempt), {made}});
    flow.enter(QT_TRANSLATE_NOOP("Message", "ring group"), id);
    attemptGroup(flow, *group, made < 0 ? mostAttempts + 1 : made + 1, stage.query.value(u"first"));
}

} // namespace opbx
