// A router that repeats what it was asked, so that the pipeline is tested alone.
#pragma once

#include "core/routing/router.h"

namespace opbx::test {

inline Decision repeatCall(const CallStage& stage, const RoutingContext& context) {
    Decision decision;
    const QString member = context.cursors.value(QStringLiteral("g"), QStringLiteral("0"));
    decision.cxml =
        QStringLiteral("<Response>%1|%2|%3|%4|%5|%6|%7|%8</Response>")
            .arg(QString::fromLatin1(endpointName(stage.endpoint)), stage.session,
                 stage.saysCaller ? stage.from : QStringLiteral("not said"), stage.to, stage.direction,
                 stage.query.value(u"menu_id"), stage.fields.value(u"digits"), member)
            .toUtf8();
    decision.steps = {{"heard", QStringLiteral("The caller hears it.")}};
    decision.cursor = CursorUpdate{QStringLiteral("g"), QString::number(member.toInt() + 1)};
    if (stage.endpoint == Endpoint::Voicemail)
        decision.voicemailBox = stage.query.value(u"mailbox");
    return decision;
}

} // namespace opbx::test
