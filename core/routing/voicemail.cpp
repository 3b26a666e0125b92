#include "core/routing/voicemail.h"

#include "core/model/limits.h"

namespace opbx {

using namespace Qt::StringLiterals;

void goToVoicemail(Flow& flow, const QString& id) {
    const PlanVoicemailBox* box = flow.plan().voicemailBox(id);
    if (!box)
        return flow.refuse(
            "voicemail-unknown", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP("Message", "There is no voicemail box '%1' in the plan."), {id}});
    if (!box->active)
        return flow.refuse("voicemail-inactive", Prompt::NobodyAvailable,
                           {QT_TRANSLATE_NOOP("Message", "The voicemail box %1 is switched off."),
                            {entryWords(box->name, id)}});
    flow.step(
        "voicemail",
        {QT_TRANSLATE_NOOP(
             "Message", "The caller is asked for a message in the voicemail box %1, of %2 seconds at most."),
         {entryWords(box->name, id), box->maxLength}});
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
            {QT_TRANSLATE_NOOP("Message",
                               "There is no voicemail box '%1' in the plan; the message belongs to nobody."),
             {id}});
    bool hasLength = false;
    const double length = stage.fields.value(u"RecordingDuration").toDouble(&hasLength);
    if (hasLength && length <= 0)
        return flow.end("message-empty", Prompt::VoicemailEmpty,
                        QT_TRANSLATE_NOOP("Message", "The recording is empty."));
    flow.decision().voicemailBox = box->id;
    flow.end("message-recorded", Prompt::VoicemailThanks,
             {QT_TRANSLATE_NOOP("Message", "A message was recorded for the voicemail box %1."),
              {entryWords(box->name, id)}});
}

} // namespace opbx
