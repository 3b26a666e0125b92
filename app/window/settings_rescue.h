// What happens before the window when the settings file cannot be used: the user is asked, and the file is mended or set aside. GUI
// thread, before the window's event loop; runs one of its own until there is an answer.
#pragma once

#include "app/runtime/instance_channel.h"
#include "app/runtime/profile.h"

#include <optional>

class QApplication;

namespace opbx {

/// The profile once its settings can be used; nothing when the user quits. `broken`: opened with BrokenSettings::Allowed.
std::optional<Profile> rescueSettings(QApplication& application, const Arguments& arguments,
                                      const Profile& broken, InstanceServer& instance);

} // namespace opbx
