#include "core/exchange/call_words.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace opbx {

namespace {

struct StateWords {
    CallState state;
    QLatin1String words; // lower case without blanks, hyphens and underlines, separated by blanks
};

constexpr std::array stateWords = {
    StateWords{CallState::Initiated,
               "new initiated created queued queueing processing trying dialing dialling calling "
               "pending starting started init setup"_L1},
    StateWords{CallState::Ringing, "ring ringing progress earlymedia sessionprogress alerting ringback"_L1},
    StateWords{CallState::Answered,
               "answer answered connected connect active inprogress ongoing bridged up success "
               "successful ok talking inuse"_L1},
    StateWords{CallState::OnHold, "hold onhold held holding musiconhold"_L1},
    StateWords{
        CallState::Completed,
        "completed complete hangup hungup ended end finished done closed terminated terminate expired bye "
        "disconnected disconnect released normalclearing normalcallclearing normalunspecified "
        "normal allottedtimeout timelimitreached managerrequest attendedtransfer blindtransfer"_L1},
    StateWords{CallState::Busy,
               "busy userbusy linebusy busyhere busyeverywhere rejected reject declined decline callrejected "
               "callreject donotdisturb dnd unwanted rejectall"_L1},
    StateWords{
        CallState::NoAnswer,
        "noanswer notanswered unanswered noreply noresponse nouserresponse nouserresponding timeout timedout "
        "requesttimeout missed missedcall subscriberabsent absent temporarilyunavailable unavailable "
        "ringtimeout noanswerfromuser useralertingnoanswer recoveryontimerexpire notreachable "
        "progresstimeout mediatimeout originatetimeout nopickup noonline useroffline offline"_L1},
    StateWords{
        CallState::Cancelled,
        "originatorcancel callercancel requestterminated abandoned abandon aborted abort loserace pickedoff "
        "callerhungup callerhangup hungupbycaller answeredelsewhere completedelsewhere "
        "callcompletedelsewhere "
        "nonselecteduserclearing"_L1},
    StateWords{
        CallState::Failed,
        "failed fail failure error congestion external nocredit chanunavail channelunavailable denied "
        "forbidden "
        "unauthorized unauthorised invalidargs invalidnumber invalidnumberformat unallocatednumber "
        "unallocated "
        "notfound usernotfound noroutedestination noroute noroutetransitnet destinationoutoforder "
        "networkoutoforder normalcircuitcongestion normaltemporaryfailure switchcongestion "
        "requestedchanunavail incompatibledestination bearercapabilitynotavail bearercapabilitynotauth "
        "facilityrejected facilitynotsubscribed facilitynotimplemented servicenotimplemented "
        "serviceunavailable "
        "servererror serverinternalerror internalerror badgateway gatewaytimeout incomingcallbarred "
        "outgoingcallbarred callbarred interworking mandatoryiemissing messagetypenonexist protocolerror "
        "wrongcallstate wrongmessage invalidiecontents crash systemshutdown usernotregistered "
        "subscribernotregistered usernotregistred exchangeroutingerror numberchanged gone "
        "insufficientfunds blocked notacceptable notacceptablehere proxyauthenticationrequired "
        "addressincomplete dontcall torture unreachable invalid invalidprofile gatewaydown "
        "channotimplemented "
        "unallocatedunassignednumber bearercapabilitynotimpl preempted userchallenge accessinfodiscarded "
        "invalidcallreference invalidmsgunspecified ienonexist responsetostatusenquiry doesnotexistanywhere "
        "noidentity badidentityinfo invalididentity unsupportedcertificate staledate"_L1},
};

bool isWordOf(QLatin1String words, const QString& key) {
    for (qsizetype at = words.indexOf(key); at >= 0; at = words.indexOf(key, at + 1)) {
        const qsizetype end = at + key.size();
        if ((at == 0 || words[at - 1] == QLatin1Char(' ')) &&
            (end == words.size() || words[end] == QLatin1Char(' ')))
            return true;
    }
    return false;
}

/// Q.850 cause of a call that was cleared.
CallState stateOfCause(int cause) {
    switch (cause) {
    case 16:
    case 31: return CallState::Completed;
    case 17:
    case 21: return CallState::Busy;
    case 18:
    case 19:
    case 20:
    case 102: return CallState::NoAnswer;
    case 26: return CallState::Cancelled;
    default: return cause >= 1 && cause <= 127 ? CallState::Failed : CallState::Unknown;
    }
}

CallState stateOfSipCode(int code) {
    switch (code) {
    case 100: return CallState::Initiated;
    case 180:
    case 181:
    case 182:
    case 183: return CallState::Ringing;
    case 408:
    case 480: return CallState::NoAnswer;
    case 487: return CallState::Cancelled;
    case 486:
    case 600:
    case 603:
    case 607: return CallState::Busy;
    default: break;
    }
    if (code >= 200 && code < 300)
        return CallState::Answered;
    return code >= 300 && code < 700 ? CallState::Failed : CallState::Unknown;
}

/// A code by itself or with its words: "486", "486 Busy Here", "SIP/2.0 486 Busy Here", "Q.850;cause=17;text=…", "cause 17".
CallState stateOfCode(const QString& word) {
    static const QRegularExpression cause(
        uR"(^(?:reason:\s*)?(?:q\.?\s?850|(?:hangup[ _-]?|isdn[ _-]?)?cause)\D{0,12}?(?:cause\D{0,3})?(\d{1,3})\b)"_s);
    static const QRegularExpression code(
        uR"(^(?:reason:\s*)?(?:sip(?:/2\.0)?[\s:;/_-]*)?(?:cause\s*=\s*|code\s*=?\s*)?(\d{1,3})(?:[\s:;,(/-].*)?$)"_s);
    const QString lower = word.trimmed().toLower();
    if (const QRegularExpressionMatch match = cause.match(lower); match.hasMatch())
        return stateOfCause(match.captured(1).toInt());
    const QRegularExpressionMatch match = code.match(lower);
    if (!match.hasMatch())
        return CallState::Unknown;
    const int number = match.captured(1).toInt();
    // 100 is said while a call is set up, by SIP; what is below 128 otherwise is a cause.
    return number < 128 && number != 100 ? stateOfCause(number) : stateOfSipCode(number);
}

/// Lower case, letters and digits only.
QString keyOf(const QString& word) {
    QString key;
    key.reserve(word.size());
    for (const QChar c : word) {
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    return key;
}

/// "1:05", "00:01:05" or "1 day, 0:01:05"; -1 when it is neither.
double secondsOfClock(const QString& text) {
    static const QRegularExpression clock(
        uR"(^(?:(?:(\d{1,3})\s*d(?:ays?)?,?\s+)?(\d{1,5}):)?(\d{1,5}):(\d{1,2}(?:[.,]\d+)?)$)"_s);
    const QRegularExpressionMatch match = clock.match(text);
    if (!match.hasMatch())
        return -1;
    QString seconds = match.captured(4);
    return match.captured(1).toDouble() * 86'400 + match.captured(2).toDouble() * 3600 +
           match.captured(3).toDouble() * 60 + seconds.replace(u',', u'.').toDouble();
}

double numberOf(QString digits) {
    return digits.replace(u',', u'.').toDouble();
}

/// "PT1H1M5S", "P1DT5S", "P0Y0M0DT0H1M5S"; -1 when it is no duration of ISO 8601.
double secondsOfIso(const QString& text) {
    static const QRegularExpression iso(
        uR"(^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?)"
        R"((?:t(?:(\d+(?:[.,]\d+)?)h)?(?:(\d+(?:[.,]\d+)?)m)?(?:(\d+(?:[.,]\d+)?)s)?)?$)"_s);
    const QRegularExpressionMatch match = iso.match(text);
    if (!match.hasMatch() || match.lastCapturedIndex() < 1)
        return -1;
    constexpr std::array weights = {365 * 86'400.0, 30 * 86'400.0, 7 * 86'400.0, 86'400.0, 3600.0, 60.0, 1.0};
    double seconds = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        seconds += numberOf(match.captured(int(i) + 1)) * weights.at(i);
    return seconds;
}

/// "65 s", "1h 1m 5s", "65000 ms"; -1 when it is none of them.
double secondsOfUnits(const QString& text) {
    static const QRegularExpression whole(
        uR"(^(?:(\d+(?:[.,]\d+)?)\s*d(?:ays?)?\s*)?(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?)?\s*)?)"
        R"((?:(\d+(?:[.,]\d+)?)\s*m(?:in(?:ute)?s?)?\.?\s*)?(?:(\d+(?:[.,]\d+)?)\s*s(?:ec(?:ond)?s?)?\.?)?$)"_s);
    static const QRegularExpression milliseconds(uR"(^(\d+(?:[.,]\d+)?)\s*(?:ms|msec|milliseconds)$)"_s);
    if (const QRegularExpressionMatch match = milliseconds.match(text); match.hasMatch())
        return numberOf(match.captured(1)) / 1000;
    const QRegularExpressionMatch match = whole.match(text);
    if (!match.hasMatch() || match.lastCapturedIndex() < 1)
        return -1;
    return numberOf(match.captured(1)) * 86'400 + numberOf(match.captured(2)) * 3600 +
           numberOf(match.captured(3)) * 60 + numberOf(match.captured(4));
}

} // namespace

CallState callStateFromWord(const QString& word) {
    const QString key = keyOf(word);
    if (key.isEmpty())
        return CallState::Unknown;
    for (const StateWords& row : stateWords) {
        if (isWordOf(row.words, key))
            return row.state;
    }
    if (key.startsWith("transfer"_L1))
        return CallState::Transferred;
    if (key.startsWith("cancel"_L1))
        return CallState::Cancelled;
    // RFC 3326: "SIP;cause=200;text="Call completed elsewhere"" is why the phones beside the one that answered fell silent.
    if (key.contains("elsewhere"_L1))
        return CallState::Cancelled;
    return word.size() <= 80 ? stateOfCode(word) : CallState::Unknown;
}

QString normalisedState(const QString& word) {
    const CallState state = callStateFromWord(word);
    return state == CallState::Unknown ? word : QString::fromLatin1(callStateName(state));
}

std::optional<double> secondsFromText(const QString& text) {
    // A year is longer than any call; larger numbers are garbage and would overflow sums.
    constexpr double longest = 366.0 * 24 * 3600;
    static const QRegularExpression decimalComma(uR"(^\s*(\d+),(\d{1,2}|\d{4,6})\s*$)"_s);
    bool isNumber = false;
    double seconds = QString(text).replace(decimalComma, u"\\1.\\2"_s).toDouble(&isNumber);
    if (!isNumber) {
        const QString lower = text.size() <= 40 ? text.trimmed().toLower() : QString();
        seconds = -1;
        for (const auto read : {&secondsOfClock, &secondsOfIso, &secondsOfUnits}) {
            if (seconds < 0)
                seconds = read(lower);
        }
    }
    return seconds >= 0 && seconds < longest ? std::optional(seconds) : std::nullopt;
}

} // namespace opbx
