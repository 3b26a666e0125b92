#include "core/voicemail/message.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace opbx {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

constexpr std::array stateNames = {
    std::pair{RecordingState::Announced, "announced"}, std::pair{RecordingState::Downloading, "downloading"},
    std::pair{RecordingState::Stored, "stored"},       std::pair{RecordingState::Failed, "failed"},
    std::pair{RecordingState::Gone, "gone"},
};

bool tooOld(const VoicemailMessage& message, const VoicemailRetention& retention, qint64 nowMs) {
    const int days = message.heard ? retention.heardDays : retention.unheardDays;
    return days > 0 && nowMs - message.receivedMs > days * dayMs;
}

} // namespace

QByteArray recordingStateName(RecordingState state) {
    for (const auto& [value, name] : stateNames) {
        if (value == state)
            return name;
    }
    return "announced";
}

RecordingState recordingStateFromName(QByteArrayView name) {
    for (const auto& [value, text] : stateNames) {
        if (name == text)
            return value;
    }
    return RecordingState::Announced;
}

QList<qint64> messagesToDrop(const QList<VoicemailMessage>& messages, const VoicemailRetention& retention,
                             qint64 nowMs) {
    QList<const VoicemailMessage*> order; // in which they would go
    for (const VoicemailMessage& message : messages)
        order.append(&message);
    std::stable_sort(order.begin(), order.end(), [](const VoicemailMessage* a, const VoicemailMessage* b) {
        return std::pair(!a->heard, a->receivedMs) < std::pair(!b->heard, b->receivedMs);
    });
    std::map<QString, int> counts;
    qint64 bytes = 0;
    QSet<qint64> dropped;
    for (const VoicemailMessage* message : order) {
        if (!message->kept && tooOld(*message, retention, nowMs)) {
            dropped.insert(message->id);
            continue;
        }
        ++counts[message->mailbox];
        bytes += message->bytes;
    }
    for (const VoicemailMessage* message : order) {
        if (message->kept || dropped.contains(message->id))
            continue;
        int& count = counts[message->mailbox];
        const bool tooMany = retention.perMailbox > 0 && count > retention.perMailbox;
        const bool tooLarge = retention.totalBytes > 0 && bytes > retention.totalBytes && message->bytes > 0;
        if (!tooMany && !tooLarge)
            continue;
        --count;
        bytes -= message->bytes;
        dropped.insert(message->id);
    }
    std::sort(order.begin(), order.end(), [](const VoicemailMessage* a, const VoicemailMessage* b) {
        return std::pair(a->receivedMs, a->id) < std::pair(b->receivedMs, b->id);
    });
    QList<qint64> result;
    for (const VoicemailMessage* message : std::as_const(order)) {
        if (dropped.contains(message->id))
            result.append(message->id);
    }
    return result;
}

QList<MailboxSummary> mailboxSummaries(const QList<VoicemailMessage>& messages) {
    std::map<QString, MailboxSummary> boxes;
    for (const VoicemailMessage& message : messages) {
        MailboxSummary& box = boxes[message.mailbox];
        box.mailbox = message.mailbox;
        ++box.messages;
        box.unheard += message.heard ? 0 : 1;
    }
    QList<MailboxSummary> list;
    for (const auto& [mailbox, summary] : boxes)
        list.append(summary);
    return list;
}

} // namespace opbx
