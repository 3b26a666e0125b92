// Writes a compressed tar archive into a file that takes its place only when all of it is on the disk. Any thread, one at a time.
#pragma once

#include "core/files/file_replacement.h"

#include <QIODevice>

#include <functional>

struct archive;

namespace opbx {

class ArchiveWriter {
public:
    /// Mode 600: it holds telephone numbers and recordings.
    explicit ArchiveWriter(const QString& target);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;

    Result<Done> open();
    Result<Done> add(const QString& name, const QByteArray& content, qint64 modifiedS);
    /// `bytes` of the source, no more and no fewer, and their SHA-256 in hexadecimal. `go` gets the number of bytes after each piece;
    /// false cancels.
    Result<QByteArray> add(const QString& name, QIODevice& source, qint64 bytes, qint64 modifiedS,
                           const std::function<bool(qint64)>& go);
    /// Everything to the disk and in its place.
    Result<Done> commit();

private:
    Result<Done> begin(const QString& name, qint64 bytes, qint64 modifiedS);
    Error problem() const;

    FileReplacement m_file;
    Result<Done> m_written = Done{};
    archive* m_archive = nullptr;
};

} // namespace opbx
