// What the system said about a file, in our codes and words: each cause has its own sentence with its own remedy. Any thread.
#pragma once

#include "core/base/error.h"

#include <optional>

namespace opbx {

/// Why a file or a disk cannot be used, as two sentences: "CAUSE" ends a sentence, the remedy is one of its own.
struct FileCause {
    ErrorCode code = ErrorCode::FileUnwritable;
    QString words;  // "the disk is full"
    QString remedy; // "Free some space, then try again."
};

/// The cause with the words that belong to a code: DiskFull, QuotaExceeded, ReadOnlyFileSystem, LocksUnsupported, DatabaseCorrupt,
/// DatabaseOutdated, DatabaseLocked. None for other codes.
std::optional<FileCause> fileCause(ErrorCode code);

/// DiskFull, QuotaExceeded, ReadOnlyFileSystem or LocksUnsupported for an error number of the system that means one of these.
std::optional<FileCause> knownCause(int number);

/// "WHAT: cause. Remedy" for an error number of the system; FileUnwritable where the number has no code of its own.
/// `what`: the beginning of a sentence, e.g. "opbx.ini cannot be written".
Error systemError(const QString& what, int number);

/// The same for a cause that is known by its code.
Error causeError(const QString& what, const FileCause& cause);

} // namespace opbx
