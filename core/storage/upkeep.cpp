#include "core/storage/upkeep.h"

#include "core/storage/binder.h"
#include "core/storage/database.h"
#include "core/storage/event_writer.h"
#include "core/storage/retention.h"
#include "core/storage/store.h"

#include <cstdlib>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keepEveryUs = 10LL * 60 * 1'000'000;
constexpr qint64 upkeepDayUs = 24LL * 3600 * 1'000'000;

} // namespace

Upkeep::Upkeep(const Database& database, EventWriter& events, Retention& retention, AgeClock::Reading first)
    : m_database(database)
    , m_events(events)
    , m_retention(retention)
    , m_clock(ageClockState(database), newestDataUs(database), first) {
    m_events.setBelievedNow(m_clock.nowUs());
}

bool Upkeep::readClock(AgeClock::Reading now) {
    const bool changed = m_clock.read(now);
    m_isToBeKept = m_isToBeKept || changed;
    m_events.setBelievedNow(m_clock.nowUs());
    return changed;
}

Result<bool> Upkeep::step(const HistoryCaps& caps) {
    const qint64 nowUs = m_clock.nowUs();
    if (m_isToBeKept || std::abs(nowUs - m_keptUs) >= keepEveryUs) {
        if (Result<Done> kept = keepClock(); !kept)
            return kept.error();
    }
    bool more = false;
    if (m_clock.mayForget()) {
        if (Result<Done> counted = countDay(); !counted)
            return counted.error();
        const Result<bool> expired = m_events.dropExpired(nowUs);
        if (!expired)
            return expired;
        more = *expired;
    }
    const Result<bool> over = m_retention.enforce(
        caps, nowUs, m_clock.mayForget() ? Retention::Ages::Count : Retention::Ages::DoNotCount);
    return over ? Result<bool>(more || *over) : over;
}

Result<Done> Upkeep::keepClock() {
    const AgeClockState state = m_clock.state();
    Result<Done> kept = keepAgeClockState(m_database, state);
    if (kept) {
        m_isToBeKept = false;
        m_keptUs = state.readUs;
    }
    return kept;
}

Result<Done> Upkeep::countDay() {
    const qint64 today = m_clock.nowUs() / upkeepDayUs;
    if (today == m_day)
        return Done{};
    QSqlQuery query = m_database.prepare(
        u"INSERT INTO settings_of_database (name, value) VALUES ('served_day', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value"_s);
    Binder(query) << today;
    if (Result<Done> done = run(query); !done)
        return done;
    const bool isNew = query.numRowsAffected() > 0;
    m_day = today;
    if (!isNew)
        return Done{};
    return m_database.execute(u"INSERT INTO settings_of_database (name, value) VALUES ('served_days', 1)"
                              " ON CONFLICT (name) DO UPDATE SET value = value + 1"_s);
}

qint64 servedDays(const Database& database) {
    return database.integer(u"SELECT value FROM settings_of_database WHERE name = 'served_days'"_s);
}

} // namespace opbx
