// What the user sets on an exchange that is in the history: its pin and its note. Belongs to the thread of the connection: the
// store's, or a command's while the endpoint runs beside it. Shows nothing to anybody who reads the history already.
#pragma once

#include "core/database/database.h"

namespace opbx {

class ExchangeMarks {
public:
    static constexpr qsizetype longestNote = 10'000; // UTF-16 units

    explicit ExchangeMarks(const Database& database)
        : m_database(database) {}

    /// NotFound for an exchange that is not there.
    Result<Done> setPinned(qint64 exchange, bool pinned) const;
    /// White space around the note is taken away; an empty note removes it. NotFound; InvalidInput when it is too long.
    Result<Done> setNote(qint64 exchange, const QString& note) const;

    /// How many exchanges clearing the history would take: those that are shown and have no mark.
    Result<qint64> clearable() const;

private:
    Result<Done> writeNote(qint64 exchange, const QString& note) const;
    Result<Done> update(const QString& sql, qint64 exchange, bool value) const;

    const Database& m_database;
};

} // namespace opbx
