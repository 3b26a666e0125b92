#include "core/backup/archive_reader.h"

#include "core/backup/work_folder.h"
#include "core/files/file_replacement.h"
#include "core/files/system_error.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

#include <memory>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestHeader = 64 * 1024;
constexpr qint64 largestContents = 64 * 1024 * 1024;

Error notOurs() {
    return {ErrorCode::InvalidInput, u"It is not a backup of opbx."_s};
}

Error damaged(const QString& why) {
    return {ErrorCode::InvalidInput, u"It is damaged or cut off: %1."_s.arg(why)};
}

/// libarchive reads past the checksum of a compressed file. Nothing when it holds more than `largest` bytes.
std::optional<bool> hasRightChecksum(const QString& file, qint64 largest) {
    gzFile packed = gzopen(QFile::encodeName(file).constData(), "rb");
    if (!packed)
        return false;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    int got = 0;
    for (qint64 total = 0; total <= largest; total += got) {
        got = gzread(packed, piece.data(), unsigned(piece.size()));
        if (got <= 0)
            break;
    }
    const bool isClosed = gzclose(packed) == Z_OK;
    if (got > 0)
        return std::nullopt;
    return isClosed && got == 0; // 0: the end, and all that stood before it was right
}

/// What a damaged head claims, such as a newer format or a size that no disk has, is no reason.
Error unlessDamaged(const QString& file, const Error& claimed) {
    constexpr qint64 readForIt = 256 * 1024 * 1024;
    return hasRightChecksum(file, readForIt) == false ? damaged(u"its checksum is wrong"_s) : claimed;
}

class Unpacking {
public:
    Unpacking(QString folder, const BackupGo& go)
        : m_folder(std::move(folder))
        , m_go(go)
        , m_archive(archive_read_new(), archive_read_free) {
        // Nothing else is looked for: each further format is code that strange bytes would reach.
        archive_read_support_filter_gzip(m_archive.get());
        archive_read_support_format_tar(m_archive.get());
    }

    Result<UnpackedBackup> run(const QString& file, int newestSchema) {
        if (!QFileInfo(file).isFile())
            return Error{ErrorCode::FileUnreadable, u"There is no file %1."_s.arg(file)};
        constexpr size_t blockBytes = 64 * 1024;
        if (archive_read_open_filename(m_archive.get(), QFile::encodeName(file).constData(), blockBytes) !=
            ARCHIVE_OK)
            return QFile(file).open(QIODevice::ReadOnly)
                       ? notOurs()
                       : Error{ErrorCode::FileUnreadable, u"%1 cannot be read."_s.arg(file)};
        UnpackedBackup backup;
        const Result<QByteArray> head = document(backup_names::header, largestHeader);
        if (!head)
            return head.error().code == ErrorCode::InvalidInput ? notOurs() : head.error();
        const Result<BackupHeader> header = readHeader(*head, newestSchema);
        if (!header)
            return unlessDamaged(file, header.error());
        backup.header = *header;
        if (header->bytes >
            freeBytes(m_folder) - reservedBytes) // no entry may be larger than what is left of this
            return unlessDamaged(file, causeError(u"There is no room for what it holds (%1 MB)"_s.arg(
                                                      header->bytes / 1'000'000 + 1),
                                                  *fileCause(ErrorCode::DiskFull)));
        for (;;) {
            if (const Result<Done> next = nextEntry(); !next)
                return next.error();
            if (m_name == backup_names::contents)
                break;
            if (const Result<Done> unpacked = unpackEntry(header->bytes); !unpacked)
                return unpacked.error();
        }
        const Result<QByteArray> list = entryBytes(largestContents);
        const Result<QList<BackupPart>> parts =
            list ? readContents(*list) : Result<QList<BackupPart>>(list.error());
        if (!parts)
            return parts.error();
        if (*parts != m_parts)
            return damaged(u"it does not hold what its list of contents says"_s);
        archive_entry* more = nullptr;
        if (archive_read_next_header(m_archive.get(), &more) != ARCHIVE_EOF)
            return damaged(u"something stands after its end"_s);
        if (hasRightChecksum(file, 2 * (header->bytes + largestContents)) !=
            true) // names and padding included
            return damaged(u"its checksum is wrong"_s);
        backup.parts = m_parts;
        return backup;
    }

private:
    Result<Done> nextEntry() {
        const int code = archive_read_next_header(m_archive.get(), &m_entry);
        if (code == ARCHIVE_EOF)
            return damaged(u"its end is missing"_s);
        if (code != ARCHIVE_OK)
            return damaged(QString::fromUtf8(archive_error_string(m_archive.get())).left(200));
        const char* name = archive_entry_pathname(m_entry);
        m_name = QString::fromUtf8(name ? name : "");
        m_bytes = archive_entry_size(m_entry);
        const bool isFile = archive_entry_filetype(m_entry) == AE_IFREG && !archive_entry_hardlink(m_entry) &&
                            !archive_entry_symlink(m_entry) && archive_entry_size_is_set(m_entry) &&
                            m_bytes >= 0;
        if (!isFile)
            return Error{ErrorCode::InvalidInput,
                         u"It holds \"%1\", which is not a plain file. It was not made by opbx."_s.arg(
                             m_name.left(80))};
        return Done{};
    }

    Result<QByteArray> document(QLatin1StringView name, qint64 largest) {
        if (const Result<Done> next = nextEntry(); !next)
            return next.error();
        return m_name == name ? entryBytes(largest) : Result<QByteArray>(notOurs());
    }

    Result<QByteArray> entryBytes(qint64 largest) {
        if (m_bytes > largest)
            return Error{ErrorCode::InvalidInput, u"It holds \"%1\", which is too large."_s.arg(m_name)};
        QByteArray bytes(m_bytes, '\0');
        const la_ssize_t got = archive_read_data(m_archive.get(), bytes.data(), static_cast<size_t>(m_bytes));
        return got == m_bytes ? Result<QByteArray>(bytes)
                              : Result<QByteArray>(damaged(u"its end is missing"_s));
    }

    Result<Done> unpackEntry(qint64 total) {
        const bool isKnown = std::any_of(m_parts.begin(), m_parts.end(),
                                         [this](const BackupPart& part) { return part.name == m_name; });
        if (!isPartName(m_name) || isKnown)
            return Error{ErrorCode::InvalidInput,
                         u"It holds \"%1\", which does not belong there. It was not made by opbx."_s.arg(
                             m_name.left(80))};
        if (m_bytes > total - m_done)
            return Error{ErrorCode::InvalidInput, u"It holds more than it says. It was not made by opbx."_s};
        const QString path = m_folder + u'/' + m_name;
        if (m_name.contains(u'/'))
            QDir(m_folder).mkpath(m_name.section(u'/', 0, -2));
        FileReplacement file(path, FileAccess::OnlyUser);
        if (const Result<Done> opened = file.open(); !opened)
            return opened;
        QCryptographicHash digest(QCryptographicHash::Sha256);
        QByteArray piece(256 * 1024, Qt::Uninitialized);
        for (qint64 left = m_bytes; left > 0;) {
            const la_ssize_t got = archive_read_data(m_archive.get(), piece.data(),
                                                     static_cast<size_t>(std::min(left, piece.size())));
            if (got <= 0)
                return damaged(u"its end is missing"_s);
            const QByteArrayView bytes(piece.constData(), got);
            digest.addData(bytes.toByteArray());
            if (const Result<Done> written = file.write(bytes); !written)
                return written;
            left -= got;
            m_done += got;
            if (!m_go({BackupProgress::Phase::Unpacking, m_done, total}))
                return backupCancelled();
        }
        m_parts.append({m_name, m_bytes, digest.result().toHex()});
        return file.commit();
    }

    QString m_folder;
    const BackupGo& m_go;
    std::unique_ptr<archive, int (*)(archive*)> m_archive;
    archive_entry* m_entry = nullptr;
    QString m_name;
    qint64 m_bytes = 0;
    qint64 m_done = 0;
    QList<BackupPart> m_parts;
};

} // namespace

Result<UnpackedBackup> unpackBackup(const QString& file, const QString& folder, int newestSchema,
                                    const BackupGo& go) {
    Result<UnpackedBackup> backup = Unpacking(folder, go).run(file, newestSchema);
    if (backup)
        return backup;
    // Whose sentence it is: the file's, or that of the disk.
    const bool isAboutFile =
        backup.error().code == ErrorCode::InvalidInput || backup.error().code == ErrorCode::Unsupported;
    return isAboutFile
               ? Error{backup.error().code, u"%1 is not restored. %2"_s.arg(file, backup.error().detail)}
               : backup.error();
}

} // namespace opbx
