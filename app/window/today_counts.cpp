#include "app/window/today_counts.h"

#include <QDateTime>

#include <algorithm>

namespace opbx {

namespace {
constexpr qint64 settledAfterUs = 60'000'000; // a request is answered and written long before
constexpr qint64 markEveryUs = 10'000'000;

qint64 startOfDayUs(QDate day) {
    return day.startOfDay().toMSecsSinceEpoch() * 1000;
}

} // namespace

TodayCounts::Question TodayCounts::question(qint64 steadyUs) {
    const QDate today = QDate::currentDate();
    const qint64 sinceUs = startOfDayUs(today);
    if (sinceUs != m_sinceUs) { // the first time, or another day
        m_sinceUs = sinceUs;
        m_settledId = sinceUs - 1; // nothing is received after its id
        m_settled = {};
        m_marks.clear();
    }
    Question question{sinceUs, startOfDayUs(today.addDays(1)), m_settledId, m_settledId};
    while (!m_marks.empty() && steadyUs - m_marks.front().steadyUs >= settledAfterUs) {
        question.settlesId = std::max(question.settlesId, m_marks.front().lastId);
        m_marks.pop_front();
    }
    return question;
}

TodayCounts::Counted TodayCounts::count(const History& history, const Question& question) {
    Counted counted;
    counted.lastId = history.lastId();
    if (question.settlesId > question.settledId)
        counted.settled =
            history.counts(question.sinceUs, question.untilUs, {question.settledId, question.settlesId});
    counted.recent = history.counts(question.sinceUs, question.untilUs, {question.settlesId});
    return counted;
}

HistoryCounts TodayCounts::take(const Question& question, const Counted& counted, qint64 steadyUs) {
    if (question.sinceUs != m_sinceUs)
        return counted.settled +
               counted.recent; // another day has begun meanwhile, and the next look counts it
    m_settled = m_settled + counted.settled;
    m_settledId = question.settlesId;
    if (m_marks.empty() || steadyUs - m_marks.back().steadyUs >= markEveryUs)
        m_marks.push_back({steadyUs, counted.lastId});
    return m_settled + counted.recent;
}

} // namespace opbx
