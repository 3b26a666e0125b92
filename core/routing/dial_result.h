// How a Dial ended, as its action is told. Pure; any thread.
#pragma once

#include "core/routing/router.h"

#include <array>

namespace opbx {

enum class DialResult { Answered, NotAnswered, Busy, Failed, Cancelled };

/// From `DialCallStatus` (any word that call_words.h knows, `completed` being the end of a call that was answered); when the sender
/// does not say it, from the talk time, then from `CallStatus`. What is not known counts as not answered.
DialResult dialResult(const Parameters& fields);

/// Seconds of talk that the result of a Dial tells; 0 when it does not.
qint64 dialTalkSeconds(const Parameters& fields);

/// Who answered, of those that were rung, where the result of a Dial tells it; else empty.
QString dialAnsweredBy(const Parameters& fields);

/// The one of three texts that is for a Dial without an answer: not answered, busy, not reached.
const char* textOf(DialResult result, const std::array<const char*, 3>& texts);

} // namespace opbx
