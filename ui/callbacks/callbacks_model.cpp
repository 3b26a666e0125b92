#include "ui/callbacks/callbacks_model.h"

#include "core/base/utc.h"
#include "ui/theme/formatting.h"
#include "ui/widgets/party_text.h"
#include "ui/words/call_words.h"

#include <QDateTime>

#include <algorithm>

namespace opbx::ui {

using namespace column_traits;
using namespace Qt::StringLiterals;

namespace {

RowColumn<Callback> timeColumn(const char* id, const QString& header, qint64 Callback::*ms) {
    return {
        .id = id,
        .header = header,
        .width = 140,
        .traits = Figures,
        .text =
            [ms](const Callback& row) { return row.*ms == 0 ? QString() : Formatting::callTime(row.*ms); },
        .tooltip =
            [ms](const Callback& row) {
                return row.*ms == 0 ? QString() : Formatting::dateTime(row.*ms * 1000);
            },
        .exported =
            [ms](const Callback& row) {
                return row.*ms == 0
                           ? QString()
                           : QDateTime::fromMSecsSinceEpoch(row.*ms, utc).toString(Qt::ISODateWithMs);
            },
        .sortKey = ms};
}

QString resultOf(const Callback& row) {
    if (row.message)
        return CallWords::outcome(CallOutcome::Voicemail, true);
    const QString words = CallWords::outcome(row.outcome, false);
    return words.isEmpty() ? CallbacksModel::tr("Not answered") : words;
}

} // namespace

CallbacksModel::CallbacksModel(Backend& backend, QObject* parent)
    : RowModel(
          Columns{
              timeColumn("last", tr("Last call"), &Callback::lastMs),
              {.id = "caller",
               .header = tr("Caller"),
               .width = 170,
               .traits = Stretch,
               .text =
                   [text = partyText(backend, &Callback::number)](const Callback& row) {
                       return row.number.isEmpty() ? tr("Number withheld") : text(row);
                   },
               .exported = &Callback::number},
              {.id = "result",
               .header = tr("Result"),
               .width = 124,
               .text = &resultOf,
               .pill = [](const Callback& row) { return row.message ? Meaning::Attention : Meaning::Bad; }},
              {.id = "calls",
               .header = tr("Calls"),
               .width = 60,
               .traits = Figures,
               .text = [](const Callback& row) { return Formatting::count(row.calls); },
               .sortKey = [](const Callback& row) { return QVariant(row.calls); }},
              timeColumn("first", tr("Since"), &Callback::firstMs),
              {.id = "called",
               .header = tr("Called"),
               .width = 130,
               .text = partyText(backend, &Callback::called),
               .exported = &Callback::called},
              timeColumn("tried", tr("Tried"), &Callback::triedMs),
              {.id = "note", .header = tr("Note"), .width = 130, .text = &Callback::note}},
          parent, Last) {}

void CallbacksModel::setCallbacks(const QList<Callback>& callbacks) {
    m_all = callbacks;
    showMatches();
}

void CallbacksModel::setSearch(const QString& text) {
    if (std::exchange(m_search, text) != text)
        showMatches();
}

void CallbacksModel::showMatches() {
    QList<Callback> found;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found), [this](const Callback& row) {
        return m_search.isEmpty() || columnAt(Caller).text(row).contains(m_search, Qt::CaseInsensitive) ||
               row.number.contains(m_search, Qt::CaseInsensitive) || row.caller == m_search ||
               row.note.contains(m_search, Qt::CaseInsensitive);
    });
    setRows(std::move(found));
}

int CallbacksModel::rowOf(const QString& caller) const {
    return findRow([&caller](const Callback& row) { return row.caller == caller; });
}

} // namespace opbx::ui
