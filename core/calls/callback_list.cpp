#include "core/calls/callback_list.h"

#include "core/calls/call_statistics.h"
#include "core/calls/same_party.h"
#include "core/model/phone_number.h"
#include "core/model/routing_plan.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

qint64 beginOf(const CallRecord& call) {
    return call.startedMs > 0 ? call.startedMs : call.endedMs;
}

QString sessionOf(const CallRecord& call) {
    return call.session.isEmpty() ? call.callId : call.session;
}

} // namespace

CallbackList::CallbackList(const RoutingPlan& plan, const QList<CallbackMark>& marks)
    : m_plan(plan) {
    for (const CallbackMark& mark : marks)
        m_marks.insert(mark.caller, mark);
}

QString CallbackList::keyOf(const QString& party) {
    const auto known = m_keys.constFind(party);
    if (known != m_keys.constEnd())
        return *known;
    return *m_keys.insert(party, m_plan.numberKey(partyUser(party)));
}

bool CallbackList::isOfHouse(const QString& party) const {
    const QString user = partyUser(party);
    return m_plan.extension(user) || m_plan.number(user);
}

void CallbackList::add(const CallRecord& call) {
    if (isMissed(call))
        return addMissed(call);
    const bool isOutbound = call.direction == "outbound"_L1;
    if (!isAnswered(call)) {
        if (isOutbound)
            m_callers[keyOf(call.to)].tries.append(beginOf(call));
        return;
    }
    // Of a call that nobody knows the direction of, either may be the person. One that rings a phone of the house first and then the
    // person's says "outbound", and is answered by the house: it counts by whom it goes to only.
    QStringList people;
    if (!isOutbound)
        people << call.from;
    if (call.direction != "inbound"_L1)
        people << call.to;
    for (const QString& person : std::as_const(people)) {
        if (isAnonymous(person))
            continue;
        qint64& taken = m_callers[keyOf(person)].takenMs;
        taken = std::max(taken, beginOf(call));
    }
}

void CallbackList::addMissed(const CallRecord& call) {
    if (outcomeOf(call) == CallOutcome::Blocked)
        return;
    if (!isAnonymous(call.from)) {
        if (!isOfHouse(call.from))
            m_callers[keyOf(call.from)].missed.append(call);
        return;
    }
    if (!call.message)
        return;
    CallRecord withheld = call;
    withheld.from.clear();
    m_callers[sessionOf(call)].missed.append(withheld); // nobody knows whether two of them are one person
}

QList<Callback> CallbackList::callbacks() const {
    QList<Callback> list;
    for (auto caller = m_callers.cbegin(); caller != m_callers.cend(); ++caller) {
        const CallbackMark mark = m_marks.value(caller.key());
        Callback callback;
        for (const CallRecord& call : caller->missed) {
            const qint64 begin = beginOf(call);
            if (begin <= mark.doneMs || begin < caller->takenMs)
                continue;
            ++callback.calls;
            callback.message = callback.message || call.message;
            callback.firstMs = callback.firstMs == 0 ? begin : std::min(callback.firstMs, begin);
            if (callback.calls > 1 && begin < callback.lastMs)
                continue;
            callback.lastMs = begin;
            callback.number = call.from;
            callback.called = call.to;
            callback.session = sessionOf(call);
            callback.outcome = outcomeOf(call);
        }
        if (callback.calls == 0)
            continue;
        callback.caller = caller.key();
        for (const qint64 tried : caller->tries) {
            callback.tries += tried >= callback.firstMs;
            callback.triedMs = tried >= callback.firstMs ? std::max(callback.triedMs, tried) : callback.triedMs;
        }
        // A note is about the matter that was open when it was written.
        if (mark.notedMs > std::max(mark.doneMs, caller->takenMs))
            callback.note = mark.note;
        list.append(callback);
    }
    std::sort(list.begin(), list.end(), [](const Callback& a, const Callback& b) {
        return a.lastMs != b.lastMs ? a.lastMs > b.lastMs : a.caller < b.caller;
    });
    return list;
}

} // namespace opbx
