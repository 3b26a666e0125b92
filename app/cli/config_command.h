// `opbx config`: the settings table on the command line. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage configUsage;

int runConfig(const QStringList& arguments);

} // namespace opbx::cli
