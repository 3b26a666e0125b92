// Looks at what the checks of the program's health need to know and does not move: settings, files, disk, certificate, keys.
// Reads a few bytes of files; any thread. Judges nothing: see core/health/diagnosis.h.
#pragma once

#include "core/health/diagnosis.h"
#include "core/secrets/key_store.h"
#include "core/settings/settings.h"

namespace opbx {

/// Public address, limits and how requests are authenticated.
void describeSettings(const Settings& settings, HealthSnapshot& snapshot);
/// Size of the database files, free disk space, and whether the files begin as SQLite files do.
void inspectStorage(const QString& dataDir, HealthSnapshot& snapshot);
void inspectTls(const TlsFiles& files, HealthSnapshot& snapshot);
/// What is wrong with the plan in force, and what the calls of the last weeks say about it. Opens the database for the moment.
void inspectPlanAndCalls(const QString& dataDir, qint64 nowUs, HealthSnapshot& snapshot);
KeyHealth healthOf(const KeyState& state);

} // namespace opbx
