#include "core/storage/upkeep.h"

#include "core/database/kept_number.h"
#include "core/storage/event_writer.h"
#include "core/storage/journal/retention.h"
#include "core/storage/store.h"

#include <cstdlib>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keepEveryUs = 10LL * 60 * 1'000'000;
constexpr qint64 upkeepDayUs = 24LL * 3600 * 1'000'000;
constexpr QLatin1String servedDayName("served_day");   // the last one that was counted
constexpr QLatin1String servedDaysName("served_days"); // how many

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
    const bool isNew = keptNumber(m_database, servedDayName) != today;
    m_day = today;
    if (!isNew)
        return Done{};
    const Result<Done> done = keepNumber(m_database, servedDayName, today);
    return done ? keepNumber(m_database, servedDaysName, servedDays(m_database) + 1) : done;
}

qint64 servedDays(const Database& database) {
    return keptNumber(database, servedDaysName);
}

} // namespace opbx
