// A file that takes the place of another only when all of it is on the disk. Every file that this program writes for others to
// read, or to read again itself, is written here. Any thread, one at a time.
//
// Files are replaced by one function of ours: Qt 6.4's QSaveFile misses a last flush that fails. A settings file of
// ours ends with a line that says so: only then can a file that was cut off be told from one that was changed.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace opbx {

enum class FileAccess {
    OnlyUser,  // mode 600, also where the file before could be read by others
    Everybody, // mode 644
    AsBefore,  // that of the file before, else what the umask leaves of 666
};

/// Writes beside the target. Until commit() has succeeded the target is what it was, and so it stays when the object
/// goes or the process is killed. A target that is a symbolic link is followed. What is no file (a terminal, a pipe, /dev/full) is written
/// to directly. Errors: DiskFull, QuotaExceeded, ReadOnlyFileSystem, else FileUnwritable; the detail is a sentence with the remedy.
class FileReplacement {
public:
    explicit FileReplacement(QString target, FileAccess access = FileAccess::AsBefore);
    FileReplacement(FileReplacement&& other) noexcept;
    FileReplacement& operator=(FileReplacement&&) = delete;
    ~FileReplacement();

    const QString& target() const { return m_target; }

    Result<Done> open();
    /// All of the bytes. After a failure every further call gives the same error.
    Result<Done> write(QByteArrayView bytes);
    /// Everything to the disk, and checked: after this only a rename is missing. May wait for the disk.
    Result<Done> prepare();
    /// prepare(), and puts the file in its place.
    Result<Done> commit();
    /// Removes what was written so far.
    void cancel();

private:
    Result<Done> openDirectly();
    Result<Done> fail(int number);

    QString m_target;
    QByteArray m_path; // of the target, links followed
    QByteArray m_beside;
    FileAccess m_access;
    int m_file = -1;
    qint64 m_written = 0;
    bool m_isDirect = false;
    bool m_isPrepared = false;
    std::optional<Error> m_failure;
};

/// One file, whole or not at all.
Result<Done> replaceFile(const QString& target, QByteArrayView content,
                         FileAccess access = FileAccess::AsBefore);

/// One file that only the user can read, whole or not at all, where there is nothing yet. AlreadyExists, also for a link that leads
/// nowhere, and then nothing is changed.
Result<Done> makePrivateFile(const QString& target, QByteArrayView content);

/// Files that belong together: all are replaced, or none.
struct NewFile {
    QString target;
    QByteArray content;
    FileAccess access = FileAccess::AsBefore;
};
Result<Done> replaceFiles(std::span<const NewFile> files);

/// Puts a file that has been written elsewhere on the same file system in the place of another: synced, checked, renamed.
/// `bytes`: how long it must be.
Result<Done> moveIntoPlace(const QString& written, const QString& target, qint64 bytes);

} // namespace opbx
