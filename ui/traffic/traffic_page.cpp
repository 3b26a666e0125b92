#include "ui/traffic/traffic_page.h"

#include "core/exchange/body_text.h"
#include "ui/backend/history_backend.h"
#include "ui/exchange/copy_actions.h"
#include "ui/exchange/detail_pane.h"
#include "ui/filter/filter_bar.h"
#include "ui/replay/replay_actions.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/traffic/export_bar.h"
#include "ui/traffic/import_bar.h"
#include "ui/traffic/mark_actions.h"
#include "ui/traffic/search_bar.h"
#include "ui/traffic/traffic_model.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/table_view.h"
#include "ui/words/error_words.h"
#include "ui/words/exchange_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>

#include <limits>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString splitterKey = u"traffic/splitter"_s;
const QString besideKey = u"traffic/detail-beside"_s;
const QString columnsKey = u"traffic/table"_s;

constexpr int ageMs = 5'000; // how often filters by age are looked at again

TrafficModel::Matcher matcherOf(const Filter& filter) {
    return [filter](const Exchange& exchange) {
        const auto inBodies = [&exchange](const ExchangeRow&, const QString& text) {
            return holdsInBodies(exchange, text);
        };
        return filter.matches(rowOf(exchange), exchange.receivedUs, inBodies);
    };
}

} // namespace

TrafficPage::TrafficPage(const PageContext& context, QWidget* parent)
    : Page(tr("Traffic"), context, parent)
    , m_model(new TrafficModel(backend(), this))
    , m_filter(new FilterBar(state(), this))
    , m_problem(new Banner(this))
    , m_searches(new SearchBar(m_model->pager(), this))
    , m_table(new TableView(this))
    , m_newPill(new QPushButton(m_table))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_detail(new DetailPane(backend(), state(), this))
    , m_exports(new ExportBar(backend(), this))
    , m_imports(new ImportBar(backend(), this))
    , m_copies(new CopyActions(backend(), this))
    , m_marks(new MarkActions(backend(), this))
    , m_replays(new ReplayActions(backend(), this))
    , m_replayed(new Banner(this))
    , m_replayMenu(makeReplayMenu())
    , m_ageTimer(new QTimer(this)) {
    m_ageTimer->setInterval(ageMs);
    makeActions();
    makeLayout();
    connectParts();
    setFocusProxy(m_table);
    setShown(nullptr);
    refreshEmptyState();
    setBeside(m_beside->isChecked());
    m_table->setLoading(true);
    applyRules();
    m_model->reload();
}

QAction* TrafficPage::makeAction(const QString& text, const QKeySequence& keys, const QString& iconName) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    m_table->addAction(action);
    return action;
}

void TrafficPage::makeActions() {
    m_pause = makeAction(tr("&Pause"), Qt::Key_Space, u"pause"_s);
    m_pause->setCheckable(true);
    m_next = makeAction(tr("&Next exchange"), Qt::Key_J, u"chevron-down"_s);
    m_previous = makeAction(tr("P&revious exchange"), Qt::Key_K, u"chevron-up"_s);
    m_openDetails = makeAction(tr("&Details"), Qt::Key_Return, QString());
    m_compare = makeAction(tr("C&ompare with the one before"), Qt::Key_D, u"compare"_s);
    m_showCall = makeAction(tr("Show only this c&all"), QKeySequence(), u"phone"_s);
    m_export = makeAction(tr("&Export…"), QKeySequence(QKeySequence::Save), u"export"_s);
    m_clear = makeAction(tr("&Clear history…"), QKeySequence(), u"delete"_s);
    m_beside = makeAction(tr("Details &beside the table"), QKeySequence(), QString());
    m_beside->setCheckable(true);
    m_beside->setChecked(state().value(besideKey, false).toBool());
    connect(m_pause, &QAction::toggled, this, &TrafficPage::setPaused);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_openDetails, &QAction::triggered, this, [this] { m_detail->setFocus(); });
    connect(m_compare, &QAction::triggered, this, &TrafficPage::compare);
    connect(m_showCall, &QAction::triggered, this, [this] {
        if (m_detail->exchange())
            m_filter->setExpression(u"session:\"%1\""_s.arg(m_detail->exchange()->event.session));
    });
    m_editFilters = makeAction(tr("Saved &filters and colours…"), QKeySequence(), u"filter"_s);
    m_editFilters->setObjectName(u"edit-filters"_s);
    connect(m_editFilters, &QAction::triggered, m_filter, &FilterBar::editRules);
    connect(m_export, &QAction::triggered, this, [this] { m_exports->choose(m_model->filter()); });
    m_table->addActions(m_copies->actions());
    m_table->addActions(m_marks->actions());
    m_table->addActions({m_replays->asItWas(), m_replays->edit()});
    connect(m_clear, &QAction::triggered, this, &TrafficPage::clear);
    connect(m_beside, &QAction::toggled, this, &TrafficPage::setBeside);
    addTitleAction(m_pause, u"pause"_s);
    addTitleAction(m_export, u"export"_s);
    addTitleAction(m_clear, u"delete"_s);
}

void TrafficPage::makeLayout() {
    m_table->setObjectName(u"exchanges"_s);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Exchanges"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->rememberColumns(state(), columnsKey);
    m_newPill->setAccessibleName(tr("Show new exchanges"));
    m_newPill->setProperty("opbxFloating", true);
    m_newPill->hide();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::splitterHandle);
    content()->addWidget(m_filter);
    content()->addWidget(m_problem);
    content()->addWidget(m_searches);
    content()->addWidget(m_exports);
    content()->addWidget(m_imports);
    content()->addWidget(m_replayed);
    content()->addWidget(m_splitter, 1);
}

void TrafficPage::connectParts() {
    connect(m_filter, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterBar::filterChanged, this, &TrafficPage::applyFilter);
    connect(m_filter, &FilterBar::rulesChanged, this, &TrafficPage::applyRules);
    connect(m_ageTimer, &QTimer::timeout, m_model, &TrafficModel::refresh);
    connect(m_table, &TableView::currentRowChanged, this, &TrafficPage::rowChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TrafficPage::refreshCompare);
    connect(m_table, &TableView::contextMenuOpening, this,
            [this](QMenu* menu, int row) { fillContextMenu(*menu, row); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &TrafficPage::refreshHold);
    connect(&m_model->pager(), &HistoryPager::loadingChanged, m_table, &TableView::setLoading);
    connect(&m_model->pager(), &HistoryPager::loadingChanged, this, [this](bool isLoading) {
        if (!isLoading)
            agree();
    });
    connect(&m_model->pager(), &HistoryPager::progressed, this, &TrafficPage::refreshEmptyState);
    connect(m_model, &TrafficModel::heldCountChanged, this, &TrafficPage::heldCountChanged);
    connect(&m_model->pager(), &HistoryPager::failed, this, [this](const Error& error) {
        m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(error.code));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_problem->setMessage(Meaning::Neutral, QString());
        const int row = m_model->rowOfId(m_shownId);
        if (row >= 0)
            m_table->chooseRow(row);
    });
    connect(m_table, &TableView::emptyButtonClicked, this, [this] {
        if (m_model->filter().isEmpty())
            emit testCallRequested();
        else
            m_filter->setExpression({});
    });
    connect(m_newPill, &QPushButton::clicked, this, [this] {
        m_model->takeHeld();
        m_table->scrollToTop();
    });
    connect(&backend().history(), &HistoryBackend::arrived, this, &TrafficPage::fillIn);
    connect(m_detail, &DetailPane::exchangeRequested, this, &TrafficPage::showExchange);
    connectMarksAndReplays();
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { state().setValue(splitterKeyNow(), m_splitter->saveState()); });
    m_table->viewport()->installEventFilter(this);
}

QMenu* TrafficPage::makeReplayMenu() {
    auto* menu = new QMenu(tr("Replay in another &way"), this);
    menu->addActions(m_replays->variants());
    return menu;
}

void TrafficPage::connectMarksAndReplays() {
    const auto failed = [this](const Error& error) {
        m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(error.code));
    };
    connect(m_marks, &MarkActions::failed, this, failed);
    connect(m_marks, &MarkActions::marked, this, [this](qint64 id, bool pinned, bool hasNote) {
        m_model->mark(id, pinned, hasNote);
        if (id == m_shownId)
            showExchange(id);
    });
    connect(m_imports, &ImportBar::imported, m_model, &TrafficModel::reload);
    connect(m_detail, &DetailPane::noteRequested, m_marks->note(), &QAction::trigger);
    connect(m_detail, &DetailPane::compareRequested, this, &TrafficPage::showReplay);
    connect(m_replays, &ReplayActions::exchangeRequested, this, &TrafficPage::showExchange);
    connect(m_replays, &ReplayActions::compareRequested, this, &TrafficPage::showReplay);
    connect(m_replays, &ReplayActions::failed, this, [this](const Error& error) {
        m_lastReplay = 0;
        const bool ours = error.code == ErrorCode::InvalidInput; // then the detail says what is in the way
        m_replayed->setMessage(Meaning::Bad, ours ? error.detail : ErrorWords::sentence(error.code),
                               tr("Close"));
    });
    connect(m_replays, &ReplayActions::replayed, this, [this](const ReplayAnswer& answer) {
        m_lastReplay = answer.replay;
        m_lastReplayed = answer.original;
        const QString sentence =
            tr("Replayed. The reply is %1, after %2.", "status, time taken")
                .arg(ExchangeWords::status(answer.status), Formatting::elapsed(answer.durationUs));
        m_replayed->setMessage(ExchangeWords::meaningOfStatus(answer.status), sentence,
                               answer.replay != 0 ? tr("Compare with the original") : tr("Close"));
    });
    connect(m_replayed, &Banner::buttonClicked, this, [this] {
        m_replayed->setMessage(Meaning::Neutral, QString());
        if (m_lastReplay != 0)
            showReplay(m_lastReplayed, m_lastReplay);
    });
}

void TrafficPage::fillMenu(QMenu& menu) {
    menu.addAction(m_previous);
    menu.addAction(m_next);
    menu.addAction(m_openDetails);
    menu.addSeparator();
    menu.addAction(m_replays->asItWas());
    menu.addAction(m_replays->edit());
    menu.addMenu(m_replayMenu);
    menu.addSeparator();
    menu.addActions(m_marks->actions());
    menu.addSeparator();
    menu.addAction(m_compare);
    menu.addAction(m_showCall);
    menu.addActions(m_copies->actions());
    menu.addSeparator();
    menu.addAction(m_pause);
    menu.addAction(m_beside);
    menu.addAction(m_editFilters);
    menu.addSeparator();
    menu.addAction(m_export);
    menu.addActions(m_imports->actions());
    menu.addAction(m_clear);
}

void TrafficPage::search(const QString& text) {
    m_filter->setExpression(text);
}

bool TrafficPage::focusFilter() {
    m_filter->focusField();
    return true;
}

void TrafficPage::applyRules() {
    m_model->setColourRules(colourRules(m_filter->rules(), FilterSubject::Exchanges));
}

void TrafficPage::applyFilter(const QString& expression, const Filter& filter) {
    if (filter.usesTime())
        m_ageTimer->start();
    else
        m_ageTimer->stop();
    m_isFiltering = true;
    m_model->setFilter(expression, filter.isEmpty() ? TrafficModel::Matcher() : matcherOf(filter));
    refreshEmptyState();
}

void TrafficPage::refreshEmptyState() {
    if (m_model->filter().isEmpty())
        m_table->setEmptyContent(u"traffic"_s, tr("No requests yet. Send a test call to see one arrive."),
                                 tr("Send a test call"));
    else
        m_table->setEmptyContent(u"filter"_s,
                                 m_model->pager().isStopped() ? tr("Nothing was found so far.")
                                                              : tr("Nothing matches this filter."),
                                 tr("Clear the filter"));
}

/// After a filter the row that is shown may be gone: then its details go as well.
void TrafficPage::agree() {
    const bool wasFiltered = std::exchange(m_isFiltering, false);
    const int row = m_shownId != 0 ? m_model->rowOfId(m_shownId) : -1;
    if (row >= 0 && row != m_table->currentRow()) {
        m_table->chooseRow(row);
    } else if (row < 0 && wasFiltered && m_shownId != 0) {
        m_shownId = 0;
        m_table->chooseNothing();
        setShown(nullptr);
    }
}

void TrafficPage::rowChanged(int row) {
    const qint64 id = m_model->idAt(row);
    if (id != 0 && id != m_shownId)
        showExchange(id);
}

void TrafficPage::showExchange(qint64 id) {
    m_shownId = id;
    const int row = m_model->rowOfId(id);
    if (row >= 0 && row != m_table->currentRow())
        m_table->chooseRow(row);
    else if (row < 0)
        m_table->chooseNothing(); // what is shown stands in no row
    if (ExchangePtr waiting = m_model->waiting(id)) {
        setShown(std::move(waiting));
        return;
    }
    backend().history().exchange(id).then(this, [this, id](const Result<ExchangePtr>& exchange) {
        if (id != m_shownId)
            return; // another one was chosen meanwhile
        const qint64 other = std::exchange(m_compareWith, 0);
        if (exchange) {
            setShown(*exchange);
            if (other != 0)
                compareWith(other);
            return;
        }
        setShown(nullptr);
        m_detail->showError(exchange.error());
    });
}

/// The exchange that is shown was still on its way and has its answer now.
void TrafficPage::fillIn(const QList<ExchangePtr>& exchanges) {
    const ExchangePtr shown = m_detail->exchange();
    if (!shown || shown->response.status != 0 || shown->refusal != ErrorCode::None)
        return;
    for (const ExchangePtr& exchange : exchanges) {
        if (exchange->id == shown->id)
            setShown(exchange);
    }
}

void TrafficPage::setShown(ExchangePtr exchange) {
    m_copies->setExchange(exchange);
    m_marks->setExchange(exchange);
    m_replays->setExchange(exchange);
    m_compare->setEnabled(exchange != nullptr);
    m_showCall->setEnabled(exchange && !exchange->event.session.isEmpty());
    m_detail->setExchange(std::move(exchange));
}

void TrafficPage::refreshCompare() {
    int rows = 0; // whole rows are selected, thousands of them at once, too
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange& range : selection)
        rows += range.height();
    m_compare->setText(rows == 2 ? tr("C&ompare the two that are selected")
                                 : tr("C&ompare with the one before"));
}

/// With the other one of two that are selected, else with the next older row.
void TrafficPage::compare() {
    int other = m_table->currentRow() + 1;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    if (selected.size() == 2)
        other = selected.at(selected.at(0).row() == m_table->currentRow() ? 1 : 0).row();
    const qint64 id = m_model->idAt(other);
    if (id != 0)
        compareWith(id);
}

void TrafficPage::compareWith(qint64 other) {
    backend().history().exchange(other).then(this,
                                             [this, shown = m_shownId](const Result<ExchangePtr>& exchange) {
                                                 if (exchange && shown == m_shownId)
                                                     m_detail->compareWith(*exchange);
                                             });
    m_detail->showTab(DetailPane::Compare);
}

void TrafficPage::showReplay(qint64 original, qint64 replay) {
    m_compareWith = original;
    showExchange(replay);
}

void TrafficPage::fillContextMenu(QMenu& menu, int row) {
    if (row < 0)
        return;
    menu.addActions({m_openDetails, m_compare, m_showCall});
    menu.addSeparator();
    menu.addActions({m_replays->asItWas(), m_replays->edit()});
    menu.addMenu(m_replayMenu);
    menu.addSeparator();
    menu.addActions({m_marks->pin(), m_marks->note()});
    menu.addSeparator();
    menu.addActions(m_copies->actions());
}

void TrafficPage::step(int by) {
    if (m_model->rowCount() == 0)
        return;
    if (!m_table->selectionModel()->hasSelection())
        by = 0; // the first key chooses the row where the cursor is
    m_table->chooseRow(std::clamp(m_table->currentRow() + by, 0, m_model->rowCount() - 1));
}

void TrafficPage::setPaused(bool paused) {
    m_pause->setText(paused ? tr("&Resume") : tr("&Pause"));
    m_pause->setIcon(icon(paused ? u"play"_s : u"pause"_s));
    refreshHold();
}

void TrafficPage::refreshHold() {
    const bool atEnd = m_table->verticalScrollBar()->value() == 0;
    m_model->setHeld(m_pause->isChecked() || !atEnd);
}

void TrafficPage::heldCountChanged(int count) {
    m_newPill->setVisible(count > 0);
    m_newPill->setText(tr("%n new", nullptr, count));
    placePill();
}

void TrafficPage::placePill() {
    m_newPill->adjustSize();
    m_newPill->move((m_table->width() - m_newPill->width()) / 2,
                    m_table->horizontalHeader()->height() + metrics::groupMargin);
    m_newPill->raise();
}

bool TrafficPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        placePill();
    return Page::eventFilter(watched, event);
}

void TrafficPage::setBeside(bool beside) {
    state().setValue(besideKey, beside);
    m_splitter->restoreState(state().value(splitterKeyNow()).toByteArray()); // each way has sizes of its own
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
}

QString TrafficPage::splitterKeyNow() const {
    return m_beside->isChecked() ? splitterKey + u"-beside"_s : splitterKey;
}

void TrafficPage::clear() {
    backend().history().clearable().then(this, [this](const Result<qint64>& count) {
        if (count)
            askToClear(*count);
        else
            m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(count.error().code));
    });
}

void TrafficPage::askToClear(qint64 count) {
    QMessageBox* question =
        plainQuestion(tr("Clear the history"),
                      tr("%n exchange(s) will be deleted: all without a pin and without a "
                         "note. This cannot be undone. Call records stay.",
                         nullptr, int(std::min<qint64>(count, std::numeric_limits<int>::max()))),
                      this);
    QPushButton* clearButton = question->addButton(tr("Clear"), QMessageBox::DestructiveRole);
    connect(clearButton, &QPushButton::clicked, this, [this] {
        backend().history().clear().then(this, [this](const Result<Done>& result) {
            if (!result) {
                m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(result.error().code));
                return;
            }
            m_shownId = 0;
            setShown(nullptr);
            m_model->reload();
        });
    });
    question->open();
}

} // namespace opbx::ui
