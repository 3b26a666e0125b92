// A display that cannot be had is a sentence and exit status 1, where Qt would abort or wait for ever. Main thread.
#pragma once

#include <QtGlobal>

namespace opbx {

/// Stands around the making of the QApplication.
class DisplayGuard {
public:
    DisplayGuard();
    ~DisplayGuard();
    DisplayGuard(const DisplayGuard&) = delete;
    DisplayGuard& operator=(const DisplayGuard&) = delete;

private:
    QtMessageHandler m_before;
};

} // namespace opbx
