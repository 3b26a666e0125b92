#include "core/secrets/key_store.h"

#include "core/base/clock.h"
#include "core/secrets/environment_key.h"
#include "core/secrets/key_entry.h"
#include "core/secrets/key_rules.h"
#include "core/secrets/keychain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
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
        u"%1 is set in the environment and stands above the keychain. Change it there, or unset it first."_s
            .arg(QLatin1String(environmentVariable(name) + suffix))};
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

    /// Writes and reads back.
    void writeEntry(KeyName name, const KeyEntry& entry, const Finished& finished) {
        const Secret text = encodeKeyEntry(entry);
        keychain->write(entryName(name), text, QDeadlineTimer(stepMs),
                        [this, name, text, finished](const Result<Done>& done) {
                            if (!done.ok()) {
                                finished(done);
                                return;
                            }
                            keychain->read(
                                entryName(name), QDeadlineTimer(stepMs),
                                [text, finished](const Result<Secret>& kept) {
                                    if (kept.ok() && constantTimeEqual(kept->reveal(), text.reveal()))
                                        finished(Done());
                                    else
                                        finished({ErrorCode::KeychainDenied,
                                                  u"The keychain said it kept the key, but does not give it "
                                                  "back. Look whether it is locked, then try again."_s});
                                });
                        });
    }

    void removeEntry(KeyName name, const Finished& finished) {
        keychain->remove(
            entryName(name), QDeadlineTimer(stepMs), [this, name, finished](const Result<Done>& done) {
                if (!done.ok() && done.error().code != ErrorCode::NotFound) {
                    finished(done);
                    return;
                }
                readEntry(name, QDeadlineTimer(stepMs), [finished](const Result<KeyEntry>& left) {
                    if (left.ok())
                        finished({ErrorCode::KeychainDenied,
                                  u"The keychain said it removed the key, but still has it. Look "
                                  "whether it is locked, then try again."_s});
                    else if (left.error().code == ErrorCode::NotFound)
                        finished(Done());
                    else
                        finished(left.error());
                });
            });
    }

    /// Reads the entry, lets `change` alter it and writes it. `change` may refuse.
    void alterEntry(KeyName name, const std::function<Result<KeyEntry>(const Result<KeyEntry>&)>& change,
                    const Finished& finished) {
        if (const auto given = environmentKey(name)) {
            finished(overridden(name, given->source));
            return;
        }
        readEntry(name, QDeadlineTimer(stepMs),
                  [this, name, change, finished](const Result<KeyEntry>& present) {
                      if (!present.ok() && present.error().code != ErrorCode::NotFound) {
                          finished(present.error());
                          return;
                      }
                      const Result<KeyEntry> entry = change(present);
                      if (entry.ok())
                          writeEntry(name, *entry, finished);
                      else
                          finished(entry.error());
                  });
    }

    std::unique_ptr<Keychain> keychain;
    SystemClock clock;
};

KeyStore::KeyStore(const QString& dataDir, QObject* parent)
    : KeyStore(systemKeychain(keychainService(dataDir)), parent) {}

KeyStore::KeyStore(std::unique_ptr<Keychain> keychain, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(keychain))) {}

KeyStore::~KeyStore() = default;

void KeyStore::load(KeyName name, QObject* context, Loaded loaded) {
    const auto answer = later<KeyState>(context, std::move(loaded));
    if (const auto given = environmentKey(name)) {
        answer(*given);
        return;
    }
    d->readEntry(name, QDeadlineTimer(stepMs), [answer](const Result<KeyEntry>& entry) {
        KeyState state;
        if (entry.ok()) {
            state.source = KeySource::Keychain;
            state.key = entry->key;
            state.createdMs = entry->createdMs;
        } else if (entry.error().code != ErrorCode::NotFound) {
            state.problem = entry.error();
        }
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
        name, [entry](const Result<KeyEntry>&) { return entry; }, answer);
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
    const auto change = [next](const Result<KeyEntry>& present) -> Result<KeyEntry> {
        if (!present.ok())
            return {ErrorCode::NotFound, u"There is no key to rotate yet. Generate or set one first."_s};
        KeyEntry entry = next;
        entry.key.previous = present->key.current;
        return entry;
    };
    d->alterEntry(name, change, answer);
}

void KeyStore::forgetPrevious(KeyName name, QObject* context, Finished finished) {
    const auto change = [](const Result<KeyEntry>& present) -> Result<KeyEntry> {
        if (!present.ok())
            return {ErrorCode::NotFound, u"There is no key, so there is no previous one either."_s};
        KeyEntry entry = *present;
        entry.key.previous = Secret();
        entry.key.previousUntilMs = 0;
        return entry;
    };
    d->alterEntry(name, change, later<Result<Done>>(context, std::move(finished)));
}

void KeyStore::clear(KeyName name, QObject* context, Finished finished) {
    const auto answer = later<Result<Done>>(context, std::move(finished));
    if (const auto given = environmentKey(name)) {
        answer(overridden(name, given->source));
        return;
    }
    d->keychain->prove(QDeadlineTimer(stepMs), [this, name, answer](const Result<Done>& open) {
        if (open.ok())
            d->removeEntry(name, answer);
        else
            answer(open);
    });
}

} // namespace opbx
