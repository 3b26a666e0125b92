#include "core/formats/voicemail_json.h"

#include "core/base/secret_values.h"
#include "core/formats/exchange_json.h"

namespace opbx {

using namespace Qt::StringLiterals;

QJsonObject voicemailJson(const VoicemailMessage& message, const QString& file) {
    return {
        {u"id"_s, message.id},
        {u"box"_s, message.mailbox},
        {u"from"_s, message.from},
        {u"to"_s, message.to},
        {u"time"_s, isoTimeMs(message.receivedMs)},
        {u"duration"_s, message.durationSeconds},
        {u"heard"_s, message.heard()},
        {u"heard_at"_s, message.heard() ? QJsonValue(isoTimeMs(message.heardMs)) : QJsonValue()},
        {u"session"_s, message.session},
        {u"call_id"_s, message.callId},
        {u"recording_url"_s, addressToShow(message.recordingUrl)},
        {u"file"_s, file.isEmpty() ? QJsonValue() : QJsonValue(file)},
    };
}

} // namespace opbx
