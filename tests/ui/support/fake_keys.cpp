#include "tests/ui/support/fake_keys.h"

namespace opbx::test {

QFuture<Result<Secret>> FakeKeys::generate(KeyName name) {
    const Secret key("A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v");
    if (!m_answers.failure()) {
        m_keys[int(name)].createdMs = 1'767'225'600'000;
        (void)set(name, key);
    }
    return m_answers.answer<Secret>(key);
}

QFuture<Result<Done>> FakeKeys::set(KeyName name, const Secret& key) {
    if (!m_answers.failure()) {
        KeyState& state = m_keys[int(name)];
        state.source = KeySource::Keychain;
        state.key.current = key;
        emit changed();
    }
    return m_answers.answer<Done>(Done{});
}

QFuture<Result<Secret>> FakeKeys::rotate(KeyName name, qint64 previousUntilMs) {
    if (m_keychainAsks)
        return m_question.emplace().future();
    const Secret next("Z9y8X7w6V5u4T3s2R1q0P9o8N7m6L5k4J3i2H1g0F9e");
    if (!m_answers.failure()) {
        RotatingKey& key = m_keys[int(name)].key;
        key = {next, key.current, previousUntilMs};
        emit changed();
    }
    return m_answers.answer<Secret>(next);
}

void FakeKeys::cancelChange(KeyName name) {
    m_cancelledChanges << name;
    m_question.reset();
}

QFuture<Result<Done>> FakeKeys::forgetPrevious(KeyName name) {
    if (!m_answers.failure()) {
        m_keys[int(name)].key.previous = Secret();
        emit changed();
    }
    return m_answers.answer<Done>(Done{});
}

QFuture<Result<QList<ui::LoginRow>>> FakeKeys::logins() {
    QList<ui::LoginRow> rows;
    for (auto login = keptLogins.cbegin(); login != keptLogins.cend(); ++login)
        rows.append({login.key(), !login->isEmpty(),
                     login->isEmpty() ? std::optional(Error{ErrorCode::NotFound, {}}) : std::nullopt});
    return m_answers.tell<QList<ui::LoginRow>>(rows);
}

QFuture<Result<Done>> FakeKeys::setLogin(const QString& name, const Secret& text) {
    if (!m_answers.failure())
        keptLogins[name] = text.reveal().toByteArray();
    return m_answers.answer<Done>(Done{});
}

} // namespace opbx::test
