// Opening hours: is a schedule open at an instant. Pure; any thread.
// Where the call then goes is decided elsewhere.
#pragma once

#include "core/model/routing_plan.h"

#include <QDateTime>

#include <optional>

namespace opbx {

struct OpeningState {
    bool open = false;
    QDateTime local;     // the instant in the schedule's zone
    QString exception;   // name (or date) of the exception that decided; empty when it was the week
    PlanTimeRange range; // the range that is open, when open
};

/// The local calendar day's exception decides, else its weekday. A range belongs to the day on which it starts, so one that
/// passes midnight still holds after it, whatever the next day says. A local time that a change of clocks skips never comes;
/// one that comes twice counts both times. None when the schedule's time zone cannot be had: then nobody knows the local time.
std::optional<OpeningState> openingState(const PlanBusinessHours& hours, const QDateTime& at);

} // namespace opbx
