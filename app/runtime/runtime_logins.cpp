// What a plan's AI providers want to know: read from the keychain with the plan.
#include "app/runtime/runtime.h"
#include "core/model/routing_plan.h"

namespace opbx {

void Runtime::loadLogins(const std::function<void()>& loaded) {
    const QStringList names = loginNames(*m_plan);
    m_loginProblems.clear();
    if (names.isEmpty()) {
        m_logins.clear();
        return loaded();
    }
    m_loginStore.load(names, this, [this, loaded](const QHash<QString, LoginState>& states) {
        for (auto state = states.begin(); state != states.end(); ++state) {
            // A keychain that is closed takes nothing away.
            if (state->isSet() || state->problem.code == ErrorCode::NotFound)
                m_logins.insert(state.key(), state->login);
            if (!state->isSet())
                m_loginProblems << QStringLiteral(
                                       "The plan names the user name and password '%1', which cannot be had: "
                                       "%2 Keep it with: opbx keys set login:%1 < FILE, or set %3_FILE.")
                                       .arg(state.key(), state->problem.detail,
                                            QLatin1String(LoginStore::environmentVariable(state.key())));
        }
        m_logins.removeIf([&states](const auto& login) { return !states.contains(login.key()); });
        loaded();
    });
}

} // namespace opbx
