// Messages of the program in the language of the window. GUI thread.
#pragma once

#include "core/base/message.h"

namespace opbx::ui {

QString translated(const Message& message);

/// A step of a decision or the reason of a refusal, with telephone numbers as they are shown elsewhere. A message that is nothing
/// but words may be an English sentence from the journal of an earlier version: it is translated if it is still one of ours.
QString translatedFromJournal(const Message& message);

} // namespace opbx::ui
