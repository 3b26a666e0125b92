#include "core/routing/flow.h"

#include <QUrl>

namespace opbx {

Flow::Flow(const CallStage& stage, const RoutingContext& context, const RoutingPlan& plan)
    : m_stage(stage)
    , m_context(context)
    , m_plan(plan)
    , m_hops(qBound(0, stage.query.value(u"hops").toInt(), 99)) {}

Decision Flow::decide() {
    switch (m_stage.endpoint) {
    case Endpoint::IvrInput: ivrInput(); break;
    case Endpoint::RingGroupCallback: ringGroupCallback(); break;
    case Endpoint::DialResult: dialResult(); break;
    case Endpoint::Voicemail: voicemailRecorded(); break;
    default: newCall(); break;
    }
    m_decision.cxml = m_writer.finish();
    return m_decision;
}

void Flow::newCall() {
    const QString direction = m_stage.direction.toLower();
    const QString to = m_stage.to.trimmed();
    const QString from = m_stage.from.trimmed();
    const bool internal =
        direction == QLatin1String("subscriber") || direction == QLatin1String("application");
    if (!internal && blocked())
        return;
    const bool ours = !from.isEmpty() && (m_plan.extension(from) || m_plan.number(from));
    if (internal || ours) {
        step("internal", QStringLiteral("The call comes from inside."));
        if (const PlanExtension* target = m_plan.extension(to))
            return go({QStringLiteral("extension"), target->number});
        if (internal && !m_plan.number(to) && bareNumber(to).size() >= 7 && outbound(to))
            return;
    }
    const PlanNumber* number = m_plan.number(to);
    if (number && number->active) {
        step("number-found", QStringLiteral("The number %1 is in the plan.").arg(number->number));
        return go(number->destination);
    }
    step(number ? "number-inactive" : "number-unknown",
         QStringLiteral("The number %1 has no active destination.").arg(to));
    if (m_plan.defaults.unroutable == QLatin1String("reject")) {
        step("rejected", QStringLiteral("The call is rejected."));
        m_writer.element(QStringLiteral("Reject"));
        return;
    }
    end("not-configured", QStringLiteral("DID destination not configured"));
}

bool Flow::blocked() {
    const QString from = bareNumber(m_stage.from);
    for (const PlanBlockedCaller& rule : m_plan.blockedCallers) {
        const QString pattern = bareNumber(rule.pattern);
        const bool matches = pattern.endsWith(QLatin1Char('*'))
                                 ? from.startsWith(pattern.chopped(1), Qt::CaseInsensitive)
                                 : from.compare(pattern, Qt::CaseInsensitive) == 0;
        if (!matches)
            continue;
        step("caller-blocked",
             QStringLiteral("The caller matches the blocked pattern %1.").arg(rule.pattern));
        if (rule.action == QLatin1String("drop"))
            hangUp();
        else
            m_writer.element(QStringLiteral("Reject"),
                             {{QStringLiteral("reason"),
                               rule.action == QLatin1String("busy") ? QStringLiteral("busy") : QString()}});
        return true;
    }
    return false;
}

bool Flow::outbound(const QString& to) {
    for (const QChar digit : bareNumber(to))
        if (digit < QLatin1Char('0') || digit > QLatin1Char('9'))
            return false;
    const PlanOutboundRule* best = nullptr;
    for (const PlanOutboundRule& rule : m_plan.outboundRules)
        if (bareNumber(to).startsWith(bareNumber(rule.prefix)) &&
            (!best || rule.prefix.size() > best->prefix.size()))
            best = &rule;
    if (!best) {
        end("outbound-refused", QStringLiteral("Outbound calls to this destination are not allowed"));
        return true;
    }
    step("outbound", QStringLiteral("The outbound rule %1 applies.").arg(best->name));
    m_writer.open(QStringLiteral("Dial"), {{QStringLiteral("trunks"), best->trunks.join(QLatin1Char(','))},
                                           {QStringLiteral("callerId"), best->callerId}});
    m_writer.element(QStringLiteral("Number"), {}, QLatin1Char('+') + bareNumber(to));
    m_writer.close();
    return true;
}

void Flow::step(const QByteArray& code, const QString& sentence) {
    m_decision.steps.append({code, sentence});
}

void Flow::hangUp() {
    step("hangup", QStringLiteral("The call ends."));
    m_writer.element(QStringLiteral("Hangup"));
}

void Flow::end(const QByteArray& code, const QString& sentence) {
    step(code, sentence);
    m_writer.element(QStringLiteral("Say"), {}, sentence);
    m_writer.element(QStringLiteral("Hangup"));
}

void Flow::say(const PlanPrompt& prompt) {
    if (!prompt.play.isEmpty())
        return m_writer.element(QStringLiteral("Play"), {}, prompt.play);
    const PlanDefaults& defaults = m_plan.defaults;
    m_writer.element(
        QStringLiteral("Say"),
        {{QStringLiteral("voice"), prompt.voice.isEmpty() ? defaults.voice : prompt.voice},
         {QStringLiteral("language"), prompt.language.isEmpty() ? defaults.language : prompt.language}},
        prompt.say);
}

bool Flow::answered() const {
    const QString status = m_stage.fields.value(u"DialCallStatus").toLower();
    return status == QLatin1String("answered") || status == QLatin1String("completed");
}

QString Flow::callback(const QString& path, const QList<std::pair<QString, QString>>& query) const {
    QString url = m_context.baseUrl + path;
    QChar separator = QLatin1Char('?');
    const auto add = [&](const QString& name, const QString& value) {
        url += separator + name + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = QLatin1Char('&');
    };
    for (const auto& [name, value] : query)
        add(name, value);
    if (m_hops > 0)
        add(QStringLiteral("hops"), QString::number(m_hops));
    return url;
}

Decision route(const CallStage& stage, const RoutingContext& context) {
    const RoutingPlan empty;
    return Flow(stage, context, context.plan ? *context.plan : empty).decide();
}

} // namespace opbx
