// The live table of exchanges, newest first. GUI thread. Holds a bounded number of compact rows, takes
// arrivals in one insertion per flush and fetches older ones by key. Holds no headers and bodies.
#pragma once

#include "ui/backend/backend.h"
#include "ui/filter/row_colours.h"
#include "ui/traffic/row_store.h"

#include <QAbstractTableModel>

#include <functional>

class QTimer;

namespace opbx::ui {

class TrafficModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using Matcher = std::function<bool(const Exchange&)>;

    static constexpr int rowLimit = 100'000;
    static constexpr int pageRows = 500;
    static constexpr int pendingLimit = 20'000;

    TrafficModel(Backend& backend, QObject* parent);

    /// Shows what matches. `matches` decides about arrivals, and must mean the same as the expression; null:
    /// all do.
    void setFilter(const QString& expression, Matcher matches);
    const QString& filter() const { return m_filter; }
    /// Reads the newest page again.
    void reload();
    /// Reads the newest page and shows it only when it holds other rows: what filters by age changes by itself.
    void refresh();
    /// The first that matches gives a row its colour.
    void setColourRules(const QList<ColourRule>& rules);

    /// An exchange whose answer is still to come; null when it has come, or there is no such exchange.
    ExchangePtr waiting(qint64 id) const { return m_waiting.value(id); }

    /// Shows that an exchange is pinned or has a note, or is not and has none.
    void mark(qint64 id, bool pinned, bool hasNote);

    /// True: arrivals wait, so that nothing moves; heldCount() says how many. They wait as well while the
    /// table is sorted by anything but time.
    void setHeld(bool held);
    int heldCount() const { return waits() ? m_pendingCount : 0; }
    /// Takes what waits into the table.
    void takeHeld();

    bool isLoading() const { return m_loading; }
    /// Not 0 while a page is not full yet and older exchanges are being looked through: those from this id on were.
    qint64 searchedTo() const { return m_searchedTo; }
    /// Leaves it at what was found; goOnSearching() takes it up again.
    void stopSearching();
    void goOnSearching();
    bool isSearchStopped() const { return m_searchStopped; }
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
    void loadingChanged(bool loading);
    /// searchedTo() or isSearchStopped() has changed.
    void searchProgressed();
    void historyFailed(const opbx::Error& error);

private:
    void announce(const QList<ExchangePtr>& exchanges);
    QString partyName(const ExchangeRow& row, int column) const;
    QString text(const ExchangeRow& row, int column) const;
    void take(const QList<ExchangePtr>& exchanges);
    void queue(const Exchange& exchange);
    bool settle(const Exchange& exchange);
    bool shows(const Exchange& exchange) const { return !m_matches || m_matches(exchange); }
    bool waits() const { return m_held || isSorted(); }
    void flushSoon();
    void flush();
    void insertAll(QList<ExchangeRow> rows);
    void insertNewer(const QList<ExchangeRow>& rows);
    void insertStraggler(const ExchangeRow& row);
    void removeRow(qint64 id);
    void dropOldest();
    void request(qint64 beforeId, int wanted);
    void receive(qint64 beforeId, int wanted, const Result<HistoryPage>& page);
    void setSearchedTo(qint64 id);
    void showNewest(const HistoryPage& page);
    void addOlder(const HistoryPage& page);
    void addPage(const QList<ExchangeRow>& rows);
    void coloursChanged();
    void setLoading(bool loading);
    void holdRow(int row) const;
    QVariant tooltip(const ExchangeRow& row, int column) const;
    bool isSorted() const { return !m_order.empty(); }
    int storeIndex(int row) const;

    Backend& m_backend;
    RowStore m_rows;
    std::vector<quint32> m_order; // row → index in m_rows, while sorted by another column than time
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;

    QString m_filter;
    Matcher m_matches;
    QHash<qint64, ExchangeRow> m_pending; // by id: an exchange may arrive twice, at first without its answer
    QHash<qint64, ExchangePtr> m_waiting; // whose answer is still to come, whatever the filter
    QList<qint64> m_outgrown;             // shown while they were waiting, but the answer does not match
    int m_pendingCount = 0;
    bool m_pendingOverflow = false;
    QTimer* m_flushTimer;
    RowColours* m_colours;
    bool m_held = false;
    bool m_atEnd = false;
    bool m_loading = false;
    qint64 m_searchedTo = 0;
    int m_wanted = 0; // rows that are missing on the page
    bool m_searchStopped = false;
    mutable ExchangeRow m_lastRow; // that data() was asked for, cell by cell
    mutable int m_lastIndex = -1;
    mutable const ColourRule* m_lastRule = nullptr;
    quint64 m_turn = 0; // answers to questions before the latest filter are dropped
};

} // namespace opbx::ui
