#include "core/routing/ai_assistant.h"

#include "core/base/redact.h"
#include "core/routing/ai_providers.h"
#include "core/routing/dial_result.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

ProviderLogin loginOf(const Flow& flow, const PlanAiAssistant& assistant) {
    if (assistant.credentials.isEmpty())
        return {};
    return flow.logins() ? flow.logins()->value(assistant.credentials)
                         : ProviderLogin{Secret(redactedMark), Secret(redactedMark)};
}

} // namespace

void goToAiAssistant(Flow& flow, const PlanAiAssistant& assistant, const PlanExtension* owner) {
    const Message who = entryWords(assistant.name, assistant.address);
    if (!assistant.active)
        return flow.refuse("ai-assistant-inactive", Prompt::DestinationMissing,
                           {QT_TRANSLATE_NOOP("Message", "The AI assistant %1 is switched off."), {who}});
    if (assistant.provider.isEmpty() || assistant.address.isEmpty())
        return flow.refuse(
            "ai-assistant-incomplete", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP("Message", "The AI assistant %1 has no provider or no address."), {who}});
    const QString provider = aiProviderName(assistant.provider);
    const ProviderLogin login = loginOf(flow, assistant);
    if (!assistant.credentials.isEmpty() && login.password.isEmpty())
        return flow.refuse(
            "ai-assistant-no-login", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP(
                 "Message",
                 "The AI assistant %1 needs the user name and password '%2', which are not available."),
             {who, assistant.credentials}});
    flow.step("ai-assistant",
              {QT_TRANSLATE_NOOP("Message", "The AI assistant %1 of %2 takes the call."), {who, provider}});
    flow.rings(owner ? owner->number : assistant.address, assistant.address);
    CxmlElement service(u"Service"_s, assistant.address);
    service.with(u"provider"_s, provider);
    if (!assistant.credentials.isEmpty())
        service.with(u"username"_s, QString::fromUtf8(login.user.reveal()))
            .with(u"password"_s, QString::fromUtf8(login.password.reveal()));
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
