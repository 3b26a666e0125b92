#include "core/storage/database_place.h"

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
    , m_memory(idOf(memoryOf(m_file)))
    , m_stamp(stamp())
    , m_checkpoint(checkpoint())
    , m_sample(sample()) {}

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

/// Of the whole of a small file, of pieces of a large one.
size_t DatabasePlace::sample() const {
    constexpr qint64 small = 8 * 1024 * 1024;
    constexpr int piece = 4096;
    sqlite3_file* const file = open();
    sqlite3_int64 size = 0;
    if (!file || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return 0;
    const qint64 step = std::max<qint64>(piece, size / small * piece);
    QByteArray bytes(piece, 0);
    size_t sum = 0;
    for (qint64 at = 0; at < size; at += step) {
        (void)file->pMethods->xRead(file, bytes.data(), piece,
                                    at); // what is behind the end is filled with zeros
        sum = qHashBits(bytes.constData(), piece, sum);
    }
    return sum;
}

/// SQLite writes to the file only when it brings its log there, and says so in the index of the log. What has changed otherwise was
/// written by somebody else, unless it only looks so: `touch`.
bool DatabasePlace::wasOverwritten() const {
    const Stamp now = stamp();
    const QByteArray moved = checkpoint();
    if (now == m_stamp) {
        m_checkpoint = moved; // a log that is begun anew has another salt
        return false;
    }
    const bool isUnderWay = moved.size() < 16 || moved.sliced(8, 4) != moved.sliced(12, 4);
    const size_t present = sample();
    const bool isForeign = !isUnderWay && moved == m_checkpoint && present != m_sample;
    m_stamp = now;
    m_checkpoint = moved;
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
