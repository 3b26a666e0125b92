#include "core/calls/call_statistics.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
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

void CallTally::add(const CallRecord& record) {
    ++m_sum.calls;
    const auto outcome = std::find(callOutcomes.begin(), callOutcomes.end(), outcomeOf(record));
    ++m_sum.byOutcome.at(static_cast<size_t>(outcome - callOutcomes.begin()));
    if (record.direction.isEmpty() || record.direction == "unknown"_L1)
        ++m_sum.withoutDirection;
    if (isAnswered(record))
        addAnswered(record);
    else if (isMissed(record))
        addMissed(record);
    if (record.startedMs == 0)
        return;
    // A call lasts from its start to its end, the end not included, and for a millisecond at least.
    m_starts.push_back(record.startedMs);
    m_ends.push_back(std::max(record.endedMs, record.startedMs + 1));
    findSlot(record.startedMs);
    ++m_heatMap.at(m_slot.day).at(m_slot.hour);
    for (size_t width = 0; width < m_bars.size(); ++width) {
        CallBar& bar = m_bars.at(width)[m_slot.bars.at(width)];
        if (isAnswered(record))
            ++bar.answered;
        else if (isMissed(record))
            ++bar.missed;
        else
            ++bar.other;
    }
}

void CallTally::addAnswered(const CallRecord& record) {
    ++m_sum.answered;
    m_sum.talkSeconds += record.talkSeconds;
    if (!record.session.isEmpty())
        m_answeredSessions.push_back(markOf(record.session));
    if (record.startedMs != 0 && record.answeredMs >= record.startedMs) {
        ++m_waited;
        m_waitedMs += record.answeredMs - record.startedMs;
    }
}

void CallTally::addMissed(const CallRecord& record) {
    if (record.session.isEmpty())
        ++m_missedWithoutSession;
    else
        m_missedSessions.push_back(markOf(record.session));
}

CallTally::SessionMark CallTally::markOf(const QString& session) {
    const size_t seed = QHashSeed::globalSeed();
    return {qHash(session, seed), qHash(session, ~seed)};
}

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

/// What a calendar says of a moment takes long to find out, and is the same within a quarter of an hour in every time zone.
void CallTally::findSlot(qint64 ms) {
    constexpr qint64 slotMs = 900'000;
    const qint64 number = ms / slotMs - (ms % slotMs < 0 ? 1 : 0);
    if (m_slot.isKnown && number == m_slot.number)
        return;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, m_zone);
    m_slot.isKnown = true;
    m_slot.number = number;
    m_slot.day = static_cast<size_t>(time.date().dayOfWeek() - 1);
    m_slot.hour = static_cast<size_t>(time.time().hour());
    for (const BarWidth width : widths)
        m_slot.bars.at(static_cast<size_t>(width)) = barStart(time, width, m_zone).toMSecsSinceEpoch();
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
    for (const BarWidth wider : widths) {
        made.width = wider;
        const QMap<qint64, CallBar>& filled = m_bars.at(static_cast<size_t>(wider));
        if (wider < width)
            continue;
        if (filled.isEmpty())
            return {width, 1, {}};
        const qint64 count = mostBars(filled.firstKey(), filled.lastKey(), wider);
        if (count > maximum && wider == BarWidth::Year)
            made.each = static_cast<int>(count / maximum + 1);
        if (count <= maximum || wider == BarWidth::Year)
            break;
    }
    if (made.each > 1) {
        made.bars = yearsTogether(made.each);
        return made;
    }
    const QMap<qint64, CallBar>& filled = m_bars.at(static_cast<size_t>(made.width));
    QDateTime at = QDateTime::fromMSecsSinceEpoch(filled.firstKey(), m_zone);
    while (at.toMSecsSinceEpoch() <= filled.lastKey()) {
        CallBar bar = filled.value(at.toMSecsSinceEpoch());
        bar.startMs = at.toMSecsSinceEpoch();
        made.bars.append(bar);
        at = nextBar(at, made.width, m_zone);
    }
    return made;
}

/// For times that nobody can mean, which hide no other all the same.
QList<CallBar> CallTally::yearsTogether(int each) const {
    const QMap<qint64, CallBar>& filled = m_bars.at(static_cast<size_t>(BarWidth::Year));
    const int first = QDateTime::fromMSecsSinceEpoch(filled.firstKey(), m_zone).date().year();
    QList<CallBar> bars;
    for (auto year = filled.cbegin(); year != filled.cend(); ++year) {
        const int place = (QDateTime::fromMSecsSinceEpoch(year.key(), m_zone).date().year() - first) / each;
        while (bars.size() <= place) {
            CallBar bar;
            bar.startMs = QDate(first + int(bars.size()) * each, 1, 1).startOfDay(m_zone).toMSecsSinceEpoch();
            bars.append(bar);
        }
        CallBar& bar = bars[place];
        bar.answered += year->answered;
        bar.missed += year->missed;
        bar.other += year->other;
    }
    return bars;
}

} // namespace opbx
