// The order of the Tab key as the controls are seen: row by row, as the layouts have them. GUI thread.
#pragma once

class QWidget;

namespace opbx::ui {

/// Puts everything in a window that Tab stops at into the order of its layouts. Takes a fraction of a millisecond: call it whenever
/// Tab is pressed, for what is shown comes and goes.
void orderTabsByLayout(QWidget& window);

} // namespace opbx::ui
