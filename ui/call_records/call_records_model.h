// Call records of a period, one row a call, in the order and by the filter that were asked for. GUI thread. Filters an index of
// rows; fetches nothing itself.
#pragma once

#include "core/inspect/filter.h"
#include "ui/support/backend.h"

#include <QAbstractTableModel>

#include <vector>

namespace opbx::ui {

class CallRecordsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    CallRecordsModel(const Backend& backend, QObject* parent);

    void setRecords(QList<CallRecord> records);
    /// `nowUs`: what "since:10m" counts from, microseconds since the Unix epoch.
    void setFilter(const Filter& filter, qint64 nowUs);

    /// All rows that the filter lets through, in the order shown.
    QList<CallRecord> shown() const;
    const CallRecord* recordAt(int row) const;
    int rowOfSession(const QString& session) const;
    /// Calls of the period, whatever the filter.
    qsizetype total() const { return m_records.size(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void rebuild();
    void order();
    QVariant tooltip(const CallRecord& record, int column) const;

    const Backend& m_backend;
    QList<CallRecord> m_records;
    std::vector<quint32> m_rows; // indexes into m_records
    Filter m_filter;
    qint64 m_nowUs = 0;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace opbx::ui
