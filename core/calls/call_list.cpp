#include "core/calls/call_list.h"

#include <algorithm>
#include <array>

namespace opbx {

namespace {

constexpr qsizetype blockBytes = 256 * 1024; // what grows in one piece takes twice its size for a moment

// The recording is asked for of all calls, when they are sorted by it.
template<class Text>
constexpr std::array texts = {
    &CallRecordOf<Text>::session,     &CallRecordOf<Text>::recordingUrl,   &CallRecordOf<Text>::from,
    &CallRecordOf<Text>::to,          &CallRecordOf<Text>::callId,         &CallRecordOf<Text>::direction,
    &CallRecordOf<Text>::disposition, &CallRecordOf<Text>::rawDisposition, &CallRecordOf<Text>::domain,
    &CallRecordOf<Text>::answeredBy,  &CallRecordOf<Text>::path,           &CallRecordOf<Text>::ringGroup};

} // namespace

void CallList::append(const CallView& call) {
    qsizetype size = 0;
    for (const auto text : texts<QByteArrayView>)
        size += (call.*text).size() + 1;
    char* const space = spaceFor(size);
    char* end = space;
    for (const auto text : texts<QByteArrayView>) {
        const QByteArrayView bytes = call.*text;
        // The sender's bytes must not shift the texts.
        end = std::replace_copy(bytes.begin(), bytes.end(), end, '\0', ' ');
        *end++ = '\0';
    }
    m_rows.push_back({call.startedMs, call.answeredMs, call.endedMs, call.durationSeconds, call.talkSeconds,
                      call.ringingSeconds, space, call.legs, call.outcome, call.message});
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
    for (const auto text : texts<QString>) {
        const QByteArrayView bytes(at);
        record.*text = QString::fromUtf8(bytes);
        at += bytes.size() + 1;
    }
    return record;
}

QByteArrayView CallList::textAt(qsizetype index, QString CallRecord::*text) const {
    const char* at = m_rows.at(static_cast<size_t>(index)).texts;
    for (const auto known : texts<QString>) {
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
