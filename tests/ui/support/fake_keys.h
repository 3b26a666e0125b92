// Keys and logins in memory. GUI thread.
#pragma once

#include "tests/ui/support/fake_answers.h"
#include "ui/backend/keys_backend.h"

#include <QHash>
#include <QMap>

namespace opbx::test {

class FakeKeys final : public ui::KeysBackend {
    Q_OBJECT

public:
    explicit FakeKeys(FakeAnswers& answers)
        : m_answers(answers) {}

    // What the test sets.
    void setState(KeyName name, const KeyState& state) {
        m_keys.insert(int(name), state);
        emit changed();
    }
    /// From now on rotate() ends only by cancelChange(), as while the keychain asks a question.
    void setKeychainAsks() { m_keychainAsks = true; }
    void setPreviousUse(const KeyUse& use) { m_use = use; }
    /// Names that the plan knows, with what is kept of each; empty: nothing.
    QMap<QString, QByteArray> keptLogins;

    // What the test asks.
    const QList<KeyName>& cancelledChanges() const { return m_cancelledChanges; }

    KeyState state(KeyName name) const override { return m_keys.value(int(name)); }
    QFuture<Result<KeyUse>> previousUse(KeyName) override { return m_answers.tell<KeyUse>(m_use); }
    QFuture<Result<Secret>> generate(KeyName name) override;
    QFuture<Result<Done>> set(KeyName name, const Secret& key) override;
    QFuture<Result<Secret>> rotate(KeyName name, qint64 previousUntilMs) override;
    void cancelChange(KeyName name) override;
    QFuture<Result<Done>> forgetPrevious(KeyName name) override;
    QFuture<Result<QList<ui::LoginRow>>> logins() override;
    QFuture<Result<Done>> setLogin(const QString& name, const Secret& text) override;

private:
    FakeAnswers& m_answers;
    QHash<int, KeyState> m_keys;
    KeyUse m_use;
    bool m_keychainAsks = false;
    std::optional<Promise<Secret>> m_question; // of the keychain
    QList<KeyName> m_cancelledChanges;
};

} // namespace opbx::test
