#include "core/routing/dial_result.h"

#include "core/cxml/spec.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Lower case, without blanks, hyphens and underlines: "No-Answer" → "noanswer".
QString plain(const QString& word) {
    QString letters;
    for (const QChar c : word.toLower()) {
        if (c.isLetter())
            letters.append(c);
    }
    return letters;
}

bool isSaid(const Parameters& fields, DialResult& result) {
    for (const QStringView name : {u"DialCallStatus", u"dial_call_status", u"DialStatus", u"dial_status"}) {
        const QString word = plain(fields.value(name));
        if (word.isEmpty())
            continue;
        if (isOneOf(word, "answered|answer|completed|complete|connected|connect|hangup"_L1))
            result = DialResult::Answered;
        else if (word == "busy"_L1)
            result = DialResult::Busy;
        else if (isOneOf(word, "failed|fail|error|congestion|chanunavail|nocredit|rejected"_L1))
            result = DialResult::Failed;
        else
            result = DialResult::NotAnswered;
        return true;
    }
    return false;
}

} // namespace

DialResult dialResult(const Parameters& fields) {
    DialResult result = DialResult::NotAnswered;
    if (isSaid(fields, result))
        return result;
    for (const QStringView name : {u"DialCallDuration", u"DialBillsec", u"DialCallBillsec"}) {
        if (fields.value(name).toDouble() > 0)
            return DialResult::Answered;
    }
    const QString whole = plain(fields.value(u"CallStatus"));
    if (isOneOf(whole, "answered|completed"_L1))
        return DialResult::Answered;
    if (whole == "busy"_L1)
        return DialResult::Busy;
    return whole == "failed"_L1 ? DialResult::Failed : DialResult::NotAnswered;
}

QString dialResultWords(DialResult result) {
    switch (result) {
    case DialResult::Answered: return u"was answered"_s;
    case DialResult::Busy: return u"was busy"_s;
    case DialResult::Failed: return u"could not be reached"_s;
    case DialResult::NotAnswered: break;
    }
    return u"was not answered"_s;
}

} // namespace opbx
