// What an AI provider wants to know of its caller: values that never stand in a plan. Any thread.
//
// Logins of providers come to the router with the configuration and are taken out of the answer by its form, since
// short words cannot be found by search.
#pragma once

#include "core/base/secret.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace opbx {

struct RoutingPlan;

struct ProviderLogin {
    Secret user;
    Secret password;
};

/// By the name that the plan knows the entry of the keychain by.
using ProviderLogins = QHash<QString, ProviderLogin>;

/// 1 to 40 letters, digits, '-' and '_'.
bool isLoginName(const QString& name);
/// Those that the plan's assistants name, each once.
QStringList loginNames(const RoutingPlan& plan);

/// "user:password", as it is kept; the user name holds no colon. Empty parts when it is not of that form.
ProviderLogin loginFromText(const Secret& text);

} // namespace opbx
