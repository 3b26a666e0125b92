// Voicemail messages as values: what a list shows, and which of them have had their time. Pure; any thread. Stores nothing.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx {

enum class RecordingState { Announced, Downloading, Stored, Failed, Gone };

/// "announced", "downloading", "stored", "failed", "gone"
QByteArray recordingStateName(RecordingState state);
RecordingState recordingStateFromName(QByteArrayView name);

struct VoicemailMessage {
    qint64 id = 0;
    QString mailbox;
    QString session;
    QString from;
    qint64 receivedMs = 0;
    qint64 durationSeconds = 0;
    bool heard = false;
    bool kept = false; // never dropped by retention
    QString recordingUrl;
    RecordingState recording = RecordingState::Announced;
    QString file; // name in the recordings folder, empty while not stored
    QByteArray mediaType;
    qint64 bytes = 0;

    bool operator==(const VoicemailMessage&) const = default;
};

/// 0 in any of them: no limit.
struct VoicemailRetention {
    int heardDays = 30;
    int unheardDays = 365;
    int perMailbox = 500;
    qint64 totalBytes = 2LL * 1024 * 1024 * 1024;
};

/// Ids of messages to drop, oldest first: first by age, then by count in a mailbox, then by size in all. Within count and size
/// heard messages go before unheard ones; kept ones stay and do count.
QList<qint64> messagesToDrop(const QList<VoicemailMessage>& messages, const VoicemailRetention& retention,
                             qint64 nowMs);

struct MailboxSummary {
    QString mailbox;
    int messages = 0;
    int unheard = 0;
};

/// By mailbox, sorted by its name.
QList<MailboxSummary> mailboxSummaries(const QList<VoicemailMessage>& messages);

} // namespace opbx
