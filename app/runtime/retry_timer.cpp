#include "app/runtime/retry_timer.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr int firstMs = 500;
constexpr int longestMs = 30'000;

} // namespace

void RetryTimer::tried(const std::optional<Error>& error) {
    stop();
    if (!error)
        m_waitMs = 0;
    if (codeOf(error) != ErrorCode::AddressInUse && codeOf(error) != ErrorCode::AddressMissing)
        return;
    m_waitMs = std::clamp(m_waitMs * 2, firstMs, longestMs);
    start(m_waitMs);
}

} // namespace opbx
