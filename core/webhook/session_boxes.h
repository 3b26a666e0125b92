// Which voicemail box the voice requests of recent sessions led to, until the database knows. In memory and bounded; lives with the
// pipeline on the http thread.
#pragma once

#include <QHash>
#include <QString>

#include <deque>

namespace opbx {

class SessionBoxes {
public:
    static constexpr qsizetype maximum = 2'000;
    static constexpr qsizetype longestSession = 200; // characters; the sessions of Cloudonix have 32

    /// Nothing for an empty session or box. The latest box counts.
    void note(const QString& session, const QString& box);
    /// Empty when it is not known.
    QString boxOf(const QString& session) const { return m_boxes.value(session); }

private:
    QHash<QString, QString> m_boxes;
    std::deque<QString> m_order; // sessions, oldest first
};

} // namespace opbx
