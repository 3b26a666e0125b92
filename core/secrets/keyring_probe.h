// Finds out whether the desktop's secret service is there and unlocked, without waking a prompt and without waiting for a
// service that hangs. Linux and BSD; elsewhere the keychain is part of the system and always there.
#pragma once

#include "core/base/result.h"

#include <QDeadlineTimer>
#include <QObject>

#include <functional>

namespace opbx {

/// Ends exactly once, later than the call and at the latest at the deadline; never after `context` is gone.
void probeKeyring(QObject* context, QDeadlineTimer deadline, std::function<void(Result<Done>)> ended);

/// Calls each time that the secret service leaves the session bus, until the context goes. What it was asking then is never
/// answered, and libsecret waits for that answer without end.
void watchKeyring(QObject* context, std::function<void()> gone);

} // namespace opbx
