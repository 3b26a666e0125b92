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
    flow.step("ring-extension", {QT_TRANSLATE_NOOP("Message", "Extension %1 rings for %2 seconds."),
                                 {entryWords(extension.name, extension.number), timeout}});
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
                {QT_TRANSLATE_NOOP("Message", "There is no AI assistant '%1' in the plan."),
                 {extension.aiAssistant}});
}

} // namespace

int ringSeconds(const RoutingPlan& plan, const PlanExtension* extension) {
    const int own = extension ? extension->noAnswerTimeout.value_or(0) : 0;
    return limits::ringSeconds.cut(own > 0 ? own : plan.defaults.noAnswerTimeout);
}

void goToExtension(Flow& flow, const PlanExtension& extension) {
    if (!flow.enter(QT_TRANSLATE_NOOP("Message", "extension"), extension.number))
        return;
    if (!extension.active)
        return flow.refuse("extension-inactive", Prompt::ExtensionUnavailable,
                           {QT_TRANSLATE_NOOP("Message", "Extension %1 is switched off."),
                            {entryWords(extension.name, extension.number)}});
    switch (extension.type) {
    case ExtensionType::User: return ring(flow, extension);
    case ExtensionType::Forward:
        sayForwardOverride(flow, extension);
        return goToForward(flow, extension.forwardTo, &extension);
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
        return flow.hangUp("call-over", QT_TRANSLATE_NOOP("Message", "The call was answered and is over."));
    const PlanExtension* extension = flow.plan().extension(number);
    if (!extension || !extension->active)
        return flow.end("nobody-answered", Prompt::NobodyAvailable,
                        {QT_TRANSLATE_NOOP("Message", "The call %1, and nothing follows."),
                         {textOf(result, {QT_TRANSLATE_NOOP("Message", "was not answered"),
                                          QT_TRANSLATE_NOOP("Message", "was busy"),
                                          QT_TRANSLATE_NOOP("Message", "could not be reached")})}});
    const bool wasForwarded = stage.query.value(u"after") == "forward"_L1;
    constexpr std::array ofForward = {
        QT_TRANSLATE_NOOP("Message", "The forward of extension %1 was not answered."),
        QT_TRANSLATE_NOOP("Message", "The forward of extension %1 was busy."),
        QT_TRANSLATE_NOOP("Message", "The forward of extension %1 could not be reached.")};
    constexpr std::array ofExtension = {QT_TRANSLATE_NOOP("Message", "Extension %1 was not answered."),
                                        QT_TRANSLATE_NOOP("Message", "Extension %1 was busy."),
                                        QT_TRANSLATE_NOOP("Message", "Extension %1 could not be reached.")};
    flow.step("not-answered", {textOf(result, wasForwarded ? ofForward : ofExtension),
                               {entryWords(extension->name, extension->number)}});
    const bool canForward =
        !wasForwarded && extension->type == ExtensionType::User && !extension->forwardTo.isEmpty();
    if (!canForward && !extension->noAnswer.isSet())
        return flow.end("nobody-answered", Prompt::NobodyAvailable,
                        QT_TRANSLATE_NOOP("Message", "Nothing follows; the call ends."));
    if (!flow.hop())
        return;
    if (canForward)
        goToForward(flow, extension->forwardTo, extension);
    else
        goTo(flow, extension->noAnswer);
}

} // namespace opbx
