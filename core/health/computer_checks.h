// Checks of what this computer gives the program: its data folder, database, disk, clock and time zones. Pure functions over a
// snapshot; any thread.
#pragma once

#include "core/health/diagnosis.h"

namespace opbx {

Diagnosis checkDataFolder(const HealthSnapshot& snapshot);
Diagnosis checkStorage(const HealthSnapshot& snapshot);
Diagnosis checkHistoryLimits(const HealthSnapshot& snapshot);
Diagnosis checkDisk(const HealthSnapshot& snapshot);
Diagnosis checkClock(const HealthSnapshot& snapshot);
Diagnosis checkTimeZones(const HealthSnapshot& snapshot);

} // namespace opbx
