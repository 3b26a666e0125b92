// Checks of what arrives and where it leads: refusals, repeats, rates, calls that stopped coming, numbers that the plan does not
// know, and the plan itself. Pure functions over a snapshot; any thread.
#pragma once

#include "core/health/diagnosis.h"

namespace opbx {

Diagnosis checkRefusals(const HealthSnapshot& snapshot);
Diagnosis checkProxy(const HealthSnapshot& snapshot);
Diagnosis checkRetries(const HealthSnapshot& snapshot);
/// Success, refusals and repeats of the day and the week by endpoint.
Diagnosis checkRates(const HealthSnapshot& snapshot);
Diagnosis checkSilence(const HealthSnapshot& snapshot);
Diagnosis checkCalledNumbers(const HealthSnapshot& snapshot);
Diagnosis checkPlanInForce(const HealthSnapshot& snapshot);

} // namespace opbx
