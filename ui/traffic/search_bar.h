// Says that older exchanges are still being looked through, how far that got, and lets one stop it and go on. Hidden otherwise, and
// while a search takes no longer than a moment. GUI thread.
#pragma once

#include <QWidget>

class QTimer;

namespace opbx::ui {

class Banner;
class ProgressBar;
class HistoryPager;

class SearchBar final : public QWidget {
    Q_OBJECT

public:
    /// `pager` outlives this object.
    SearchBar(HistoryPager& pager, QWidget* parent);

private:
    void refresh();

    HistoryPager& m_pager;
    ProgressBar* m_progress;
    Banner* m_stopped;
    QTimer* m_patience;
};

} // namespace opbx::ui
