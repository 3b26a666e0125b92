#include "core/routing/flow.h"

namespace opbx {

namespace {
constexpr int maximumDepth = 12;
constexpr int maximumHops = 5;
constexpr int maximumForwards = 5;
} // namespace

void Flow::fallBack(const Destination& destination) {
    if (++m_hops > maximumHops)
        return end("loop", QStringLiteral("This call cannot be connected. Please try again later."));
    go(destination);
}

void Flow::go(const Destination& to) {
    if (++m_depth > maximumDepth)
        return end("loop", QStringLiteral("This call cannot be connected. Please try again later."));
    if (to.type == QLatin1String("hangup"))
        return hangUp();
    if (to.type == QLatin1String("forward"))
        return forward(to.id);
    if (to.type == QLatin1String("conference"))
        return conference(to.id);
    if (to.type == QLatin1String("extension"))
        if (const PlanExtension* found = m_plan.extension(to.id); found && found->active)
            return extension(*found);
    if (to.type == QLatin1String("ring_group"))
        if (const PlanRingGroup* found = m_plan.ringGroup(to.id); found && found->active)
            return ringGroup(*found, 1, {});
    if (to.type == QLatin1String("ivr"))
        if (const PlanIvrMenu* found = m_plan.ivrMenu(to.id); found && found->active)
            return ivrMenu(*found, 1, {});
    if (to.type == QLatin1String("business_hours"))
        if (const PlanBusinessHours* found = m_plan.hours(to.id))
            return businessHours(*found);
    if (to.type == QLatin1String("voicemail"))
        if (const PlanVoicemailBox* found = m_plan.voicemailBox(to.id))
            return voicemail(*found);
    end("destination-missing", QStringLiteral("The destination of this call is not available."));
}

void Flow::extension(const PlanExtension& target) {
    step("extension", QStringLiteral("The call goes to extension %1.").arg(target.number));
    if (target.type == QLatin1String("conference"))
        return conference(target.conferenceRoom);
    if (target.type == QLatin1String("ring_group"))
        return go({QStringLiteral("ring_group"), target.ringGroup});
    if (target.type == QLatin1String("ivr"))
        return go({QStringLiteral("ivr"), target.ivrMenu});
    if (target.type == QLatin1String("forward"))
        return forward(target.forwardTo);
    m_decision.extension = target.number;
    if (target.type == QLatin1String("ai_assistant")) {
        m_writer.open(QStringLiteral("Dial"));
        m_writer.element(QStringLiteral("Service"), {{QStringLiteral("provider"), target.provider}},
                         target.address);
        return m_writer.close();
    }
    const int timeout = target.timeout > 0 ? target.timeout : m_plan.defaults.noAnswerTimeout;
    m_writer.open(QStringLiteral("Dial"),
                  {{QStringLiteral("timeout"), QString::number(timeout)},
                   {QStringLiteral("action"), callback(QStringLiteral("/api/callbacks/voice/dial-result"),
                                                       {{QStringLiteral("extension"), target.number}})}});
    m_writer.element(QStringLiteral("Number"), {}, target.number);
    m_writer.close();
}

void Flow::forward(const QString& target) {
    if (target.isEmpty())
        return end("destination-missing", QStringLiteral("The destination of this call is not available."));
    if (++m_forwards > maximumForwards)
        return end("forward-limit", QStringLiteral("This call was forwarded too often."));
    step("forward", QStringLiteral("The call is forwarded to %1.").arg(target));
    if (m_plan.extension(target))
        return go({QStringLiteral("extension"), target});
    const bool sip = target.startsWith(QLatin1String("sip:"), Qt::CaseInsensitive);
    m_writer.open(QStringLiteral("Dial"));
    m_writer.element(sip ? QStringLiteral("Sip") : QStringLiteral("Number"), {}, target);
    m_writer.close();
}

void Flow::conference(const QString& id) {
    const PlanConferenceRoom* room = m_plan.conferenceRoom(id);
    if (!room || !room->active)
        return end("destination-missing", QStringLiteral("The destination of this call is not available."));
    step("conference", QStringLiteral("The caller joins the conference room %1.").arg(room->name));
    const auto flag = [](bool on) { return on ? QStringLiteral("true") : QStringLiteral("false"); };
    m_writer.open(QStringLiteral("Dial"));
    m_writer.element(QStringLiteral("Conference"),
                     {{QStringLiteral("startConferenceOnEnter"), flag(room->startOnEnter)},
                      {QStringLiteral("endConferenceOnExit"), flag(room->endOnExit)},
                      {QStringLiteral("muted"), flag(room->muted)},
                      {QStringLiteral("maxParticipants"), QString::number(room->maxParticipants)}},
                     QStringLiteral("conf_") + id);
    m_writer.close();
}

void Flow::businessHours(const PlanBusinessHours& hours) {
    const bool open = isOpenAt(hours, m_stage.at);
    step(open ? "hours-open" : "hours-closed",
         (open ? QStringLiteral("%1 is open.") : QStringLiteral("%1 is closed.")).arg(hours.name));
    go(open ? hours.open : hours.closed);
}

void Flow::voicemail(const PlanVoicemailBox& box) {
    step("voicemail", QStringLiteral("The caller can leave a message in %1.").arg(box.name));
    if (!box.greeting.say.isEmpty() || !box.greeting.play.isEmpty())
        say(box.greeting);
    m_writer.element(QStringLiteral("Record"),
                     {{QStringLiteral("action"), callback(QStringLiteral("/api/callbacks/voice/voicemail"),
                                                          {{QStringLiteral("mailbox"), box.id}})},
                      {QStringLiteral("maxLength"), QString::number(box.maxLength)},
                      {QStringLiteral("recordingStatusCallback"),
                       m_context.baseUrl + QStringLiteral("/api/webhooks/cloudonix/recording-status")}});
    m_writer.element(QStringLiteral("Hangup"));
}

void Flow::voicemailRecorded() {
    const QString box = m_stage.query.value(u"mailbox");
    if (m_plan.voicemailBox(box))
        m_decision.voicemailBox = box;
    end("message-recorded", QStringLiteral("Thank you. Goodbye."));
}

void Flow::dialResult() {
    if (answered())
        return hangUp();
    const PlanExtension* target = m_plan.extension(m_stage.query.value(u"extension"));
    step("not-answered", QStringLiteral("The extension did not answer."));
    if (target && !target->noAnswer.type.isEmpty())
        return fallBack(target->noAnswer);
    if (target && !target->forwardTo.isEmpty())
        return fallBack({QStringLiteral("forward"), target->forwardTo});
    end("no-fallback", QStringLiteral("Nobody can take your call at the moment."));
}

} // namespace opbx
