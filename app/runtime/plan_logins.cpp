#include "app/runtime/plan_logins.h"

#include "core/secrets/key_store.h"
#include "core/secrets/system_keychain.h"

namespace opbx {

using namespace Qt::StringLiterals;

PlanLogins::PlanLogins(const QString& dataDir)
    : m_store(systemKeychain(keychainService(dataDir))) {}

void PlanLogins::load(const RoutingPlan& plan, const std::function<void()>& loaded) {
    const QStringList names = loginNames(plan);
    m_problems.clear();
    if (names.isEmpty()) {
        m_logins.clear();
        return loaded();
    }
    m_store.load(names, this, [this, loaded](const QHash<QString, LoginState>& states) {
        for (auto state = states.begin(); state != states.end(); ++state) {
            // A keychain that is closed takes nothing away.
            if (state->isSet() || codeOf(state->problem) == ErrorCode::NotFound)
                m_logins.insert(state.key(), state->login);
            if (!state->isSet())
                m_problems << u"The plan names the user name and password '%1', which is not available: "
                              "%2 Keep it with: opbx keys set login:%1 < FILE, or set %3_FILE."_s.arg(
                                  state.key(), detailOf(state->problem),
                                  QLatin1String(LoginStore::environmentVariable(state.key())));
        }
        m_logins.removeIf([&states](const auto& login) { return !states.contains(login.key()); });
        loaded();
    });
}

} // namespace opbx
