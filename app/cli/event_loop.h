// Runs the program's one event loop for a command that waits for answers. Main thread.
#pragma once

#include "app/cli/command.h"

#include <QObject>

#include <functional>
#include <memory>

namespace opbx::cli {

using Finish = std::function<void(ExitStatus)>;

/// Calls `begin` from the event loop and returns the status that is given to `finish` first. To be used once by a command. What
/// `begin` returns does the work; it is destroyed when the loop has ended and the application is still there, without which the
/// toolkit's network thread could not be ended.
ExitStatus runUntilFinished(const std::function<std::unique_ptr<QObject>(Finish)>& begin);

} // namespace opbx::cli
