#include "tests/core/secrets/keyring/secret_service.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace opbx::test {

using namespace Qt::StringLiterals;

/// A secret as it travels: session, parameters of its encryption, the bytes, their type.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument& operator<<(QDBusArgument& argument, const WireSecret& secret) {
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, WireSecret& secret) {
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

using WireSecrets = QMap<QDBusObjectPath, WireSecret>;

namespace {

const QString serviceName = u"org.freedesktop.secrets"_s;
const QString connectionName = u"secret-service"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString collectionPath = servicePath + u"/collection/login"_s;
const QString itemsPath = collectionPath + u'/';
const QString nothing = u"/"_s; // the path that stands for "none"

QVariant pathVariant(const QString& path) {
    return QVariant::fromValue(QDBusObjectPath(path));
}

} // namespace

bool SecretService::begin() {
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<WireSecrets>();
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName);
    return m_bus.registerVirtualObject(servicePath, this, QDBusConnection::SubPath) &&
           m_bus.registerService(serviceName);
}

void SecretService::end() {
    m_questions.clear();
    m_bus = QDBusConnection(QString());
    QDBusConnection::disconnectFromBus(connectionName);
}

QByteArray SecretService::entry(const QString& user) const {
    for (const Item& item : m_items) {
        if (item.attributes.value(u"user"_s) == user)
            return item.secret;
    }
    return {};
}

void SecretService::answer(bool allowed) {
    const Question question = m_questions.takeFirst();
    QDBusMessage signal =
        QDBusMessage::createSignal(question.path, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    const QVariant result = allowed ? question.effect() : pathVariant(nothing);
    signal.setArguments({!allowed, QVariant::fromValue(QDBusVariant(result))});
    m_bus.send(signal);
}

bool SecretService::handleMessage(const QDBusMessage& message, const QDBusConnection& bus) {
    return bus.send(answered(message));
}

QDBusMessage SecretService::answered(const QDBusMessage& message) {
    const QString member = message.member();
    if (member == u"OpenSession" && message.arguments().value(0).toString() != u"plain")
        return message.createErrorReply(QDBusError::NotSupported, u"Plain sessions only."_s);
    if (member == u"OpenSession")
        return message.createReply(QVariantList{QVariant::fromValue(QDBusVariant(QString())),
                                                pathVariant(servicePath + u"/session/1"_s)});
    if (member == u"ReadAlias")
        return message.createReply(pathVariant(collectionPath));
    if (member == u"GetAll")
        return message.createReply(QVariant(QVariantMap()));
    if (member == u"Get") // the only property that is asked for by its name is "Locked"
        return message.createReply(QVariant::fromValue(QDBusVariant(isLocked)));
    if (member == u"CreateItem")
        return createItem(message);
    if (member == u"Delete")
        return remove(message);
    if (member == u"Unlock")
        return unlock(message);
    if (member == u"SearchItems")
        return search(message);
    if (member == u"GetSecrets")
        return secrets(message);
    if (member == u"Prompt")
        return show(message);
    return message.createErrorReply(QDBusError::UnknownMethod, member);
}

QDBusMessage SecretService::createItem(const QDBusMessage& message) {
    calls.append("CreateItem");
    isLocked = isLocked || std::exchange(locksBeforeWrite, false);
    if (isLocked)
        return message.createErrorReply(u"org.freedesktop.Secret.Error.IsLocked"_s, u"locked"_s);
    const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
    const auto attributes =
        qdbus_cast<Attributes>(properties.value(u"org.freedesktop.Secret.Item.Attributes"_s));
    const QByteArray secret = qdbus_cast<WireSecret>(message.arguments().value(1)).value;
    const auto effect = [this, attributes, secret] { return pathVariant(store(attributes, secret)); };
    if (asks)
        return message.createReply(QVariantList{pathVariant(nothing), pathVariant(ask(effect))});
    return message.createReply(QVariantList{effect(), pathVariant(nothing)});
}

QDBusMessage SecretService::remove(const QDBusMessage& message) {
    calls.append("Delete");
    isLocked = isLocked || std::exchange(locksBeforeWrite, false);
    if (isLocked)
        return message.createErrorReply(u"org.freedesktop.Secret.Error.IsLocked"_s, u"locked"_s);
    const auto effect = [this, path = message.path()] {
        if (!keepsRemoved)
            m_items.remove(path);
        finishWrite();
        return QVariant(QString());
    };
    if (asks)
        return message.createReply(pathVariant(ask(effect)));
    effect();
    return message.createReply(pathVariant(nothing));
}

QDBusMessage SecretService::unlock(const QDBusMessage& message) {
    calls.append("Unlock");
    const auto wanted = QVariant::fromValue(qdbus_cast<QList<QDBusObjectPath>>(message.arguments().value(0)));
    if (!isLocked)
        return message.createReply(QVariantList{wanted, pathVariant(nothing)});
    const QString question = ask([this, wanted] {
        isLocked = false;
        return wanted;
    });
    return message.createReply(
        QVariantList{QVariant::fromValue(QList<QDBusObjectPath>()), pathVariant(question)});
}

QDBusMessage SecretService::search(const QDBusMessage& message) const {
    const auto wanted = qdbus_cast<Attributes>(message.arguments().value(0));
    QList<QDBusObjectPath> found;
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        bool fits = true;
        for (auto attribute = wanted.begin(); attribute != wanted.end(); ++attribute)
            fits = fits && item->attributes.value(attribute.key()) == attribute.value();
        if (fits)
            found.append(QDBusObjectPath(item.key()));
    }
    const auto unlocked = QVariant::fromValue(isLocked ? QList<QDBusObjectPath>() : found);
    const auto locked = QVariant::fromValue(isLocked ? found : QList<QDBusObjectPath>());
    return message.createReply(QVariantList{unlocked, locked});
}

QDBusMessage SecretService::secrets(const QDBusMessage& message) const {
    const auto paths = qdbus_cast<QList<QDBusObjectPath>>(message.arguments().value(0));
    const auto session = message.arguments().value(1).value<QDBusObjectPath>();
    WireSecrets found;
    for (const QDBusObjectPath& path : paths) {
        if (!isLocked && m_items.contains(path.path()))
            found.insert(path, {session, {}, m_items[path.path()].secret, u"text/plain"_s});
    }
    return message.createReply(QVariant::fromValue(found));
}

QString SecretService::store(const Attributes& attributes, const QByteArray& secret) {
    QString path;
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        if (item->attributes == attributes)
            path = item.key();
    }
    if (path.isEmpty())
        path = itemsPath + QString::number(m_next++);
    if (!losesWrites)
        m_items.insert(path,
                       {attributes, rewrites ? QByteArray(secret).replace("{PASSWORD}", "") : secret});
    finishWrite();
    return path;
}

void SecretService::finishWrite() {
    isLocked = isLocked || std::exchange(locksAfterWrite, false);
}

QDBusMessage SecretService::show(const QDBusMessage& message) {
    for (Question& question : m_questions)
        question.isShown = question.isShown || question.path == message.path();
    return message.createReply();
}

QString SecretService::ask(std::function<QVariant()> effect) {
    const QString path = servicePath + u"/prompt/"_s + QString::number(m_next++);
    m_questions.append({path, std::move(effect), false});
    return path;
}

} // namespace opbx::test
