// `opbx verify-cxml`: says whether a document is CXML as Cloudonix documents it. Main thread. Needs no data folder.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage verifyCxmlUsage;

int runVerifyCxml(const QStringList& arguments);

} // namespace opbx::cli
