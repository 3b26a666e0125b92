#include "app/runtime/instance_channel.h"

#include "core/files/system_error.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QPointer>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <optional>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int clientLimitMs = 2000;
constexpr int silentLimitMs = 10'000;
constexpr qint64 longestLine = 4096;
constexpr int mostClients = 16;

QByteArray line(const Result<Done>& outcome, bool yields) {
    QJsonObject object{{u"ok"_s, outcome.ok()}};
    if (yields)
        object.insert(u"yields"_s, true);
    if (!outcome.ok())
        object.insert(u"error"_s, outcome.error().detail);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<Notified> notRunningOr(const Error& error, QLocalSocket::LocalSocketError socketError) {
    const bool nobody = socketError == QLocalSocket::ServerNotFoundError ||
                        socketError == QLocalSocket::ConnectionRefusedError;
    return nobody ? Result<Notified>(Notified::NobodyRuns) : Result<Notified>(error);
}

#ifdef Q_OS_UNIX
/// A folder that only this user can enter. Commands of one user must agree on it, also those of a service or a cron job that
/// have no XDG_RUNTIME_DIR. Where there is none at all, Qt makes a private folder for temporary files.
QString runtimeFolder() {
    const QStringList candidates{qEnvironmentVariable("XDG_RUNTIME_DIR"), u"/run/user/%1"_s.arg(::geteuid())};
    for (const QString& folder : candidates) {
        struct stat status {};
        const bool exists = !folder.isEmpty() && ::lstat(QFile::encodeName(folder).constData(), &status) == 0;
        if (exists && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() && (status.st_mode & 0077) == 0)
            return folder;
    }
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
}
#endif

/// The user of the process at the other end; nothing where the system does not say.
std::optional<uint> userOf(const QLocalSocket& socket) {
#ifdef SO_PEERCRED
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0)
        return peer.uid;
#else
    Q_UNUSED(socket)
#endif
    return std::nullopt;
}

bool isTrusted(const QLocalSocket& socket) {
#ifdef Q_OS_UNIX
    const std::optional<uint> user = userOf(socket);
    return !user || isTrustedUser(*user, ::geteuid());
#else
    return true;
#endif
}

Result<Notified> ask(const QString& dataDir, const QByteArray& what) {
    QElapsedTimer timer;
    timer.start();
    const auto remaining = [&timer] {
        return static_cast<int>(qMax<qint64>(0, clientLimitMs - timer.elapsed()));
    };
    const bool isReload = what == "reload";
    const Error silent{ErrorCode::Timeout,
                       isReload
                           ? u"The running program does not answer. The change takes effect when it is "
                             "started again."_s
                           : u"The program that runs on this data folder does not answer. End it, then try "
                             "again."_s};
    QLocalSocket socket;
    socket.connectToServer(instanceSocketName(dataDir));
    if (!socket.waitForConnected(remaining()))
        return notRunningOr(silent, socket.error());
    if (!isTrusted(socket))
        return Error{ErrorCode::PermissionDenied,
                     u"The program that runs on this data folder belongs to another user."_s};
    socket.write("{\"do\":\"" + what + "\"}\n");
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(remaining()))
            return silent;
    }
    const QJsonObject answer = QJsonDocument::fromJson(socket.readLine(longestLine)).object();
    if (answer[u"ok"_s].toBool())
        return answer[u"yields"_s].toBool() ? Notified::Yields : Notified::Done;
    const QString reason = answer[u"error"_s].toString();
    return {ErrorCode::RemoteRefused,
            isReload ? u"The running program could not take the change over: %1"_s.arg(reason) : reason};
}

} // namespace

bool isTrustedUser(uint peer, uint own) {
    return peer == own || peer == 0 || own == 0;
}

QString instanceSocketName(const QString& dataDir) {
    const QString canonical = QFileInfo(dataDir).canonicalFilePath();
    const QString folder = canonical.isEmpty() ? QFileInfo(dataDir).absoluteFilePath() : canonical;
    const QByteArray hash =
        QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
#ifdef Q_OS_UNIX
    constexpr int longestPath = 80; // 104 on macOS, and Qt binds a longer temporary name first
    const QString path = folder + "/opbx.sock"_L1;
    if (QFile::encodeName(path).size() <= longestPath)
        return path;
    return runtimeFolder() + "/opbx-"_L1 + QString::fromLatin1(hash);
#else
    return "opbx-"_L1 + QString::fromLatin1(hash);
#endif
}

struct InstanceReply::Pending {
    explicit Pending(std::function<void(const Result<Done>&, bool)> sending)
        : send(std::move(sending)) {}

    std::function<void(const Result<Done>&, bool)> send;

    void finish(const Result<Done>& outcome, bool yields = false) {
        if (const auto sending = std::exchange(send, nullptr))
            sending(outcome, yields);
    }

    ~Pending() { finish({ErrorCode::Cancelled, u"it is about to end."_s}); }
};

InstanceReply::InstanceReply(std::function<void(const Result<Done>&, bool)> send)
    : m_pending(std::make_shared<Pending>(std::move(send))) {}

void InstanceReply::finish(const Result<Done>& outcome) const {
    m_pending->finish(outcome);
}

void InstanceReply::yield() const {
    m_pending->finish(Done{}, true);
}

InstanceServer::InstanceServer(const QString& dataDir, QObject* parent)
    : QObject(parent)
    , m_dataDir(dataDir) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::accept);
}

InstanceServer::~InstanceServer() {
    m_server.close();
#ifdef Q_OS_UNIX
    if (m_lock >= 0)
        ::close(m_lock);
#endif
}

Result<Done> InstanceServer::claim() {
#ifdef Q_OS_UNIX
    // A lock of the kernel: it goes with the process, however that ends.
    const QString path = m_dataDir + "/opbx.lock"_L1;
    m_lock = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0)
        return systemError(u"The data folder %1 cannot be written"_s.arg(m_dataDir), errno);
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        ::close(std::exchange(m_lock, -1));
        if (number != EWOULDBLOCK)
            return systemError(u"The data folder %1 cannot be locked"_s.arg(m_dataDir), number);
        return {
            ErrorCode::AlreadyExists,
            u"Another opbx runs on the data folder %1. Stop it, or choose another folder with --data-dir."_s
                .arg(m_dataDir)};
    }
#endif
    return Done();
}

Result<Done> InstanceServer::listen() {
    const Result<Done> claimed = claim();
    if (!claimed.ok())
        return claimed;
    const QString name = instanceSocketName(m_dataDir);
#ifdef Q_OS_UNIX
    QLocalServer::removeServer(
        name); // left by a process that was killed: the claim proves that nobody uses it
#endif
    if (!m_server.listen(name))
        return {ErrorCode::FileUnwritable,
                u"The socket %1 for messages cannot be made: %2."_s.arg(name, m_server.errorString())};
    return Done();
}

Result<Done> InstanceServer::listenWithin(int ms) {
    constexpr unsigned long stepMs = 50;
    const QDeadlineTimer deadline(ms);
    Result<Done> alone = listen();
    while (!alone && alone.error().code == ErrorCode::AlreadyExists && !deadline.hasExpired()) {
        QThread::msleep(stepMs);
        alone = listen();
    }
    return alone;
}

void InstanceServer::accept() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isTrusted(*socket) || m_server.findChildren<QLocalSocket*>().size() > mostClients) {
            socket->abort();
            continue;
        }
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(socket); });
        QTimer::singleShot(silentLimitMs, socket, [socket] { socket->abort(); });
        readFrom(socket);
    }
}

void InstanceServer::readFrom(QLocalSocket* socket) {
    while (socket->canReadLine())
        obey(socket, socket->readLine(longestLine));
    if (socket->bytesAvailable() >= longestLine)
        socket->abort();
}

void InstanceServer::obey(QLocalSocket* socket, const QByteArray& message) {
    const InstanceReply reply(
        [guard = QPointer<QLocalSocket>(socket)](const Result<Done>& outcome, bool yields) {
            if (!guard)
                return;
            guard->write(line(outcome, yields));
            guard->flush(); // a process that yields ends at once
        });
    const QString what = QJsonDocument::fromJson(message).object()[u"do"_s].toString();
    if (what == u"reload")
        emit reloadRequested(reply);
    else if (what == u"raise")
        emit raiseRequested(reply);
    else
        reply.finish({ErrorCode::Unsupported, u"this message is not known."_s});
}

Result<Notified> notifyRunningInstance(const QString& dataDir) {
    return ask(dataDir, "reload");
}

Result<Notified> raiseRunningInstance(const QString& dataDir) {
    return ask(dataDir, "raise");
}

bool instanceRuns(const QString& dataDir) {
    QLocalSocket socket;
    socket.connectToServer(instanceSocketName(dataDir));
    return socket.waitForConnected(500) && isTrusted(socket);
}

} // namespace opbx
