#include "core/storage/database_place.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString logOf(const QString& file) {
    return file + u"-wal"_s;
}

QString memoryOf(const QString& file) {
    return file + u"-shm"_s;
}

} // namespace

DatabasePlace::FileId DatabasePlace::idOf(const QString& path) {
    struct stat found {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {found.st_dev, found.st_ino};
}

DatabasePlace::DatabasePlace(QString file)
    : m_file(std::move(file))
    , m_id(idOf(m_file))
    , m_log(idOf(logOf(m_file)))
    , m_memory(idOf(memoryOf(m_file))) {}

bool DatabasePlace::isFileUnchanged() const {
    return m_file.isEmpty() || idOf(m_file) == m_id;
}

bool DatabasePlace::isUnchanged() const {
    if (!isFileUnchanged())
        return false;
    // A file that is read where nothing can be written has neither; both appear when it can.
    return m_file.isEmpty() || ((m_log.inode == 0 || idOf(logOf(m_file)) == m_log) &&
                                (m_memory.inode == 0 || idOf(memoryOf(m_file)) == m_memory));
}

bool DatabasePlace::hasForeignLog() const {
    const FileId log = idOf(logOf(m_file));
    return isFileUnchanged() && log.inode != 0 && log != m_log && QFileInfo(logOf(m_file)).size() > 0;
}

void DatabasePlace::removeLeftovers() const {
    if (isFileUnchanged())
        return;
    if (idOf(logOf(m_file)) == m_log && m_log.inode != 0)
        QFile::remove(logOf(m_file));
    if (idOf(memoryOf(m_file)) == m_memory && m_memory.inode != 0)
        QFile::remove(memoryOf(m_file));
}

} // namespace opbx
