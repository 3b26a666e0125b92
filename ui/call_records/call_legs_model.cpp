#include "ui/call_records/call_legs_model.h"

#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/table_header.h"
#include "ui/support/table_roles.h"
#include "ui/traffic/exchange_words.h"

#include <array>

namespace opbx::ui {

namespace {

struct LegColumn {
    TableColumn column;
    QString (*text)(const CallLeg&, const Backend&);
};

using Leg = const CallLeg&;
using Names = const Backend&;

QString party(const QString& number, Names names) {
    return Formatting::party(names.nameOf(number), number);
}

constexpr std::size_t resultColumn = 4;

const std::array columns = {
    LegColumn{{"started", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "Started"), 128, true},
              [](Leg leg, Names) { return Formatting::callTime(leg.startedMs); }},
    LegColumn{{"from", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "From"), 150, false},
              [](Leg leg, Names names) { return party(leg.from, names); }},
    LegColumn{{"to", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "To"), 150, false},
              [](Leg leg, Names names) { return party(leg.to, names); }},
    LegColumn{{"subscriber", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "Subscriber"), 140, false},
              [](Leg leg, Names names) { return party(leg.subscriber, names); }},
    LegColumn{{"result", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "Result"), 126, false},
              [](Leg leg, Names) { return ExchangeWords::state(leg.disposition); }},
    LegColumn{{"talk", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "Talk time"), 70, true},
              [](Leg leg, Names) { return Formatting::duration(leg.talkSeconds); }},
    LegColumn{{"duration", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "Duration"), 70, true},
              [](Leg leg, Names) { return Formatting::duration(leg.durationSeconds); }},
    LegColumn{{"call-id", QT_TRANSLATE_NOOP("opbx::ui::CallLegsModel", "Call id"), 160, true},
              [](Leg leg, Names) { return leg.callId; }},
};

} // namespace

CallLegsModel::CallLegsModel(const Backend& backend, QObject* parent)
    : QAbstractTableModel(parent)
    , m_backend(backend) {}

void CallLegsModel::setLegs(const QList<CallLeg>& legs) {
    beginResetModel();
    m_legs = legs;
    endResetModel();
}

int CallLegsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_legs.size());
}

int CallLegsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns.size());
}

QVariant CallLegsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_legs.size())
        return {};
    const CallLeg& leg = m_legs.at(index.row());
    const LegColumn& column = columns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return column.text(leg, m_backend);
    case LeftToRightRole: return column.column.figures || column.text(leg, m_backend).startsWith(u'+');
    case PillRole:
        if (std::size_t(index.column()) != resultColumn)
            return {};
        return int(leg.answeredMs != 0 || leg.disposition == u"answered" ? Meaning::Good : Meaning::Neutral);
    case Qt::TextAlignmentRole: return alignmentOf(column.column);
    default: return {};
    }
}

QVariant CallLegsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = columns[std::size_t(section)].column;
    return headerOf(column, tr(column.header), role);
}

} // namespace opbx::ui
