#include "core/storage/age_clock.h"

#include "core/database/kept_number.h"

#include <array>
#include <cstdlib>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 anchorForUs =
    3600LL * 1'000'000; // a time service may slew by seconds an hour for as long as it likes

struct StateField {
    const char* name; // in the database
    qint64 AgeClockState::*value;
};

constexpr std::array fields = {
    StateField{"clock_read_us", &AgeClockState::readUs},
    StateField{"clock_jumped_us", &AgeClockState::jumpedUs},
    StateField{"clock_jump_us", &AgeClockState::jumpUs},
    StateField{"clock_off_us", &AgeClockState::offUs},
    StateField{"clock_steady_us", &AgeClockState::steadyUs},
    StateField{"clock_at_start", &AgeClockState::atStart},
};

} // namespace

AgeClock::AgeClock(const AgeClockState& kept, qint64 newestDataUs, Reading first)
    : m_first(first)
    , m_last(first)
    , m_anchor(first)
    , m_isHeld(kept.jumpedUs != 0 && kept.steadyUs < holdUs)
    , m_believedUs(first.wallUs)
    , m_jumpedUs(kept.jumpedUs)
    , m_jumpUs(kept.jumpUs)
    , m_agreedUs(kept.steadyUs)
    , m_wasAtStart(kept.atStart != 0) {
    const qint64 beforeUs = kept.readUs != 0 ? kept.readUs : newestDataUs;
    if (beforeUs == 0)
        return;
    const auto isPlausible = [](qint64 offUs) { return offUs >= -toleranceUs && offUs <= longestOffUs; };
    const qint64 passedUs = first.wallUs - beforeUs;
    if (isPlausible(passedUs))
        return;
    // Nobody can tell how long the program was off, so time goes on from where it was.
    m_believedUs = beforeUs;
    if (m_isHeld && isPlausible(passedUs - kept.offUs))
        m_believedUs = first.wallUs - kept.offUs; // the clock is as wrong as it was
    else
        jump(passedUs, true);
}

void AgeClock::jump(qint64 byUs, bool atStart) {
    m_isHeld = true;
    m_jumpedUs = m_believedUs;
    m_agreedUs = 0;
    if (std::abs(byUs) <= toleranceUs)
        return; // it is right again after that one
    m_jumpUs = byUs;
    m_wasAtStart = atStart;
}

bool AgeClock::read(Reading now) {
    const qint64 passedUs = now.steadyUs - m_last.steadyUs;
    m_believedUs = (m_isHeld ? m_believedUs : m_last.wallUs) + passedUs;
    const qint64 deviationUs = now.wallUs - m_anchor.wallUs - (now.steadyUs - m_anchor.steadyUs);
    const bool jumped = std::abs(deviationUs) > toleranceUs;
    m_last = now;
    if (jumped)
        jump(now.wallUs - m_believedUs, false);
    else
        m_agreedUs += passedUs;
    if (jumped || now.steadyUs - m_anchor.steadyUs > anchorForUs)
        m_anchor = now;
    const bool ends = m_isHeld && m_agreedUs >= holdUs;
    if (ends)
        m_isHeld = false;
    return jumped || ends;
}

qint64 AgeClock::nowUs() const {
    return m_isHeld ? m_believedUs : m_last.wallUs;
}

bool AgeClock::mayForget() const {
    return !m_isHeld && m_last.steadyUs - m_first.steadyUs >= firstReadingsUs;
}

AgeClockState AgeClock::state() const {
    return {nowUs(), m_jumpedUs, m_jumpUs, m_isHeld ? offUs() : 0, m_agreedUs, m_wasAtStart ? 1 : 0};
}

qint64 newestDataUs(const Database& database) {
    return database.integer(
        u"SELECT max(coalesce((SELECT received_us FROM exchanges WHERE imported = 0 ORDER BY id DESC LIMIT "
        "1), 0),"
        " coalesce((SELECT received_us FROM session_events ORDER BY id DESC LIMIT 1), 0),"
        " coalesce((SELECT received_us FROM call_legs ORDER BY id DESC LIMIT 1), 0),"
        " coalesce((SELECT recorded_ms * 1000 FROM voicemail_messages ORDER BY id DESC LIMIT 1), 0))"_s);
}

AgeClockState ageClockState(const Database& database) {
    AgeClockState state;
    for (const StateField& field : fields)
        state.*field.value = keptNumber(database, QLatin1String(field.name));
    return state;
}

Result<Done> keepAgeClockState(const Database& database, const AgeClockState& state) {
    for (const StateField& field : fields) {
        if (Result<Done> done = keepNumber(database, QLatin1String(field.name), state.*field.value); !done)
            return done;
    }
    return Done{};
}

} // namespace opbx
