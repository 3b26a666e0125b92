// Rows that are made anew as a whole. GUI thread.
#pragma once

class QVBoxLayout;
class QWidget;

namespace opbx::ui {

/// Puts `fresh` at the place of `shown`, which is null before the first time. What stood there is deleted later: this may be the click of a
/// button in it.
void showInstead(QVBoxLayout& column, QWidget*& shown, QWidget* fresh);

} // namespace opbx::ui
