#include "app/runtime/log_file.h"

#include <QFileInfo>

namespace opbx {

using namespace Qt::StringLiterals;

LogFile::LogFile(const QString& dataDir, qint64 mostBytes)
    : m_file(dataDir + u"/opbx.log"_s)
    , m_mostBytes(mostBytes) {}

bool LogFile::open() {
    if (m_file.isOpen() && QFileInfo::exists(m_file.fileName()))
        return true;
    m_file.close(); // somebody has moved it away
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void LogFile::rotate() {
    m_file.close();
    const QString name = m_file.fileName() + u'.';
    QFile::remove(name + QString::number(kept));
    for (int number = kept - 1; number >= 1; --number)
        QFile::rename(name + QString::number(number), name + QString::number(number + 1));
    QFile::rename(m_file.fileName(), name + u'1');
}

void LogFile::write(QByteArrayView lines) {
    if (lines.isEmpty())
        return;
    if (open() && m_file.size() > 0 && m_file.size() + lines.size() > m_mostBytes)
        rotate();
    QByteArray report;
    if (m_leftOut > 0) {
        report = "opbx: " + QByteArray::number(m_leftOut) +
                 " lines of the log were left out: the disk did not take them.\n";
        report.append(lines);
    }
    const QByteArrayView all = report.isEmpty() ? lines : QByteArrayView(report);
    const qint64 before = open() ? m_file.size() : -1;
    if (before >= 0 && m_file.write(all.data(), all.size()) == all.size()) {
        m_leftOut = 0;
        return;
    }
    if (before >= 0)
        m_file.resize(before); // no half lines
    m_leftOut += lines.count('\n');
}

} // namespace opbx
