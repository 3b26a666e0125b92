// The JSON objects that `opbx voicemail` prints. The names are fixed: programs read them. Pure; any thread.
#pragma once

#include "core/model/voicemail_message.h"

#include <QJsonObject>

namespace opbx {

/// id, box, from, to, time (ISO 8601, UTC), duration (seconds), heard, heard_at, session, call_id, recording_url, file: path of the
/// recording on this computer, null while it has not been downloaded.
QJsonObject voicemailJson(const VoicemailMessage& message, const QString& file);

} // namespace opbx
