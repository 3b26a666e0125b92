// Where commands reach the endpoint of their data folder. Main thread.
#pragma once

#include "app/cli/options.h"

#include <QUrl>

namespace opbx::cli {

/// Of the program that runs on the data folder, also when the system picked its port; else the address in the settings.
/// InvalidInput, with how to name it, when neither is known or it is not on loopback. `option`: what names it, "--url".
Result<QUrl> endpointUrl(const Invocation& invocation, const QString& option);

} // namespace opbx::cli
