// A clock that a test sets while a program runs, by libfaketime. The test's thread.
#pragma once

#include "tests/support/serve_process.h"

#include <QTemporaryDir>

namespace opbx::test {

class FakeClock {
public:
    static bool isInstalled();

    /// For the next start of `serve`; `alsoLoaded`: another library that is loaded before all, or nothing.
    explicit FakeClock(ServeProcess& serve, const QString& alsoLoaded = {});
    /// From the clock of this computer, e.g. "+400d", "-3h".
    void set(const QByteArray& offset);

private:
    QTemporaryDir m_folder;
};

} // namespace opbx::test
