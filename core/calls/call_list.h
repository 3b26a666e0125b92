// Many call records in little memory: fixed structs with their texts in blocks, in the order in which they were added. A plain
// container; filled once, then read from any thread.
#pragma once

#include "core/calls/call_record.h"

#include <QByteArray>

#include <deque>

namespace opbx {

class CallList {
public:
    CallList() = default;
    Q_DISABLE_COPY_MOVE(CallList)

    void append(const CallView& call);

    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    CallRecord at(qsizetype index) const;
    /// Times, seconds, number of legs, outcome and the recording only, which takes a tenth of the time.
    CallRecord figuresAt(qsizetype index) const;
    /// A text of a call as UTF-8; valid as long as the list.
    QByteArrayView textAt(qsizetype index, QString CallRecord::*text) const;
    /// Index of the call of a session, -1 when there is none.
    qsizetype indexOfSession(const QString& session) const;

private:
    struct Row {
        qint64 startedMs;
        qint64 answeredMs;
        qint64 endedMs;
        qint64 durationSeconds;
        qint64 talkSeconds;
        qint64 ringingSeconds;
        const char* texts; // in a block, each ended by a NUL, the session first
        int legs;
        CallOutcome outcome;
        bool message;
    };

    char* spaceFor(qsizetype bytes);

    std::deque<Row> m_rows;
    std::deque<QByteArray> m_blocks;
    qsizetype m_used = 0; // of the last block
};

} // namespace opbx
