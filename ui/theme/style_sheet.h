// The flat look of buttons, fields, headers, tabs and scroll bars where the platform has no style of its own. Text made
// from a palette; no state, any thread.
#pragma once

#include <QPalette>
#include <QString>

namespace opbx::ui {

QString styleSheetFor(const QPalette& palette);

} // namespace opbx::ui
