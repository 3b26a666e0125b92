#include "core/exchange/exchange.h"

#include <array>

namespace opbx {

namespace {

struct VerdictName {
    Verdict verdict;
    QByteArrayView name;
};

constexpr std::array verdictNames = {
    VerdictName{Verdict::None, "none"},       VerdictName{Verdict::Ok, "ok"},
    VerdictName{Verdict::Missing, "missing"}, VerdictName{Verdict::Invalid, "invalid"},
    VerdictName{Verdict::Stale, "stale"},     VerdictName{Verdict::Unconfigured, "unconfigured"},
};

} // namespace

QByteArray verdictName(Verdict verdict) {
    for (const VerdictName& row : verdictNames) {
        if (row.verdict == verdict)
            return row.name.toByteArray();
    }
    return "none";
}

Verdict verdictFromName(QByteArrayView name) {
    for (const VerdictName& row : verdictNames) {
        if (row.name == name)
            return row.verdict;
    }
    return Verdict::None;
}

bool isClaim(ErrorCode refusal, Verdict verdict) {
    if (refusal == ErrorCode::SourceNotAllowed || refusal == ErrorCode::TooManyFailures)
        return true;
    return refusal != ErrorCode::None &&
           (verdict == Verdict::Missing || verdict == Verdict::Invalid || verdict == Verdict::Unconfigured);
}

QByteArray callStateName(CallState state) {
    switch (state) {
    case CallState::Unknown: return "unknown";
    case CallState::Initiated: return "initiated";
    case CallState::Ringing: return "ringing";
    case CallState::Answered: return "answered";
    case CallState::OnHold: return "on-hold";
    case CallState::Transferred: return "transferred";
    case CallState::Completed: return "completed";
    case CallState::Busy: return "busy";
    case CallState::NoAnswer: return "no-answer";
    case CallState::Cancelled: return "cancelled";
    case CallState::Failed: return "failed";
    }
    return "unknown";
}

bool isFinal(CallState state) {
    switch (state) {
    case CallState::Completed:
    case CallState::Busy:
    case CallState::NoAnswer:
    case CallState::Cancelled:
    case CallState::Failed: return true;
    default: return false;
    }
}

} // namespace opbx
