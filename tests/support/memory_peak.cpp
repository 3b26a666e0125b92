#include "tests/support/memory_peak.h"

#include <QFile>

namespace opbx::test {

using namespace Qt::StringLiterals;

bool forgetMemoryPeak() {
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

qint64 memoryPeakMb() {
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
    }
    return -1;
}

} // namespace opbx::test
