#include "core/files/file_replacement.h"

#include "core/files/system_error.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName =
    240; // with the six characters that make it unique, most file systems take 255

QString cannotWrite(const QString& target) {
    return u"%1 cannot be written"_s.arg(target);
}

/// The file itself, also where the last link leads to nothing yet.
QByteArray followLinks(const QString& target) {
    QString path = QFileInfo(target).absoluteFilePath();
    constexpr int mostLinks = 40; // the system follows no more either
    for (int i = 0; i < mostLinks && QFileInfo(path).isSymLink(); ++i)
        path = QFileInfo(path).symLinkTarget();
    return QFile::encodeName(path);
}

QByteArray folderOf(const QByteArray& path) {
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

QByteArray nameBeside(const QByteArray& path) {
    return folderOf(path) + "/." + path.mid(path.lastIndexOf('/') + 1).left(longestName) + ".XXXXXX";
}

mode_t currentUmask() {
    // Linux tells it without changing it for the other threads.
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        const QByteArray all = status.read(4096);
        const qsizetype at = all.indexOf("Umask:");
        if (at >= 0)
            return static_cast<mode_t>(all.mid(at + 6, 8).trimmed().split('\n').first().toUInt(nullptr, 8));
    }
    return 022;
}

/// Not every file system can sync (FUSE, some network disks); what it cannot do is no failure to write.
bool syncFailed(int file) {
    return ::fsync(file) != 0 && errno != EINVAL && errno != EROFS && errno != ENOSYS && errno != EOPNOTSUPP;
}

/// What stands at a path keeps a second name as long as this lives, so that it can be put back.
class PlaceBefore {
public:
    explicit PlaceBefore(QByteArray path)
        : m_path(std::move(path))
        , m_second(folderOf(m_path) + "/." + m_path.mid(m_path.lastIndexOf('/') + 1).left(longestName) +
                   ".before") {
        (void)::unlink(m_second.constData());
        m_isKept = ::link(m_path.constData(), m_second.constData()) == 0;
        m_wasEmpty = !m_isKept && errno == ENOENT;
    }
    PlaceBefore(PlaceBefore&& other) noexcept
        : m_path(std::move(other.m_path))
        , m_second(std::move(other.m_second))
        , m_isKept(std::exchange(other.m_isKept, false))
        , m_wasEmpty(other.m_wasEmpty) {}
    PlaceBefore& operator=(PlaceBefore&&) = delete;
    ~PlaceBefore() {
        if (m_isKept)
            (void)::unlink(m_second.constData());
    }

    void restore() {
        if (std::exchange(m_isKept, false))
            (void)::rename(m_second.constData(), m_path.constData());
        else if (m_wasEmpty)
            (void)::unlink(m_path.constData());
    }

private:
    QByteArray m_path;
    QByteArray m_second;
    bool m_isKept = false;
    bool m_wasEmpty = false;
};

/// So that the new name survives a power cut. The file is in its place already; a failure changes nothing about that.
void syncFolder(const QByteArray& path) {
    const int folder = ::open(folderOf(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    (void)::fsync(folder);
    (void)::close(folder);
}

} // namespace

FileReplacement::FileReplacement(QString target, FileAccess access)
    : m_target(std::move(target))
    , m_access(access) {}

FileReplacement::FileReplacement(FileReplacement&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_path(std::move(other.m_path))
    , m_beside(std::exchange(other.m_beside, {}))
    , m_access(other.m_access)
    , m_file(std::exchange(other.m_file, -1))
    , m_written(other.m_written)
    , m_isDirect(other.m_isDirect)
    , m_isPrepared(std::exchange(other.m_isPrepared, false))
    , m_failure(std::move(other.m_failure)) {}

FileReplacement::~FileReplacement() {
    cancel();
}

Result<Done> FileReplacement::fail(int number) {
    cancel();
    m_failure = systemError(cannotWrite(m_target), number);
    return *m_failure;
}

Result<Done> FileReplacement::open() {
    cancel();
    m_failure.reset();
    m_written = 0;
    m_path = followLinks(m_target);
    struct stat before {};
    const bool exists = ::stat(m_path.constData(), &before) == 0;
    if (m_target.isEmpty() || (exists && S_ISDIR(before.st_mode)))
        return fail(EISDIR);
    if (exists && !S_ISREG(before.st_mode))
        return openDirectly();
    // A file that this user may not write is not replaced behind its owner's back.
    if (exists && ::access(m_path.constData(), W_OK) != 0)
        return fail(errno);
    m_beside = nameBeside(m_path);
    m_file = ::mkostemp(m_beside.data(), O_CLOEXEC);
    if (m_file < 0) {
        m_beside.clear();
        return fail(errno);
    }
    mode_t mode = 0600;
    if (m_access == FileAccess::Everybody)
        mode = 0644;
    else if (m_access == FileAccess::AsBefore)
        mode = exists ? before.st_mode & 0777 : 0666 & ~currentUmask();
    // Some file systems know no owners or modes (FAT); then there is nothing to protect by them.
    (void)::fchmod(m_file, mode);
    if (exists && (before.st_uid != ::geteuid() || before.st_gid != ::getegid()))
        (void)!::fchown(m_file, before.st_uid, before.st_gid);
    return Done{};
}

Result<Done> FileReplacement::openDirectly() {
    m_file = ::open(m_path.constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    m_isDirect = true;
    return m_file < 0 ? fail(errno) : Result<Done>(Done{});
}

Result<Done> FileReplacement::write(QByteArrayView bytes) {
    if (m_failure)
        return *m_failure;
    while (!bytes.isEmpty()) {
        const ssize_t taken = ::write(m_file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken <= 0)
            return fail(taken < 0 ? errno : ENOSPC);
        m_written += taken;
        bytes = bytes.sliced(taken);
    }
    return Done{};
}

Result<Done> FileReplacement::prepare() {
    if (m_failure)
        return *m_failure;
    if (m_isPrepared)
        return Done{};
    if (m_file < 0)
        return fail(EBADF);
    struct stat now {};
    if (!m_isDirect) {
        if (syncFailed(m_file) || ::fstat(m_file, &now) != 0)
            return fail(errno);
        if (now.st_size != m_written)
            return fail(EIO);
    }
    // Network disks and quotas may say only here that something could not be written.
    if (::close(std::exchange(m_file, -1)) != 0)
        return fail(errno);
    m_isPrepared = true;
    return Done{};
}

Result<Done> FileReplacement::commit() {
    if (const Result<Done> prepared = prepare(); !prepared)
        return prepared;
    m_isPrepared = false;
    if (m_isDirect)
        return Done{};
    if (::rename(m_beside.constData(), m_path.constData()) != 0)
        return fail(errno);
    m_beside.clear();
    syncFolder(m_path);
    return Done{};
}

void FileReplacement::cancel() {
    const int before = errno;
    if (m_file >= 0)
        (void)::close(std::exchange(m_file, -1));
    if (!m_beside.isEmpty())
        (void)::unlink(std::exchange(m_beside, {}).constData());
    m_isPrepared = false;
    m_isDirect = false;
    errno = before;
}

Result<Done> replaceFile(const QString& target, QByteArrayView content, FileAccess access) {
    FileReplacement file(target, access);
    Result<Done> done = file.open();
    if (done)
        done = file.write(content);
    return done ? file.commit() : done;
}

Result<Done> makePrivateFile(const QString& target, QByteArrayView content) {
    const QString path = QFileInfo(target).absoluteFilePath();
    const QByteArray name = QFile::encodeName(path);
    const auto exists = [&target] {
        return Error{ErrorCode::AlreadyExists,
                     u"There is a file %1 already. It is left as it is."_s.arg(target)};
    };
    struct stat present {};
    if (::lstat(name.constData(), &present) == 0)
        return exists();
    const QString beside =
        QFileInfo(path).absolutePath() + u"/.opbx-"_s + QUuid::createUuid().toString(QUuid::Id128);
    FileReplacement file(beside, FileAccess::OnlyUser);
    Result<Done> done = file.open();
    if (done)
        done = file.write(content);
    if (done)
        done = file.commit();
    if (!done)
        return {done.error().code, QString(done.error().detail).replace(beside, target)};
    // A second name, unlike a rename, never takes the place of something that came in the meantime.
    const QByteArray made = QFile::encodeName(beside);
    if (::link(made.constData(), name.constData()) != 0) {
        const int number = errno;
        (void)::unlink(made.constData());
        return number == EEXIST ? exists() : systemError(cannotWrite(target), number);
    }
    (void)::unlink(made.constData());
    syncFolder(name);
    return Done{};
}

Result<Done> replaceFiles(std::span<const NewFile> files) {
    std::vector<FileReplacement> ready;
    ready.reserve(files.size());
    for (const NewFile& file : files) {
        FileReplacement& next = ready.emplace_back(file.target, file.access);
        Result<Done> done = next.open();
        if (done)
            done = next.write(file.content);
        if (done)
            done = next.prepare();
        if (!done)
            return done;
    }
    // Only renames are left.
    std::vector<PlaceBefore> places;
    places.reserve(ready.size());
    for (FileReplacement& file : ready) {
        places.emplace_back(followLinks(file.target()));
        if (const Result<Done> done = file.commit(); !done) {
            places.pop_back();
            for (PlaceBefore& place : places)
                place.restore();
            return done;
        }
    }
    return Done{};
}

Result<Done> moveIntoPlace(const QString& written, const QString& target, qint64 bytes) {
    const QByteArray from = QFile::encodeName(written);
    const int file = ::open(from.constData(), O_RDONLY | O_CLOEXEC);
    struct stat now {};
    int problem = 0;
    if (file < 0 || syncFailed(file) || ::fstat(file, &now) != 0)
        problem = errno;
    else if (now.st_size != bytes)
        problem = EIO;
    if (file >= 0)
        (void)::close(file);
    const QByteArray to = followLinks(target);
    if (problem == 0 && ::rename(from.constData(), to.constData()) != 0)
        problem = errno;
    if (problem != 0)
        return systemError(cannotWrite(target), problem);
    syncFolder(to);
    return Done{};
}

} // namespace opbx
