// `opbx keys`: the keys of a data folder in the keychain. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage keysUsage;

int runKeys(const QStringList& arguments);

} // namespace opbx::cli
