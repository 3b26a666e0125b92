// Reads a recording status: a recording that is ready, or the news that one has begun or failed. Pure; any
// thread.
#pragma once

#include "core/webhook/session_update.h"

namespace opbx {

/// The recording when it can be fetched; monostate when there is none yet; or the field that is missing or
/// wrong. `query` may name the voicemail box (`mailbox=N`).
std::variant<std::monostate, RecordingReady, MissingField>
readRecordingStatus(const Payload& payload, const Payload& query, qint64 receivedMs);

/// Recording of a voicemail callback for box `mailbox`.
RecordingReady readVoicemail(const Payload& payload, const EventFields& event, const QString& mailbox,
                             qint64 receivedMs);

} // namespace opbx
