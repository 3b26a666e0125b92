// `opbx simulate`: Cloudonix's traffic, sent to an endpoint. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage simulateUsage;

int runSimulate(const QStringList& arguments);

} // namespace opbx::cli
