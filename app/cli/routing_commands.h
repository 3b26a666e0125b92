// `opbx routing import|export|check|explain|rehearse|versions|diff`: the plan on the command line. Works while the endpoint runs.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage routingUsage;

int runRouting(const QStringList& arguments);

} // namespace opbx::cli
