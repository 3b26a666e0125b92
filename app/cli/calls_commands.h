// `opbx cdr list|stats|export` and `opbx sessions list`: calls on the command line. Works while the endpoint runs.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage cdrUsage;
extern const Usage sessionsUsage;

int runCdr(const QStringList& arguments);
int runSessions(const QStringList& arguments);

} // namespace opbx::cli
