#include "ui/traffic/call_model.h"

#include "ui/support/formatting.h"
#include "ui/support/table_roles.h"
#include "ui/traffic/exchange_words.h"

#include <algorithm>

namespace opbx::ui {

namespace {
constexpr int widths[] = {98, 104, 126, 112, 84, 84, 0};
}

void CallModel::setRows(QList<ExchangeRow> newestFirst, qint64 currentId) {
    beginResetModel();
    std::reverse(newestFirst.begin(), newestFirst.end());
    m_rows = std::move(newestFirst);
    m_currentId = currentId;
    endResetModel();
}

qint64 CallModel::idAt(int row) const {
    return row < 0 || row >= m_rows.size() ? 0 : m_rows.at(row).id;
}

int CallModel::rowOfId(qint64 id) const {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int CallModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CallModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

double CallModel::place(const ExchangeRow& row) const {
    const qint64 first = m_rows.constFirst().receivedUs;
    const qint64 span = std::max<qint64>(1, m_rows.constLast().receivedUs - first);
    return double(row.receivedUs - first) / double(span);
}

QString CallModel::text(const ExchangeRow& row, int column) const {
    switch (column) {
    case TimeColumn: return Formatting::timeOfDay(row.receivedUs);
    case SinceStartColumn:
        return QStringLiteral("+%1").arg(
            Formatting::elapsed(row.receivedUs - m_rows.constFirst().receivedUs));
    case EndpointColumn: return ExchangeWords::endpoint(row.endpoint);
    case EventColumn: return ExchangeWords::state(row.state);
    case StatusColumn: return ExchangeWords::status(row);
    case TakenColumn: return Formatting::elapsed(row.durationUs);
    default: return {};
    }
}

QVariant CallModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ExchangeRow& row = m_rows.at(index.row());
    const bool figures = index.column() == SinceStartColumn || index.column() == TakenColumn;
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::TextAlignmentRole: return int((figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TintRole: return int(ExchangeWords::meaningOfRow(row));
    case AxisRole: return place(row);
    case PillRole:
        return index.column() == StatusColumn ? QVariant(int(ExchangeWords::meaningOfStatus(row)))
                                              : QVariant();
    case LeftToRightRole: return figures || index.column() == TimeColumn;
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? Formatting::dateTime(row.receivedUs) : QString();
    default: return {};
    }
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    static constexpr const char* ids[] = {"time",   "since-start", "endpoint", "event",
                                          "status", "taken",       "axis"};
    const QString titles[] = {tr("Time"),   tr("Since start"), tr("Endpoint"), tr("Event"),
                              tr("Status"), tr("Taken"),       tr("Time axis")};
    switch (role) {
    case Qt::DisplayRole: return titles[section];
    case ColumnIdRole: return QString::fromLatin1(ids[section]);
    case ColumnWidthRole: return widths[section];
    case ColumnStretchRole: return section == AxisColumn;
    default: return {};
    }
}

} // namespace opbx::ui
