// Pages of the history that a filter matches, newest first; a page that takes long comes in pieces. GUI thread. Keeps no rows.
#pragma once

#include "core/base/result.h"
#include "ui/backend/backend.h"
#include "ui/backend/history_backend.h"

namespace opbx::ui {

class HistoryPager : public QObject {
    Q_OBJECT

public:
    static constexpr int pageRows = 500;

    HistoryPager(Backend& backend, QObject* parent);

    void setFilter(const QString& expression) { m_filter = expression; }
    const QString& filter() const { return m_filter; }

    /// Asks for the newest page; answers to what was asked before are dropped.
    void restart();
    /// Asks for the page before this exchange.
    void goBefore(qint64 id) { request(id, pageRows); }
    /// Asks for the newest page without any signal; not called back when something else was asked for meanwhile.
    void peek(std::function<void(const HistoryPage&)> seen);

    bool isLoading() const { return m_loading; }
    /// Not 0 while a page is not full yet and older exchanges are being looked through: those from this id on were.
    qint64 searchedTo() const { return m_searchedTo; }
    /// Leaves it at what was found; goOn() takes it up again.
    void stop();
    void goOn();
    bool isStopped() const { return m_isStopped; }

signals:
    void newestCame(const opbx::ui::HistoryPage& page);
    void olderCame(const opbx::ui::HistoryPage& page);
    void failed(const opbx::Error& error);
    void loadingChanged(bool loading);
    /// searchedTo() or isStopped() has changed.
    void progressed();

private:
    void request(qint64 beforeId, int wanted);
    void receive(qint64 beforeId, int wanted, const Result<HistoryPage>& page);
    void setSearchedTo(qint64 id);
    void setLoading(bool loading);

    Backend& m_backend;
    QString m_filter;
    bool m_loading = false;
    qint64 m_searchedTo = 0;
    int m_wanted = 0; // rows that are missing on the page
    bool m_isStopped = false;
    quint64 m_turn = 0; // of the latest restart
};

} // namespace opbx::ui
