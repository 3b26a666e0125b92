// The log of a program that nobody starts from a terminal: DIR/opbx.log, for its owner alone. When it has grown to its size it becomes
// opbx.log.1, and so on up to opbx.log.4; the oldest goes. Goes by sizes alone, so that no clock deletes anything. Main thread.
#pragma once

#include <QByteArrayView>
#include <QFile>

namespace opbx {

class LogFile {
public:
    static constexpr qint64 standardBytes = 4 * 1024 * 1024;
    static constexpr int kept = 4; // beside the one that is written

    explicit LogFile(const QString& dataDir, qint64 mostBytes = standardBytes);

    QString path() const { return m_file.fileName(); }
    /// Whole lines with their ends. What the disk cannot take is left out and counted in the first line that it takes again.
    void write(QByteArrayView lines);

private:
    bool open();
    void rotate();

    QFile m_file;
    qint64 m_mostBytes;
    qint64 m_leftOut = 0;
};

} // namespace opbx
