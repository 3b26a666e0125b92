// `opbx serve`: the endpoint without a window.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage serveUsage;

int runServe(const QStringList& arguments);

} // namespace opbx::cli
