// Where a database lies: whether the path still leads to the file that was opened. Whoever moves, replaces or deletes a file under
// a running program leaves it writing into what nobody can find any more. Reads a few inodes; any thread.
#pragma once

#include <QString>

#include <cstdint>

namespace opbx {

class DatabasePlace {
public:
    DatabasePlace() = default;
    /// Remembers what is there now; right after opening.
    explicit DatabasePlace(QString file);

    /// True when file, log and shared memory are what they were. Costs microseconds.
    bool isUnchanged() const;
    /// Of the file alone.
    bool isFileUnchanged() const;
    /// There is a log with content in it, and it is not ours.
    bool hasForeignLog() const;
    /// Where the file is another: takes away the log and the shared memory of the old one, which SQLite would take for the new one's.
    void removeLeftovers() const;

private:
    struct FileId {
        std::uint64_t device = 0;
        std::uint64_t inode = 0; // 0: there is none
        bool operator==(const FileId&) const = default;
    };
    static FileId idOf(const QString& path);

    QString m_file; // empty: nothing is remembered
    FileId m_id;
    FileId m_log;
    FileId m_memory;
};

} // namespace opbx
