// The settings file on disk as an IniDocument. Touches that one file; any thread. Knows nothing of which keys exist.
#pragma once

#include "core/settings/ini_document.h"

namespace opbx {

/// The last line of every file that is written here, a comment: a file that has had it and has it no more has been cut off.
inline constexpr QByteArrayView endOfSettings = "; end of the settings";

/// The bytes; null when there is no file, empty but not null for an empty one. FileUnreadable; InvalidInput when it is too large.
Result<QByteArray> readIniBytes(const QString& path);
/// InvalidInput with file and line when it is no INI file.
Result<IniDocument> parseIniFile(const QString& path, const QByteArray& content);

/// A missing file gives an empty document. FileUnreadable, or InvalidInput with file and line when it is no INI file.
Result<IniDocument> readIniFile(const QString& path);

/// Whole or not at all, mode 600; makes the folder (mode 700).
Result<Done> writeIniFile(const QString& path, const IniDocument& document);

} // namespace opbx
