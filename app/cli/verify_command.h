// `opbx verify`: checks the signature of a body and explains what is wrong with it. Main thread. Needs no data folder.
#pragma once

#include <QStringList>

namespace opbx::cli {

int runVerify(const QStringList& arguments);

} // namespace opbx::cli
