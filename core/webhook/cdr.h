// Reads a call detail record: one leg of a call that has ended. Pure; any thread.
#pragma once

#include "core/webhook/session_update.h"

namespace opbx {

/// The leg, or the field that the record lacks: it needs a session and a disposition or a duration.
std::variant<CallLeg, MissingField> readCdr(const Payload& payload);

/// answered, no-answer, busy, cancelled or failed; another word in lower case.
QString normalisedDisposition(const QString& word, bool hasTalk);

} // namespace opbx
