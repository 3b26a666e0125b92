// The window's KeysBackend over the runtime's stores of keys and logins: what has changed is handed to the endpoint before the
// future ends. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "ui/backend/keys_backend.h"

namespace opbx {

class WindowKeys final : public ui::KeysBackend {
    Q_OBJECT

public:
    /// Both outlive this object.
    WindowKeys(Runtime& runtime, Reader& reader);

    KeyState state(KeyName name) const override { return m_runtime.key(name); }
    QFuture<Result<KeyUse>> previousUse(KeyName name) override;
    QFuture<Result<Secret>> generate(KeyName name) override;
    QFuture<Result<Done>> set(KeyName name, const Secret& key) override;
    QFuture<Result<Secret>> rotate(KeyName name, qint64 previousUntilMs) override;
    void cancelChange(KeyName name) override { m_runtime.keyStore().cancelChange(name); }
    QFuture<Result<Done>> forgetPrevious(KeyName name) override;
    QFuture<Result<QList<ui::LoginRow>>> logins() override;
    QFuture<Result<Done>> setLogin(const QString& name, const Secret& text) override;

private:
    KeyStore::Finished handOver(const Promise<Done>& promise);

    Runtime& m_runtime;
    Reader& m_reader;
};

} // namespace opbx
