// Rules for the values of settings: what is allowed, in words, and the one form in which a value is kept.
// Pure functions; any thread. Does not touch files: whether a path can be read is found out by its reader.
#pragma once

#include "core/base/result.h"
#include "core/settings/settings_table.h"

namespace opbx {

/// The value in the form in which it is kept (trimmed, choices with '_', true/false, URL without trailing slash), or
/// InvalidInput with a sentence that names the key and what is allowed.
Result<QString> normalizedSetting(const SettingRow& row, const QString& value);

/// An address without slashes at its end, and without any of our own paths there: people copy whole endpoint addresses.
QString withoutOwnPaths(const QString& url);

/// A sentence when what was entered is kept as something else than it says (an address without one of our own paths); else empty.
QString settingNote(const SettingRow& row, const QString& entered);

/// What is allowed, as the end of a sentence: "a whole number from 1 to 300".
QString allowedValues(const SettingRow& row);

/// A sentence when the value is allowed but needs attention (authentication off, http instead of https); else empty.
QString settingWarning(const SettingRow& row, const QString& value);

/// True for loopback, private, link-local and unique-local addresses and for names that always mean them
/// (localhost, *.localhost).
bool isPrivateHost(const QString& host);

} // namespace opbx
