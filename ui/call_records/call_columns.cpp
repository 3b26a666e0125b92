#include "ui/call_records/call_columns.h"

#include "core/base/utc.h"
#include "core/calls/call_statistics.h"
#include "ui/theme/formatting.h"
#include "ui/widgets/party_text.h"
#include "ui/words/call_words.h"
#include "ui/words/exchange_words.h"

#include <QDateTime>

namespace opbx::ui {

using namespace column_traits;

namespace {

using Call = const CallRecord&;
using Text = std::function<QString(Call)>;

QString isoTime(qint64 ms) {
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, utc).toString(Qt::ISODateWithMs);
}

qint64 answerSeconds(Call call) {
    return call.answeredMs == 0 || call.startedMs == 0 ? -1 : (call.answeredMs - call.startedMs) / 1000;
}

/// Sorted and copied as the member is.
CallColumn textColumn(const char* id, const QString& header, int width, unsigned traits,
                      QString CallRecord::*member, Text text = {}) {
    return {{.id = id,
             .header = header,
             .width = width,
             .traits = traits,
             .text = text ? std::move(text) : Text(member),
             .exported = member},
            nullptr,
            member};
}

CallColumn timeColumn(const char* id, const QString& header, int width, unsigned traits, qint64 (*ms)(Call)) {
    return {{.id = id,
             .header = header,
             .width = width,
             .traits = traits | Figures,
             .text = [ms](Call call) { return Formatting::callTime(ms(call)); },
             .tooltip = [ms](Call call) { return Formatting::dateTime(ms(call) * 1000); },
             .exported = [ms](Call call) { return isoTime(ms(call)); }},
            ms};
}

/// Seconds below `least` are no figure.
CallColumn secondsColumn(const char* id, const QString& header, unsigned traits, int width, qint64 least,
                         qint64 (*seconds)(Call)) {
    return {
        {.id = id,
         .header = header,
         .width = width,
         .traits = traits | Figures,
         .text =
             [=](Call call) {
                 return seconds(call) < least ? QString() : Formatting::duration(seconds(call));
             },
         .exported =
             [seconds](Call call) { return seconds(call) < 0 ? QString() : QString::number(seconds(call)); }},
        seconds};
}

} // namespace

std::vector<CallColumn> CallColumns::all(Backend& backend) {
    return {
        timeColumn("started", tr("Started"), 128, {}, [](Call call) { return call.startedMs; }),
        textColumn("from", tr("From"), 146, {}, &CallRecord::from, partyText(backend, &CallRecord::from)),
        // Who was called is often a name with a number.
        textColumn("to", tr("To"), 124, Stretch, &CallRecord::to, partyText(backend, &CallRecord::to)),
        textColumn("direction", tr("Direction"), 86, {}, &CallRecord::direction,
                   [](Call call) { return ExchangeWords::direction(call.direction); }),
        {{.id = "result",
          .header = tr("Result"),
          .width = 124,
          .text = &CallColumns::result,
          .exported = [](Call call) { return QString(outcomeName(outcomeOf(call))); },
          .pill = &CallColumns::meaningOfResult},
         [](Call call) { return qint64(call.outcome); }},
        textColumn("answered-by", tr("Answered by"), 110, {}, &CallRecord::answeredBy,
                   partyText(backend, &CallRecord::answeredBy)),
        textColumn("path", tr("Path"), 150, Hidden, &CallRecord::path,
                   [&backend](Call call) { return CallWords::path(call.path, backend); }),
        secondsColumn("time-to-answer", tr("Answered after"), {}, 60, 0, &answerSeconds),
        secondsColumn("talk", tr("Talk time"), {}, 70, 1, [](Call call) { return call.talkSeconds; }),
        secondsColumn("duration", tr("Duration"), Hidden, 70, 0,
                      [](Call call) { return call.durationSeconds; }),
        secondsColumn("ringing", tr("Ringing"), Hidden, 70, 0, [](Call call) { return call.ringingSeconds; }),
        {{.id = "recording",
          .header = tr("Recording"),
          .width = 80,
          .text = [](Call call) { return call.recordingUrl.isEmpty() ? QString() : tr("recorded"); },
          .exported = &CallRecord::recordingUrl},
         [](Call call) { return qint64(!call.recordingUrl.isEmpty()); }},
        {{.id = "legs",
          .header = tr("Legs"),
          .width = 60,
          .traits = Hidden | Figures,
          .text = [](Call call) { return Formatting::count(call.legs); },
          .exported = [](Call call) { return QString::number(call.legs); }},
         [](Call call) { return qint64(call.legs); }},
        timeColumn("ended", tr("Ended"), 150, Hidden, [](Call call) { return call.endedMs; }),
        textColumn("disposition", tr("At the network"), 110, Hidden, &CallRecord::disposition,
                   [](Call call) { return ExchangeWords::state(call.disposition); }),
        textColumn("raw", tr("Cloudonix status"), 120, Hidden, &CallRecord::rawDisposition),
        textColumn("session", tr("Session"), 140, Hidden | Figures, &CallRecord::session),
        textColumn("call-id", tr("Call id"), 140, Hidden | Figures, &CallRecord::callId),
        textColumn("domain", tr("Domain"), 140, Hidden, &CallRecord::domain),
    };
}

QString CallColumns::result(const CallRecord& record) {
    const QString words = CallWords::outcome(outcomeOf(record), record.message);
    if (!words.isEmpty())
        return words;
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
