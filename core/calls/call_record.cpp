#include "core/calls/call_record.h"

namespace opbx {

CallRecord toRecord(const CallView& view) {
    CallRecord record;
    record.session = QString::fromUtf8(view.session);
    record.callId = QString::fromUtf8(view.callId);
    record.from = QString::fromUtf8(view.from);
    record.to = QString::fromUtf8(view.to);
    record.direction = QString::fromUtf8(view.direction);
    record.disposition = QString::fromUtf8(view.disposition);
    record.rawDisposition = QString::fromUtf8(view.rawDisposition);
    record.durationSeconds = view.durationSeconds;
    record.talkSeconds = view.talkSeconds;
    record.startedMs = view.startedMs;
    record.answeredMs = view.answeredMs;
    record.endedMs = view.endedMs;
    record.recordingUrl = QString::fromUtf8(view.recordingUrl);
    record.domain = QString::fromUtf8(view.domain);
    record.legs = view.legs;
    record.outcome = view.outcome;
    record.answeredBy = QString::fromUtf8(view.answeredBy);
    record.message = view.message;
    record.ringingSeconds = view.ringingSeconds;
    record.path = QString::fromUtf8(view.path);
    record.ringGroup = QString::fromUtf8(view.ringGroup);
    return record;
}

} // namespace opbx
