#include "core/health/silence.h"

#include <QDateTime>

#include <algorithm>
#include <vector>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t fewestWeeks = 4;
constexpr qint64 fewestCalls = 2; // in each week
constexpr qint64 enoughCalls = 5; // in half of them
constexpr int daysOfWeek = 7;
constexpr qint64 weekMs = 7LL * 24 * 3600 * 1000;

qint64 median(std::vector<qint64> values) {
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Answers how many calls began in a span of time.
class Counter {
public:
    explicit Counter(QList<QuarterCount> quarters)
        : m_quarters(std::move(quarters)) {
        std::sort(m_quarters.begin(), m_quarters.end(),
                  [](const QuarterCount& a, const QuarterCount& b) { return a.startMs < b.startMs; });
    }

    qint64 firstMs() const { return m_quarters.isEmpty() ? 0 : m_quarters.first().startMs; }

    qint64 between(qint64 fromMs, qint64 untilMs) const {
        auto at = std::lower_bound(
            m_quarters.cbegin(), m_quarters.cend(), fromMs,
            [](const QuarterCount& quarter, qint64 wanted) { return quarter.startMs < wanted; });
        qint64 calls = 0;
        for (; at != m_quarters.cend() && at->startMs < untilMs; ++at)
            calls += at->calls;
        return calls;
    }

private:
    QList<QuarterCount> m_quarters;
};

class SilenceFinder {
public:
    SilenceFinder(const CallRhythm& rhythm, qint64 nowMs)
        : m_rhythm(rhythm)
        , m_counter(rhythm.quarters)
        , m_now(QDateTime::fromMSecsSinceEpoch(nowMs, rhythm.zone))
        , m_nowMs(nowMs) {}

    std::optional<Silence> find() const {
        if (m_rhythm.lastCallMs <= 0 || m_rhythm.lastCallMs > m_nowMs || !isOpen(m_nowMs))
            return std::nullopt;
        // The quarter of the last call has begun before it, so the silence begins with the next.
        const qint64 firstMs = (std::max(silentSince(), m_nowMs - weekMs) / quarterMs + 1) * quarterMs;
        if (firstMs >= m_nowMs)
            return std::nullopt;
        std::vector<qint64> silent;
        std::vector<qint64> byNow;
        for (int week = 1; week <= weeksLookedAt; ++week) {
            const qint64 from = weeksBefore(firstMs, week);
            const qint64 until = weeksBefore(m_nowMs, week);
            const qint64 midnight = startOfDay(m_now.date().addDays(-daysOfWeek * week));
            const bool isKnown = from >= m_counter.firstMs() && until <= m_rhythm.lastCallMs;
            const bool hadCalls = m_counter.between(midnight, midnight + weekMs / daysOfWeek) > 0;
            if (!isKnown || !hadCalls || !isOpen(until))
                continue;
            silent.push_back(m_counter.between(from, until));
            byNow.push_back(m_counter.between(midnight, until));
        }
        if (silent.size() < fewestWeeks || *std::min_element(silent.begin(), silent.end()) < fewestCalls ||
            median(silent) < enoughCalls)
            return std::nullopt;
        return Silence{m_rhythm.lastCallMs, m_now.date().dayOfWeek(), median(byNow),
                       m_counter.between(startOfDay(m_now.date()), m_nowMs)};
    }

private:
    bool isOpen(qint64 ms) const { return !m_rhythm.isOpen || m_rhythm.isOpen(ms); }

    /// The last call, or when the office opened after it.
    qint64 silentSince() const {
        qint64 at = m_nowMs;
        while (at - quarterMs > m_rhythm.lastCallMs && at > m_nowMs - weekMs) {
            if (!isOpen(at - quarterMs))
                return at;
            at -= quarterMs;
        }
        return m_rhythm.lastCallMs;
    }

    qint64 startOfDay(QDate date) const { return date.startOfDay(m_rhythm.zone).toMSecsSinceEpoch(); }

    /// The same time by the clock on the wall.
    qint64 weeksBefore(qint64 ms, int weeks) const {
        return QDateTime::fromMSecsSinceEpoch(ms, m_rhythm.zone)
            .addDays(-daysOfWeek * weeks)
            .toMSecsSinceEpoch();
    }

    const CallRhythm& m_rhythm;
    Counter m_counter;
    QDateTime m_now;
    qint64 m_nowMs;
};

const char* onWeekday(int weekday) {
    switch (weekday) {
    case 1: return QT_TRANSLATE_NOOP("Message", "On Mondays");
    case 2: return QT_TRANSLATE_NOOP("Message", "On Tuesdays");
    case 3: return QT_TRANSLATE_NOOP("Message", "On Wednesdays");
    case 4: return QT_TRANSLATE_NOOP("Message", "On Thursdays");
    case 5: return QT_TRANSLATE_NOOP("Message", "On Fridays");
    case 6: return QT_TRANSLATE_NOOP("Message", "On Saturdays");
    default: return QT_TRANSLATE_NOOP("Message", "On Sundays");
    }
}

} // namespace

std::optional<Silence> silenceOf(const CallRhythm& rhythm, qint64 nowMs) {
    return SilenceFinder(rhythm, nowMs).find();
}

Message silenceMessage(const Silence& silence, const QTimeZone& zone, qint64 nowMs) {
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(silence.sinceMs, zone);
    const bool isToday = since.date() == QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    return {QT_TRANSLATE_NOOP("Message",
                              "No call since %1. %2 there are usually %3 by now; today there were %4."),
            {since.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s), onWeekday(silence.weekday),
             silence.usual, silence.today}};
}

} // namespace opbx
