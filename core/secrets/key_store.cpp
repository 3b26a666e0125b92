#include "core/secrets/key_store.h"

#include "core/base/clock.h"
#include "core/secrets/environment_key.h"
#include "core/secrets/key_change.h"
#include "core/secrets/key_entry.h"
#include "core/secrets/key_rules.h"
#include "core/secrets/keychain.h"
#include "core/secrets/system_keychain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QPointer>

#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 stepMs = 5000;
constexpr std::array names = {KeyName::RequestsApiKey, KeyName::WebhookSecret, KeyName::CloudonixApiKey};

QString entryName(KeyName name) {
    return QString::fromLatin1(keyNameText(name));
}

Error overridden(KeyName name, KeySource source) {
    const QByteArray suffix = source == KeySource::EnvironmentFile ? "_FILE" : "";
    return {
        ErrorCode::Unsupported,
        u"%1 is set in the environment and overrides the keychain. Change it there, or unset it first."_s.arg(
            QLatin1String(environmentVariable(name) + suffix))};
}

KeyState stateOf(const KeyEntry& entry) {
    KeyState state;
    state.source = KeySource::Keychain;
    state.key = entry.key;
    state.createdMs = entry.createdMs;
    return state;
}

/// Calls back on the context's thread, later than now, unless the context is gone.
template<class T>
std::function<void(T)> later(QObject* context, std::function<void(T)> callback) {
    return [guard = QPointer<QObject>(context), callback = std::move(callback)](T outcome) {
        if (guard)
            QMetaObject::invokeMethod(
                guard, [callback, outcome = std::move(outcome)] { callback(outcome); }, Qt::QueuedConnection);
    };
}

} // namespace

std::span<const KeyName> allKeyNames() {
    return names;
}

QByteArray keyNameText(KeyName name) {
    switch (name) {
    case KeyName::RequestsApiKey: return "requests-api-key";
    case KeyName::WebhookSecret: return "webhook-secret";
    case KeyName::CloudonixApiKey: return "cloudonix-api-key";
    }
    return {};
}

Result<KeyName> keyNameFromText(const QString& text) {
    for (const KeyName name : names) {
        if (text == entryName(name))
            return name;
    }
    return {
        ErrorCode::NotFound,
        u"There is no key \"%1\". Names: requests-api-key, webhook-secret, cloudonix-api-key."_s.arg(text)};
}

QByteArray keySourceText(KeySource source) {
    switch (source) {
    case KeySource::None: return "none";
    case KeySource::Environment: return "environment";
    case KeySource::EnvironmentFile: return "environment-file";
    case KeySource::Keychain: return "keychain";
    }
    return {};
}

QString keychainService(const QString& dataDir) {
    const QString canonical = QFileInfo(dataDir).canonicalFilePath();
    const QString path =
        canonical.isEmpty() ? QDir::cleanPath(QFileInfo(dataDir).absoluteFilePath()) : canonical;
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return u"opbx-"_s + QString::fromLatin1(hash.toHex().first(16));
}

class KeyStore::Private {
public:
    using EntryRead = std::function<void(Result<KeyEntry>)>; // NotFound: proved that there is none

    explicit Private(std::unique_ptr<Keychain> store)
        : keychain(std::move(store)) {}

    /// Proves that the keychain is open, then reads.
    void readEntry(KeyName name, QDeadlineTimer deadline, EntryRead read) {
        keychain->prove(deadline, [this, name, deadline, read = std::move(read)](const Result<Done>& open) {
            if (!open.ok()) {
                read(open.error());
                return;
            }
            keychain->read(entryName(name), deadline, [read](const Result<Secret>& text) {
                if (text.ok())
                    read(decodeKeyEntry(*text));
                else
                    read(text.error());
            });
        });
    }

    /// Reads the entry, lets `change` alter it, writes it and reads it back. `change` may refuse; no entry: the key goes.
    void
    alterEntry(KeyStore* owner, KeyName name,
               const std::function<Result<std::optional<KeyEntry>>(const std::optional<KeyEntry>&)>& change,
               QObject* context, const Finished& finished) {
        if (const auto given = environmentKey(name)) {
            finished(overridden(name, given->source));
            return;
        }
        if (changes.value(name)) {
            finished(Error{
                ErrorCode::AlreadyExists,
                u"The keychain still asks a question about another change of this key. Answer it or cancel "
                "that change first."_s});
            return;
        }
        const auto alter = [change](const KeyChange::Text& before) -> Result<KeyChange::Text> {
            const auto entry = change(before ? std::optional(decodeKeyEntry(*before)) : std::nullopt);
            if (!entry.ok())
                return entry.error();
            return *entry ? KeyChange::Text(encodeKeyEntry(**entry)) : KeyChange::Text();
        };
        auto* started = new KeyChange(*keychain, entryName(name), alter, finished, owner);
        changes.insert(name, started);
        // Nobody would see the new key.
        QObject::connect(context, &QObject::destroyed, started, &KeyChange::cancel);
        started->start();
    }

    /// The change of the entry while the keychain may hold what is not in force; null when there is none.
    const KeyChange* writingChange(KeyName name) const {
        const KeyChange* change = changes.value(name);
        return change && change->isWriting() ? change : nullptr;
    }

    QHash<KeyName, QPointer<KeyChange>> changes;
    std::unique_ptr<Keychain> keychain;
    SystemClock clock;
};

KeyStore::KeyStore(const QString& dataDir, QObject* parent)
    : KeyStore(systemKeychain(keychainService(dataDir)), parent) {}

KeyStore::KeyStore(std::unique_ptr<Keychain> keychain, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(keychain))) {}

KeyStore::~KeyStore() {
    for (const QPointer<KeyChange>& change : std::as_const(d->changes))
        delete change.data(); // before the keychain, which it uses
}

void KeyStore::load(KeyName name, QObject* context, Loaded loaded) {
    const auto answer = later<KeyState>(context, std::move(loaded));
    if (const auto given = environmentKey(name)) {
        answer(*given);
        return;
    }
    if (const KeyChange* change = d->writingChange(name)) {
        answer(change->before() ? stateOf(decodeKeyEntry(*change->before())) : KeyState());
        return;
    }
    d->readEntry(name, QDeadlineTimer(stepMs), [answer](const Result<KeyEntry>& entry) {
        KeyState state;
        if (entry.ok())
            state = stateOf(*entry);
        else if (entry.error().code != ErrorCode::NotFound)
            state.problem = entry.error();
        answer(state);
    });
}

void KeyStore::set(KeyName name, Secret value, QObject* context, Finished finished) {
    const auto answer = later<Result<Done>>(context, std::move(finished));
    const Result<Done> good = checkKey(value);
    if (!good.ok()) {
        answer(good);
        return;
    }
    const KeyEntry entry{{std::move(value), Secret(), 0}, d->clock.nowMs()};
    d->alterEntry(
        this, name, [entry](const std::optional<KeyEntry>&) { return std::optional(entry); }, context,
        answer);
}

void KeyStore::rotate(KeyName name, Secret value, qint64 previousUntilMs, QObject* context,
                      Finished finished) {
    const auto answer = later<Result<Done>>(context, std::move(finished));
    const Result<Done> good = checkKey(value);
    if (!good.ok()) {
        answer(good);
        return;
    }
    const KeyEntry next{{std::move(value), Secret(), previousUntilMs}, d->clock.nowMs()};
    const auto change = [next](const std::optional<KeyEntry>& present) -> Result<std::optional<KeyEntry>> {
        if (!present)
            return Error{ErrorCode::NotFound, u"There is no key to rotate yet. Generate or set one first."_s};
        KeyEntry entry = next;
        entry.key.previous = present->key.current;
        return std::optional(entry);
    };
    d->alterEntry(this, name, change, context, answer);
}

void KeyStore::forgetPrevious(KeyName name, QObject* context, Finished finished) {
    const auto change = [](const std::optional<KeyEntry>& present) -> Result<std::optional<KeyEntry>> {
        if (!present)
            return Error{ErrorCode::NotFound, u"There is no key, so there is no previous one either."_s};
        KeyEntry entry = *present;
        entry.key.previous = Secret();
        entry.key.previousUntilMs = 0;
        return std::optional(entry);
    };
    d->alterEntry(this, name, change, context, later<Result<Done>>(context, std::move(finished)));
}

void KeyStore::clear(KeyName name, QObject* context, Finished finished) {
    d->alterEntry(
        this, name, [](const std::optional<KeyEntry>&) { return std::optional<KeyEntry>(); }, context,
        later<Result<Done>>(context, std::move(finished)));
}

void KeyStore::cancelChange(KeyName name) {
    if (KeyChange* change = d->changes.value(name))
        change->cancel();
}

void KeyStore::whenSettled(KeyName name, QObject* context, std::function<void()> settled) {
    if (KeyChange* change = d->changes.value(name))
        connect(change, &QObject::destroyed, context, std::move(settled), Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(context, std::move(settled), Qt::QueuedConnection);
}

} // namespace opbx
