#include "tests/ui/support/settle.h"

#include <QTest>

namespace opbx::test {

void settle() {
    int turns = 8;
    const bool done = QTest::qWaitFor([&turns] { return turns-- == 0; });
    Q_UNUSED(done)
}

} // namespace opbx::test
