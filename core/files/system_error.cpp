#include "core/files/system_error.h"

#include <cerrno>
#include <cstring>

namespace opbx {

using namespace Qt::StringLiterals;

std::optional<FileCause> fileCause(ErrorCode code) {
    switch (code) {
    case ErrorCode::DiskFull:
        return FileCause{code, u"the disk is full"_s, u"Free some space, then try again."_s};
    case ErrorCode::QuotaExceeded:
        return FileCause{code, u"your quota on this disk is used up"_s,
                         u"Delete some of your files, or ask for a larger quota."_s};
    case ErrorCode::ReadOnlyFileSystem:
        return FileCause{code, u"its file system is mounted read-only"_s,
                         u"Mount it for writing, or choose another folder."_s};
    case ErrorCode::LocksUnsupported:
        return FileCause{code, u"its file system offers no file locks"_s,
                         u"Choose a folder on a disk of this computer, or switch the lock service of the "
                         "network disk on."_s};
    case ErrorCode::DatabaseCorrupt:
        return FileCause{
            code, u"the file is damaged"_s,
            u"Restore a backup, or start \"opbx serve\": it keeps the damaged file under another "
            "name and begins a new one."_s};
    case ErrorCode::DatabaseOutdated:
        return FileCause{code, u"it has the schema of an older version"_s,
                         u"Start \"opbx serve\" once to bring it up to date."_s};
    case ErrorCode::DatabaseLocked:
        return FileCause{code, u"another program has locked it"_s,
                         u"End that program, or try again later."_s};
    default: return std::nullopt;
    }
}

std::optional<FileCause> knownCause(int number) {
    switch (number) {
    case ENOSPC: return fileCause(ErrorCode::DiskFull);
    case EDQUOT: return fileCause(ErrorCode::QuotaExceeded);
    case EROFS: return fileCause(ErrorCode::ReadOnlyFileSystem);
    case ENOLCK:
    case ENOSYS:
    case EOPNOTSUPP: return fileCause(ErrorCode::LocksUnsupported);
    default: return std::nullopt;
    }
}

Error causeError(const QString& what, const FileCause& cause) {
    return {cause.code, u"%1: %2. %3"_s.arg(what, cause.words, cause.remedy)};
}

Error systemError(const QString& what, int number) {
    if (const auto cause = knownCause(number))
        return causeError(what, *cause);
    if (number == EACCES || number == EPERM)
        return causeError(what, {ErrorCode::FileUnwritable, u"this user may not do that"_s,
                                 u"Change the permissions, or choose another folder."_s});
    if (number == EFBIG)
        return causeError(what, {ErrorCode::FileUnwritable,
                                 u"it would be larger than this program may make a file"_s,
                                 u"Raise the limit (ulimit -f, LimitFSIZE)."_s});
    if (number == EIO)
        return causeError(what, {ErrorCode::FileUnwritable, u"the disk reports an error"_s,
                                 u"Check the disk, or choose another folder."_s});
    return {ErrorCode::FileUnwritable,
            u"%1: %2."_s.arg(what,
                             QString::fromLocal8Bit(std::strerror(number)))}; // NOLINT(concurrency-mt-unsafe)
}

} // namespace opbx
