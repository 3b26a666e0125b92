#include "ui/traffic/history_pager.h"

#include "ui/backend/history_backend.h"

namespace opbx::ui {

HistoryPager::HistoryPager(Backend& backend, QObject* parent)
    : QObject(parent)
    , m_backend(backend) {}

void HistoryPager::restart() {
    ++m_turn;
    m_isStopped = false;
    setSearchedTo(0);
    setLoading(false);
    request(0, pageRows);
}

void HistoryPager::peek(std::function<void(const HistoryPage&)> seen) {
    m_backend.history()
        .search(m_filter, 0, pageRows)
        .then(this, [this, turn = m_turn, seen = std::move(seen)](const Result<HistoryPage>& page) {
            if (turn == m_turn && page && !m_loading)
                seen(*page);
        });
}

void HistoryPager::request(qint64 beforeId, int wanted) {
    setLoading(true);
    m_backend.history()
        .search(m_filter, beforeId, wanted)
        .then(this, [this, turn = m_turn, beforeId, wanted](const Result<HistoryPage>& page) {
            if (turn == m_turn)
                receive(beforeId, wanted, page);
        });
}

void HistoryPager::receive(qint64 beforeId, int wanted, const Result<HistoryPage>& page) {
    setSearchedTo(page ? page->searchedTo : 0);
    if (!page)
        emit failed(page.error());
    else if (beforeId == 0)
        emit newestCame(*page);
    else
        emit olderCame(*page);
    m_wanted = page ? wanted - int(page->rows.size()) : 0;
    m_isStopped = m_isStopped && m_searchedTo != 0;
    if (m_searchedTo != 0 && !m_isStopped)
        request(m_searchedTo, m_wanted);
    else
        setLoading(false); // only now: a view asks for more while rows are being added
}

void HistoryPager::setSearchedTo(qint64 id) {
    if (m_searchedTo == id)
        return;
    m_searchedTo = id;
    emit progressed();
}

void HistoryPager::stop() {
    if (m_searchedTo == 0 || m_isStopped)
        return;
    m_isStopped = true;
    emit progressed();
}

void HistoryPager::goOn() {
    if (!std::exchange(m_isStopped, false))
        return;
    emit progressed();
    if (!m_loading)
        request(m_searchedTo, m_wanted);
}

void HistoryPager::setLoading(bool loading) {
    if (m_loading == loading)
        return;
    m_loading = loading;
    emit loadingChanged(loading);
}

} // namespace opbx::ui
