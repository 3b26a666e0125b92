#include "core/model/plan_json.h"

#include "core/model/plan_fields.h"

#include <QJsonDocument>

namespace opbx {

namespace {

QString k(const char* key) {
    return QString::fromLatin1(key);
}

void destination(PlanFields& f, const char* key, Destination& d) {
    f.group(k(key), !d.type.isEmpty(), [&d](PlanFields& in) {
        in.text(k("type"), d.type, true,
                {k("extension"), k("ring_group"), k("ivr"), k("business_hours"), k("voicemail"),
                 k("conference"), k("forward"), k("hangup")});
        in.text(k("id"), d.id);
    });
}

void prompt(PlanFields& f, const char* key, PlanPrompt& p) {
    f.group(k(key), true, [&p](PlanFields& in) {
        in.text(k("say"), p.say);
        in.text(k("play"), p.play);
        in.text(k("voice"), p.voice);
        in.text(k("language"), p.language);
    });
}

void reach(PlanFields& f, RoutingPlan& plan) {
    f.list(k("numbers"), plan.numbers, [](PlanFields& in, PlanNumber& n) {
        in.text(k("number"), n.number, true);
        in.text(k("name"), n.name);
        in.flag(k("active"), n.active);
        destination(in, "destination", n.destination);
    });
    f.list(k("extensions"), plan.extensions, [](PlanFields& in, PlanExtension& e) {
        in.text(k("number"), e.number, true);
        in.text(k("type"), e.type, true,
                {k("user"), k("forward"), k("conference"), k("ring_group"), k("ivr"), k("ai_assistant")});
        in.text(k("name"), e.name);
        in.flag(k("active"), e.active);
        in.number(k("timeout"), e.timeout, 0, 600);
        destination(in, "noAnswer", e.noAnswer);
        in.text(k("forwardTo"), e.forwardTo);
        in.text(k("conferenceRoom"), e.conferenceRoom);
        in.text(k("ringGroup"), e.ringGroup);
        in.text(k("ivrMenu"), e.ivrMenu);
        in.text(k("provider"), e.provider);
        in.text(k("address"), e.address);
    });
    f.list(k("ringGroups"), plan.ringGroups, [](PlanFields& in, PlanRingGroup& g) {
        in.text(k("id"), g.id, true);
        in.text(k("name"), g.name);
        in.text(k("strategy"), g.strategy, true, {k("simultaneous"), k("sequential"), k("round_robin")});
        in.flag(k("active"), g.active);
        in.number(k("timeout"), g.timeout, 1, 600);
        in.number(k("turns"), g.turns, 1, 100);
        in.texts(k("members"), g.members);
        destination(in, "fallback", g.fallback);
    });
    f.list(k("ivrMenus"), plan.ivrMenus, [](PlanFields& in, PlanIvrMenu& m) {
        in.text(k("id"), m.id, true);
        in.text(k("name"), m.name);
        in.flag(k("active"), m.active);
        prompt(in, "prompt", m.prompt);
        in.number(k("interDigitTimeout"), m.interDigitTimeout, 1, 60);
        in.number(k("maxTimeout"), m.maxTimeout, 1, 300);
        in.number(k("maxTurns"), m.maxTurns, 1, 100);
        in.list(k("options"), m.options, [](PlanFields& o, PlanIvrOption& option) {
            o.text(k("digits"), option.digits, true);
            o.text(k("name"), option.name);
            destination(o, "destination", option.destination);
        });
        destination(in, "failover", m.failover);
    });
}

void hours(PlanFields& f, RoutingPlan& plan) {
    f.list(k("businessHours"), plan.businessHours, [](PlanFields& in, PlanBusinessHours& h) {
        in.text(k("id"), h.id, true);
        in.text(k("name"), h.name);
        in.text(k("timeZone"), h.timeZone, true);
        in.group(k("week"), true, [&h](PlanFields& week) {
            const char* days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
            for (int day = 0; day < 7; ++day)
                week.ranges(k(days[day]), h.week[day]);
        });
        in.list(k("exceptions"), h.exceptions, [](PlanFields& x, PlanException& exception) {
            QString date = exception.date.toString(Qt::ISODate);
            x.text(k("date"), date, true);
            exception.date = QDate::fromString(date, Qt::ISODate);
            if (x.reading() && !exception.date.isValid())
                x.fail(x.path(k("date")), k("write a date as 2026-12-25"));
            x.text(k("name"), exception.name);
            x.ranges(k("ranges"), exception.ranges);
        });
        destination(in, "open", h.open);
        destination(in, "closed", h.closed);
    });
}

void services(PlanFields& f, RoutingPlan& plan) {
    f.list(k("conferenceRooms"), plan.conferenceRooms, [](PlanFields& in, PlanConferenceRoom& r) {
        in.text(k("id"), r.id, true);
        in.text(k("name"), r.name);
        in.number(k("maxParticipants"), r.maxParticipants, 1, 250);
        in.flag(k("startOnEnter"), r.startOnEnter);
        in.flag(k("endOnExit"), r.endOnExit);
        in.flag(k("muted"), r.muted);
        in.flag(k("active"), r.active);
    });
    f.list(k("voicemailBoxes"), plan.voicemailBoxes, [](PlanFields& in, PlanVoicemailBox& b) {
        in.text(k("id"), b.id, true);
        in.text(k("name"), b.name);
        prompt(in, "greeting", b.greeting);
        in.number(k("maxLength"), b.maxLength, 1, 3600);
    });
    f.list(k("blockedCallers"), plan.blockedCallers, [](PlanFields& in, PlanBlockedCaller& b) {
        in.text(k("pattern"), b.pattern, true);
        in.text(k("action"), b.action, true, {k("reject"), k("busy"), k("drop")});
        in.text(k("name"), b.name);
    });
    f.list(k("outboundRules"), plan.outboundRules, [](PlanFields& in, PlanOutboundRule& r) {
        in.text(k("name"), r.name);
        in.text(k("prefix"), r.prefix, true);
        in.texts(k("trunks"), r.trunks);
        in.text(k("callerId"), r.callerId);
    });
}

void whole(PlanFields& f, RoutingPlan& plan) {
    f.number(k("version"), plan.version, 1, 1);
    f.group(k("defaults"), true, [&plan](PlanFields& in) {
        in.number(k("noAnswerTimeout"), plan.defaults.noAnswerTimeout, 1, 600);
        in.text(k("language"), plan.defaults.language);
        in.text(k("voice"), plan.defaults.voice);
        in.text(k("unroutable"), plan.defaults.unroutable, false, {k("announce"), k("reject")});
    });
    reach(f, plan);
    hours(f, plan);
    services(f, plan);
    f.finish();
}

} // namespace

Result<RoutingPlan> planFromJson(const QByteArray& json) {
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (!document.isObject())
        return {ErrorCode::InvalidInput,
                QStringLiteral("The plan is not a JSON object (offset %1).").arg(parse.offset)};
    QString error;
    RoutingPlan plan;
    PlanFields fields(true, document.object(), {}, error);
    whole(fields, plan);
    if (!error.isEmpty())
        return {ErrorCode::InvalidInput, error};
    plan.index();
    return plan;
}

QByteArray planToJson(const RoutingPlan& plan) {
    QString error;
    RoutingPlan copy = plan;
    PlanFields fields(false, {}, {}, error);
    whole(fields, copy);
    return QJsonDocument(fields.object()).toJson();
}

} // namespace opbx
