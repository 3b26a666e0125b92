// `opbx config`: the settings table on the command line. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

int runConfig(const QStringList& arguments);

} // namespace opbx::cli
