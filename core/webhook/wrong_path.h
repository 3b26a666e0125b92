// What is wrong with an address that leads to no endpoint, for the integrator. Pure; any thread.
#pragma once

#include "core/base/message.h"

#include <QByteArrayView>

namespace opbx {

/// A sentence about the path of a request that no endpoint has. Quotes at most a part of it.
Message wrongPathMessage(QByteArrayView path);

} // namespace opbx
