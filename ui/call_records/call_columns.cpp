#include "ui/call_records/call_columns.h"

#include "core/base/utc.h"
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
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, utc).toString(Qt::ISODateWithMs);
}

qint64 answerSeconds(Call call) {
    return call.answeredMs == 0 || call.startedMs == 0 ? -1 : (call.answeredMs - call.startedMs) / 1000;
}

const std::array columns = {
    CallColumn{"started", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Started"), 128, false, true,
               [](Call call, Names) { return Formatting::callTime(call.startedMs); },
               [](Call call) { return call.startedMs; }, [](Call call) { return isoTime(call.startedMs); }},
    CallColumn{"from", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "From"), 146, false, false,
               [](Call call, Names names) { return party(call.from, names); }, nullptr,
               [](Call call) { return call.from; }, &CallRecord::from},
    CallColumn{"to", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "To"), 124, false, false,
               [](Call call, Names names) { return party(call.to, names); }, nullptr,
               [](Call call) { return call.to; }, &CallRecord::to},
    CallColumn{"direction", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Direction"), 86, false, false,
               [](Call call, Names) { return ExchangeWords::direction(call.direction); }, nullptr,
               [](Call call) { return call.direction; }, &CallRecord::direction},
    CallColumn{"result", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Result"), 124, false, false,
               [](Call call, Names) { return CallColumns::result(call); },
               [](Call call) { return qint64(call.outcome); },
               [](Call call) { return QString(outcomeName(outcomeOf(call))); }},
    CallColumn{"answered-by", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Answered by"), 110, false, false,
               [](Call call, Names names) { return party(call.answeredBy, names); }, nullptr,
               [](Call call) { return call.answeredBy; }, &CallRecord::answeredBy},
    CallColumn{
        "time-to-answer", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Answered after"), 60, false, true,
        [](Call call, Names) {
            return answerSeconds(call) < 0 ? QString() : Formatting::duration(answerSeconds(call));
        },
        &answerSeconds,
        [](Call call) { return answerSeconds(call) < 0 ? QString() : QString::number(answerSeconds(call)); }},
    CallColumn{"talk", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Talk time"), 70, false, true,
               [](Call call, Names) {
                   return call.talkSeconds == 0 ? QString() : Formatting::duration(call.talkSeconds);
               },
               [](Call call) { return call.talkSeconds; },
               [](Call call) { return QString::number(call.talkSeconds); }},
    CallColumn{"duration", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Duration"), 70, true, true,
               [](Call call, Names) { return Formatting::duration(call.durationSeconds); },
               [](Call call) { return call.durationSeconds; },
               [](Call call) { return QString::number(call.durationSeconds); }},
    CallColumn{"ringing", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Ringing"), 70, true, true,
               [](Call call, Names) { return Formatting::duration(call.ringingSeconds); },
               [](Call call) { return call.ringingSeconds; },
               [](Call call) { return QString::number(call.ringingSeconds); }},
    CallColumn{"recording", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Recording"), 80, false, false,
               [](Call call, Names) {
                   return call.recordingUrl.isEmpty()
                              ? QString()
                              : QCoreApplication::translate("opbx::ui::CallColumns", "recorded");
               },
               [](Call call) { return qint64(!call.recordingUrl.isEmpty()); },
               [](Call call) { return call.recordingUrl; }},
    CallColumn{"legs", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Legs"), 60, true, true,
               [](Call call, Names) { return Formatting::count(call.legs); },
               [](Call call) { return qint64(call.legs); },
               [](Call call) { return QString::number(call.legs); }},
    CallColumn{"ended", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Ended"), 150, true, true,
               [](Call call, Names) { return Formatting::callTime(call.endedMs); },
               [](Call call) { return call.endedMs; }, [](Call call) { return isoTime(call.endedMs); }},
    CallColumn{"disposition", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "At the network"), 110, true, false,
               [](Call call, Names) { return ExchangeWords::state(call.disposition); }, nullptr,
               [](Call call) { return call.disposition; }, &CallRecord::disposition},
    CallColumn{"raw", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Cloudonix's word"), 120, true, false,
               [](Call call, Names) { return call.rawDisposition; }, nullptr,
               [](Call call) { return call.rawDisposition; }, &CallRecord::rawDisposition},
    CallColumn{"session", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Session"), 140, true, true,
               [](Call call, Names) { return call.session; }, nullptr, [](Call call) { return call.session; },
               &CallRecord::session},
    CallColumn{"call-id", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Call id"), 140, true, true,
               [](Call call, Names) { return call.callId; }, nullptr, [](Call call) { return call.callId; },
               &CallRecord::callId},
    CallColumn{"domain", QT_TRANSLATE_NOOP("opbx::ui::CallColumns", "Domain"), 140, true, false,
               [](Call call, Names) { return call.domain; }, nullptr, [](Call call) { return call.domain; },
               &CallRecord::domain},
};

} // namespace

std::span<const CallColumn> CallColumns::all() {
    return columns;
}

QString CallColumns::result(const CallRecord& record) {
    switch (outcomeOf(record)) {
    case CallOutcome::Person: return tr("Answered");
    case CallOutcome::Assistant: return tr("AI assistant");
    case CallOutcome::Conference: return tr("Conference");
    case CallOutcome::Voicemail: return record.message ? tr("Message left") : tr("Voicemail");
    case CallOutcome::Menu: return tr("In the menu");
    case CallOutcome::Closed: return tr("Closed");
    case CallOutcome::Blocked: return tr("Blocked");
    case CallOutcome::Failed: return tr("Failed");
    case CallOutcome::Nobody:
    case CallOutcome::Unknown: break;
    }
    return isMissed(record) ? tr("Missed") : ExchangeWords::state(record.disposition);
}

Meaning CallColumns::meaningOfResult(const CallRecord& record) {
    const CallOutcome outcome = outcomeOf(record);
    if (isTaken(outcome))
        return Meaning::Good;
    if (outcome == CallOutcome::Blocked)
        return Meaning::Neutral; // as the plan wants it
    if (isMissed(record))
        return Meaning::Bad;
    return outcome == CallOutcome::Failed ? Meaning::Attention : Meaning::Neutral;
}

} // namespace opbx::ui
