#include "core/base/clock.h"

#include <chrono>
#include <ctime>

namespace opbx {

using std::chrono::duration_cast;
using std::chrono::microseconds;

qint64 SystemClock::nowUs() const {
    return duration_cast<microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

qint64 SystemClock::monotonicUs() const {
    return duration_cast<microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

qint64 SystemClock::steadyUs() const {
#ifdef CLOCK_BOOTTIME
    std::timespec now{};
    if (::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
#endif
    return monotonicUs();
}

} // namespace opbx
