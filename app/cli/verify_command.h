// `opbx verify`: checks the signature of a body and explains what is wrong with it. Main thread. Needs no data folder.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage verifyUsage;

int runVerify(const QStringList& arguments);

} // namespace opbx::cli
