#include "ui/call_records/call_columns.h"

#include "core/inspect/call_statistics.h"
#include "ui/support/formatting.h"
#include "ui/traffic/exchange_words.h"

#include <QDateTime>

#include <array>

namespace opbx::ui {

namespace {

using Call = const CallRecord&;
using Names = const Backend&;

QString party(const QString& number, Names names) {
    return Formatting::party(names.nameOf(number), number);
}

QString isoTime(qint64 ms) {
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 answerSeconds(Call call) {
    return call.answeredMs == 0 || call.startedMs == 0 ? -1 : (call.answeredMs - call.startedMs) / 1000;
}

#define OPBX_HEADER(text) QT_TRANSLATE_NOOP("opbx::ui::CallColumns", text)

const std::array columns = {
    CallColumn{"started", OPBX_HEADER("Started"), 136, false, true,
               [](Call call, Names) { return Formatting::callTime(call.startedMs); },
               [](Call call) { return call.startedMs; }, [](Call call) { return isoTime(call.startedMs); }},
    CallColumn{"from", OPBX_HEADER("From"), 170, false, false,
               [](Call call, Names names) { return party(call.from, names); }, nullptr,
               [](Call call) { return call.from; }},
    CallColumn{"to", OPBX_HEADER("To"), 170, false, false,
               [](Call call, Names names) { return party(call.to, names); }, nullptr,
               [](Call call) { return call.to; }},
    CallColumn{"direction", OPBX_HEADER("Direction"), 90, false, false,
               [](Call call, Names) { return ExchangeWords::direction(call.direction); }, nullptr,
               [](Call call) { return call.direction; }},
    CallColumn{"result", OPBX_HEADER("Result"), 110, false, false,
               [](Call call, Names) { return CallColumns::result(call); }, nullptr,
               [](Call call) { return call.disposition; }},
    CallColumn{
        "time-to-answer", OPBX_HEADER("Answered after"), 118, false, true,
        [](Call call, Names) {
            return answerSeconds(call) < 0 ? QString() : Formatting::duration(answerSeconds(call));
        },
        &answerSeconds,
        [](Call call) { return answerSeconds(call) < 0 ? QString() : QString::number(answerSeconds(call)); }},
    CallColumn{"talk", OPBX_HEADER("Talk time"), 84, false, true,
               [](Call call, Names) {
                   return call.talkSeconds == 0 ? QString() : Formatting::duration(call.talkSeconds);
               },
               [](Call call) { return call.talkSeconds; },
               [](Call call) { return QString::number(call.talkSeconds); }},
    CallColumn{"duration", OPBX_HEADER("Duration"), 84, false, true,
               [](Call call, Names) { return Formatting::duration(call.durationSeconds); },
               [](Call call) { return call.durationSeconds; },
               [](Call call) { return QString::number(call.durationSeconds); }},
    CallColumn{"recording", OPBX_HEADER("Recording"), 84, false, false,
               [](Call call, Names) {
                   return call.recordingUrl.isEmpty() ? QString() : CallColumns::tr("recorded");
               },
               [](Call call) { return qint64(!call.recordingUrl.isEmpty()); },
               [](Call call) { return call.recordingUrl; }},
    CallColumn{"legs", OPBX_HEADER("Legs"), 60, true, true,
               [](Call call, Names) { return Formatting::count(call.legs); },
               [](Call call) { return qint64(call.legs); },
               [](Call call) { return QString::number(call.legs); }},
    CallColumn{"ended", OPBX_HEADER("Ended"), 150, true, true,
               [](Call call, Names) { return Formatting::callTime(call.endedMs); },
               [](Call call) { return call.endedMs; }, [](Call call) { return isoTime(call.endedMs); }},
    CallColumn{"raw", OPBX_HEADER("Cloudonix's word"), 120, true, false,
               [](Call call, Names) { return call.rawDisposition; }, nullptr,
               [](Call call) { return call.rawDisposition; }},
    CallColumn{"session", OPBX_HEADER("Session"), 140, true, true,
               [](Call call, Names) { return call.session; }, nullptr,
               [](Call call) { return call.session; }},
    CallColumn{"call-id", OPBX_HEADER("Call id"), 140, true, true,
               [](Call call, Names) { return call.callId; }, nullptr, [](Call call) { return call.callId; }},
    CallColumn{"domain", OPBX_HEADER("Domain"), 140, true, false,
               [](Call call, Names) { return call.domain; }, nullptr, [](Call call) { return call.domain; }},
};

#undef OPBX_HEADER

} // namespace

std::span<const CallColumn> CallColumns::all() {
    return columns;
}

QString CallColumns::result(const CallRecord& record) {
    if (isMissed(record) && record.disposition == u"no-answer")
        return tr("Missed");
    return ExchangeWords::state(record.disposition);
}

Meaning CallColumns::meaningOfResult(const CallRecord& record) {
    if (isAnswered(record))
        return Meaning::Good;
    if (isMissed(record))
        return Meaning::Bad;
    return record.disposition == u"failed" ? Meaning::Attention : Meaning::Neutral;
}

} // namespace opbx::ui
