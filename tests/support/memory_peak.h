// The largest amount of memory that this process has had at a time. Linux.
#pragma once

#include <QtGlobal>

namespace opbx::test {

/// From now on counts anew; false where the system does not let it.
bool forgetMemoryPeak();

/// In MB, since it was last forgotten; -1 when the system does not say.
qint64 memoryPeakMb();

} // namespace opbx::test
