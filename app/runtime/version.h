// Version of the program, from the build.
#pragma once

#include <QString>

namespace opbx {

QString programVersion();

} // namespace opbx
