// Times in a body that cannot be right: a call in the year 9999 would be the newest for ever. Pure; any thread.
#pragma once

#include "core/base/message.h"
#include "core/exchange/endpoint.h"
#include "core/webhook/payload.h"

namespace opbx {

struct UnbelievedTime {
    QString field; // as the sender spells its path
    Message why;

    bool operator==(const UnbelievedTime&) const = default;
};

/// Takes those fields out of `payload` that should say when something happened and are no time, one before the year 2000, or one more
/// than a year ahead. Zero and the empty text say nothing and stay. `receivedMs`: by this clock, epoch milliseconds.
QList<UnbelievedTime> dropUnbelievedTimes(Payload& payload, Endpoint endpoint, qint64 receivedMs);

} // namespace opbx
