// The settings file on disk as an IniDocument. Touches that one file; any thread. Knows nothing of which keys exist.
#pragma once

#include "core/settings/ini_document.h"

namespace opbx {

/// A missing file gives an empty document. FileUnreadable, or InvalidInput with file and line when it is no INI file.
Result<IniDocument> readIniFile(const QString& path);

/// Atomically, mode 600; makes the folder (mode 700).
Result<Done> writeIniFile(const QString& path, const IniDocument& document);

} // namespace opbx
