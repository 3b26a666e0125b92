// User names and passwords of AI providers, each a named entry of the keychain. Same thread and rules as KeyStore: nothing here
// blocks, and every call ends exactly once, later than the call itself, and never when `context` is gone by then.
#pragma once

#include "core/routing/provider_login.h"
#include "core/secrets/key_change.h"
#include "core/secrets/keychain.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace opbx {

struct LoginState {
    ProviderLogin login;                // empty: there is none
    std::optional<Error> problem; // why it cannot be had

    bool isSet() const { return !login.password.isEmpty(); }
};

class LoginStore : public QObject {
public:
    using Loaded = std::function<void(const QHash<QString, LoginState>&)>;
    using Finished = std::function<void(Result<Done>)>;

    explicit LoginStore(std::unique_ptr<Keychain> keychain, QObject* parent = nullptr);
    ~LoginStore() override;

    /// OPBX_LOGIN_<NAME> or OPBX_LOGIN_<NAME>_FILE, which stand above the keychain: "user:password" in one line.
    static QByteArray environmentVariable(const QString& name);

    /// One after another, 5 s for each at most.
    void load(const QStringList& names, QObject* context, Loaded loaded);
    // Both as KeyStore changes a key: waits for the person, is read back, else the login of before is put back.

    /// `text`: "user:password". InvalidInput when it is not of that form.
    void set(const QString& name, const Secret& text, QObject* context, Finished finished);
    void clear(const QString& name, QObject* context, Finished finished);
    /// Ends the change that was begun last with Cancelled, at once. What the keychain writes all the same is taken back.
    void cancelChange();
    /// Calls when that change has been made or taken back.
    void whenSettled(QObject* context, std::function<void()> settled);

private:
    struct Reading;
    void loadNext(const std::shared_ptr<Reading>& reading);
    void change(const QString& name, const KeyChange::Text& wanted, QObject* context, const Finished& finished);

    std::unique_ptr<Keychain> m_keychain;
    QPointer<KeyChange> m_change;
};

} // namespace opbx
