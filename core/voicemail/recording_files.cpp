#include "core/voicemail/recording_files.h"

#include "core/base/sha256.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3600LL * 1000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qsizetype nameDigits = 40; // of the digest in hexadecimal: more than enough to be unique

QString fileName(const QString& url) {
    return QString::fromLatin1(sha256(url.toUtf8()).toHex().left(nameDigits));
}

bool isPart(const QString& path) {
    return path.endsWith(".part"_L1) || path.endsWith(".etag"_L1);
}

bool hasHadItsTime(const RecordingFileEntry& file, const RecordingCaps& caps, qint64 nowMs) {
    if (!caps.agesCount)
        return false;
    const qint64 age = nowMs - file.modifiedMs;
    if (isPart(file.path))
        return age > dayMs;
    return (!file.wanted && age > hourMs) || (!file.hasMessage && age > caps.maxAgeMs);
}

} // namespace

QString recordingFolder(const QString& dataDir, RecordingKind kind) {
    return dataDir + (kind == RecordingKind::Voicemail ? u"/voicemail"_s : u"/recordings"_s);
}

QString recordingFile(const QString& dataDir, RecordingKind kind, const QString& url) {
    return recordingFolder(dataDir, kind) + u'/' + fileName(url);
}

QString downloadedRecording(const QString& dataDir, RecordingKind kind, const QString& url) {
    const QString file = recordingFile(dataDir, kind, url);
    return !url.isEmpty() && QFileInfo::exists(file) ? file : QString();
}

QList<RecordingFileEntry> recordingsToDrop(const QList<RecordingFileEntry>& files, const RecordingCaps& caps,
                                           qint64 nowMs) {
    QList<RecordingFileEntry> dropped;
    QList<RecordingFileEntry> kept;
    qint64 bytes = 0;
    for (const RecordingFileEntry& file : files) {
        if (hasHadItsTime(file, caps, nowMs)) {
            dropped.append(file);
            continue;
        }
        kept.append(file);
        bytes += file.bytes;
    }
    std::stable_sort(kept.begin(), kept.end(), [](const RecordingFileEntry& a, const RecordingFileEntry& b) {
        return a.modifiedMs < b.modifiedMs;
    });
    for (const RecordingFileEntry& file : std::as_const(kept)) {
        if (bytes <= caps.maxBytes)
            break;
        if (isPart(file.path))
            continue; // a download may be under way
        bytes -= file.bytes;
        dropped.append(file);
    }
    return dropped;
}

int sweepRecordings(const QString& dataDir, const QSet<QString>& messageUrls, const RecordingCaps& caps,
                    qint64 nowMs) {
    QSet<QString> wanted;
    for (const QString& url : messageUrls)
        wanted.insert(fileName(url));
    QList<RecordingFileEntry> files;
    for (const RecordingKind kind : {RecordingKind::Voicemail, RecordingKind::Call}) {
        const auto entries =
            QDir(recordingFolder(dataDir, kind)).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
        for (const QFileInfo& entry : entries) {
            const bool hasMessage = kind == RecordingKind::Voicemail && wanted.contains(entry.fileName());
            files.append({entry.absoluteFilePath(), entry.size(), entry.lastModified().toMSecsSinceEpoch(),
                          kind == RecordingKind::Call || hasMessage, hasMessage});
        }
    }
    int removed = 0;
    const QList<RecordingFileEntry> drop = recordingsToDrop(files, caps, nowMs);
    for (const RecordingFileEntry& file : drop)
        removed += QFile::remove(file.path);
    return removed;
}

} // namespace opbx
