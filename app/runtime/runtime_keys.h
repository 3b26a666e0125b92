// The keys of the endpoint as they are in force: read from the keychain, kept while it is closed, read again until it opens. Main
// thread.
#pragma once

#include "core/secrets/key_store.h"
#include "core/secrets/keychain.h"

#include <QHash>
#include <QTimer>

namespace opbx {

class RuntimeKeys : public QObject {
    Q_OBJECT

public:
    RuntimeKeys(std::unique_ptr<Keychain> keychain, QObject* parent);

    /// Reads them again; ends once, before changed().
    void load(const std::function<void(bool changed)>& loaded);
    /// Nothing is read by itself any more.
    void stop();

    KeyStore& store() { return m_store; }
    KeyState state(KeyName name) const { return m_keys.value(name); }
    /// When each key was rotated, by its name, microseconds since the Unix epoch.
    QHash<QByteArray, qint64> rotations() const;
    /// All that no log and journal may hold.
    QList<Secret> secrets() const;
    /// Sentences about keys that are missing or cannot be read.
    QStringList warnings() const;

signals:
    void changed();
    /// They were read by themselves and are others now; `isOpen`: the keychain withholds none any more.
    void readAgain(bool isOpen);

private:
    /// True when something is different now.
    bool take(const QHash<KeyName, KeyState>& read);
    void loadAgain();

    KeyStore m_store;
    QHash<KeyName, KeyState> m_keys;
    QTimer m_again; // runs while the keychain withholds some
    bool m_isStopping = false;
};

} // namespace opbx
