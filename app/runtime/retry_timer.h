// Says when to try an address again that could not be had, first after half a second, then less and less often. Main thread.
#pragma once

#include "core/base/error.h"

#include <QTimer>

namespace opbx {

class RetryTimer : public QTimer {
public:
    RetryTimer() { setSingleShot(true); }

    /// What an attempt came to. Begins to wait where it may pass by itself: another program may end, an interface may come up; a wrong
    /// address stays wrong.
    void tried(const std::optional<Error>& error);

private:
    int m_waitMs = 0; // 0: the last attempt succeeded
};

} // namespace opbx
