// `opbx voicemail`: lists, exports and deletes voicemail messages. Main thread.
#pragma once

#include "app/cli/command.h"

namespace opbx::cli {

struct Usage;
extern const Usage voicemailUsage;

int runVoicemail(const QStringList& arguments);

} // namespace opbx::cli
