// What the call detail records of one call say together. Pure; any thread.
#pragma once

#include "core/exchange/notification.h"

#include <QList>

namespace opbx {

/// Seconds in which somebody talked on at least one of the answered legs. Legs that do not say when they were, only how long, are
/// taken for one after the other, as those of a transfer are.
qint64 talkSecondsOf(const QList<CallLeg>& legs);

/// Index of the leg that took the call, -1 when none did: the first that was answered, but one that goes to the number that was
/// called only when there is no other. `called`: that number; where it is empty, what an inbound first leg goes to, if that is a
/// number of the network.
qsizetype answeredLeg(const QList<CallLeg>& legs, const QString& called);

/// All legs as one: who called, who answered (else who was called first), the disposition of the answered leg (else of the last), and
/// the times of all. `legs`: at least one, in the order in which they began.
CallLeg sumOfLegs(const QList<CallLeg>& legs, const QString& called);

} // namespace opbx
