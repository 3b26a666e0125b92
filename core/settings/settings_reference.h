// The reference of all settings as a document, made from the settings table. Pure; any thread.
#pragma once

#include <QString>

namespace opbx {

/// Markdown, one table a group, the same text on every machine.
QString settingsReference();

} // namespace opbx
