#include "core/webhook/recording_status.h"

#include "core/webhook/vocabulary.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr Endpoint recordingEndpoint = Endpoint::RecordingStatus;

bool isWebAddress(const QString& url) {
    return url.startsWith("https://"_L1, Qt::CaseInsensitive) ||
           url.startsWith("http://"_L1, Qt::CaseInsensitive);
}

} // namespace

std::variant<std::monostate, RecordingReady, MissingField>
readRecordingStatus(const Payload& payload, const Payload& query, qint64 receivedMs) {
    RecordingReady recording;
    recording.session = meaningOf(payload, Meaning::Session, recordingEndpoint);
    if (recording.session.isEmpty())
        return MissingField{u"session"_s, QT_TRANSLATE_NOOP("Message", "The session is required.")};
    recording.url = meaningOf(payload, Meaning::Recording, recordingEndpoint);
    if (recording.url.isEmpty())
        return std::monostate(); // it has begun, or nothing was said
    if (!isWebAddress(recording.url))
        return MissingField{
            u"recording_url"_s,
            QT_TRANSLATE_NOOP("Message", "The recording URL must begin with https:// or http://.")};
    recording.callId = meaningOf(payload, Meaning::CallId, recordingEndpoint);
    recording.from = meaningOf(payload, Meaning::Caller, recordingEndpoint);
    recording.to = meaningOf(payload, Meaning::Callee, recordingEndpoint);
    recording.mailbox = query.text("mailbox"_L1);
    recording.durationSeconds = secondsOf(payload, Meaning::Duration, recordingEndpoint);
    const qint64 time = timeOf(payload, Meaning::Time, recordingEndpoint);
    recording.recordedMs = time != 0 ? time : receivedMs;
    return recording;
}

RecordingReady readVoicemail(const Payload& payload, const EventFields& event, const QString& mailbox,
                             qint64 receivedMs) {
    RecordingReady recording;
    recording.session = event.session;
    recording.callId = event.callId;
    recording.mailbox = mailbox;
    recording.from = event.from;
    recording.to = event.to;
    recording.url = meaningOf(payload, Meaning::Recording, Endpoint::Voicemail);
    recording.durationSeconds = secondsOf(payload, Meaning::Duration, Endpoint::Voicemail);
    recording.recordedMs = receivedMs;
    return recording;
}

} // namespace opbx
