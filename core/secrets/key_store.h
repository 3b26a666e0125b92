// The requests API key and the webhook secret: environment, files named by the environment, or the OS keychain.
// Lives on the thread with the GLib main context (GUI thread; main thread of `serve`). Nothing here blocks.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/webhook/endpoint_config.h"

#include <QObject>

#include <functional>

namespace opbx {

enum class KeyName { RequestsApiKey, WebhookSecret, CloudonixApiKey };
enum class KeySource { None, Environment, EnvironmentFile, Keychain };

/// Stable name in JSON and on the command line: "requests-api-key", "webhook-secret", "cloudonix-api-key".
QByteArray keyNameText(KeyName name);

struct KeyState {
    KeySource source = KeySource::None;
    RotatingKey key;
    qint64 createdMs = 0; // 0: not known
    Error problem;        // code None when there is none; KeychainLocked, KeychainUnavailable, …
};

/// 43 URL-safe characters of 256 random bits.
Secret generateKey();

class KeyStore : public QObject {
    Q_OBJECT

public:
    using Loaded = std::function<void(KeyState)>;
    using Finished = std::function<void(Result<Done>)>;

    explicit KeyStore(QObject* parent = nullptr);
    ~KeyStore() override;

    /// Ends exactly once, at the latest after 5 s.
    void load(KeyName name, QObject* context, Loaded loaded);
    /// Stores and reads back. Refused while the environment overrides the keychain.
    void set(KeyName name, Secret value, QObject* context, Finished finished);
    /// The present key becomes the previous one, accepted until `previousUntilMs` (epoch ms).
    void rotate(KeyName name, Secret value, qint64 previousUntilMs, QObject* context, Finished finished);
    void clear(KeyName name, QObject* context, Finished finished);
};

} // namespace opbx
