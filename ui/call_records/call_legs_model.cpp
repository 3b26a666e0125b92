#include "ui/call_records/call_legs_model.h"

#include "ui/theme/formatting.h"
#include "ui/widgets/party_text.h"
#include "ui/words/exchange_words.h"

namespace opbx::ui {

using namespace column_traits;

namespace {

Meaning legMeaning(const CallLeg& leg) {
    return leg.answeredMs != 0 || leg.disposition == u"answered" ? Meaning::Good : Meaning::Neutral;
}

} // namespace

CallLegsModel::CallLegsModel(Backend& backend, QObject* parent)
    : RowModel(Columns{{"started", tr("Started"), 128, Figures,
                        [](const CallLeg& leg) { return Formatting::callTime(leg.startedMs); }},
                       {"from", tr("From"), 150, {}, partyText(backend, &CallLeg::from)},
                       {"to", tr("To"), 150, {}, partyText(backend, &CallLeg::to)},
                       {"subscriber", tr("Subscriber"), 140, {}, partyText(backend, &CallLeg::subscriber)},
                       {.id = "result",
                        .header = tr("Result"),
                        .width = 126,
                        .text = [](const CallLeg& leg) { return ExchangeWords::state(leg.disposition); },
                        .pill = legMeaning},
                       {"talk", tr("Talk time"), 70, Figures,
                        [](const CallLeg& leg) { return Formatting::duration(leg.talkSeconds); }},
                       {"duration", tr("Duration"), 70, Figures,
                        [](const CallLeg& leg) { return Formatting::duration(leg.durationSeconds); }},
                       {"call-id", tr("Call id"), 160, Figures, &CallLeg::callId}},
               parent) {}

} // namespace opbx::ui
