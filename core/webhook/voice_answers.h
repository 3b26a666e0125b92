// Answers to recent voice requests, so that a repeat hears the same (wire contract, section 5). In memory and
// bounded; lives with the pipeline on the http thread. Does not write to disk: the journal does.
//
// Duplicates of voice requests are decided in memory on the http thread, since a call may not wait for the disk.
#pragma once

#include "core/exchange/http_message.h"

#include <QHash>

#include <deque>

namespace opbx {

class VoiceAnswers {
public:
    static constexpr qsizetype maximum = 4'000; // 33 calls a second for two minutes
    static constexpr qsizetype maximumBytes =
        1536 * 1024; // of answers, so that a burst leaves no mark in memory

    struct Known {
        HttpResponse answer;
        qint64 firstUs = 0; // when attempt 1 arrived
        int attempts = 1;
        qint64 steadyUs = 0; // the same by Clock::steadyUs(): a clock that jumps forgets no answer
    };

    /// Answer that is younger than `ttlSeconds`, counted as one more attempt; null when there is none. `steadyUs`: now. Valid
    /// until the next call.
    const Known* repeat(const QByteArray& eventId, qint64 steadyUs, qint64 ttlSeconds);

    /// Keeps the first answer; the oldest one makes room when there are too many.
    void keep(const QByteArray& eventId, const Known& known);

    qsizetype size() const { return m_known.size(); }

private:
    struct Kept {
        QByteArray eventId;
        qint64 steadyUs = 0;
        qsizetype bytes = 0;
    };

    void dropOldest();

    QHash<QByteArray, Known> m_known;
    qsizetype m_bytes = 0;
    std::deque<Kept> m_order; // in the order they were kept; holds ids whose answer was renewed since
};

} // namespace opbx
