// `opbx tls`: a self-signed certificate for a LAN, and a look at the one that is set. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage tlsUsage;

int runTls(const QStringList& arguments);

} // namespace opbx::cli
