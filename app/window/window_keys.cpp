#include "app/window/window_keys.h"

#include "core/model/routing_plan.h"
#include "core/secrets/key_rules.h"
#include "core/storage/key_uses.h"

namespace opbx {

namespace {

/// The key that was stored, once it is.
QFuture<Result<Secret>> onceStored(const Secret& key, QFuture<Result<Done>> stored) {
    return stored.then([key](const Result<Done>& done) {
        return done ? Result<Secret>(key) : Result<Secret>(done.error());
    });
}

} // namespace

WindowKeys::WindowKeys(Runtime& runtime, Reader& reader)
    : m_runtime(runtime)
    , m_reader(reader) {
    connect(&runtime, &Runtime::keysChanged, this, &KeysBackend::changed);
}

/// The endpoint reads the keys again, then the promise ends with what came of storing one.
KeyStore::Finished WindowKeys::handOver(const Promise<Done>& promise) {
    return [this, promise](const Result<Done>& stored) {
        m_runtime.reload([promise, stored](const Result<Done>&) { promise.end(stored); });
    };
}

QFuture<Result<KeyUse>> WindowKeys::previousUse(KeyName name) {
    return m_reader.run(
        [file = databaseFile(m_runtime.profile().dataDir), name, rotatedMs = state(name).createdMs] {
            return previousKeyUse(file, keyNameText(name), rotatedMs);
        });
}

QFuture<Result<Secret>> WindowKeys::generate(KeyName name) {
    const Secret key = generateKey();
    return onceStored(key, set(name, key));
}

QFuture<Result<Done>> WindowKeys::set(KeyName name, const Secret& key) {
    const Promise<Done> promise;
    m_runtime.keyStore().set(name, key, this, handOver(promise));
    return promise.future();
}

QFuture<Result<Secret>> WindowKeys::rotate(KeyName name, qint64 previousUntilMs) {
    const Secret key = generateKey();
    const Promise<Done> promise;
    m_runtime.keyStore().rotate(name, key, previousUntilMs, this, handOver(promise));
    return onceStored(key, promise.future());
}

QFuture<Result<Done>> WindowKeys::forgetPrevious(KeyName name) {
    const Promise<Done> promise;
    m_runtime.keyStore().forgetPrevious(name, this, handOver(promise));
    return promise.future();
}

QFuture<Result<QList<ui::LoginRow>>> WindowKeys::logins() {
    const QStringList names = loginNames(*m_runtime.plan());
    const Promise<QList<ui::LoginRow>> promise;
    m_runtime.loginStore().load(names, this, [names, promise](const QHash<QString, LoginState>& states) {
        QList<ui::LoginRow> rows;
        for (const QString& name : names) {
            const LoginState state = states.value(name);
            rows.append({name, state.isSet(), state.problem});
        }
        promise.end(rows);
    });
    return promise.future();
}

QFuture<Result<Done>> WindowKeys::setLogin(const QString& name, const Secret& text) {
    const Promise<Done> promise;
    if (text.isEmpty())
        m_runtime.loginStore().clear(name, this, handOver(promise));
    else
        m_runtime.loginStore().set(name, text, this, handOver(promise));
    return promise.future();
}

} // namespace opbx
