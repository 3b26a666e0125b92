// `opbx simulate`: Cloudonix's traffic, sent to an endpoint. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

int runSimulate(const QStringList& arguments);

} // namespace opbx::cli
