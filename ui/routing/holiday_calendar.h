// Reads days from an iCalendar file (RFC 5545): the start date and summary of each event. Pure; any thread. Knows no
// recurrences: a calendar of public holidays lists its days.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace opbx::ui {

struct Holiday {
    QDate date;
    QString name;

    bool operator==(const Holiday&) const = default;
};

/// In the order of the file, at most 1000. InvalidInput when it is no calendar.
Result<QList<Holiday>> holidaysOf(const QByteArray& calendar);

} // namespace opbx::ui
