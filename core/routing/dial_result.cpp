#include "core/routing/dial_result.h"

#include "core/exchange/call_words.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Of a Dial that is over: an end without anything else is that of a call that was answered.
DialResult resultOf(CallState state) {
    switch (state) {
    case CallState::Answered:
    case CallState::OnHold:
    case CallState::Transferred:
    case CallState::Completed: return DialResult::Answered;
    case CallState::Busy: return DialResult::Busy;
    case CallState::Failed: return DialResult::Failed;
    case CallState::Cancelled: return DialResult::Cancelled;
    default: return DialResult::NotAnswered;
    }
}

QString firstOf(const Parameters& fields, std::initializer_list<QStringView> names) {
    for (const QStringView name : names) {
        if (const QString text = fields.value(name).trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

qint64 dialTalkSeconds(const Parameters& fields) {
    const QString seconds = firstOf(fields, {u"DialBillsec", u"DialCallBillsec", u"dial_billsec",
                                             u"DialCallDuration", u"dial_call_duration"});
    return static_cast<qint64>(secondsFromText(seconds).value_or(0));
}

QString dialAnsweredBy(const Parameters& fields) {
    return firstOf(fields, {u"DialCallTo", u"dial_call_to", u"DialedTo", u"DialTo", u"DialedNumber",
                            u"DialCallNumber", u"DialedPeerNumber", u"DialCallDestination",
                            u"DialDestination", u"dialed_to"});
}

DialResult dialResult(const Parameters& fields) {
    const QString said =
        firstOf(fields, {u"DialCallStatus", u"dial_call_status", u"DialStatus", u"dial_status"});
    const CallState state = callStateFromWord(said);
    if (state != CallState::Unknown)
        return resultOf(state);
    if (dialTalkSeconds(fields) > 0)
        return DialResult::Answered;
    if (!said.isEmpty())
        return DialResult::NotAnswered;
    const CallState whole = callStateFromWord(fields.value(u"CallStatus"));
    // Before the result of a Dial is told, a call in progress is only one that goes on.
    const bool goesOn = fields.value(u"CallStatus").contains("progress"_L1, Qt::CaseInsensitive);
    return goesOn ? DialResult::NotAnswered : resultOf(whole);
}

const char* textOf(DialResult result, const std::array<const char*, 3>& texts) {
    switch (result) {
    case DialResult::Busy: return texts[1];
    case DialResult::Failed: return texts[2];
    case DialResult::Answered:
    case DialResult::Cancelled:
    case DialResult::NotAnswered: break;
    }
    return texts[0];
}

} // namespace opbx
