#include "core/routing/voicemail.h"

#include "core/model/limits.h"

namespace opbx {

using namespace Qt::StringLiterals;

void goToVoicemail(Flow& flow, const QString& id) {
    const PlanVoicemailBox* box = flow.plan().voicemailBox(id);
    if (!box)
        return flow.refuse("voicemail-unknown", Prompt::DestinationMissing,
                           u"There is no voicemail box '%1' in the plan."_s.arg(id));
    if (!box->active)
        return flow.refuse("voicemail-inactive", Prompt::NobodyAvailable,
                           u"The voicemail box %1 is switched off."_s.arg(entryWords(box->name, id)));
    flow.step("voicemail",
              u"The caller is asked for a message in the voicemail box %1, of %2 seconds at most."_s.arg(
                  entryWords(box->name, id), QString::number(box->maxLength)));
    flow.add(box->greeting.isEmpty() ? flow.spoken(Prompt::VoicemailGreeting) : flow.spoken(box->greeting));
    flow.decision().mailbox = box->id;
    const UrlQuery query{{u"mailbox"_s, box->id}};
    CxmlElement record(u"Record"_s);
    record.with(u"action"_s, flow.callback(Endpoint::Voicemail, query))
        .with(u"maxLength"_s, limits::messageSeconds.cut(box->maxLength))
        .with(u"recordingStatusCallback"_s, flow.callback(Endpoint::RecordingStatus, query));
    flow.add(record);
    // An empty recording does not call the action: what follows is for it.
    flow.add(flow.spoken(Prompt::VoicemailEmpty));
    flow.add(CxmlElement(u"Hangup"_s));
}

void continueVoicemail(Flow& flow) {
    const CallStage& stage = flow.stage();
    const QString id = stage.query.value(u"mailbox");
    const PlanVoicemailBox* box = flow.plan().voicemailBox(id);
    if (!box)
        return flow.end(
            "voicemail-unknown", Prompt::DestinationMissing,
            u"There is no voicemail box '%1' in the plan; the message belongs to nobody."_s.arg(id));
    bool hasLength = false;
    const double length = stage.fields.value(u"RecordingDuration").toDouble(&hasLength);
    if (hasLength && length <= 0)
        return flow.end("message-empty", Prompt::VoicemailEmpty, u"The recording is empty."_s);
    flow.decision().voicemailBox = box->id;
    flow.end("message-recorded", Prompt::VoicemailThanks,
             u"A message was recorded for the voicemail box %1."_s.arg(entryWords(box->name, id)));
}

} // namespace opbx
