// Many call records in little memory: fixed structs with their texts in one arena, in the order in which they were added. A plain
// container; filled once, then read from any thread.
#pragma once

#include "core/model/call_record.h"

#include <QByteArray>

#include <vector>

namespace opbx {

class CallList {
public:
    void append(const CallRecord& record);
    /// Gives back what was reserved for more.
    void squeeze();

    qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    CallRecord at(qsizetype index) const;
    /// Index of the call of a session, -1 when there is none.
    qsizetype indexOfSession(const QString& session) const;

private:
    struct Row {
        qint64 startedMs;
        qint64 answeredMs;
        qint64 endedMs;
        qint64 durationSeconds;
        qint64 talkSeconds;
        qsizetype text; // where its texts begin in the arena, the session first
        int legs;
    };

    std::vector<Row> m_rows;
    QByteArray m_texts; // UTF-8, each ended by a NUL
};

} // namespace opbx
