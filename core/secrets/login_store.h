// User names and passwords of AI providers, each a named entry of the keychain. Same thread and rules as KeyStore: nothing here
// blocks, and every call ends exactly once, later than the call itself, and never when `context` is gone by then.
#pragma once

#include "core/routing/provider_login.h"
#include "core/secrets/keychain.h"

#include <QObject>

#include <functional>
#include <memory>

namespace opbx {

struct LoginState {
    ProviderLogin login;                // empty: there is none
    Error problem{ErrorCode::None, {}}; // why it cannot be had

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
    /// `text`: "user:password". Read back and compared. InvalidInput when it is not of that form.
    void set(const QString& name, const Secret& text, QObject* context, Finished finished);
    void clear(const QString& name, QObject* context, Finished finished);

private:
    struct Reading;
    void loadNext(const std::shared_ptr<Reading>& reading);

    std::unique_ptr<Keychain> m_keychain;
};

} // namespace opbx
