// Call records, one row a call, in the order that was asked for. GUI thread. Fetches and filters nothing itself.
#pragma once

#include "core/calls/call_list.h"
#include "ui/call_records/call_columns.h"

#include <memory>
#include <vector>

namespace opbx::ui {

class CallRecordsModel final : public ColumnModel<CallRecord> {
    Q_OBJECT

public:
    CallRecordsModel(Backend& backend, QObject* parent)
        : CallRecordsModel(CallColumns::all(backend), parent) {}

    /// Newest first; not null.
    void setCalls(std::shared_ptr<const CallList> calls);

    const std::shared_ptr<const CallList>& calls() const { return m_calls; }
    /// Indexes into calls(), row by row.
    const std::vector<quint32>& order() const { return m_rows; }
    int rowOfSession(const QString& session) const;

    const CallRecord* rowAt(int row) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    CallRecordsModel(std::vector<CallColumn> columns, QObject* parent);
    void sortRows();

    std::vector<CallColumn> m_columns; // by what they sort
    std::shared_ptr<const CallList> m_calls = std::make_shared<CallList>();
    std::vector<quint32> m_rows;
    mutable CallRecord m_lastRecord; // that data() was asked for, cell by cell
    mutable int m_lastRow = -1;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace opbx::ui
