// What a backup is: a tar archive, compressed with gzip, that any tar can list. Its first entry says what it is, its last one lists the
// others with their SHA-256, so that a file that was cut off or changed is told from a whole one. Pure; any thread.
//
//   opbx-backup.json    {"format": 1, "program": "0.1.0", "schema": 8, "created_at": "…Z", "history": false, "bytes": 123}
//   opbx.sqlite         plan, records, address book, notes, what was pinned; the whole history where it was wanted
//   opbx.ini            settings
//   voicemail/DIGEST    downloaded recordings of messages
//   contents.json       [{"name": "opbx.sqlite", "bytes": 123, "sha256": "…"}, …]
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <functional>

namespace opbx {

inline constexpr int backupFormat = 1;

namespace backup_names {
inline constexpr QLatin1StringView header("opbx-backup.json");
inline constexpr QLatin1StringView database("opbx.sqlite");
inline constexpr QLatin1StringView settings("opbx.ini");
inline constexpr QLatin1StringView recordings("voicemail/");
inline constexpr QLatin1StringView contents("contents.json");
} // namespace backup_names

struct BackupHeader {
    QString program; // version that made it
    int schema = 0;  // of the database
    QDateTime created;
    bool history = false;
    qint64 bytes = 0; // of what is in it, not compressed
};

/// One file in a backup.
struct BackupPart {
    QString name;
    qint64 bytes = 0;
    QByteArray sha256; // hexadecimal

    bool operator==(const BackupPart&) const = default;
};

QByteArray headerDocument(const BackupHeader& header);
/// InvalidInput for what is no header of a backup, Unsupported for one of a newer program.
Result<BackupHeader> readHeader(const QByteArray& document, int newestSchema);

QByteArray contentsDocument(const QList<BackupPart>& parts);
/// InvalidInput for what is no such list.
Result<QList<BackupPart>> readContents(const QByteArray& document);

/// Whether an entry may have this name: the three above, or "voicemail/" and the forty digits of a recording. Nothing that somebody
/// wrote becomes a path.
bool isPartName(const QString& name);

/// How far a backup or a restore is. `go` gets it several times a second; false cancels.
struct BackupProgress {
    enum class Phase { Copying, Packing, Unpacking, Checking };

    Phase phase = Phase::Copying;
    qint64 done = 0; // bytes
    qint64 total = 0;
};
QString phaseName(BackupProgress::Phase phase);
using BackupGo = std::function<bool(const BackupProgress&)>;

Error backupCancelled();

} // namespace opbx
