#include "ui/call_records/call_events_model.h"

#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/table_header.h"
#include "ui/support/table_roles.h"
#include "ui/traffic/exchange_words.h"

#include <array>

namespace opbx::ui {

namespace {

enum Column : std::size_t { Received, State, Word, Remark };

constexpr std::array columns = {
    TableColumn{"received", QT_TRANSLATE_NOOP("opbx::ui::CallEventsModel", "Received"), 104, true},
    TableColumn{"state", QT_TRANSLATE_NOOP("opbx::ui::CallEventsModel", "State"), 110},
    TableColumn{"raw", QT_TRANSLATE_NOOP("opbx::ui::CallEventsModel", "Cloudonix's word"), 120},
    TableColumn{"remark", QT_TRANSLATE_NOOP("opbx::ui::CallEventsModel", "Remark"), 130, false, false, true},
};

Meaning meaningOf(const CallEvent& event) {
    if (!event.isApplied)
        return Meaning::Attention;
    return event.state == u"answered" || event.state == u"completed" ? Meaning::Good : Meaning::Neutral;
}

} // namespace

void CallEventsModel::setEvents(const QList<CallEvent>& events) {
    beginResetModel();
    m_events = events;
    endResetModel();
}

int CallEventsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_events.size());
}

int CallEventsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns.size());
}

QVariant CallEventsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_events.size())
        return {};
    const CallEvent& event = m_events.at(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const auto text = [&]() -> QString {
        switch (column) {
        case Received: return Formatting::timeOfDay(event.receivedUs);
        case State: return ExchangeWords::state(event.state);
        case Word: return event.rawState;
        case Remark: return event.isApplied ? QString() : tr("Came too late to count");
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return text();
    case Qt::ToolTipRole: return column == Received ? Formatting::dateTime(event.receivedUs) : text();
    case LeftToRightRole: return column == Received || column == Word;
    case PillRole: return column == State ? QVariant(int(meaningOf(event))) : QVariant();
    case Qt::TextAlignmentRole: return alignmentOf(columns.at(column));
    default: return {};
    }
}

QVariant CallEventsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = columns.at(static_cast<std::size_t>(section));
    return headerOf(column, tr(column.header), role);
}

} // namespace opbx::ui
