// `opbx wait`: ends when the endpoint of the data folder answers, for scripts that have just started it. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage waitUsage;

int runWait(const QStringList& arguments);

} // namespace opbx::cli
