#include "core/files/folder_probe.h"

#include "core/files/system_error.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// A file without a name that is gone when it is closed; -1 with errno when none can be made.
class ProbeFile {
public:
    explicit ProbeFile(const QString& folder) {
        QByteArray name = QFile::encodeName(folder) + "/.opbx-probe.XXXXXX";
        m_file = ::mkostemp(name.data(), O_CLOEXEC);
        if (m_file >= 0)
            (void)::unlink(name.constData());
    }
    ProbeFile(const ProbeFile&) = delete;
    ProbeFile& operator=(const ProbeFile&) = delete;
    ~ProbeFile() {
        if (m_file >= 0)
            (void)::close(m_file);
    }

    bool isOpen() const { return m_file >= 0; }

    /// 0, or the error number.
    int write() const {
        constexpr std::array<char, 8192> content{};
        errno = 0;
        const ssize_t written = ::write(m_file, content.data(), content.size());
        if (written < 0)
            return errno;
        return written == ssize_t(content.size()) ? 0 : ENOSPC;
    }

    int lock() const {
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_len = 1;
        return ::fcntl(m_file, F_SETLK, &lock) == 0 ? 0 : errno;
    }

private:
    int m_file = -1;
};

std::optional<Error> problem(const QString& folder, int number) {
    if (number == 0)
        return std::nullopt;
    return systemError(u"The folder %1 cannot be used"_s.arg(folder), number);
}

} // namespace

std::optional<Error> probeFolder(const QString& folder) {
    struct statvfs system {};
    if (::statvfs(QFile::encodeName(folder).constData(), &system) == 0 && (system.f_flag & ST_RDONLY) != 0)
        return problem(folder, EROFS);
    const ProbeFile file(folder);
    if (!file.isOpen())
        return problem(folder, errno);
    if (const int written = file.write(); written != 0)
        return problem(folder, written);
    return probeLocks(folder);
}

std::optional<Error> probeLocks(const QString& folder) {
    const ProbeFile file(folder);
    const int locked = file.isOpen() ? file.lock() : 0;
    return problem(folder, locked == ENOLCK || locked == ENOSYS || locked == EOPNOTSUPP ? locked : 0);
}

} // namespace opbx
