// A call that an AI assistant takes. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

/// `owner`: extension that stands for the assistant, or null.
void goToAiAssistant(Flow& flow, const PlanAiAssistant& assistant, const PlanExtension* owner);

} // namespace opbx
