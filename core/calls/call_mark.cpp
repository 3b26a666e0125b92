#include "core/calls/call_mark.h"

#include "core/exchange/exchange.h"

#include <array>

namespace opbx {

namespace {

struct CodeRow {
    QByteArrayView code;
    CallAct act;
};

constexpr std::array codes = {
    CodeRow{"ring-extension", CallAct::Rings},
    CodeRow{"ring-together", CallAct::Rings},
    CodeRow{"ring-member", CallAct::Rings},
    CodeRow{"forward", CallAct::Rings},
    CodeRow{"outbound", CallAct::Rings},
    CodeRow{"conference", CallAct::Conference},
    CodeRow{"ai-assistant", CallAct::Assistant},
    CodeRow{"ivr-menu", CallAct::Menu},
    CodeRow{"ivr-no-failover", CallAct::Menu},
    CodeRow{"voicemail", CallAct::Voicemail},
    CodeRow{"message-empty", CallAct::Voicemail},
    CodeRow{"message-recorded", CallAct::Message},
    CodeRow{"caller-blocked", CallAct::Blocked},
    CodeRow{"call-over", CallAct::Over},
    CodeRow{"hangup", CallAct::Ends},
    CodeRow{"nobody-answered", CallAct::Ends},
    CodeRow{"extension-inactive", CallAct::Ends},
    CodeRow{"voicemail-inactive", CallAct::Ends},
};

constexpr QByteArrayView hoursClosed = "hours-closed";

} // namespace

CallAct actOfStep(QByteArrayView code) {
    for (const CodeRow& row : codes) {
        if (row.code == code)
            return row.act;
    }
    return CallAct::Fails;
}

void readSteps(CallMark& mark, const QList<DecisionStep>& steps) {
    for (const DecisionStep& step : steps) {
        if (step.code == hoursClosed)
            mark.isClosed = true;
        mark.act = mark.act == CallAct::Blocked ? mark.act : actOfStep(step.code);
    }
}

} // namespace opbx
