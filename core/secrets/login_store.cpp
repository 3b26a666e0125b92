#include "core/secrets/login_store.h"

#include "core/secrets/environment_key.h"

#include <QPointer>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 loginStepMs = 5000;

QString entryOf(const QString& name) {
    return u"login-"_s + name;
}

LoginState loginState(const Secret& text, const QString& where) {
    LoginState state{loginFromText(text), std::nullopt};
    if (!state.isSet())
        state.problem = {ErrorCode::InvalidInput, u"%1 does not hold \"user:password\"."_s.arg(where)};
    return state;
}

/// On the context's thread, later than now, unless the context is gone.
LoginStore::Finished queuedFor(QObject* context, const LoginStore::Finished& finished) {
    return [guard = QPointer<QObject>(context), finished](const Result<Done>& done) {
        if (guard)
            QMetaObject::invokeMethod(
                guard, [finished, done] { finished(done); }, Qt::QueuedConnection);
    };
}

} // namespace

struct LoginStore::Reading {
    QStringList names;
    QPointer<QObject> context;
    Loaded loaded;
    QHash<QString, LoginState> states;
};

LoginStore::LoginStore(std::unique_ptr<Keychain> keychain, QObject* parent)
    : QObject(parent)
    , m_keychain(std::move(keychain)) {}

LoginStore::~LoginStore() {
    delete m_change.data(); // before the keychain, which it uses
}

QByteArray LoginStore::environmentVariable(const QString& name) {
    return "OPBX_LOGIN_" + QString(name).replace(u'-', u'_').toUpper().toLatin1();
}

void LoginStore::load(const QStringList& names, QObject* context, Loaded loaded) {
    const auto reading = std::make_shared<Reading>();
    reading->names = names;
    reading->context = context;
    reading->loaded = std::move(loaded);
    QMetaObject::invokeMethod(
        this, [this, reading] { loadNext(reading); }, Qt::QueuedConnection);
}

void LoginStore::loadNext(const std::shared_ptr<Reading>& reading) {
    if (!reading->context)
        return;
    if (reading->names.isEmpty())
        return reading->loaded(reading->states);
    const QString name = reading->names.takeFirst();
    const QByteArray variable = environmentVariable(name);
    if (const auto given = environmentSecret(variable)) {
        reading->states.insert(name, !given->problem
                                         ? loginState(given->key.current, QString::fromLatin1(variable))
                                         : LoginState{{}, given->problem});
        return loadNext(reading);
    }
    const QDeadlineTimer deadline(loginStepMs);
    m_keychain->prove(deadline, [this, reading, name, deadline](const Result<Done>& open) {
        if (!open) {
            reading->states.insert(name, {{}, open.error()});
            return loadNext(reading);
        }
        m_keychain->read(entryOf(name), deadline, [this, reading, name](const Result<Secret>& text) {
            if (text)
                reading->states.insert(name, loginState(*text, u"the keychain's entry"_s));
            else
                reading->states.insert(name, {{}, text.error()});
            loadNext(reading);
        });
    });
}

void LoginStore::set(const QString& name, const Secret& text, QObject* context, Finished finished) {
    if (loginFromText(text).password.isEmpty())
        return queuedFor(context, finished)(
            Error{ErrorCode::InvalidInput, u"Write user name and password in one line: user:password"_s});
    change(name, text, context, finished);
}

void LoginStore::clear(const QString& name, QObject* context, Finished finished) {
    change(name, {}, context, finished);
}

void LoginStore::change(const QString& name, const KeyChange::Text& wanted, QObject* context,
                        const Finished& finished) {
    const auto alter = [wanted](const KeyChange::Text&) { return Result<KeyChange::Text>(wanted); };
    m_change = new KeyChange(*m_keychain, entryOf(name), alter, queuedFor(context, finished), this);
    connect(context, &QObject::destroyed, m_change, &KeyChange::cancel); // nobody would hear of its end
    m_change->start();
}

void LoginStore::cancelChange() {
    if (m_change)
        m_change->cancel();
}

void LoginStore::whenSettled(QObject* context, std::function<void()> settled) {
    if (m_change)
        connect(m_change, &QObject::destroyed, context, std::move(settled), Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(context, std::move(settled), Qt::QueuedConnection);
}

} // namespace opbx
