// How many requests came today. Adds up once what has settled, so that each look counts only what is newer. Goes by times of
// receipt: ids are no times after a clock that was ahead. GUI thread; the counting itself on the reader's.
#pragma once

#include "core/storage/history.h"

#include <deque>

namespace opbx {

class TodayCounts {
public:
    /// What is to be counted now.
    struct Question {
        qint64 sinceUs = 0; // today, microseconds since the Unix epoch
        qint64 untilUs = 0;
        qint64 settledId = 0; // counted already
        qint64 settlesId = 0; // up to here nothing comes any more
    };
    struct Counted {
        HistoryCounts settled; // of what settles now
        HistoryCounts recent;  // of what is newer
        qint64 lastId = 0;
    };
    static Counted count(const History& history, const Question& question);

    /// `steadyUs`: Clock::steadyUs().
    Question question(qint64 steadyUs);
    /// The whole of today. `steadyUs` as of the question.
    HistoryCounts take(const Question& question, const Counted& counted, qint64 steadyUs);

private:
    struct Mark {
        qint64 steadyUs = 0;
        qint64 lastId = 0;
    };

    qint64 m_sinceUs = 0;
    qint64 m_settledId = 0;
    HistoryCounts m_settled;
    std::deque<Mark> m_marks; // oldest first
};

} // namespace opbx
