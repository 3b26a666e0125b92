#include "core/calls/call_outcome.h"

#include <QString>

namespace opbx {

using namespace Qt::StringLiterals;

QLatin1String outcomeName(CallOutcome outcome) {
    switch (outcome) {
    case CallOutcome::Unknown: return ""_L1;
    case CallOutcome::Person: return "person"_L1;
    case CallOutcome::Assistant: return "assistant"_L1;
    case CallOutcome::Conference: return "conference"_L1;
    case CallOutcome::Voicemail: return "voicemail"_L1;
    case CallOutcome::Menu: return "menu"_L1;
    case CallOutcome::Closed: return "closed"_L1;
    case CallOutcome::Nobody: return "nobody"_L1;
    case CallOutcome::Blocked: return "blocked"_L1;
    case CallOutcome::Failed: return "failed"_L1;
    }
    return ""_L1;
}

CallOutcome outcomeFromName(QStringView name) {
    for (const CallOutcome outcome : callOutcomes) {
        if (name == outcomeName(outcome))
            return outcome;
    }
    return CallOutcome::Unknown;
}

CallOutcome outcomeFromName(QByteArrayView name) {
    return outcomeFromName(QString::fromLatin1(name));
}

bool isTaken(CallOutcome outcome) {
    return outcome == CallOutcome::Person || outcome == CallOutcome::Assistant ||
           outcome == CallOutcome::Conference;
}

CallOutcome outcomeOfDisposition(QStringView disposition) {
    if (disposition == "answered"_L1)
        return CallOutcome::Person;
    return disposition == "failed"_L1 ? CallOutcome::Failed : CallOutcome::Nobody;
}

CallOutcome outcomeOfDisposition(QByteArrayView disposition) {
    return outcomeOfDisposition(QString::fromUtf8(disposition));
}

} // namespace opbx
