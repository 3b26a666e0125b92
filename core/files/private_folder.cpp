#include "core/files/private_folder.h"

#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr auto userOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// Made for everybody on purpose, as /tmp is.
bool isShared(const QString& path) {
#ifdef Q_OS_UNIX
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && (status.st_mode & S_ISVTX) != 0;
#else
    Q_UNUSED(path)
    return false;
#endif
}

} // namespace

FolderAccess folderAccess(const QString& path) {
#ifdef Q_OS_UNIX
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || status.st_uid != ::geteuid())
        return FolderAccess::OwnerOnly;
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return FolderAccess::OthersWrite;
    return (status.st_mode & (S_IRWXG | S_IRWXO)) != 0 ? FolderAccess::OthersRead : FolderAccess::OwnerOnly;
#else
    Q_UNUSED(path)
    return FolderAccess::OwnerOnly; // access lists of a user's folders keep others out
#endif
}

Result<Done> closeFolder(const QString& path) {
    if (isShared(path))
        return {ErrorCode::PermissionDenied,
                u"%1 is a folder that many use. Choose another data folder with --data-dir."_s.arg(path)};
    if (QFile::setPermissions(path, userOnly) && folderAccess(path) == FolderAccess::OwnerOnly)
        return Done();
    return {ErrorCode::FileUnwritable,
            u"The rights of the folder %1 cannot be changed: %2."_s.arg(path, qt_error_string())};
}

Result<Done> makePrivateFolder(const QString& path) {
    const QFileInfo folder(path);
    if (folder.isDir())
        return Done();
    if (folder.exists())
        return {ErrorCode::FileUnwritable, u"%1 is a file, not a folder."_s.arg(path)};
    if (const QString parent = folder.absolutePath(); parent != folder.absoluteFilePath()) {
        const Result<Done> above = makePrivateFolder(parent);
        if (!above.ok())
            return above;
    }
    // Another process may have made it in the meantime.
    if (!QDir().mkdir(path, userOnly) && !QFileInfo(path).isDir())
        return {ErrorCode::FileUnwritable,
                u"The folder %1 cannot be made. Is its parent writable?"_s.arg(path)};
    return Done();
}

} // namespace opbx
