#include "core/backup/work_folder.h"

#include "core/files/system_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool isAlive(qint64 process) {
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

void removeLeftOver(const QString& folder, const QString& prefix) {
    for (const QString& found : QDir(folder).entryList({prefix + u'*'}, QDir::Dirs | QDir::Hidden)) {
        bool isNumber = false;
        const qint64 process = found.sliced(prefix.size()).toLongLong(&isNumber);
        if (isNumber && !isAlive(process))
            QDir(folder + u'/' + found).removeRecursively();
    }
}

} // namespace

WorkFolder::WorkFolder(QString path)
    : m_path(std::move(path)) {}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, {})) {}

WorkFolder::~WorkFolder() {
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

Result<WorkFolder> WorkFolder::make(const QString& folder, const QString& name) {
    const QString prefix = u".opbx-%1-"_s.arg(name);
    removeLeftOver(folder, prefix);
    const QString path = folder + u'/' + prefix + QString::number(QCoreApplication::applicationPid());
    QDir(path).removeRecursively(); // of a program that had the same number
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0)
        return systemError(u"The folder %1 cannot be written"_s.arg(folder), errno);
    return WorkFolder(path);
}

qint64 freeBytes(const QString& folder) {
    // QStorageInfo looks for the mount in /proc, which a container or a service may not show.
    struct statvfs disk {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return 0;
    return static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
}

} // namespace opbx
