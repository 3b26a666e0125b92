#include "core/model/call_list.h"

#include <array>

namespace opbx {

namespace {

constexpr std::array texts = {
    &CallRecord::session,   &CallRecord::callId,      &CallRecord::from,           &CallRecord::to,
    &CallRecord::direction, &CallRecord::disposition, &CallRecord::rawDisposition, &CallRecord::recordingUrl,
    &CallRecord::domain};

} // namespace

void CallList::append(const CallRecord& record) {
    m_rows.push_back({record.startedMs, record.answeredMs, record.endedMs, record.durationSeconds,
                      record.talkSeconds, m_texts.size(), record.legs});
    for (const auto text : texts) {
        QByteArray bytes = (record.*text).toUtf8();
        bytes.replace('\0', ' '); // the sender's bytes must not shift the texts
        m_texts.append(bytes).append('\0');
    }
}

void CallList::squeeze() {
    m_rows.shrink_to_fit();
    m_texts.squeeze();
}

CallRecord CallList::at(qsizetype index) const {
    const Row& row = m_rows.at(static_cast<size_t>(index));
    CallRecord record;
    record.startedMs = row.startedMs;
    record.answeredMs = row.answeredMs;
    record.endedMs = row.endedMs;
    record.durationSeconds = row.durationSeconds;
    record.talkSeconds = row.talkSeconds;
    record.legs = row.legs;
    const char* at = m_texts.constData() + row.text;
    for (const auto text : texts) {
        const QByteArrayView bytes(at);
        record.*text = QString::fromUtf8(bytes);
        at += bytes.size() + 1;
    }
    return record;
}

qsizetype CallList::indexOfSession(const QString& session) const {
    const QByteArray wanted = session.toUtf8();
    for (qsizetype i = 0; i < size(); ++i) {
        if (wanted == m_texts.constData() + m_rows[static_cast<size_t>(i)].text)
            return i;
    }
    return -1;
}

} // namespace opbx
