// The numbers (DNIDs) of a Cloudonix domain, which application each is bound to, and whether a call to it would reach this program.
// Pure functions; any thread.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace opbx {

struct CloudonixState;
struct CloudonixWishes;

struct CloudonixNumber {
    QString id;           // in the API
    QString number;       // as it is written there: a number, or a pattern
    bool pattern = false; // stands for several numbers
    QString application;  // id or name of what it is bound to; empty: nothing
    bool active = true;

    bool operator==(const CloudonixNumber&) const = default;
};

/// Unknown fields are left out; a number without an id or without a text is left out too.
Result<QList<CloudonixNumber>> parseCloudonixNumbers(const QByteArray& json);

enum class NumberArrival {
    Arrives,
    OtherApplication,    // it is bound to one that does not lead here
    NoApplication,       // it is bound to none, and the default one does not lead here
    ApplicationInactive, // it would come here, were the application switched on
    NumberInactive,
    DomainInactive,
};

struct NumberRoute {
    CloudonixNumber number;
    NumberArrival arrival = NumberArrival::NoApplication;
    QString applicationName; // that takes its calls; empty: none

    bool operator==(const NumberRoute&) const = default;
};

/// What becomes of a call to each number, as things are.
QList<NumberRoute> numberRoutes(const CloudonixState& state, const CloudonixWishes& wishes);

/// Those that arrive.
QStringList arrivingNumbers(const QList<NumberRoute>& routes);

} // namespace opbx
