// Numbers in a plan. Pure; any thread.
#pragma once

#include "core/plan_check/check_notes.h"

namespace opbx {

/// A number of the network, in whatever field; codes, names and short digits are left alone.
void checkTelephone(const QString& text, const RoutingPlan& plan, const QString& path, CheckNotes& notes);
/// Numbers, blocked callers, outbound rules: whether they can ever be what a call says.
void checkNumbersAndRules(const RoutingPlan& plan, CheckNotes& notes);

} // namespace opbx
