#include "core/routing/conference.h"

#include "core/model/limits.h"

namespace opbx {

using namespace Qt::StringLiterals;

void goToConference(Flow& flow, const QString& id) {
    const PlanConferenceRoom* room = flow.plan().conferenceRoom(id);
    if (!room)
        return flow.refuse(
            "conference-unknown", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP("Message", "There is no conference room '%1' in the plan."), {id}});
    if (!room->active)
        return flow.refuse("conference-inactive", Prompt::DestinationMissing,
                           {QT_TRANSLATE_NOOP("Message", "The conference room %1 is switched off."),
                            {entryWords(room->name, id)}});
    flow.step("conference", {QT_TRANSLATE_NOOP("Message", "The caller joins the conference room %1."),
                             {entryWords(room->name, id)}});
    flow.rings(id, u"conf_"_s + id);
    CxmlElement conference(u"Conference"_s, u"conf_"_s + id);
    conference.withFlag(u"startConferenceOnEnter"_s, room->startOnEnter)
        .withFlag(u"endConferenceOnExit"_s, room->endOnExit)
        .with(u"maxParticipants"_s, limits::participants.cut(room->maxParticipants));
    if (room->muted)
        conference.withFlag(u"muted"_s, true);
    CxmlElement dial(u"Dial"_s);
    dial.add(conference);
    flow.add(dial);
}

} // namespace opbx
