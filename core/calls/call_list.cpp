#include "core/calls/call_list.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace opbx {

namespace {

constexpr qsizetype blockBytes = 256 * 1024; // what grows in one piece takes twice its size for a moment

// The recording is asked for of all calls, when they are sorted by it.
constexpr std::array texts = {&CallRecord::session,     &CallRecord::recordingUrl,   &CallRecord::from,
                              &CallRecord::to,          &CallRecord::callId,         &CallRecord::direction,
                              &CallRecord::disposition, &CallRecord::rawDisposition, &CallRecord::domain,
                              &CallRecord::answeredBy,  &CallRecord::path,           &CallRecord::ringGroup};

} // namespace

void CallList::append(const CallRecord& record) {
    QByteArray all;
    for (const auto text : texts) {
        QByteArray bytes = (record.*text).toUtf8();
        bytes.replace('\0', ' '); // the sender's bytes must not shift the texts
        all.append(bytes).append('\0');
    }
    char* const space = spaceFor(all.size());
    std::memcpy(space, all.constData(), static_cast<size_t>(all.size()));
    m_rows.push_back({record.startedMs, record.answeredMs, record.endedMs, record.durationSeconds,
                      record.talkSeconds, record.ringingSeconds, space, record.legs, record.outcome,
                      record.message});
}

char* CallList::spaceFor(qsizetype bytes) {
    if (m_blocks.empty() || m_blocks.back().size() - m_used < bytes) {
        m_blocks.emplace_back(std::max(bytes, blockBytes), Qt::Uninitialized);
        m_used = 0;
    }
    char* const space = m_blocks.back().data() + m_used;
    m_used += bytes;
    return space;
}

CallRecord CallList::figuresAt(qsizetype index) const {
    const Row& row = m_rows.at(static_cast<size_t>(index));
    CallRecord record;
    record.startedMs = row.startedMs;
    record.answeredMs = row.answeredMs;
    record.endedMs = row.endedMs;
    record.durationSeconds = row.durationSeconds;
    record.talkSeconds = row.talkSeconds;
    record.legs = row.legs;
    record.ringingSeconds = row.ringingSeconds;
    record.outcome = row.outcome;
    record.message = row.message;
    record.recordingUrl = QString::fromUtf8(textAt(index, &CallRecord::recordingUrl));
    return record;
}

CallRecord CallList::at(qsizetype index) const {
    CallRecord record = figuresAt(index);
    const char* at = m_rows.at(static_cast<size_t>(index)).texts;
    for (const auto text : texts) {
        const QByteArrayView bytes(at);
        record.*text = QString::fromUtf8(bytes);
        at += bytes.size() + 1;
    }
    return record;
}

QByteArrayView CallList::textAt(qsizetype index, QString CallRecord::*text) const {
    const char* at = m_rows.at(static_cast<size_t>(index)).texts;
    for (const auto known : texts) {
        const QByteArrayView bytes(at);
        if (known == text)
            return bytes;
        at += bytes.size() + 1;
    }
    return {};
}

qsizetype CallList::indexOfSession(const QString& session) const {
    const QByteArray wanted = session.toUtf8();
    for (qsizetype i = 0; i < size(); ++i) {
        if (wanted == m_rows[static_cast<size_t>(i)].texts)
            return i;
    }
    return -1;
}

} // namespace opbx
