#include "core/routing/stage_story.h"

#include "core/routing/dial_result.h"

namespace opbx {

StoryEvent storyOfStage(const CallStage& stage, const CallMark& mark, qint64 receivedUs) {
    StoryEvent event;
    event.atUs = receivedUs;
    event.mark = mark;
    event.isMidCall = stage.endpoint == Endpoint::IvrInput || stage.endpoint == Endpoint::Voicemail;
    if (stage.endpoint == Endpoint::VoiceRoute)
        event.called = stage.to;
    if (stage.endpoint != Endpoint::RingGroupCallback && stage.endpoint != Endpoint::DialResult)
        return event;
    switch (dialResult(stage.fields)) {
    case DialResult::Answered: event.dialEnd = DialEnd::Answered; break;
    case DialResult::Cancelled: event.dialEnd = DialEnd::Cancelled; break;
    default: event.dialEnd = DialEnd::NotAnswered; break;
    }
    event.dialSeconds = event.dialEnd == DialEnd::Answered ? dialTalkSeconds(stage.fields) : 0;
    event.dialled = stage.query.value(u"extension");
    event.who = dialAnsweredBy(stage.fields);
    return event;
}

} // namespace opbx
