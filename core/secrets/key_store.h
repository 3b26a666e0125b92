// The requests API key, the webhook secret and the Cloudonix API key: environment, files named by the environment, or the
// OS keychain. Lives on the thread with the GLib main context (GUI thread; main thread of `serve`). Nothing here blocks; every
// call ends exactly once, always later than the call itself, and never when `context` is gone by then.
//
// A keychain that cannot be read takes no key away: what it gave before stays in force, and it is read again every 15
// s until it opens, but not when it has refused, since asking again might raise its question again.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/secrets/key_rules.h"
#include "core/webhook/endpoint_config.h"

#include <QObject>

#include <functional>
#include <memory>
#include <span>

namespace opbx {

class Keychain;

enum class KeyName { RequestsApiKey, WebhookSecret, CloudonixApiKey };
enum class KeySource { None, Environment, EnvironmentFile, Keychain };

std::span<const KeyName> allKeyNames();

/// Stable name in JSON and on the command line: "requests-api-key", "webhook-secret", "cloudonix-api-key".
QByteArray keyNameText(KeyName name);
/// NotFound, with the list of names, for any other text.
Result<KeyName> keyNameFromText(const QString& text);

/// "none", "environment", "environment-file", "keychain".
QByteArray keySourceText(KeySource source);

struct KeyState {
    KeySource source = KeySource::None;
    RotatingKey key;
    qint64 createdMs = 0;               // epoch ms; 0: not known
    std::optional<Error> problem; // KeychainLocked, KeychainUnavailable, KeychainDenied, Timeout, …

    bool isSet() const { return !key.current.isEmpty(); }
};

class KeyStore : public QObject {
public:
    using Loaded = std::function<void(KeyState)>;
    using Finished = std::function<void(Result<Done>)>;

    /// Keys of one data folder: entries in the keychain are kept under a service name that holds a hash of the folder's canonical
    /// path, so two data folders never share keys. (A folder that is moved needs its keys set again.)
    explicit KeyStore(const QString& dataDir, QObject* parent = nullptr);
    /// With another keychain, for tests.
    explicit KeyStore(std::unique_ptr<Keychain> keychain, QObject* parent = nullptr);
    ~KeyStore() override;

    /// Ends at the latest after 5 s. Source None without a problem means: the keychain is open and holds no such key.
    void load(KeyName name, QObject* context, Loaded loaded);

    // The following are refused while the environment overrides the keychain and while the keychain is not proved open (at
    // most 5 s), and while another change of the same key is under way. Each waits for the person as long as the keychain asks a
    // question, reads back what it did, and puts the entry of before back when that is not what it wrote. Until it has ended
    // well, load() gives the key of before. A change whose context goes is cancelled: nobody would see the new key.

    /// Replaces whatever there is; a previous key is forgotten. InvalidInput when the value fails checkKey().
    void set(KeyName name, Secret value, QObject* context, Finished finished);
    /// The present key becomes the previous one, accepted until `previousUntilMs` (epoch ms). NotFound when there is none.
    void rotate(KeyName name, Secret value, qint64 previousUntilMs, QObject* context, Finished finished);
    /// From now on only the present key is accepted.
    void forgetPrevious(KeyName name, QObject* context, Finished finished);
    void clear(KeyName name, QObject* context, Finished finished);
    /// Ends a change that is under way with Cancelled, at once. What the keychain writes all the same is taken back.
    void cancelChange(KeyName name);
    /// Calls when no change of the key is under way, also none that was cancelled and has to be taken back.
    void whenSettled(KeyName name, QObject* context, std::function<void()> settled);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Service name in the keychain for a data folder: "opbx-" and 16 hex digits.
QString keychainService(const QString& dataDir);

} // namespace opbx
