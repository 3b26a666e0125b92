// A Secret Service on the session bus, as gnome-keyring and KeePassXC offer one, that a test can make answer late, refuse, lock,
// rewrite and lose what it is given. One collection; secrets travel in the plain session. The test's thread.
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QDBusMessage>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>

namespace opbx::test {

class SecretService final : public QDBusVirtualObject {
public:
    ~SecretService() override { end(); }

    using Attributes = QMap<QString, QString>;

    bool asks = false;             // before each write and each removal; answer() answers
    bool losesWrites = false;      // says that they are done
    bool rewrites = false;         // {PASSWORD}, as a password manager resolves references
    bool keepsRemoved = false;     // says that it is gone
    bool locksBeforeWrite = false; // when the next write or removal comes
    bool locksAfterWrite = false;  // when the next one has taken place
    bool isLocked = false;
    QList<QByteArray> calls; // "CreateItem", "Delete" and "Unlock", in their order

    /// Takes the name on the bus.
    bool begin();
    /// Leaves the bus, as after a crash: open questions are never answered. Entries stay.
    void end();

    /// A question is before the person.
    bool isAsking() const { return !m_questions.isEmpty() && m_questions.constFirst().isShown; }
    /// Answers the oldest open question: what it is about takes place, or the person has dismissed it.
    void answer(bool allowed);

    /// The text of the entry with this attribute "user"; null: there is none.
    QByteArray entry(const QString& user) const;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override;

private:
    struct Item {
        Attributes attributes;
        QByteArray secret;
    };
    struct Question {
        QString path;
        std::function<QVariant()> effect; // gives what the question's end tells
        bool isShown = false;
    };

    QDBusMessage answered(const QDBusMessage& message);
    QDBusMessage createItem(const QDBusMessage& message);
    QDBusMessage remove(const QDBusMessage& message);
    QDBusMessage unlock(const QDBusMessage& message);
    QDBusMessage search(const QDBusMessage& message) const;
    QDBusMessage secrets(const QDBusMessage& message) const;
    QString store(const Attributes& attributes, const QByteArray& secret);
    QDBusMessage show(const QDBusMessage& message);
    QString ask(std::function<QVariant()> effect);
    void finishWrite();

    QDBusConnection m_bus{QString()}; // its own, which end() closes
    QMap<QString, Item> m_items; // by object path
    QList<Question> m_questions;
    int m_next = 1;
};

} // namespace opbx::test
