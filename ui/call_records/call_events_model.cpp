#include "ui/call_records/call_events_model.h"

#include "ui/theme/formatting.h"
#include "ui/words/exchange_words.h"

namespace opbx::ui {

using namespace column_traits;

namespace {

Meaning eventMeaning(const CallEvent& event) {
    if (!event.isApplied)
        return Meaning::Attention;
    return event.state == u"answered" || event.state == u"completed" ? Meaning::Good : Meaning::Neutral;
}

} // namespace

CallEventsModel::CallEventsModel(QObject* parent)
    : RowModel(
          Columns{{.id = "received",
                   .header = tr("Received"),
                   .width = 104,
                   .traits = Figures,
                   .text = [](const CallEvent& event) { return Formatting::timeOfDay(event.receivedUs); },
                   .tooltip = [](const CallEvent& event) { return Formatting::dateTime(event.receivedUs); }},
                  {.id = "state",
                   .header = tr("State"),
                   .width = 110,
                   .text = [](const CallEvent& event) { return ExchangeWords::state(event.state); },
                   .pill = eventMeaning},
                  {"raw", tr("Cloudonix status"), 120, LeftToRight, &CallEvent::rawState},
                  {"remark", tr("Remark"), 130, Stretch,
                   [](const CallEvent& event) { return event.isApplied ? QString() : tr("Late; ignored"); }}},
          parent) {}

} // namespace opbx::ui
