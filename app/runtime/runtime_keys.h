// The keys of the endpoint as they are in force: read from the keychain, kept while it is closed, read again until it opens. Main
// thread.
#pragma once

#include "app/runtime/previous_keys.h"
#include "core/base/clock.h"
#include "core/secrets/key_store.h"
#include "core/secrets/keychain.h"

#include <QHash>
#include <QTimer>

namespace opbx {

class RuntimeKeys : public QObject {
    Q_OBJECT

public:
    RuntimeKeys(std::unique_ptr<Keychain> keychain, const Clock& clock, QObject* parent);

    /// Reads them again; ends once, before changed().
    void load(const std::function<void(bool changed)>& loaded);
    /// Nothing is read by itself any more.
    void stop();

    KeyStore& store() { return m_store; }
    KeyState state(KeyName name) const { return m_keys.value(name); }
    /// The key as it is accepted now: without its previous one when that has ended.
    RotatingKey accepted(KeyName name) const;
    /// How far the wall clock is from believed time after a jump; counts for keys that are read from then on.
    void setClockOff(qint64 us) { m_clockOffUs = us; }
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
    /// A previous key is no longer accepted.
    void previousEnded();

private:
    /// True when something is different now.
    bool take(const QHash<KeyName, KeyState>& read);
    void loadAgain();
    void watchPrevious();

    const Clock& m_clock;
    KeyStore m_store;
    QHash<KeyName, KeyState> m_keys;
    QTimer m_again; // runs while the keychain withholds some
    PreviousKeys m_previous;
    QTimer m_previousTimer; // runs while one of them is accepted
    qint64 m_previousEndUs = 0;
    qint64 m_clockOffUs = 0;
    bool m_isStopping = false;
};

} // namespace opbx
