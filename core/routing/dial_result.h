// How a Dial ended, as its action is told. Pure; any thread.
#pragma once

#include "core/routing/router.h"

namespace opbx {

enum class DialResult { Answered, NotAnswered, Busy, Failed };

/// From `DialCallStatus` (answered, completed, no-answer, busy, failed, canceled and their spellings); when the sender does not
/// say it, from the talk time, then from `CallStatus`. What is not known counts as not answered.
DialResult dialResult(const Parameters& fields);

/// "was not answered", "was busy", …
QString dialResultWords(DialResult result);

} // namespace opbx
