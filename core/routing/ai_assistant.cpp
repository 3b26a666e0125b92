#include "core/routing/destinations.h"

namespace opbx {

using namespace Qt::StringLiterals;

void goToAiAssistant(Flow& flow, const PlanAiAssistant& assistant, const PlanExtension* owner) {
    const QString who = entryWords(assistant.name, assistant.address);
    if (!assistant.active)
        return flow.refuse("ai-assistant-inactive", Prompt::DestinationMissing,
                           u"The AI assistant %1 is switched off."_s.arg(who));
    if (assistant.provider.isEmpty() || assistant.address.isEmpty())
        return flow.refuse("ai-assistant-incomplete", Prompt::DestinationMissing,
                           u"The AI assistant %1 has no provider or no address."_s.arg(who));
    flow.step("ai-assistant", u"The AI assistant %1 of %2 takes the call."_s.arg(who, assistant.provider));
    flow.rings(owner ? owner->number : assistant.address, assistant.address);
    CxmlElement service(u"Service"_s, assistant.address);
    service.with(u"provider"_s, assistant.provider);
    CxmlElement dial(u"Dial"_s);
    if (owner) {
        flow.decision().extension = owner->number;
        if (owner->noAnswer.isSet())
            dial.with(u"action"_s, flow.callback(Endpoint::DialResult, {{u"extension"_s, owner->number}}));
    }
    dial.add(service);
    flow.add(dial);
}

} // namespace opbx
