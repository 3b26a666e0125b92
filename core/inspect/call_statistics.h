// Figures about call records: totals, peak concurrency, heat map and bars. The one place where they are computed, for the
// window and for `opbx cdr stats`. Pure; any thread.
#pragma once

#include "core/model/call_record.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QTimeZone>

#include <array>

namespace opbx {

struct CallStatistics {
    qint64 calls = 0;
    qint64 answered = 0;
    qint64 missed = 0; // inbound, not answered, once per session
    qint64 talkSeconds = 0;
    double asr = 0;              // answered of all, 0 to 1
    double acdSeconds = 0;       // mean talk time of answered calls
    double meanTimeToAnswer = 0; // seconds from start to answer, over calls that have both
    qint64 peakConcurrency = 0;  // most calls at one instant

    bool operator==(const CallStatistics&) const = default;
};

CallStatistics callStatistics(const QList<CallRecord>& records);

/// calls, answered, missed, talk_seconds, asr, acd_seconds, mean_time_to_answer, peak_concurrency.
QJsonObject callStatisticsJson(const CallStatistics& statistics);

bool isAnswered(const CallRecord& record);
/// Inbound and not answered.
bool isMissed(const CallRecord& record);

/// Calls by weekday (0: Monday) and hour of their start.
using CallHeatMap = std::array<std::array<qint64, 24>, 7>;
CallHeatMap callHeatMap(const QList<CallRecord>& records, const QTimeZone& zone);

enum class BarWidth { Hour, Day, Month };

/// Calls that began in [startMs, next bar).
struct CallBar {
    qint64 startMs = 0; // epoch ms
    qint64 answered = 0;
    qint64 missed = 0;
    qint64 other = 0; // outbound and internal calls that nobody took

    bool operator==(const CallBar&) const = default;
};

/// Bars without a gap from the first call to the last, at most `maximum`; empty bars too. Calls without a start are left out.
QList<CallBar> callBars(const QList<CallRecord>& records, BarWidth width, const QTimeZone& zone,
                        int maximum = 1000);

} // namespace opbx
