// Walks over a widget tree the way a screen reader does and names what it would stay silent about.
#pragma once

#include <QStringList>

class QWidget;

namespace opbx::test {

/// One line for each control below `root` that can be operated but has no accessible name.
QStringList unnamedControls(const QWidget& root);

} // namespace opbx::test
