#include "core/calls/leg_sum.h"

#include "core/calls/same_party.h"
#include "core/model/limits.h"
#include "core/model/phone_number.h"

#include <algorithm>
#include <limits>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool wasAnswered(const CallLeg& leg) {
    return leg.disposition == "answered"_L1;
}

qint64 earliest(qint64 a, qint64 b) {
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

struct Span {
    qint64 fromMs;
    qint64 toMs;
};

qint64 unionSeconds(QList<Span> spans) {
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.fromMs < b.fromMs; });
    qint64 sumMs = 0;
    qint64 coveredMs = std::numeric_limits<qint64>::min();
    for (const Span& span : std::as_const(spans)) {
        const qint64 from = std::max(span.fromMs, coveredMs);
        if (span.toMs > from)
            sumMs += span.toMs - from;
        coveredMs = std::max(coveredMs, span.toMs);
    }
    return (sumMs + 500) / 1000;
}

/// A record that came again in another form, without anything to know it by, is no leg of its own.
QList<CallLeg> withoutRepeats(const QList<CallLeg>& legs) {
    QList<CallLeg> once;
    for (const CallLeg& leg : legs) {
        const auto isSame = [&leg](const CallLeg& other) {
            return leg.callId == other.callId && leg.from == other.from && leg.to == other.to &&
                   leg.subscriber == other.subscriber && leg.disposition == other.disposition &&
                   leg.startedMs == other.startedMs && leg.durationSeconds == other.durationSeconds &&
                   leg.talkSeconds == other.talkSeconds;
        };
        if (std::none_of(once.cbegin(), once.cend(), isSame))
            once.append(leg);
    }
    return once;
}

/// Answered legs without times of their own.
struct Unplaced {
    int count = 0;
    qint64 talkSeconds = 0;
    qint64 durationSeconds = 0;
};

bool isOutside(const QString& party) {
    return plainDigits(party).size() >= limits::shortestOutside;
}

/// Number of ours that a call from outside went to, where only its legs tell it: the first of them leads there. Empty when they do not.
QString calledByLegs(const QList<CallLeg>& legs) {
    if (legs.isEmpty())
        return {};
    const CallLeg& first = legs.first();
    const QString& direction = first.direction.isEmpty() ? first.guessedDirection : first.direction;
    const bool isInbound = direction.isEmpty() ? isOutside(first.from) : direction == "inbound"_L1;
    return isInbound && isOutside(first.to) ? first.to : QString();
}

Unplaced unplacedOf(const QList<CallLeg>& legs) {
    Unplaced sum;
    for (const CallLeg& leg : legs) {
        if (!wasAnswered(leg) || leg.hasOwnTimes)
            continue;
        ++sum.count;
        sum.talkSeconds += leg.talkSeconds;
        sum.durationSeconds += leg.durationSeconds;
    }
    return sum;
}

} // namespace

qint64 talkSecondsOf(const QList<CallLeg>& all) {
    const QList<CallLeg> legs = withoutRepeats(all);
    QList<Span> spans;
    qint64 longest = 0;
    int answered = 0;
    for (const CallLeg& leg : legs) {
        if (!wasAnswered(leg))
            continue;
        ++answered;
        longest = std::max(longest, leg.talkSeconds);
        if (leg.hasOwnTimes && leg.endedMs > 0)
            spans.append({leg.endedMs - leg.talkSeconds * 1000, leg.endedMs});
    }
    if (answered < 2)
        return longest; // as it was billed
    return std::max({longest, unionSeconds(spans), unplacedOf(legs).talkSeconds});
}

qsizetype answeredLeg(const QList<CallLeg>& legs, const QString& said) {
    const QString called = said.isEmpty() ? calledByLegs(legs) : said;
    qsizetype found = -1;
    for (qsizetype i = 0; i < legs.size(); ++i) {
        const CallLeg& leg = legs.at(i);
        if (!wasAnswered(leg))
            continue;
        if (found < 0) {
            found = i;
            continue;
        }
        const bool wasCalled = isSameParty(leg.to, called);
        const bool foundWasCalled = isSameParty(legs.at(found).to, called);
        const bool isEarlier =
            leg.hasOwnTimes && legs.at(found).hasOwnTimes && leg.answeredMs < legs.at(found).answeredMs;
        if (wasCalled == foundWasCalled ? isEarlier : foundWasCalled)
            found = i;
    }
    return found;
}

CallLeg sumOfLegs(const QList<CallLeg>& legs, const QString& called) {
    CallLeg sum = legs.first();
    const qsizetype answered = answeredLeg(legs, called);
    const CallLeg& telling = answered >= 0 ? legs.at(answered) : legs.last();
    for (const CallLeg& leg : legs) {
        sum.startedMs = earliest(sum.startedMs, leg.startedMs);
        sum.answeredMs = earliest(sum.answeredMs, leg.answeredMs);
        sum.endedMs = std::max(sum.endedMs, leg.endedMs);
        sum.durationSeconds = std::max(sum.durationSeconds, leg.durationSeconds);
        for (QString CallLeg::*text :
             {&CallLeg::from, &CallLeg::to, &CallLeg::callId, &CallLeg::domain, &CallLeg::direction,
              &CallLeg::guessedDirection, &CallLeg::recordingUrl}) {
            if ((sum.*text).isEmpty())
                sum.*text = leg.*text;
        }
    }
    sum.disposition = telling.disposition;
    sum.rawDisposition = telling.rawDisposition;
    if (answered >= 0 && !telling.to.isEmpty())
        sum.to = telling.to;
    if (legs.size() > 1 && sum.startedMs > 0 && sum.endedMs > sum.startedMs)
        sum.durationSeconds = std::max(sum.durationSeconds, (sum.endedMs - sum.startedMs) / 1000);
    sum.talkSeconds = talkSecondsOf(legs);
    // One after the other they last as long as all of them, whatever moment their records name.
    if (const Unplaced unplaced = unplacedOf(withoutRepeats(legs));
        unplaced.count > 1 && unplaced.durationSeconds > sum.durationSeconds) {
        sum.durationSeconds = unplaced.durationSeconds;
        if (sum.startedMs > 0)
            sum.endedMs = std::max(sum.endedMs, sum.startedMs + sum.durationSeconds * 1000);
    }
    return sum;
}

} // namespace opbx
