#include "ui/call_records/call_records_model.h"

#include "ui/call_records/call_columns.h"
#include "ui/support/formatting.h"
#include "ui/support/table_roles.h"

#include <algorithm>

namespace opbx::ui {

CallRecordsModel::CallRecordsModel(const Backend& backend, QObject* parent)
    : QAbstractTableModel(parent)
    , m_backend(backend) {}

void CallRecordsModel::setRecords(QList<CallRecord> records) {
    beginResetModel();
    m_records = std::move(records);
    rebuild();
    endResetModel();
}

void CallRecordsModel::setFilter(const Filter& filter, qint64 nowUs) {
    beginResetModel();
    m_filter = filter;
    m_nowUs = nowUs;
    rebuild();
    endResetModel();
}

void CallRecordsModel::rebuild() {
    m_rows.clear();
    m_rows.reserve(std::size_t(m_records.size()));
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        if (m_filter.isEmpty() || m_filter.matches(m_records.at(i), m_nowUs))
            m_rows.push_back(quint32(i));
    }
    order();
}

void CallRecordsModel::order() {
    const CallColumn& column = CallColumns::all()[std::size_t(m_sortColumn)];
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    const auto by = [&](const auto& keys) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](quint32 a, quint32 b) {
            return ascending ? keys[a] < keys[b] : keys[b] < keys[a];
        });
    };
    if (column.number) {
        std::vector<qint64> keys(std::size_t(m_records.size()));
        std::transform(m_records.cbegin(), m_records.cend(), keys.begin(), column.number);
        by(keys);
    } else {
        std::vector<QString> keys(std::size_t(m_records.size()));
        std::transform(m_records.cbegin(), m_records.cend(), keys.begin(), column.exported);
        by(keys);
    }
}

QList<CallRecord> CallRecordsModel::shown() const {
    QList<CallRecord> records;
    records.reserve(qsizetype(m_rows.size()));
    for (const quint32 row : m_rows)
        records.append(m_records.at(row));
    return records;
}

const CallRecord* CallRecordsModel::recordAt(int row) const {
    if (row < 0 || row >= int(m_rows.size()))
        return nullptr;
    return &m_records.at(m_rows[std::size_t(row)]);
}

int CallRecordsModel::rowOfSession(const QString& session) const {
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_records.at(m_rows[row]).session == session)
            return int(row);
    }
    return -1;
}

int CallRecordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CallRecordsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(CallColumns::all().size());
}

QVariant CallRecordsModel::tooltip(const CallRecord& record, int column) const {
    if (column == CallColumns::startedColumn)
        return Formatting::dateTime(record.startedMs * 1000);
    return CallColumns::all()[std::size_t(column)].text(record, m_backend);
}

QVariant CallRecordsModel::data(const QModelIndex& index, int role) const {
    const CallRecord* record = index.isValid() ? recordAt(index.row()) : nullptr;
    if (!record)
        return {};
    const CallColumn& column = CallColumns::all()[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return column.text(*record, m_backend);
    case Qt::ToolTipRole: return tooltip(*record, index.column());
    case ExportRole: return column.exported(*record);
    case LeftToRightRole: return column.figures || column.text(*record, m_backend).startsWith(u'+');
    case PillRole:
        return index.column() == CallColumns::resultColumn
                   ? QVariant(int(CallColumns::meaningOfResult(*record)))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return int((column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant CallRecordsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CallColumn& column = CallColumns::all()[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole: return CallColumns::header(column);
    case Qt::TextAlignmentRole:
        return int((column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ColumnIdRole: return QString::fromLatin1(column.id);
    case ColumnWidthRole: return column.width;
    case ColumnHiddenRole: return column.hidden;
    case ColumnStretchRole: return section == CallColumns::stretchColumn;
    default: return {};
    }
}

void CallRecordsModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column < 0 ? CallColumns::startedColumn : column;
    m_sortOrder = column < 0 ? Qt::DescendingOrder : order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<quint32> kept;
    for (const QModelIndex& index : before)
        kept.push_back(m_rows[std::size_t(index.row())]);
    this->order();
    std::vector<int> rowOf(std::size_t(before.isEmpty() ? 0 : m_records.size()), -1);
    for (std::size_t row = 0; row < m_rows.size() && !rowOf.empty(); ++row)
        rowOf[m_rows[row]] = int(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf[kept[std::size_t(i)]], before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace opbx::ui
