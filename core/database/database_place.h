// Where a database lies: whether the path still leads to the file that was opened, and whether its content is still what SQLite wrote
// there. Whoever moves, replaces, deletes or overwrites a file under a running program leaves it writing into what nobody can find or
// read any more. Reads a few inodes; any thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

struct sqlite3;
struct sqlite3_file;

namespace opbx {

class DatabasePlace {
public:
    DatabasePlace() = default;
    /// Remembers what is there now; right after opening. `connection`: to that file; while it is open isUnchanged() may be asked.
    DatabasePlace(QString file, sqlite3* connection);

    /// True when file, log and shared memory are what they were. Costs microseconds, but after a checkpoint, when it reads a part
    /// of the file.
    bool isUnchanged() const;
    /// True once the content of the file was found to be another, though it is the same file. Its log belongs to what was there.
    bool isOverwritten() const { return m_isOverwritten; }
    /// Whether nobody has written to the file since it was last looked at.
    bool isQuiet() const;
    /// Of the file alone.
    bool isFileUnchanged() const;
    /// There is a log with content in it, and it is not ours.
    bool hasForeignLog() const;
    /// Where the file, or what is in it, is another: takes away the log and the shared memory of the old one, which SQLite would take for the new one's.
    void removeLeftovers() const;

private:
    struct FileId {
        std::uint64_t device = 0;
        std::uint64_t inode = 0; // 0: there is none
        bool operator==(const FileId&) const = default;
    };
    /// What a file looks like from outside.
    struct Stamp {
        std::int64_t changedNs = 0;
        std::int64_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    static FileId idOf(const QString& path);
    Stamp stamp() const;
    /// How far SQLite has brought its log into the file; empty when that cannot be read.
    QByteArray checkpoint() const;
    std::optional<size_t> sample() const;
    sqlite3_file* open() const;
    bool wasOverwritten() const;

    QString m_file; // empty: nothing is remembered
    sqlite3* m_connection = nullptr;
    FileId m_id;
    FileId m_log;
    FileId m_memory;
    // As they were at the last look; without a checkpoint there is nothing to compare with.
    mutable Stamp m_stamp;
    mutable QByteArray m_checkpoint;
    mutable std::optional<size_t> m_sample;
    mutable bool m_isOverwritten = false;
};

} // namespace opbx
