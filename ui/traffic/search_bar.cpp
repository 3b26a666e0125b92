#include "ui/traffic/search_bar.h"

#include "ui/theme/formatting.h"
#include "ui/traffic/history_pager.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/progress_bar.h"

#include <QBoxLayout>
#include <QTimer>

namespace opbx::ui {

namespace {
constexpr int patienceMs = 400;
}

SearchBar::SearchBar(HistoryPager& pager, QWidget* parent)
    : QWidget(parent)
    , m_pager(pager)
    , m_progress(new ProgressBar(this))
    , m_stopped(new Banner(this))
    , m_patience(new QTimer(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addWidget(m_stopped);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patienceMs);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_progress->start(QString());
        refresh();
    });
    connect(m_progress, &ProgressBar::cancelRequested, &m_pager, &HistoryPager::stop);
    connect(m_stopped, &Banner::buttonClicked, &m_pager, &HistoryPager::goOn);
    connect(&m_pager, &HistoryPager::progressed, this, &SearchBar::refresh);
    hide();
}

void SearchBar::refresh() {
    const bool isStopped = m_pager.searchedTo() != 0 && m_pager.isStopped();
    const bool isSearching = m_pager.searchedTo() != 0 && !isStopped;
    const QString reached = Formatting::callTime(m_pager.searchedTo() / 1000); // ids are times
    if (!isSearching) {
        m_patience->stop();
        m_progress->finish();
    } else if (m_progress->isHidden() && !m_patience->isActive()) {
        m_patience->start();
    }
    m_progress->setSentence(tr("Still searching. Back to %1 so far.", "date and time").arg(reached));
    m_stopped->setMessage(
        Meaning::Neutral,
        isStopped ? tr("Searched back to %1. What is older was not looked at.", "date and time").arg(reached)
                  : QString(),
        tr("Keep searching"));
    setVisible(!m_progress->isHidden() || !m_stopped->isHidden());
}

} // namespace opbx::ui
