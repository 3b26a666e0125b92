// The JSON objects that `opbx callbacks` prints. The names are fixed: programs read them. Pure; any thread.
#pragma once

#include "core/calls/callback_list.h"

#include <QJsonObject>

namespace opbx {

/// caller, number, name, called, session, outcome, calls, first_at, last_at, message, tries, tried_at, note. Unknown times are null.
/// `name`: of the caller, empty when nobody knows it.
QJsonObject callbackJson(const Callback& callback, const QString& name);

} // namespace opbx
