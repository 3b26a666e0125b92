// Reads days from an iCalendar file (RFC 5545): each day of each event with its summary, recurring ones five years ahead. Pure; any thread.
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
Result<QList<Holiday>> holidaysOf(const QByteArray& calendar, QDate today = QDate::currentDate());

} // namespace opbx::ui
