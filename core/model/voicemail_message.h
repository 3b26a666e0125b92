// Voicemail messages as the window and the command line show them. Plain values; any thread. Stores and fetches nothing.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx {

/// Recordings of voicemail messages, and of calls; kept apart because only messages decide about theirs.
enum class RecordingKind { Voicemail, Call };

struct VoicemailMessage {
    qint64 id = 0;
    QString mailbox;
    QString session;
    QString callId;
    QString from;
    QString to;
    qint64 receivedMs = 0; // epoch ms
    qint64 durationSeconds = 0;
    qint64 heardMs = 0;   // epoch ms; 0: not heard
    QString recordingUrl; // empty while Cloudonix has not said it

    bool heard() const { return heardMs != 0; }
    bool operator==(const VoicemailMessage&) const = default;
};

struct MailboxSummary {
    QString mailbox;
    int messages = 0;
    int unheard = 0;
};

/// By mailbox, sorted by its name.
QList<MailboxSummary> mailboxSummaries(const QList<VoicemailMessage>& messages);

/// "wav", "mp3", "ogg", "flac", "m4a", "webm" or "amr" by the first bytes of a recording; empty when they say nothing.
QString audioSuffix(const QByteArray& head);

} // namespace opbx
