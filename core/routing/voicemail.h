// A message in a voicemail box. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

void goToVoicemail(Flow& flow, const QString& id);
/// The stage after the recording.
void continueVoicemail(Flow& flow);

} // namespace opbx
