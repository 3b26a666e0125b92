// One routing decision in the making: the call, the plan, the document so far. Lives for one call of route(), on its thread.
// Reads no clock and keeps nothing between stages: what must last travels in the callback URLs.
#pragma once

#include "core/cxml/writer.h"
#include "core/model/routing_plan.h"
#include "core/routing/callback_url.h"
#include "core/routing/prompts.h"
#include "core/routing/router.h"

#include <QVarLengthArray>

#include <utility>

namespace opbx {

class Flow {
public:
    Flow(const CallStage& stage, const RoutingContext& context, const RoutingPlan& plan);

    const CallStage& stage() const { return m_stage; }
    const RoutingPlan& plan() const { return m_plan; }
    const RoutingCursors& cursors() const { return m_context.cursors; }
    /// Null where a plan is only tried.
    const ProviderLogins* logins() const { return m_context.logins; }
    CallTrail& trail() { return m_trail; }
    Decision& decision() { return m_decision; }

    /// `code` must be a literal: it is not copied.
    void step(const char* code, Message message);

    void add(CxmlElement verb) { m_verbs.append(std::move(verb)); }
    /// Say or Play. Voice and language are left out where Cloudonix's own defaults do.
    CxmlElement spoken(const PlanPrompt& prompt) const;
    CxmlElement spoken(Prompt prompt) const;
    QString callback(Endpoint endpoint, const UrlQuery& query) const;

    /// Says who is rung, by what is dialled where that is something else.
    void rings(const QString& who, const QString& address = {}) {
        m_decision.mark.parties.append({who, address});
    }
    /// The party that was said last is an extension that stands for it.
    void ringsAs(const QString& extension) {
        if (!m_decision.mark.parties.isEmpty())
            m_decision.mark.parties.last().who = extension;
    }
    void ringsFor(int seconds) { m_decision.mark.ringSeconds = seconds; }

    /// The caller hears a fixed sentence and the call ends.
    void end(const char* code, Prompt prompt, Message message);
    void hangUp(const char* code, Message message);
    /// A call that leads nowhere: the sentence, or a Reject when the plan wants that and nothing has been answered yet.
    void refuse(const char* code, Prompt prompt, Message message);

    /// False, and the call is ended with a sentence, when the flow was at this entry before in this stage.
    /// `kind` is marked for translation.
    bool enter(const char* kind, const QString& id);
    /// Counts a destination that follows without the caller's doing. False, and the call is ended, when there were too many.
    bool hop();

    Decision take();

private:
    const CallStage& m_stage;
    const RoutingContext& m_context;
    const RoutingPlan& m_plan;
    CallTrail m_trail;
    QVarLengthArray<std::pair<const char*, QString>, 8> m_entered; // kind, id
    QList<CxmlElement> m_verbs;
    Decision m_decision;
};

/// "'Reception' (1001)", "'1001'" without a name.
Message entryWords(const QString& name, const QString& id);

} // namespace opbx
