// Where downloaded recordings lie and which of them have had their time. Any thread; reads and deletes files of one data folder.
// Downloads nothing.
#pragma once

#include "core/model/voicemail_message.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace opbx {

QString recordingFolder(const QString& dataDir, RecordingKind kind);
/// Path of a recording's file. Named after its address, so that it is the same file for everybody who knows the address, and nothing
/// that a sender wrote becomes part of a path.
QString recordingFile(const QString& dataDir, RecordingKind kind, const QString& url);
/// The same when the recording lies there, else empty.
QString downloadedRecording(const QString& dataDir, RecordingKind kind, const QString& url);

struct RecordingFileEntry {
    QString path;
    qint64 bytes = 0;
    qint64 modifiedMs = 0;   // epoch ms
    bool wanted = true;      // false: belongs to no message
    bool hasMessage = false; // goes with it, whatever its age
};

struct RecordingCaps {
    qint64 maxBytes = 0; // of all together
    qint64 maxAgeMs = 0;
    bool agesCount = true; // false while the clock is not believed: nothing goes because of its age
};

/// What is to be deleted: what nobody wants any more (an hour after it was written, so that a deletion can be undone), parts of downloads
/// that were given up a day ago, what is too old, and the oldest ones while the rest is too large.
QList<RecordingFileEntry> recordingsToDrop(const QList<RecordingFileEntry>& files, const RecordingCaps& caps,
                                           qint64 nowMs);

/// Deletes these from the data folder. `messageUrls`: addresses of all recordings of messages. Returns how many files went.
int sweepRecordings(const QString& dataDir, const QSet<QString>& messageUrls, const RecordingCaps& caps,
                    qint64 nowMs);

} // namespace opbx
