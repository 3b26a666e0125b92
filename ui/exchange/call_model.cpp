#include "ui/exchange/call_model.h"

#include "ui/theme/formatting.h"
#include "ui/words/exchange_words.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

using namespace column_traits;

CallModel::CallModel(QObject* parent)
    : RowModel(
          Columns{{.id = "time",
                   .header = tr("Time"),
                   .width = 98,
                   .traits = LeftToRight,
                   .text = [](const ExchangeRow& row) { return Formatting::timeOfDay(row.receivedUs); },
                   .tooltip = [](const ExchangeRow& row) { return Formatting::dateTime(row.receivedUs); }},
                  {"since-start", tr("Since start"), 104, Figures,
                   [this](const ExchangeRow& row) {
                       return u"+%1"_s.arg(Formatting::elapsed(sinceStartUs(row)));
                   }},
                  {"endpoint",
                   tr("Endpoint"),
                   126,
                   {},
                   [](const ExchangeRow& row) { return ExchangeWords::endpoint(row.endpoint); }},
                  {"event",
                   tr("Event"),
                   112,
                   {},
                   [](const ExchangeRow& row) { return ExchangeWords::state(row.state); }},
                  {.id = "status",
                   .header = tr("Status"),
                   .width = 84,
                   .text = [](const ExchangeRow& row) { return ExchangeWords::status(row); },
                   .pill = [](const ExchangeRow& row) { return ExchangeWords::meaningOfStatus(row); }},
                  {"taken", tr("Taken"), 84, Figures,
                   [](const ExchangeRow& row) { return Formatting::elapsed(row.durationUs); }},
                  {"axis", tr("Time axis"), 0, Stretch, [](const ExchangeRow&) { return QString(); }}},
          parent) {}

qint64 CallModel::idAt(int row) const {
    const ExchangeRow* exchange = rowAt(row);
    return exchange ? exchange->id : 0;
}

int CallModel::rowOfId(qint64 id) const {
    return findRow([id](const ExchangeRow& row) { return row.id == id; });
}

qint64 CallModel::sinceStartUs(const ExchangeRow& row) const {
    return row.receivedUs - rows().constFirst().receivedUs;
}

QVariant CallModel::ofRow(const ExchangeRow& row, int role) const {
    if (role == TintRole)
        return int(ExchangeWords::meaningOfRow(row));
    if (role == AxisRole)
        return double(sinceStartUs(row)) / double(std::max<qint64>(1, sinceStartUs(rows().constLast())));
    return {};
}

} // namespace opbx::ui
