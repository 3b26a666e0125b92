#include "core/routing/extension.h"

#include "core/model/limits.h"
#include "core/routing/ai_assistant.h"
#include "core/routing/conference.h"
#include "core/routing/destination.h"
#include "core/routing/dial_result.h"
#include "core/routing/forward.h"
#include "core/routing/ivr_menu.h"
#include "core/routing/ring_group.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

void ring(Flow& flow, const PlanExtension& extension) {
    const int timeout = ringSeconds(flow.plan(), &extension);
    flow.step("ring-extension", u"Extension %1 rings for %2 seconds."_s.arg(
                                    entryWords(extension.name, extension.number), QString::number(timeout)));
    flow.decision().extension = extension.number;
    flow.rings(extension.number);
    flow.ringsFor(timeout);
    CxmlElement dial(u"Dial"_s);
    dial.with(u"timeout"_s, timeout)
        .with(u"action"_s, flow.callback(Endpoint::DialResult, {{u"extension"_s, extension.number}}))
        .add(CxmlElement(u"Number"_s, extension.number));
    flow.add(dial);
}

void assist(Flow& flow, const PlanExtension& extension) {
    if (extension.aiAssistant.isEmpty()) {
        PlanAiAssistant inPlace;
        inPlace.name = extension.name;
        inPlace.provider = extension.provider;
        inPlace.address = extension.address;
        inPlace.credentials = extension.credentials;
        return goToAiAssistant(flow, inPlace, &extension);
    }
    if (const PlanAiAssistant* assistant = flow.plan().aiAssistant(extension.aiAssistant))
        return goToAiAssistant(flow, *assistant, &extension);
    flow.refuse("ai-assistant-unknown", Prompt::DestinationMissing,
                u"There is no AI assistant '%1' in the plan."_s.arg(extension.aiAssistant));
}

} // namespace

int ringSeconds(const RoutingPlan& plan, const PlanExtension* extension) {
    const int own = extension ? extension->noAnswerTimeout.value_or(0) : 0;
    return limits::ringSeconds.cut(own > 0 ? own : plan.defaults.noAnswerTimeout);
}

void goToExtension(Flow& flow, const PlanExtension& extension) {
    if (!flow.enter("extension", extension.number))
        return;
    if (!extension.active)
        return flow.refuse(
            "extension-inactive", Prompt::ExtensionUnavailable,
            u"Extension %1 is switched off."_s.arg(entryWords(extension.name, extension.number)));
    switch (extension.type) {
    case ExtensionType::User: return ring(flow, extension);
    case ExtensionType::Forward: return goToForward(flow, extension.forwardTo, &extension);
    case ExtensionType::Conference:
        goToConference(flow, extension.conferenceRoom);
        return flow.ringsAs(extension.number);
    case ExtensionType::RingGroup: return goToRingGroup(flow, extension.ringGroup);
    case ExtensionType::Ivr: return goToIvrMenu(flow, extension.ivrMenu);
    case ExtensionType::AiAssistant: return assist(flow, extension);
    }
}

void continueAfterDial(Flow& flow) {
    const CallStage& stage = flow.stage();
    const QString number = stage.query.value(u"extension");
    const DialResult result = dialResult(stage.fields);
    if (result == DialResult::Answered)
        return flow.hangUp("call-over", u"The call was answered and is over."_s);
    const PlanExtension* extension = flow.plan().extension(number);
    if (!extension || !extension->active)
        return flow.end("nobody-answered", Prompt::NobodyAvailable,
                        u"The call %1, and nothing follows."_s.arg(dialResultWords(result)));
    const QString who = entryWords(extension->name, extension->number);
    const bool wasForwarded = stage.query.value(u"after") == "forward"_L1;
    flow.step("not-answered", (wasForwarded ? u"The forward of extension %1 %2."_s : u"Extension %1 %2."_s)
                                  .arg(who, dialResultWords(result)));
    const bool canForward =
        !wasForwarded && extension->type == ExtensionType::User && !extension->forwardTo.isEmpty();
    if (!canForward && !extension->noAnswer.isSet())
        return flow.end("nobody-answered", Prompt::NobodyAvailable, u"Nothing follows; the call ends."_s);
    if (!flow.hop())
        return;
    if (canForward)
        goToForward(flow, extension->forwardTo, extension);
    else
        goTo(flow, extension->noAnswer);
}

} // namespace opbx
