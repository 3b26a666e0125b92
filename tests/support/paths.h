// Where tests find the source tree, the sample payloads and the built program.
#pragma once

#include <QByteArray>
#include <QString>

namespace opbx::test {

QString sourceDir();
QString fixturePath(const QString& name);
/// Content of a file in tests/fixtures; ends the test program when there is no such file.
QByteArray fixture(const QString& name);
/// build/…/bin/opbx
QString programPath();

} // namespace opbx::test
