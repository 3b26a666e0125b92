// The real `opbx-window`, on the offscreen platform. For end-to-end tests.
#pragma once

#include <QStringList>

class QProcess;

namespace opbx::test {

/// Starts it with the keys of ServeProcess and returns at once.
void startWindow(QProcess& window, const QStringList& words);

} // namespace opbx::test
