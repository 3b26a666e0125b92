#include "core/secrets/keyring_probe.h"

#ifdef OPBX_HAS_DBUS
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QFileInfo>
#endif

#include <QTimer>

namespace opbx {

using namespace Qt::StringLiterals;

#ifdef OPBX_HAS_DBUS

namespace {

constexpr QLatin1String secretService = "org.freedesktop.secrets"_L1;

const QString& instead() {
    static const QString words = u" On a machine without a desktop, \"opbx keys generate NAME --file FILE\" "
                                 u"makes a key in a file; name it in "
                                 "OPBX_REQUESTS_API_KEY_FILE or OPBX_WEBHOOK_SECRET_FILE."_s;
    return words;
}

Error unavailable(const QString& reason) {
    return {ErrorCode::KeychainUnavailable, reason + instead()};
}

bool isKdeSession() {
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains(u"KDE"_s) ||
           qEnvironmentVariableIsSet("KDE_FULL_SESSION");
}

/// Asking libdbus without an address could start a bus of its own, which no keyring would ever join.
bool hasSessionBus() {
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

/// One probe; deletes itself after it has ended.
class KeyringProbe : public QObject {
public:
    KeyringProbe(QObject* context, QDeadlineTimer deadline, std::function<void(Result<Done>)> ended)
        : QObject(context)
        , m_ended(std::move(ended))
        , m_deadline(deadline) {
        QTimer::singleShot(deadline.remainingTime(), this, [this] {
            end({ErrorCode::Timeout,
                 u"The keychain does not answer. Log out and in, or restart the keychain service, and "
                 "try again."_s +
                     instead()});
        });
        QTimer::singleShot(0, this, [this] { start(); });
    }

private:
    using Next = void (KeyringProbe::*)(const QDBusMessage&);

    void start() {
        if (!hasSessionBus() || !QDBusConnection::sessionBus().isConnected()) {
            end(unavailable(
                u"There is no desktop session (no D-Bus session bus), so there is no keychain."_s));
            return;
        }
        ask(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
            u"ListActivatableNames"_s, {}, &KeyringProbe::haveActivatable);
    }

    void haveActivatable(const QDBusMessage& answer) {
        m_names = answer.arguments().value(0).toStringList();
        ask(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"ListNames"_s,
            {}, &KeyringProbe::haveNames);
    }

    void haveNames(const QDBusMessage& answer) {
        m_names += answer.arguments().value(0).toStringList();
        if (isKdeSession() &&
            (m_names.contains(u"org.kde.kwalletd5"_s) || m_names.contains(u"org.kde.kwalletd6"_s))) {
            end(Done()); // KWallet opens itself with a question of its own and says when that is refused
            return;
        }
        if (!m_names.contains(secretService)) {
            end(unavailable(
                u"No keychain service is installed in this desktop session. Install gnome-keyring or "
                "KeePassXC."_s));
            return;
        }
        ask(secretService, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s,
            {u"default"_s}, &KeyringProbe::haveDefault);
    }

    void haveDefault(const QDBusMessage& answer) {
        const QString path = answer.arguments().value(0).value<QDBusObjectPath>().path();
        if (path.size() < 2) {
            end(unavailable(
                u"The keychain has no default collection yet. Make one with the desktop's password "
                "program, then try again."_s));
            return;
        }
        ask(secretService, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
            {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s}, &KeyringProbe::haveLocked);
    }

    void haveLocked(const QDBusMessage& answer) {
        const QVariant locked = answer.arguments().value(0).value<QDBusVariant>().variant();
        if (locked.isValid() && !locked.toBool())
            end(Done());
        else
            end({ErrorCode::KeychainLocked,
                 u"The keychain is locked. Unlock it with the desktop's password program, then try again."_s});
    }

    void ask(const QString& service, const QString& path, const QString& interface, const QString& method,
             const QVariantList& arguments, Next next) {
        QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, method);
        call.setArguments(arguments);
        const int remaining = static_cast<int>(qMax<qint64>(1, m_deadline.remainingTime()));
        auto* watcher = new QDBusPendingCallWatcher(
            QDBusConnection::sessionBus().asyncCall(call, remaining + 1000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, next] {
            watcher->deleteLater();
            const QDBusMessage answer = watcher->reply();
            if (answer.type() == QDBusMessage::ReplyMessage)
                (this->*next)(answer);
            else
                end(unavailable(u"The keychain service fails: %1."_s.arg(answer.errorMessage())));
        });
    }

    void end(Result<Done> result) {
        if (!m_ended)
            return;
        const auto ended = std::exchange(m_ended, nullptr);
        deleteLater();
        ended(std::move(result));
    }

    std::function<void(Result<Done>)> m_ended;
    QDeadlineTimer m_deadline;
    QStringList m_names;
};

} // namespace

void probeKeyring(QObject* context, QDeadlineTimer deadline, std::function<void(Result<Done>)> ended) {
    new KeyringProbe(context, deadline, std::move(ended));
}

void watchKeyring(QObject* context, std::function<void()> gone) {
    if (isKdeSession() || !hasSessionBus())
        return; // calls to KWallet end with an error when it ends
    auto* watcher = new QDBusServiceWatcher(secretService, QDBusConnection::sessionBus(),
                                            QDBusServiceWatcher::WatchForUnregistration, context);
    QObject::connect(watcher, &QDBusServiceWatcher::serviceUnregistered, context, std::move(gone));
}

#else

void probeKeyring(QObject* context, QDeadlineTimer, std::function<void(Result<Done>)> ended) {
    QTimer::singleShot(0, context, [ended = std::move(ended)] { ended(Done()); });
}

void watchKeyring(QObject*, std::function<void()>) {}

#endif

} // namespace opbx
