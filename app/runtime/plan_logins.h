// The logins that a plan names for its AI providers, as the keychain gives them. Main thread.
#pragma once

#include "core/model/routing_plan.h"
#include "core/secrets/login_store.h"

#include <QObject>

namespace opbx {

class PlanLogins : public QObject {
public:
    explicit PlanLogins(const QString& dataDir);

    /// Reads those of this plan; ends once.
    void load(const RoutingPlan& plan, const std::function<void()>& loaded);

    LoginStore& store() { return m_store; }
    const ProviderLogins& logins() const { return m_logins; }
    /// Sentences about those that cannot be had.
    const QStringList& problems() const { return m_problems; }

private:
    LoginStore m_store;
    ProviderLogins m_logins;
    QStringList m_problems;
};

} // namespace opbx
