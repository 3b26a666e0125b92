// opbx callbacks: whom the office has to call back. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage callbacksUsage;

int runCallbacks(const QStringList& arguments);

} // namespace opbx::cli
