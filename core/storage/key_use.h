// How often a key that a rotation replaced has been used since. A plain value; any thread.
#pragma once

#include <QtGlobal>

namespace opbx {

struct KeyUse {
    qint64 uses = 0;
    qint64 lastMs = 0; // epoch ms; 0: never
};

} // namespace opbx
