// What the window asks of the keys and of the logins of AI providers. GUI thread. Implemented in app/window; by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/secrets/key_store.h"
#include "core/storage/key_use.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace opbx::ui {

/// User name and password of an AI provider, by the name that the plan knows them by.
struct LoginRow {
    QString name;
    bool isSet = false;
    std::optional<Error> problem; // why it cannot be had; NotFound: nobody has kept it
};

class KeysBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual KeyState state(KeyName name) const = 0;
    /// How often the key that the present one replaced has been used since.
    virtual QFuture<Result<KeyUse>> previousUse(KeyName name) = 0;
    virtual QFuture<Result<Secret>> generate(KeyName name) = 0;
    virtual QFuture<Result<Done>> set(KeyName name, const Secret& key) = 0;
    /// A new key; the present one is accepted until `previousUntilMs` (epoch ms) as well.
    virtual QFuture<Result<Secret>> rotate(KeyName name, qint64 previousUntilMs) = 0;
    /// Ends a change of a key that waits for the person's answer to the keychain: it ends with Cancelled and the key of before stays.
    virtual void cancelChange(KeyName name) = 0;
    /// From now on only the present key is accepted.
    virtual QFuture<Result<Done>> forgetPrevious(KeyName name) = 0;

    /// Those that the plan in force names, in its order.
    virtual QFuture<Result<QList<LoginRow>>> logins() = 0;
    /// `text`: "user:password"; empty removes what is kept.
    virtual QFuture<Result<Done>> setLogin(const QString& name, const Secret& text) = 0;

signals:
    void changed();
};

} // namespace opbx::ui
