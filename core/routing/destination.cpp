#include "core/routing/destination.h"

#include "core/routing/ai_assistant.h"
#include "core/routing/business_hours.h"
#include "core/routing/conference.h"
#include "core/routing/extension.h"
#include "core/routing/forward.h"
#include "core/routing/ivr_menu.h"
#include "core/routing/ring_group.h"
#include "core/routing/voicemail.h"

namespace opbx {

using namespace Qt::StringLiterals;

void goTo(Flow& flow, const Destination& destination) {
    const RoutingPlan& plan = flow.plan();
    const QString& id = destination.id;
    switch (destination.type) {
    case DestinationType::None:
        return flow.refuse("no-destination", Prompt::NotConfigured,
                           QT_TRANSLATE_NOOP("Message", "No destination is set here; the call ends."));
    case DestinationType::Hangup:
        return flow.hangUp("hangup", QT_TRANSLATE_NOOP("Message", "The plan ends the call here."));
    case DestinationType::RingGroup: return goToRingGroup(flow, id);
    case DestinationType::IvrMenu: return goToIvrMenu(flow, id);
    case DestinationType::BusinessHours: return goToBusinessHours(flow, id);
    case DestinationType::Conference: return goToConference(flow, id);
    case DestinationType::Voicemail: return goToVoicemail(flow, id);
    case DestinationType::Forward: return goToForward(flow, id, nullptr);
    case DestinationType::Extension:
        if (const PlanExtension* extension = plan.extension(id))
            return goToExtension(flow, *extension);
        return flow.refuse("extension-unknown", Prompt::DestinationMissing,
                           {QT_TRANSLATE_NOOP("Message", "There is no extension '%1' in the plan."), {id}});
    case DestinationType::AiAssistant:
        if (const PlanAiAssistant* assistant = plan.aiAssistant(id))
            return goToAiAssistant(flow, *assistant, nullptr);
        return flow.refuse(
            "ai-assistant-unknown", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP("Message", "There is no AI assistant '%1' in the plan."), {id}});
    }
}

} // namespace opbx
