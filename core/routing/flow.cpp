#include "core/routing/flow.h"

#include "core/routing/spoken.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

Flow::Flow(const CallStage& stage, const RoutingContext& context, const RoutingPlan& plan)
    : m_stage(stage)
    , m_context(context)
    , m_plan(plan)
    , m_trail(CallTrail::fromQuery(stage.query)) {}

void Flow::step(const char* code, Message message) {
    m_decision.steps.append(
        {QByteArray::fromRawData(code, static_cast<qsizetype>(qstrlen(code))), std::move(message)});
}

CxmlElement Flow::spoken(const PlanPrompt& prompt) const {
    if (const QString url = prompt.play.trimmed(); !url.isEmpty())
        return CxmlElement(u"Play"_s, url);
    const PlanDefaults& defaults = m_plan.defaults;
    return sayElement(prompt.say, prompt.voice.isEmpty() ? defaults.voice : prompt.voice,
                      prompt.language.isEmpty() ? defaults.language : prompt.language);
}

CxmlElement Flow::spoken(Prompt prompt) const {
    return sayElement(prompt, m_plan.defaults);
}

QString Flow::callback(Endpoint endpoint, const UrlQuery& query) const {
    return callbackUrl(m_context.baseUrl, endpoint, query, m_trail, m_context.callbackKey);
}

void Flow::end(const char* code, Prompt prompt, Message message) {
    step(code, std::move(message));
    add(spoken(prompt));
    add(CxmlElement(u"Hangup"_s));
}

void Flow::hangUp(const char* code, Message message) {
    step(code, std::move(message));
    add(CxmlElement(u"Hangup"_s));
}

void Flow::refuse(const char* code, Prompt prompt, Message message) {
    const bool isFirst = m_stage.endpoint == Endpoint::VoiceRoute;
    if (!isFirst || m_plan.defaults.unroutable == Unroutable::Announce)
        return end(code, prompt, std::move(message));
    step(code, std::move(message));
    add(CxmlElement(u"Reject"_s));
}

bool Flow::enter(const char* kind, const QString& id) {
    const bool isKnown = std::any_of(m_entered.cbegin(), m_entered.cend(), [&](const auto& entered) {
        return qstrcmp(entered.first, kind) == 0 && entered.second == id;
    });
    if (!isKnown) {
        m_entered.emplace_back(kind, id);
        return true;
    }
    refuse("loop", Prompt::Loop,
           {QT_TRANSLATE_NOOP("Message", "The plan leads back to %1 '%2'; the call ends here."), {kind, id}});
    return false;
}

bool Flow::hop() {
    if (++m_trail.hops <= CallTrail::mostHops)
        return true;
    end("too-many-hops", Prompt::Loop,
        {QT_TRANSLATE_NOOP("Message",
                           "This call has been passed on %1 times without being answered; it ends here."),
         {CallTrail::mostHops}});
    return false;
}

Decision Flow::take() {
    m_decision.cxml = writeCxml(m_verbs);
    readSteps(m_decision.mark, m_decision.steps);
    return std::move(m_decision);
}

Message entryWords(const QString& name, const QString& id) {
    return name.isEmpty() ? Message("'%1'", {id}) : Message("'%1' (%2)", {name, id});
}

} // namespace opbx
