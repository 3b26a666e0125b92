// Back from the stable name of an error code to the code, for what was written down by name. Pure; any thread.
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

namespace opbx {

/// None for a name that is not known.
ErrorCode errorFromName(QByteArrayView name);

} // namespace opbx
