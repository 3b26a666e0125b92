#include "core/database/database_place.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
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

DatabasePlace::DatabasePlace(QString file, sqlite3* connection)
    : m_file(std::move(file))
    , m_connection(connection)
    , m_id(idOf(m_file))
    , m_log(idOf(logOf(m_file)))
    , m_memory(idOf(memoryOf(m_file))) {
    (void)wasOverwritten();
}

bool DatabasePlace::isFileUnchanged() const {
    return m_file.isEmpty() || idOf(m_file) == m_id;
}

bool DatabasePlace::isUnchanged() const {
    if (!isFileUnchanged())
        return false;
    m_isOverwritten = m_isOverwritten || (!m_file.isEmpty() && wasOverwritten());
    if (m_isOverwritten)
        return false;
    // A file that is read where nothing can be written has neither; both appear when it can.
    return m_file.isEmpty() || ((m_log.inode == 0 || idOf(logOf(m_file)) == m_log) &&
                                (m_memory.inode == 0 || idOf(memoryOf(m_file)) == m_memory));
}

DatabasePlace::Stamp DatabasePlace::stamp() const {
    struct stat found {};
    if (::stat(QFile::encodeName(m_file).constData(), &found) != 0)
        return {};
    return {found.st_mtim.tv_sec * 1'000'000'000LL + found.st_mtim.tv_nsec, found.st_size};
}

/// The file as the connection has it. To open and close it once more would take all locks of this process from it.
sqlite3_file* DatabasePlace::open() const {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(m_connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file && file->pMethods && file->pMethods->iVersion >= 2 ? file : nullptr;
}

/// Of the index of the log (WAL-Index File Format): its salt, the frames that are in the file, and those that were to be brought there.
QByteArray DatabasePlace::checkpoint() const {
    constexpr int indexPage = 32'768;
    sqlite3_file* const file = m_memory.inode != 0 ? open() : nullptr;
    volatile void* page = nullptr;
    if (!file || file->pMethods->xShmMap(file, 0, indexPage, 0, &page) != SQLITE_OK || !page)
        return {};
    const auto* const bytes = static_cast<const volatile char*>(page);
    QByteArray result;
    for (const auto& [from, size] : {std::pair(32, 8), std::pair(96, 4), std::pair(128, 4)}) {
        for (int i = from; i < from + size; ++i)
            result.append(bytes[i]);
    }
    return result;
}

/// Of the whole of a small file, of pieces of a large one. Nothing when it cannot be read: that says nothing of who wrote it.
std::optional<size_t> DatabasePlace::sample() const {
    constexpr qint64 small = 8 * 1024 * 1024;
    constexpr int piece = 4096;
    sqlite3_file* const file = open();
    sqlite3_int64 size = 0;
    if (!file || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return std::nullopt;
    const qint64 step = std::max<qint64>(piece, size / small * piece);
    QByteArray bytes(piece, 0);
    size_t sum = 0;
    for (qint64 at = 0; at < size; at += step) {
        const int code = file->pMethods->xRead(file, bytes.data(), piece, at);
        if (code != SQLITE_OK &&
            code != SQLITE_IOERR_SHORT_READ) // what is behind the end is filled with zeros
            return std::nullopt;
        sum = qHashBits(bytes.constData(), piece, sum);
    }
    return sum;
}

/// SQLite writes to the file only when it brings its log there, and says in the index of the log that it will and that it has. Where
/// the index says the same before and after two samples, none of that happened between them, so that another sample was written by
/// somebody else. What the times of the file say only decides when to look: they may be coarse, late, or set by `touch`.
bool DatabasePlace::wasOverwritten() const {
    const QByteArray before = checkpoint();
    const Stamp now = stamp();
    if (now == m_stamp && before == m_checkpoint)
        return false;
    const bool isSettled = before.size() == 16 && before.sliced(8, 4) == before.sliced(12, 4);
    const std::optional<size_t> present = isSettled ? sample() : std::nullopt;
    if (!present || checkpoint() != before) {
        m_checkpoint.clear(); // the next look begins anew
        return false;
    }
    const bool isForeign = before == m_checkpoint && present != m_sample;
    m_stamp = now;
    m_checkpoint = before;
    m_sample = present;
    return isForeign;
}

bool DatabasePlace::isQuiet() const {
    return stamp() == std::exchange(m_stamp, stamp());
}

bool DatabasePlace::hasForeignLog() const {
    const FileId log = idOf(logOf(m_file));
    return isFileUnchanged() && log.inode != 0 && log != m_log && QFileInfo(logOf(m_file)).size() > 0;
}

void DatabasePlace::removeLeftovers() const {
    if (isFileUnchanged() && !m_isOverwritten)
        return;
    if (idOf(logOf(m_file)) == m_log && m_log.inode != 0)
        QFile::remove(logOf(m_file));
    if (idOf(memoryOf(m_file)) == m_memory && m_memory.inode != 0)
        QFile::remove(memoryOf(m_file));
}

} // namespace opbx
