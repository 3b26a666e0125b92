#include "ui/call_records/call_records_model.h"

#include <algorithm>
#include <numeric>

namespace opbx::ui {

namespace {

/// A number, or a text by eight of its bytes, since most differ there, and the rest.
struct SortKey {
    qint64 number = 0;
    QByteArrayView rest;
    quint32 row = 0;

    /// Less, equal or greater than 0, as with texts.
    int compare(const SortKey& other) const {
        return number != other.number ? (number < other.number ? -1 : 1) : rest.compare(other.rest);
    }
};

/// How many bytes all texts of a column begin with: numbers of one country differ late.
qsizetype commonBytes(const CallList& calls, QString CallRecord::*text) {
    const QByteArrayView first = calls.size() > 0 ? calls.textAt(0, text) : QByteArrayView();
    qsizetype common = first.size();
    for (qsizetype i = 1; i < calls.size() && common > 0; ++i) {
        const QByteArrayView all = calls.textAt(i, text);
        const QByteArrayView other = all.first(std::min(common, all.size()));
        common = std::mismatch(other.begin(), other.end(), first.begin()).first - other.begin();
    }
    return common;
}

SortKey textKey(QByteArrayView text, quint32 row) {
    constexpr qsizetype firstBytes = 8;
    quint64 first = 0;
    for (qsizetype i = 0; i < firstBytes; ++i)
        first = first << 8 | (i < text.size() ? quint8(text[i]) : 0);
    // Bytes beyond ASCII sort behind the others, as they do in a text.
    const auto number = qint64(first ^ (quint64(1) << 63));
    return {number, text.size() > firstBytes ? text.sliced(firstBytes) : QByteArrayView(), row};
}

std::vector<RowColumn<CallRecord>> looksOf(const std::vector<CallColumn>& columns) {
    std::vector<RowColumn<CallRecord>> looks;
    for (const CallColumn& column : columns)
        looks.push_back(column.column);
    return looks;
}

std::vector<SortKey> keysOf(const CallList& calls, const CallColumn& column) {
    std::vector<SortKey> keys;
    keys.reserve(std::size_t(calls.size()));
    const qsizetype common = column.number ? 0 : commonBytes(calls, column.sortText);
    for (qsizetype i = 0; i < calls.size(); ++i)
        keys.push_back(column.number ? SortKey{column.number(calls.figuresAt(i)), {}, quint32(i)}
                                     : textKey(calls.textAt(i, column.sortText).sliced(common), quint32(i)));
    return keys;
}

} // namespace

CallRecordsModel::CallRecordsModel(std::vector<CallColumn> columns, QObject* parent)
    : ColumnModel(looksOf(columns), parent)
    , m_columns(std::move(columns)) {}

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
    std::vector<SortKey> keys = keysOf(*m_calls, m_columns[std::size_t(m_sortColumn)]);
    std::sort(keys.begin(), keys.end(), [ascending](const SortKey& a, const SortKey& b) {
        const int order = ascending ? a.compare(b) : b.compare(a);
        return order != 0 ? order < 0 : a.row < b.row; // those that are equal stay in the order of time
    });
    std::transform(keys.begin(), keys.end(), m_rows.begin(), [](const SortKey& key) { return key.row; });
}

const CallRecord* CallRecordsModel::rowAt(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    if (std::exchange(m_lastRow, row) != row)
        m_lastRecord = m_calls->at(m_rows[std::size_t(row)]);
    return &m_lastRecord;
}

int CallRecordsModel::rowOfSession(const QString& session) const {
    const qsizetype index = m_calls->indexOfSession(session);
    return index < 0 ? -1 : int(std::find(m_rows.begin(), m_rows.end(), quint32(index)) - m_rows.begin());
}

int CallRecordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
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
