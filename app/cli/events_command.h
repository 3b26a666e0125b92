// `opbx events list|show|export`: the journal on the command line. Works while the endpoint runs.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage eventsUsage;

int runEvents(const QStringList& arguments);

} // namespace opbx::cli
