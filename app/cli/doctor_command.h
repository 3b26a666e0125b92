// `opbx doctor`: the state of a data folder's endpoint in sentences. Main thread. Changes nothing.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage doctorUsage;

/// Exit status 1 when something is bad.
int runDoctor(const QStringList& arguments);

} // namespace opbx::cli
