// `opbx voicemail`: lists, exports and deletes voicemail messages. Main thread.
#pragma once

#include "app/cli/command.h"

namespace opbx::cli {

int runVoicemail(const QStringList& arguments);

} // namespace opbx::cli
