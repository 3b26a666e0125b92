#include "core/explain/rehearsal.h"

#include "core/routing/router.h"
#include "core/webhook/voice_stage.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QByteArray lastCode(const Decision& decision) {
    return decision.steps.isEmpty() ? QByteArray() : decision.steps.constLast().code;
}

/// Whether a caller meets the same by both decisions. How long it rings and which words are said may differ.
bool leadToTheSame(const Decision& a, const Decision& b) {
    return lastCode(a) == lastCode(b) && a.mark.act == b.mark.act && a.mark.parties == b.mark.parties &&
           a.ringGroup == b.ringGroup && a.mailbox == b.mailbox && a.menu == b.menu;
}

/// A step without which the last one does not say all: a group before those who are rung, a pattern before what callers get.
bool isTelling(const QByteArray& code) {
    return code == "ring-group" || code == "caller-blocked";
}

/// What a step says of all calls like this one: without the number that was dialled outside.
Message sentenceOf(const DecisionStep& step) {
    if (step.code == "outbound")
        return {QT_TRANSLATE_NOOP("Message", "The call leaves by the outbound rule %1."),
                {step.message.places.value(0)}};
    if (step.code == "outbound-refused")
        return QT_TRANSLATE_NOOP("Message", "No outbound rule fits.");
    return step.message;
}

Message sentenceOf(const Decision& decision) {
    QList<Message> sentences;
    for (const DecisionStep& step : decision.steps) {
        if (isTelling(step.code))
            sentences = {step.message};
    }
    if (!decision.steps.isEmpty())
        sentences.append(sentenceOf(decision.steps.constLast()));
    return joined(sentences);
}

} // namespace

Rehearsal::Rehearsal(std::shared_ptr<const RoutingPlan> inForce, std::shared_ptr<const RoutingPlan> tried)
    : m_inForce(std::move(inForce))
    , m_tried(std::move(tried)) {}

/// The first request of each call, once, and those that follow it until the plans part.
bool Rehearsal::isFollowed(const Exchange& request) {
    const QString& session = request.event.session;
    if (request.endpoint != Endpoint::VoiceRoute)
        return m_sessions.value(session, false);
    if (session.isEmpty()) {
        const QByteArray& event = request.event.eventId;
        if (!event.isEmpty() && m_events.contains(event))
            return false;
        m_events.insert(event);
    } else if (m_sessions.contains(session)) {
        return false;
    } else {
        m_sessions.insert(session, true);
    }
    ++m_calls;
    return true;
}

void Rehearsal::add(const Exchange& request) {
    const Result<Payload> payload = decodeRequest(request.request, EndpointKind::Voice);
    if (!payload || !isFollowed(request))
        return;
    const CallStage stage = voiceStage(request, *payload);
    const Decision before = route(stage, {m_inForce, {}, {}});
    const Decision after = route(stage, {m_tried, {}, {}});
    if (leadToTheSame(before, after))
        return;
    if (!request.event.session.isEmpty())
        m_sessions[request.event.session] = false;
    ++m_changed;
    const Message beforeWords = sentenceOf(before);
    const Message afterWords = sentenceOf(after);
    RehearsalGroup& group = m_groups[beforeWords.english() + u'\n' + afterWords.english()];
    ++group.calls;
    group.before = beforeWords;
    group.after = afterWords;
}

RehearsalResult Rehearsal::result() const {
    RehearsalResult result{m_calls, m_changed, m_groups.values()};
    std::sort(
        result.groups.begin(), result.groups.end(), [](const RehearsalGroup& a, const RehearsalGroup& b) {
            return a.calls != b.calls
                       ? a.calls > b.calls
                       : a.before.english() + a.after.english() < b.before.english() + b.after.english();
        });
    return result;
}

} // namespace opbx
