// The live table of exchanges, newest first. GUI thread. Holds a bounded number of compact rows, takes
// arrivals in one insertion per flush and fetches older ones by key. Holds no headers and bodies.
//
// Models of large tables are compact rows, flushed a few times a second, without a proxy; older rows come from SQLite
// by key.
#pragma once

#include "ui/backend/backend.h"
#include "ui/filter/row_colours.h"
#include "ui/traffic/arrivals.h"
#include "ui/traffic/history_pager.h"
#include "ui/traffic/row_store.h"

#include <QAbstractTableModel>

class QTimer;

namespace opbx::ui {

class TrafficModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using Matcher = Arrivals::Matcher;

    static constexpr int rowLimit = 100'000;
    static constexpr int pageRows = HistoryPager::pageRows;
    static constexpr int pendingLimit = Arrivals::limit;

    TrafficModel(Backend& backend, QObject* parent);

    /// Shows what matches. `matches` decides about arrivals, and must mean the same as the expression; null:
    /// all do.
    void setFilter(const QString& expression, Matcher matches);
    const QString& filter() const { return m_pager->filter(); }
    /// Reads the newest page again.
    void reload();
    /// Reads the newest page and shows it only when it holds other rows: what filters by age changes by itself.
    void refresh();
    /// The first that matches gives a row its colour.
    void setColourRules(const QList<ColourRule>& rules);

    /// An exchange whose answer is still to come; null when it has come, or there is no such exchange.
    ExchangePtr waiting(qint64 id) const { return m_arrivals.unanswered().value(id); }

    /// Shows that an exchange is pinned or has a note, or is not and has none.
    void mark(qint64 id, bool pinned, bool hasNote);

    /// True: arrivals wait, so that nothing moves; heldCount() says how many. They wait as well while the
    /// table is sorted by anything but time.
    void setHeld(bool held);
    int heldCount() const { return waits() ? m_arrivals.count() : 0; }
    /// Takes what waits into the table.
    void takeHeld();

    /// Reads the history for it.
    HistoryPager& pager() const { return *m_pager; }
    /// True when the oldest row that matches is among the rows.
    bool isComplete() const { return m_atEnd; }
    ExchangeRow exchangeRow(int row) const;
    qint64 idAt(int row) const;
    /// Row of an exchange, -1 when it is not among the rows.
    int rowOfId(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void heldCountChanged(int count);

private:
    void announce(const QList<ExchangePtr>& exchanges);
    QString partyName(const ExchangeRow& row, int column) const;
    QString text(const ExchangeRow& row, int column) const;
    void take(const QList<ExchangePtr>& exchanges);
    bool waits() const { return m_held || isSorted(); }
    void flushSoon();
    void flush();
    void insertAll(QList<ExchangeRow> rows);
    void insertNewer(const QList<ExchangeRow>& rows);
    void insertStraggler(const ExchangeRow& row);
    void removeRow(qint64 id);
    void dropOldest();
    void showNewest(const HistoryPage& page);
    void addOlder(const HistoryPage& page);
    void addPage(const QList<ExchangeRow>& rows);
    void coloursChanged();
    void holdRow(int row) const;
    QVariant tooltip(const ExchangeRow& row, int column) const;
    bool isSorted() const { return !m_order.empty(); }
    int storeIndex(int row) const;

    Backend& m_backend;
    RowStore m_rows;
    std::vector<quint32> m_order; // row → index in m_rows, while sorted by another column than time
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;

    HistoryPager* m_pager;
    Arrivals m_arrivals;
    QTimer* m_flushTimer;
    RowColours* m_colours;
    bool m_held = false;
    bool m_atEnd = false;
    mutable ExchangeRow m_lastRow; // that data() was asked for, cell by cell
    mutable int m_lastIndex = -1;
    mutable const ColourRule* m_lastRule = nullptr;
};

} // namespace opbx::ui
