// The live inspector: filter, table of exchanges, details. GUI thread.
#pragma once

#include "core/filter/filter.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTimer;

namespace opbx::ui {

class Banner;
class CopyActions;
class DetailPane;
class ExportBar;
class FilterBar;
class ImportBar;
class MarkActions;
class ReplayActions;
class SearchBar;
class TableView;
class TrafficModel;

class TrafficPage final : public Page {
    Q_OBJECT

public:
    TrafficPage(const PageContext& context, QWidget* parent);

    void fillMenu(QMenu& menu) override;
    void search(const QString& text) override;
    bool canSearch() const override { return true; }
    bool focusFilter() override;

private:
    void makeActions();
    void makeLayout();
    void connectParts();
    QAction* makeAction(const QString& text, const QKeySequence& keys, const QString& iconName);
    void applyFilter(const QString& expression, const Filter& filter);
    void refreshEmptyState();
    void applyRules();
    void rowChanged(int row);
    void showExchange(qint64 id);
    void fillIn(const QList<ExchangePtr>& exchanges);
    void step(int by);
    void refreshCompare();
    void compare();
    void compareWith(qint64 other);
    void showReplay(qint64 original, qint64 replay);
    void connectMarksAndReplays();
    QMenu* makeReplayMenu();
    void fillContextMenu(QMenu& menu, int row);
    void setShown(ExchangePtr exchange);
    void setPaused(bool paused);
    void refreshHold();
    void heldCountChanged(int count);
    void clear();
    void askToClear(qint64 count);
    void agree();
    QString splitterKeyNow() const;
    void setBeside(bool beside);
    void placePill();
    bool eventFilter(QObject* watched, QEvent* event) override;

    TrafficModel* m_model;
    FilterBar* m_filter;
    Banner* m_problem;
    SearchBar* m_searches;
    TableView* m_table;
    QPushButton* m_newPill;
    QSplitter* m_splitter;
    DetailPane* m_detail;
    ExportBar* m_exports;
    ImportBar* m_imports;
    CopyActions* m_copies;
    MarkActions* m_marks;
    ReplayActions* m_replays;
    Banner* m_replayed;
    QMenu* m_replayMenu;
    QTimer* m_ageTimer;

    QAction* m_pause = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_openDetails = nullptr;
    QAction* m_compare = nullptr;
    QAction* m_showCall = nullptr;
    QAction* m_export = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_beside = nullptr;
    QAction* m_editFilters = nullptr;
    bool m_isFiltering = false; // what was loaded before another filter was set
    qint64 m_shownId = 0;
    qint64 m_compareWith = 0; // with what is shown next
    qint64 m_lastReplay = 0;
    qint64 m_lastReplayed = 0;
};

} // namespace opbx::ui
