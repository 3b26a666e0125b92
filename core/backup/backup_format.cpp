#include "core/backup/backup_format.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace opbx {

using namespace Qt::StringLiterals;

QByteArray headerDocument(const BackupHeader& header) {
    return QJsonDocument(QJsonObject{{u"format"_s, backupFormat},
                                     {u"program"_s, header.program},
                                     {u"schema"_s, header.schema},
                                     {u"created_at"_s, header.created.toUTC().toString(Qt::ISODate)},
                                     {u"history"_s, header.history},
                                     {u"bytes"_s, header.bytes}})
        .toJson(QJsonDocument::Compact);
}

Result<BackupHeader> readHeader(const QByteArray& document, int newestSchema) {
    const QJsonObject object = QJsonDocument::fromJson(document).object();
    const int format = object[u"format"_s].toInt();
    BackupHeader header{object[u"program"_s].toString(), object[u"schema"_s].toInt(),
                        QDateTime::fromString(object[u"created_at"_s].toString(), Qt::ISODate),
                        object[u"history"_s].toBool(), object[u"bytes"_s].toInteger(-1)};
    if (format < 1 || header.schema < 1 || header.bytes < 0 || !header.created.isValid())
        return Error{ErrorCode::InvalidInput, u"It is not a backup of opbx."_s};
    if (format > backupFormat || header.schema > newestSchema)
        return Error{ErrorCode::Unsupported,
                     u"It was made by a newer version (%1). Update this program first."_s.arg(
                         header.program.left(40))};
    return header;
}

QByteArray contentsDocument(const QList<BackupPart>& parts) {
    QJsonArray list;
    for (const BackupPart& part : parts)
        list.append(QJsonObject{{u"name"_s, part.name},
                                {u"bytes"_s, part.bytes},
                                {u"sha256"_s, QString::fromLatin1(part.sha256)}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Result<QList<BackupPart>> readContents(const QByteArray& document) {
    const QJsonDocument read = QJsonDocument::fromJson(document);
    if (!read.isArray())
        return Error{ErrorCode::InvalidInput, u"It is damaged: the list of its contents cannot be read."_s};
    QList<BackupPart> parts;
    for (const QJsonValue& value : read.array())
        parts.append({value[u"name"_s].toString(), value[u"bytes"_s].toInteger(-1),
                      value[u"sha256"_s].toString().toLatin1()});
    return parts;
}

bool isPartName(const QString& name) {
    static const QRegularExpression digest(u"\\A[0-9a-f]{40}\\z"_s);
    return name == backup_names::database || name == backup_names::settings ||
           (name.startsWith(backup_names::recordings) &&
            digest.match(name.sliced(backup_names::recordings.size())).hasMatch());
}

QString phaseName(BackupProgress::Phase phase) {
    switch (phase) {
    case BackupProgress::Phase::Copying: return u"copying"_s;
    case BackupProgress::Phase::Packing: return u"packing"_s;
    case BackupProgress::Phase::Unpacking: return u"unpacking"_s;
    case BackupProgress::Phase::Checking: return u"checking"_s;
    }
    return {};
}

Error backupCancelled() {
    return {ErrorCode::Cancelled, u"It was cancelled. Nothing has changed."_s};
}

} // namespace opbx
