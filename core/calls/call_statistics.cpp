#include "core/calls/call_statistics.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 quarterMs = hourMs / 4;
constexpr std::array widths = {BarWidth::Hour, BarWidth::Day, BarWidth::Month, BarWidth::Year};

/// Start of the bar that holds a moment.
QDateTime barStart(const QDateTime& time, BarWidth width, const QTimeZone& zone) {
    switch (width) {
    case BarWidth::Hour:
        // By the clock of the moment itself: an hour that comes twice at the end of summer time stays two.
        return time.addMSecs(-(time.time().msecsSinceStartOfDay() % hourMs));
    case BarWidth::Day: return time.date().startOfDay(zone);
    case BarWidth::Month: return QDate(time.date().year(), time.date().month(), 1).startOfDay(zone);
    case BarWidth::Year: return QDate(time.date().year(), 1, 1).startOfDay(zone);
    }
    return time;
}

QDateTime nextBar(const QDateTime& start, BarWidth width, const QTimeZone& zone) {
    switch (width) {
    case BarWidth::Hour:
        // Where clocks are moved by half an hour, the bar after it is not an hour later.
        return barStart(QDateTime::fromMSecsSinceEpoch(start.toMSecsSinceEpoch() + hourMs, zone), width,
                        zone);
    case BarWidth::Day: return start.date().addDays(1).startOfDay(zone);
    case BarWidth::Month: return start.date().addMonths(1).startOfDay(zone);
    case BarWidth::Year: return start.date().addYears(1).startOfDay(zone);
    }
    return start;
}

qint64 sizeOf(const CallBar& bar) {
    return bar.answered + bar.missed + bar.other;
}

void addTo(CallBar& bar, const CallBar& more) {
    bar.answered += more.answered;
    bar.missed += more.missed;
    bar.other += more.other;
}

/// No fewer than there are bars between two times.
qint64 mostBars(qint64 firstMs, qint64 lastMs, BarWidth width) {
    constexpr qint64 dayMs = 24 * hourMs;
    const qint64 spanMs = lastMs - firstMs;
    switch (width) {
    case BarWidth::Hour: return spanMs / hourMs + 2;
    case BarWidth::Day: return spanMs / dayMs + 2;
    case BarWidth::Month: return spanMs / (28 * dayMs) + 2;
    case BarWidth::Year: break;
    }
    return spanMs / (365 * dayMs) + 2;
}

} // namespace

CallOutcome outcomeOf(const CallRecord& record) {
    return record.outcome == CallOutcome::Unknown ? outcomeOfDisposition(record.disposition) : record.outcome;
}

bool isAnswered(const CallRecord& record) {
    return isTaken(outcomeOf(record));
}

bool isMissed(const CallRecord& record) {
    return record.direction == "inbound"_L1 && !isAnswered(record);
}

QJsonObject callStatisticsJson(const CallStatistics& statistics) {
    QJsonObject byOutcome;
    for (size_t i = 0; i < callOutcomes.size(); ++i)
        byOutcome.insert(outcomeName(callOutcomes.at(i)), statistics.byOutcome.at(i));
    return {
        {u"calls"_s, statistics.calls},
        {u"answered"_s, statistics.answered},
        {u"missed"_s, statistics.missed},
        {u"talk_seconds"_s, statistics.talkSeconds},
        {u"asr"_s, statistics.asr},
        {u"acd_seconds"_s, statistics.acdSeconds},
        {u"mean_time_to_answer"_s, statistics.meanTimeToAnswer},
        {u"peak_concurrency"_s, statistics.peakConcurrency},
        {u"direction_unknown"_s, statistics.withoutDirection},
        {u"by_outcome"_s, byOutcome},
    };
}

CallTally::CallTally(const QTimeZone& zone)
    : m_zone(zone) {}

template<class Text>
void CallTally::addCall(const CallRecordOf<Text>& call) {
    const CallOutcome outcome =
        call.outcome == CallOutcome::Unknown ? outcomeOfDisposition(call.disposition) : call.outcome;
    const bool isAnswered = isTaken(outcome);
    const bool isMissed = !isAnswered && call.direction == "inbound"_L1;
    ++m_sum.calls;
    const auto place = std::find(callOutcomes.begin(), callOutcomes.end(), outcome);
    ++m_sum.byOutcome.at(static_cast<size_t>(place - callOutcomes.begin()));
    if (call.direction.isEmpty() || call.direction == "unknown"_L1)
        ++m_sum.withoutDirection;
    const SessionMark mark = {qHash(call.session, QHashSeed::globalSeed()),
                              qHash(call.session, ~QHashSeed::globalSeed())};
    if (isAnswered) {
        ++m_sum.answered;
        m_sum.talkSeconds += call.talkSeconds;
        if (!call.session.isEmpty())
            m_answeredSessions.push_back(mark);
        if (call.startedMs != 0 && call.answeredMs >= call.startedMs) {
            ++m_waited;
            m_waitedMs += call.answeredMs - call.startedMs;
        }
    } else if (isMissed && call.session.isEmpty()) {
        ++m_missedWithoutSession;
    } else if (isMissed) {
        m_missedSessions.push_back(mark);
    }
    if (call.startedMs == 0)
        return;
    // A call lasts from its start to its end, the end not included, and for a millisecond at least.
    m_starts.push_back(call.startedMs);
    m_ends.push_back(std::max(call.endedMs, call.startedMs + 1));
    const qint64 quarter = call.startedMs / quarterMs - (call.startedMs % quarterMs < 0 ? 1 : 0);
    if (m_quarters.empty() || m_quarters.back().first != quarter)
        m_quarters.push_back({quarter, {}});
    CallBar& bar = m_quarters.back().second;
    ++(isAnswered ? bar.answered : isMissed ? bar.missed : bar.other);
}

template void CallTally::addCall(const CallRecord& call);
template void CallTally::addCall(const CallView& call);

qint64 CallTally::missedSessions() const {
    std::vector<SessionMark> answered(m_answeredSessions.begin(), m_answeredSessions.end());
    std::vector<SessionMark> missed(m_missedSessions.begin(), m_missedSessions.end());
    std::sort(answered.begin(), answered.end());
    std::sort(missed.begin(), missed.end());
    missed.erase(std::unique(missed.begin(), missed.end()), missed.end());
    return std::count_if(missed.begin(), missed.end(), [&answered](const SessionMark& mark) {
        return !std::binary_search(answered.begin(), answered.end(), mark);
    });
}

CallHeatMap CallTally::heatMap() const {
    CallHeatMap map{};
    for (const auto& [number, bar] : m_quarters) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(number * quarterMs, m_zone);
        map.at(static_cast<size_t>(time.date().dayOfWeek() - 1))
            .at(static_cast<size_t>(time.time().hour())) += sizeOf(bar);
    }
    return map;
}

CallTally::Bars CallTally::barsOf(BarWidth width) const {
    Bars bars;
    QDate day;
    qint64 startMs = 0;
    for (const auto& [number, quarter] : m_quarters) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(number * quarterMs, m_zone);
        // Within a day only hours differ, and to find the start of a day takes long.
        if (width == BarWidth::Hour || time.date() != day)
            startMs = barStart(time, width, m_zone).toMSecsSinceEpoch();
        day = time.date();
        addTo(bars[startMs], quarter);
    }
    return bars;
}

qint64 CallTally::peak() const {
    std::vector<qint64> starts(m_starts.begin(), m_starts.end());
    std::vector<qint64> ends(m_ends.begin(), m_ends.end());
    std::sort(starts.begin(), starts.end());
    std::sort(ends.begin(), ends.end());
    qint64 now = 0;
    qint64 peak = 0;
    auto end = ends.begin();
    for (const qint64 start : starts) {
        for (; *end <= start; ++end) // ends come before starts at the same instant
            --now;
        peak = std::max(peak, ++now);
    }
    return peak;
}

CallStatistics CallTally::statistics() const {
    CallStatistics statistics = m_sum;
    statistics.missed = m_missedWithoutSession + missedSessions();
    statistics.peakConcurrency = peak();
    if (statistics.calls > 0)
        statistics.asr = static_cast<double>(statistics.answered) / static_cast<double>(statistics.calls);
    if (statistics.answered > 0)
        statistics.acdSeconds =
            static_cast<double>(statistics.talkSeconds) / static_cast<double>(statistics.answered);
    if (m_waited > 0)
        statistics.meanTimeToAnswer =
            static_cast<double>(m_waitedMs) / 1000.0 / static_cast<double>(m_waited);
    return statistics;
}

CallBars CallTally::bars(BarWidth width, int maximum) const {
    CallBars made{width, 1, {}};
    if (m_quarters.empty())
        return made;
    Bars filled;
    for (const BarWidth wider : widths) {
        if (wider < width)
            continue;
        made.width = wider;
        filled = barsOf(wider);
        const qint64 count = mostBars(filled.begin()->first, filled.rbegin()->first, wider);
        if (count > maximum && wider == BarWidth::Year)
            made.each = static_cast<int>(count / maximum + 1);
        if (count <= maximum || wider == BarWidth::Year)
            break;
    }
    if (made.each > 1) {
        made.bars = yearsTogether(filled, made.each);
        return made;
    }
    QDateTime at = QDateTime::fromMSecsSinceEpoch(filled.begin()->first, m_zone);
    while (at.toMSecsSinceEpoch() <= filled.rbegin()->first) {
        CallBar bar = filled[at.toMSecsSinceEpoch()];
        bar.startMs = at.toMSecsSinceEpoch();
        made.bars.append(bar);
        at = nextBar(at, made.width, m_zone);
    }
    return made;
}

/// For times that nobody can mean, which hide no other all the same.
QList<CallBar> CallTally::yearsTogether(const Bars& years, int each) const {
    const int first = QDateTime::fromMSecsSinceEpoch(years.begin()->first, m_zone).date().year();
    QList<CallBar> bars;
    for (const auto& [startMs, year] : years) {
        const int place = (QDateTime::fromMSecsSinceEpoch(startMs, m_zone).date().year() - first) / each;
        while (bars.size() <= place) {
            CallBar bar;
            bar.startMs = QDate(first + int(bars.size()) * each, 1, 1).startOfDay(m_zone).toMSecsSinceEpoch();
            bars.append(bar);
        }
        addTo(bars[place], year);
    }
    return bars;
}

} // namespace opbx
