// The time that ages are judged by. A wall clock may be wrong for a while (a dead battery, a virtual machine that resumes, a wrong
// time server), and what is deleted meanwhile is gone. So a clock is believed only when several readings over time agree with the
// time that has passed, and at a start with the last reading or the newest data. While it is not, time goes on from what was
// believed before, and nothing is forgotten by its age. Pure arithmetic over readings; store thread.
//
// Ages go by a believed clock: readings must agree with steady time for a day after a jump; what people made ages by
// days on which the program ran. Figures go by times of receipt: ids bound them from below, but are no times after a
// clock that was ahead.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace opbx {

class Database;

/// What a restart must know; in the database. Microseconds.
struct AgeClockState {
    qint64 readUs = 0;   // believed time of the last reading that was kept, since the Unix epoch; 0: none
    qint64 jumpedUs = 0; // believed time of the last jump, since the Unix epoch; 0: there was none
    qint64 jumpUs = 0;   // the greatest jump since the clock was last believed; negative: back
    qint64 offUs = 0;    // how far the clock was from believed time, at the last reading that was kept
    qint64 steadyUs = 0; // how long readings have agreed since the last jump
    qint64 atStart =
        0; // 1: that jump was found at a start, so that the program may have been off for so long

    bool operator==(const AgeClockState&) const = default;
};

class AgeClock {
public:
    /// The clock has to agree with the time that passes for so long after a jump, counted while the program runs.
    static constexpr qint64 holdUs = 24LL * 3600 * 1'000'000;
    /// What is no jump: steps of a time service, a pause of a virtual machine.
    static constexpr qint64 toleranceUs = 10LL * 60 * 1'000'000;
    /// How long the program may have been off before its clock needs more proof than a look at it: a night. What would be
    /// forgotten too early by a clock that is wrong by less is a day's worth.
    static constexpr qint64 longestOffUs = 24LL * 3600 * 1'000'000;
    /// A longer time than that needs proof, and up to this one nobody is told: a weekend, a week's holiday.
    static constexpr qint64 usualOffUs = 7 * longestOffUs;
    /// After each start nothing is forgotten by its age for so long.
    static constexpr qint64 firstReadingsUs = toleranceUs;

    struct Reading {
        qint64 wallUs = 0;   // Clock::nowUs()
        qint64 steadyUs = 0; // Clock::steadyUs()
    };
    static Reading readingOf(const Clock& clock) { return {clock.nowUs(), clock.steadyUs()}; }

    /// `newestDataUs`: when the newest data was received; counts where no reading was kept. 0: there is none.
    AgeClock(const AgeClockState& kept, qint64 newestDataUs, Reading first);

    /// True when what is to be kept has changed at once: a jump, or the end of its consequences.
    bool read(Reading now);
    /// Believed time at the last reading, microseconds since the Unix epoch.
    qint64 nowUs() const;
    /// Whether things may be deleted because of their age.
    bool mayForget() const;
    /// Whether there was a jump, and the clock is not believed again yet.
    bool isHeld() const { return m_isHeld; }
    /// How far the clock is from believed time.
    qint64 offUs() const { return m_last.wallUs - nowUs(); }
    AgeClockState state() const;

private:
    void jump(qint64 byUs, bool atStart);

    Reading m_first;
    Reading m_last;
    Reading m_anchor; // what later readings have to agree with
    bool m_isHeld = false;
    qint64 m_believedUs = 0; // at the last reading, while held
    qint64 m_jumpedUs = 0;
    qint64 m_jumpUs = 0;
    qint64 m_agreedUs = 0;
    bool m_wasAtStart = false;
};

/// When the newest exchange, session update, call record or voicemail message was received, microseconds since the Unix epoch.
qint64 newestDataUs(const Database& database);
AgeClockState ageClockState(const Database& database);
Result<Done> keepAgeClockState(const Database& database, const AgeClockState& state);

} // namespace opbx
