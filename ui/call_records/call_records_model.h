// Call records, one row a call, in the order that was asked for. GUI thread. Fetches and filters nothing itself.
#pragma once

#include "core/model/call_list.h"
#include "ui/support/backend.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace opbx::ui {

class CallRecordsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    CallRecordsModel(const Backend& backend, QObject* parent);

    /// Newest first; not null.
    void setCalls(std::shared_ptr<const CallList> calls);

    const std::shared_ptr<const CallList>& calls() const { return m_calls; }
    /// Indexes into calls(), row by row.
    const std::vector<quint32>& order() const { return m_rows; }
    std::optional<CallRecord> recordAt(int row) const;
    int rowOfSession(const QString& session) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void sortRows();
    QVariant tooltip(const CallRecord& record, int column) const;

    const Backend& m_backend;
    std::shared_ptr<const CallList> m_calls = std::make_shared<CallList>();
    std::vector<quint32> m_rows;
    mutable CallRecord m_lastRecord; // that data() was asked for, cell by cell
    mutable int m_lastRow = -1;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace opbx::ui
