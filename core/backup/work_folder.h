// A folder of mode 700 for files that are needed for a moment. Goes with the object; one that a killed program left behind goes when
// the next is made. Any thread.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace opbx {

class WorkFolder {
public:
    /// FOLDER/.NAME-PROCESS. Errors as systemError().
    static Result<WorkFolder> make(const QString& folder, const QString& name);
    WorkFolder(WorkFolder&& other) noexcept;
    WorkFolder& operator=(WorkFolder&&) = delete;
    ~WorkFolder();

    const QString& path() const { return m_path; }
    /// It is somebody else's from now on.
    void release() { m_path.clear(); }

private:
    explicit WorkFolder(QString path);

    QString m_path;
};

/// Bytes that this user may still write there.
qint64 freeBytes(const QString& folder);
/// So much stays free for the endpoint, which goes on writing.
inline constexpr qint64 reservedBytes = 16LL * 1024 * 1024;

} // namespace opbx
