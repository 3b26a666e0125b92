#include "core/base/clock.h"

#include <chrono>

namespace opbx {

using std::chrono::duration_cast;
using std::chrono::microseconds;

qint64 SystemClock::nowUs() const {
    return duration_cast<microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

qint64 SystemClock::monotonicUs() const {
    return duration_cast<microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace opbx
