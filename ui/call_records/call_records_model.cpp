#include "ui/call_records/call_records_model.h"

#include "ui/call_records/call_columns.h"
#include "ui/support/formatting.h"
#include "ui/support/table_roles.h"

#include <algorithm>
#include <numeric>

namespace opbx::ui {

namespace {

/// A number, or a text by its first eight bytes, since most differ there, and the rest.
struct SortKey {
    qint64 number = 0;
    QByteArrayView rest;

    bool operator<(const SortKey& other) const {
        return number != other.number ? number < other.number : rest.compare(other.rest) < 0;
    }
};

SortKey keyOf(const CallList& calls, qsizetype index, const CallColumn& column) {
    if (column.number)
        return {column.number(calls.figuresAt(index)), {}};
    const QByteArrayView text = calls.textAt(index, column.sortText);
    constexpr qsizetype firstBytes = 8;
    quint64 first = 0;
    for (qsizetype i = 0; i < firstBytes; ++i)
        first = first << 8 | (i < text.size() ? quint8(text[i]) : 0);
    // Bytes beyond ASCII sort behind the others, as they do in a text.
    const auto number = qint64(first ^ (quint64(1) << 63));
    return {number, text.size() > firstBytes ? text.sliced(firstBytes) : QByteArrayView()};
}

} // namespace

CallRecordsModel::CallRecordsModel(const Backend& backend, QObject* parent)
    : QAbstractTableModel(parent)
    , m_backend(backend) {}

void CallRecordsModel::setCalls(std::shared_ptr<const CallList> calls) {
    beginResetModel();
    m_calls = std::move(calls);
    m_rows.resize(std::size_t(m_calls->size()));
    sortRows();
    endResetModel();
}

void CallRecordsModel::sortRows() {
    m_lastRow = -1;
    std::iota(m_rows.begin(), m_rows.end(), 0u);
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    if (m_sortColumn == CallColumns::startedColumn) { // they come so
        if (ascending)
            std::reverse(m_rows.begin(), m_rows.end());
        return;
    }
    std::vector<SortKey> keys;
    keys.reserve(m_rows.size());
    for (qsizetype i = 0; i < m_calls->size(); ++i)
        keys.push_back(keyOf(*m_calls, i, CallColumns::all()[std::size_t(m_sortColumn)]));
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](quint32 a, quint32 b) { return ascending ? keys[a] < keys[b] : keys[b] < keys[a]; });
}

std::optional<CallRecord> CallRecordsModel::recordAt(int row) const {
    if (row < 0 || row >= int(m_rows.size()))
        return std::nullopt;
    return m_calls->at(m_rows[std::size_t(row)]);
}

int CallRecordsModel::rowOfSession(const QString& session) const {
    const qsizetype index = m_calls->indexOfSession(session);
    return index < 0 ? -1 : int(std::find(m_rows.begin(), m_rows.end(), quint32(index)) - m_rows.begin());
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
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (m_lastRow != index.row()) {
        m_lastRecord = *recordAt(index.row());
        m_lastRow = index.row();
    }
    const CallRecord* record = &m_lastRecord;
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
    sortRows();
    std::vector<int> rowOf(before.isEmpty() ? 0 : m_rows.size(), -1);
    for (std::size_t row = 0; row < rowOf.size(); ++row)
        rowOf[m_rows[row]] = int(row);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf[kept[std::size_t(i)]], before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace opbx::ui
