// Figures about call records: totals, peak concurrency, heat map and bars. The one place where they are computed, for the
// window and for `opbx cdr stats`. Pure; any thread.
#pragma once

#include "core/calls/call_record.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QTimeZone>

#include <array>
#include <deque>
#include <map>

namespace opbx {

struct CallStatistics {
    qint64 calls = 0;
    qint64 answered = 0; // taken by a person, an assistant or a conference
    qint64 missed = 0;   // inbound, not answered, once per session
    qint64 talkSeconds = 0;
    double asr = 0;              // answered of all, 0 to 1
    double acdSeconds = 0;       // mean talk time of answered calls
    double meanTimeToAnswer = 0; // seconds from start to answer, over calls that have both
    qint64 peakConcurrency = 0;  // most calls at one instant
    qint64 withoutDirection = 0; // neither the records nor the session nor the plan tell it
    std::array<qint64, callOutcomes.size()> byOutcome{}; // in the order of callOutcomes

    bool operator==(const CallStatistics&) const = default;
};

/// calls, answered, missed, talk_seconds, asr, acd_seconds, mean_time_to_answer, peak_concurrency, direction_unknown, and by_outcome,
/// an object with the number of calls of each outcome.
QJsonObject callStatisticsJson(const CallStatistics& statistics);

/// What became of a call: as told, else as its disposition says.
CallOutcome outcomeOf(const CallRecord& record);
/// A person, an assistant or a conference took it.
bool isAnswered(const CallRecord& record);
/// Inbound and not answered, whether or not the caller left a message.
bool isMissed(const CallRecord& record);

/// Calls by weekday (0: Monday) and hour of their start.
using CallHeatMap = std::array<std::array<qint64, 24>, 7>;

enum class BarWidth { Hour, Day, Month, Year };

/// Calls that began in [startMs, next bar).
struct CallBar {
    qint64 startMs = 0; // epoch ms
    qint64 answered = 0;
    qint64 missed = 0;
    qint64 other = 0; // outbound and internal calls that nobody took

    bool operator==(const CallBar&) const = default;
};

/// Bars without a gap from the first call to the last.
struct CallBars {
    BarWidth width = BarWidth::Day;
    int each = 1; // of that width in a bar; only years are put together
    QList<CallBar> bars;
};

/// Adds calls up, one after the other, so that no list of them is needed. What a calendar says of a moment takes long to find out, and is
/// the same within a quarter of an hour in every time zone: so calls are counted by quarters of hours, and put into hours, days and
/// months when it is asked.
class CallTally {
public:
    /// `zone`: whose clock the heat map and the bars go by.
    explicit CallTally(const QTimeZone& zone = QTimeZone::utc());

    void add(const CallRecord& call) { addCall(call); }
    void add(const CallView& call) { addCall(call); }

    CallStatistics statistics() const;
    /// Calls without a start are left out, here and in the bars.
    CallHeatMap heatMap() const;
    /// All calls from the first to the last, in at most `maximum` bars: of the given width, or of the next one of which there are
    /// not more.
    CallBars bars(BarWidth width, int maximum = 800) const;

private:
    using Bars = std::map<qint64, CallBar>; // by start

    /// Stands for a session: two hashes with seeds of this process. That two of a billion sessions share one is less likely than
    /// one in 10^20, and a text each would take eight times the memory.
    using SessionMark = std::array<size_t, 2>;

    template<class Text>
    void addCall(const CallRecordOf<Text>& call);
    qint64 missedSessions() const;
    Bars barsOf(BarWidth width) const;
    QList<CallBar> yearsTogether(const Bars& years, int each) const;
    qint64 peak() const;

    QTimeZone m_zone;
    CallStatistics m_sum;
    qint64 m_waited = 0;
    qint64 m_waitedMs = 0;
    std::deque<SessionMark> m_answeredSessions;
    std::deque<SessionMark> m_missedSessions;
    qint64 m_missedWithoutSession = 0;
    std::deque<qint64> m_starts; // of calls, in milliseconds
    std::deque<qint64> m_ends;
    std::deque<std::pair<qint64, CallBar>>
        m_quarters; // by their number since the Unix epoch, as the calls came
};

} // namespace opbx
