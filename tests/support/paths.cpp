#include "tests/support/paths.h"

#include <QFile>

namespace opbx::test {

using namespace Qt::StringLiterals;

QString sourceDir() {
    return QStringLiteral(OPBX_SOURCE_DIR);
}

QString fixturePath(const QString& name) {
    return sourceDir() + u"/tests/fixtures/"_s + name;
}

QByteArray fixture(const QString& name) {
    QFile file(fixturePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return file.readAll();
}

QString programPath() {
    return QStringLiteral(OPBX_BINARY);
}

} // namespace opbx::test
