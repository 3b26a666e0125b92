// Reads a session update: the state of one session at one moment. Pure; any thread.
#pragma once

#include "core/base/message.h"
#include "core/exchange/notification.h"
#include "core/webhook/payload.h"

namespace opbx {

/// A field that is needed and missing, for the 422.
struct MissingField {
    QString field;
    Message reason;
};

/// What the update changes, or the field that it lacks. `receivedMs` stands in for a time that it doesn't
/// give.
std::variant<SessionChange, MissingField> readSessionUpdate(const Payload& payload, qint64 receivedMs);

} // namespace opbx
