// A router that repeats what it was asked, so that the pipeline is tested alone.
#pragma once

#include "core/routing/router.h"

namespace opbx::test {

using namespace Qt::StringLiterals;

inline Decision repeatCall(const CallStage& stage, const RoutingContext& context) {
    Decision decision;
    const QString member = context.cursors.value(u"g"_s, u"0"_s);
    decision.cxml = u"<Response>%1|%2|%3|%4|%5|%6|%7|%8</Response>"_s
                        .arg(QString::fromLatin1(endpointName(stage.endpoint)), stage.session,
                             stage.saysCaller ? stage.from : u"not said"_s, stage.to, stage.direction,
                             stage.query.value(u"menu_id"), stage.fields.value(u"digits"), member)
                        .toUtf8();
    decision.steps = {{"heard", u"The caller hears it."_s}};
    decision.cursor = CursorUpdate{u"g"_s, QString::number(member.toInt() + 1)};
    if (stage.endpoint == Endpoint::Voicemail)
        decision.voicemailBox = stage.query.value(u"mailbox");
    return decision;
}

} // namespace opbx::test
