#include "core/backup/archive_writer.h"

#include "core/backup/backup_format.h"

#include <QCryptographicHash>

#include <archive.h>
#include <archive_entry.h>

namespace opbx {

using namespace Qt::StringLiterals;

ArchiveWriter::ArchiveWriter(const QString& target)
    : m_file(target, FileAccess::OnlyUser) {}

ArchiveWriter::~ArchiveWriter() {
    if (m_archive) {
        archive_write_fail(m_archive); // writes nothing more
        archive_write_free(m_archive);
    }
}

Result<Done> ArchiveWriter::open() {
    if (Result<Done> opened = m_file.open(); !opened)
        return opened;
    m_archive = archive_write_new();
    archive_write_set_format_pax_restricted(m_archive);
    archive_write_add_filter_gzip(m_archive);
    archive_write_set_bytes_in_last_block(m_archive, 1);
    const auto write = [](archive*, void* self, const void* bytes, size_t size) -> la_ssize_t {
        auto& writer = *static_cast<ArchiveWriter*>(self);
        writer.m_written = writer.m_file.write(
            QByteArrayView(static_cast<const char*>(bytes), static_cast<qsizetype>(size)));
        return writer.m_written ? static_cast<la_ssize_t>(size) : -1;
    };
    if (archive_write_open2(m_archive, this, nullptr, write, nullptr, nullptr) != ARCHIVE_OK)
        return problem();
    return Done{};
}

Result<Done> ArchiveWriter::begin(const QString& name, qint64 bytes, qint64 modifiedS) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.toUtf8().constData());
    archive_entry_set_size(entry, bytes);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_entry_set_mtime(entry, modifiedS, 0);
    const int code = archive_write_header(m_archive, entry);
    archive_entry_free(entry);
    return code == ARCHIVE_OK ? Result<Done>(Done{}) : Result<Done>(problem());
}

Result<Done> ArchiveWriter::add(const QString& name, const QByteArray& content, qint64 modifiedS) {
    if (Result<Done> begun = begin(name, content.size(), modifiedS); !begun)
        return begun;
    if (archive_write_data(m_archive, content.constData(), static_cast<size_t>(content.size())) !=
        content.size())
        return problem();
    return Done{};
}

Result<QByteArray> ArchiveWriter::add(const QString& name, QIODevice& source, qint64 bytes, qint64 modifiedS,
                                      const std::function<bool(qint64)>& go) {
    if (const Result<Done> begun = begin(name, bytes, modifiedS); !begun)
        return begun.error();
    constexpr qint64 pieceBytes = 256 * 1024;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (qint64 left = bytes; left > 0;) {
        const QByteArray piece = source.read(std::min(left, pieceBytes));
        if (piece.isEmpty())
            return Error{ErrorCode::FileUnreadable,
                         u"%1 cannot be read: %2."_s.arg(name, source.errorString())};
        digest.addData(piece);
        if (archive_write_data(m_archive, piece.constData(), static_cast<size_t>(piece.size())) !=
            piece.size())
            return problem();
        left -= piece.size();
        if (!go(piece.size()))
            return backupCancelled();
    }
    return digest.result().toHex();
}

Result<Done> ArchiveWriter::commit() {
    if (archive_write_close(m_archive) != ARCHIVE_OK)
        return problem();
    return m_file.commit();
}

Error ArchiveWriter::problem() const {
    if (!m_written)
        return m_written.error();
    return {ErrorCode::FileUnwritable,
            u"%1 cannot be written: %2."_s.arg(m_file.target(),
                                               QString::fromUtf8(archive_error_string(m_archive)))};
}

} // namespace opbx
