#include "core/inspect/call_statistics.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <vector>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Sessions that somebody answered, and the missed ones among the rest.
qint64 countMissed(const QList<CallRecord>& records) {
    QSet<QString> answered;
    for (const CallRecord& record : records) {
        if (isAnswered(record) && !record.session.isEmpty())
            answered.insert(record.session);
    }
    QSet<QString> missed;
    qint64 withoutSession = 0;
    for (const CallRecord& record : records) {
        if (!isMissed(record))
            continue;
        if (record.session.isEmpty())
            ++withoutSession;
        else if (!answered.contains(record.session))
            missed.insert(record.session);
    }
    return missed.size() + withoutSession;
}

/// A call lasts from its start to its end, the end not included, and for a millisecond at least.
qint64 peakOf(const QList<CallRecord>& records) {
    std::vector<std::pair<qint64, int>> changes;
    changes.reserve(static_cast<size_t>(records.size()) * 2);
    for (const CallRecord& record : records) {
        if (record.startedMs == 0)
            continue;
        changes.emplace_back(record.startedMs, 1);
        changes.emplace_back(std::max(record.endedMs, record.startedMs + 1), -1);
    }
    std::sort(changes.begin(), changes.end()); // ends come before starts at the same instant
    qint64 now = 0;
    qint64 peak = 0;
    for (const auto& [time, change] : changes) {
        now += change;
        peak = std::max(peak, now);
    }
    return peak;
}

/// Start of the bar that holds a moment.
QDateTime barStart(const QDateTime& time, BarWidth width, const QTimeZone& zone) {
    switch (width) {
    case BarWidth::Hour:
        // By the clock of the moment itself: an hour that comes twice at the end of summer time stays two.
        return time.addMSecs(-(time.time().msecsSinceStartOfDay() % 3'600'000));
    case BarWidth::Day: return time.date().startOfDay(zone);
    case BarWidth::Month: return QDate(time.date().year(), time.date().month(), 1).startOfDay(zone);
    }
    return time;
}

QDateTime nextBar(const QDateTime& start, BarWidth width, const QTimeZone& zone) {
    switch (width) {
    case BarWidth::Hour: return QDateTime::fromMSecsSinceEpoch(start.toMSecsSinceEpoch() + 3'600'000, zone);
    case BarWidth::Day: return start.date().addDays(1).startOfDay(zone);
    case BarWidth::Month: return start.date().addMonths(1).startOfDay(zone);
    }
    return start;
}

} // namespace

bool isAnswered(const CallRecord& record) {
    return record.disposition == "answered"_L1;
}

bool isMissed(const CallRecord& record) {
    return record.direction == "inbound"_L1 && !isAnswered(record);
}

CallStatistics callStatistics(const QList<CallRecord>& records) {
    CallStatistics statistics;
    qint64 waited = 0;
    qint64 waitedMs = 0;
    for (const CallRecord& record : records) {
        ++statistics.calls;
        if (!isAnswered(record))
            continue;
        ++statistics.answered;
        statistics.talkSeconds += record.talkSeconds;
        if (record.startedMs != 0 && record.answeredMs >= record.startedMs) {
            ++waited;
            waitedMs += record.answeredMs - record.startedMs;
        }
    }
    statistics.missed = countMissed(records);
    statistics.peakConcurrency = peakOf(records);
    if (statistics.calls > 0)
        statistics.asr = static_cast<double>(statistics.answered) / static_cast<double>(statistics.calls);
    if (statistics.answered > 0)
        statistics.acdSeconds =
            static_cast<double>(statistics.talkSeconds) / static_cast<double>(statistics.answered);
    if (waited > 0)
        statistics.meanTimeToAnswer = static_cast<double>(waitedMs) / 1000.0 / static_cast<double>(waited);
    return statistics;
}

QJsonObject callStatisticsJson(const CallStatistics& statistics) {
    return {
        {u"calls"_s, statistics.calls},
        {u"answered"_s, statistics.answered},
        {u"missed"_s, statistics.missed},
        {u"talk_seconds"_s, statistics.talkSeconds},
        {u"asr"_s, statistics.asr},
        {u"acd_seconds"_s, statistics.acdSeconds},
        {u"mean_time_to_answer"_s, statistics.meanTimeToAnswer},
        {u"peak_concurrency"_s, statistics.peakConcurrency},
    };
}

CallHeatMap callHeatMap(const QList<CallRecord>& records, const QTimeZone& zone) {
    CallHeatMap map{};
    for (const CallRecord& record : records) {
        if (record.startedMs == 0)
            continue;
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(record.startedMs, zone);
        const auto day = static_cast<size_t>(time.date().dayOfWeek() - 1);
        ++map.at(day).at(static_cast<size_t>(time.time().hour()));
    }
    return map;
}

QList<CallBar> callBars(const QList<CallRecord>& records, BarWidth width, const QTimeZone& zone,
                        int maximum) {
    QMap<qint64, CallBar> filled;
    for (const CallRecord& record : records) {
        if (record.startedMs == 0)
            continue;
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(record.startedMs, zone);
        CallBar& bar = filled[barStart(time, width, zone).toMSecsSinceEpoch()];
        if (isAnswered(record))
            ++bar.answered;
        else if (isMissed(record))
            ++bar.missed;
        else
            ++bar.other;
    }
    QList<CallBar> bars;
    if (filled.isEmpty())
        return bars;
    QDateTime at = QDateTime::fromMSecsSinceEpoch(filled.firstKey(), zone);
    while (at.toMSecsSinceEpoch() <= filled.lastKey() && bars.size() < maximum) {
        CallBar bar = filled.value(at.toMSecsSinceEpoch());
        bar.startMs = at.toMSecsSinceEpoch();
        bars.append(bar);
        at = nextBar(at, width, zone);
    }
    return bars;
}

} // namespace opbx
