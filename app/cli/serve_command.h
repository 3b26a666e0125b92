// `opbx serve`: the endpoint without a window.
#pragma once

#include <QStringList>

namespace opbx::cli {

int runServe(const QStringList& arguments);

} // namespace opbx::cli
