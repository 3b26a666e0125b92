#include "ui/frame/main_window.h"

#include "ui/assistant/assistant_dialog.h"
#include "ui/backend/callbacks_backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/backend/health_backend.h"
#include "ui/backend/history_backend.h"
#include "ui/backend/page_requests.h"
#include "ui/backend/settings_backend.h"
#include "ui/backend/test_call_backend.h"
#include "ui/backend/voicemail_backend.h"
#include "ui/connection/listen_state.h"
#include "ui/connection/tunnel_notice.h"
#include "ui/frame/about_dialog.h"
#include "ui/frame/key_sheet.h"
#include "ui/frame/navigation.h"
#include "ui/frame/page_stack.h"
#include "ui/frame/status_line.h"
#include "ui/frame/top_bar.h"
#include "ui/health/health_page.h"
#include "ui/live_calls/call_board.h"
#include "ui/manual/manual_pages.h"
#include "ui/manual/manual_window.h"
#include "ui/office/override_dialog.h"
#include "ui/office/override_menu.h"
#include "ui/office/override_notice.h"
#include "ui/routing/kept_draft.h"
#include "ui/test_call/test_call_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/table_view.h"

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenuBar>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QWhatsThis>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString geometryKey = u"window/geometry"_s;
const QString pageKey = u"window/page"_s;
const QString collapsedKey = u"window/navigation-collapsed"_s;
const QString themeSetting = u"ui/theme"_s;

} // namespace

MainWindow::MainWindow(Backend& backend, UiState& state, std::vector<PageEntry> pages)
    : m_backend(backend)
    , m_state(state)
    , m_entries(std::move(pages))
    , m_pages(m_entries.size(), nullptr) {
    setWindowTitle(tr("OPBX"));
    setWindowIcon(QIcon(u":/opbx/icons/opbx.svg"_s));
    setMinimumSize(metrics::minimumWidth, metrics::minimumHeight);
    makeActions();
    makeLayout();
    makeMenus();
    connect(&m_backend.endpoint(), &EndpointBackend::stateChanged, this, &MainWindow::endpointStateChanged);
    connect(&m_backend.settings(), &SettingsBackend::changed, this, &MainWindow::applyThemeSetting);
    connect(&m_backend.health(), &HealthBackend::selfTestEnded, this,
            [this] { HealthPage::noteSelfTest(m_backend, m_state); });
    connect(&m_backend.history(), &HistoryBackend::arrived, m_statusLine, &StatusLine::noteExchanges);
    connect(&m_backend.voicemail(), &VoicemailBackend::messagesChanged, this, &MainWindow::voicemailChanged);
    connect(&m_backend.callbacks(), &CallbacksBackend::changed, this, &MainWindow::callbacksChanged);
    // Cells ask for names, and whether a time is of today, whenever they are painted.
    const auto repaintTables = [this] {
        const auto tables = findChildren<TableView*>();
        for (TableView* table : tables)
            table->viewport()->update();
    };
    connect(&m_backend.directory(), &DirectoryBackend::directoryChanged, this, repaintTables);
    connect(&m_backend.endpoint(), &EndpointBackend::dayChanged, this, repaintTables);
    endpointStateChanged();
    voicemailChanged();
    callbacksChanged();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeActions() {
    m_testCall = new QAction(icon(u"send"_s), tr("Send a &test call"), this);
    m_testCall->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(m_testCall, &QAction::triggered, this, &MainWindow::sendTestCall);
    m_collapse = new QAction(tr("&Collapse the navigation"), this);
    m_collapse->setCheckable(true);
    m_collapse->setShortcut(Qt::CTRL | Qt::Key_B);
}

void MainWindow::makeLayout() {
    auto* frame = new QWidget(this);
    m_navigation = new Navigation(frame);
    m_topBar = new TopBar(m_testCall, frame);
    m_warning = new Banner(frame);
    m_tunnel = new TunnelNotice(m_backend, m_state, frame);
    m_overrides = new OverrideNotice(m_backend, frame);
    auto* pages = new QScrollArea(frame); // on screens that are smaller than a page
    m_stack = new PageStack(pages);
    pages->setWidget(m_stack);
    pages->setWidgetResizable(true);
    pages->setFrameShape(QFrame::NoFrame);
    pages->setFocusPolicy(Qt::NoFocus);
    pages->viewport()->setAutoFillBackground(false);
    m_statusLine = new StatusLine(frame);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_navigation->addPage(
            m_entries[i].iconName, m_entries[i].title,
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))).toString(QKeySequence::NativeText));

    auto* warning = new QVBoxLayout;
    warning->setContentsMargins(metrics::pageMargin, metrics::groupMargin, metrics::pageMargin, 0);
    warning->setSpacing(metrics::groupMargin);
    warning->addWidget(new ListenState(m_backend, ListenState::Tells::Failures, frame));
    warning->addWidget(m_warning);
    warning->addWidget(m_overrides);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(warning);
    right->addWidget(m_tunnel);
    right->addWidget(pages, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addLayout(right, 1);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(middle, 1);
    column->addWidget(m_statusLine);
    setCentralWidget(frame);

    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPageAt);
    connect(m_navigation, &Navigation::collapsedChanged, m_collapse, &QAction::setChecked);
    connect(m_collapse, &QAction::toggled, m_navigation, &Navigation::setCollapsed);
    connect(m_topBar, &TopBar::searchRequested, this, &MainWindow::search);
    connect(m_warning, &Banner::buttonClicked, this,
            [this] { showPage(u"settings"_s, u"authentication"_s); });
    connect(m_tunnel, &TunnelNotice::pageRequested, this, &MainWindow::showPage);
}

void MainWindow::makeMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_testCall);
    auto* byHand = new OverrideMenu(m_backend, file);
    file->addMenu(byHand);
    connect(byHand, &OverrideMenu::chosen, m_overrides, &OverrideNotice::set);
    connect(byHand, &OverrideMenu::endChosen, m_overrides, &OverrideNotice::end);
    connect(byHand, &OverrideMenu::dialogRequested, this, &MainWindow::askForOverride);
    file->addSeparator();
    QAction* close = file->addAction(tr("&Close window"), this, &QWidget::close);
    close->setShortcut(QKeySequence::Close);
    QAction* quit = file->addAction(tr("&Quit"), this, &MainWindow::quitRequested);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        QAction* page = view->addAction(icon(m_entries[i].iconName), m_entries[i].title, this, [this, i] {
            m_navigation->setCurrent(int(i));
            currentPage()->takeFocus(Qt::ShortcutFocusReason);
        });
        page->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i)));
    }
    view->addSeparator();
    QAction* filter =
        view->addAction(icon(u"filter"_s), tr("&Filter this page"), this, &MainWindow::focusFilter);
    filter->setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence(QKeySequence::Find)});
    QAction* find = view->addAction(icon(u"search"_s), tr("&Search"), m_topBar, &TopBar::focusSearch);
    find->setShortcut(Qt::CTRL | Qt::Key_K);
    view->addSeparator();
    QAction* board =
        view->addAction(icon(u"live-calls"_s), tr("&Board for the wall"), this, &MainWindow::openBoard);
    board->setShortcut(Qt::Key_F11);
    view->addAction(m_collapse);
    addAppearance(*view);

    m_pageMenu = menuBar()->addMenu(QString());
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* keys = help->addAction(icon(u"keyboard"_s), tr("&Keyboard shortcuts"), this,
                                    [this] { (new KeySheet(*menuBar(), this))->open(); });
    keys->setShortcut(Qt::Key_Question);
    QAction* manual = help->addAction(icon(u"info"_s), tr("&Manual"), this, &MainWindow::openManual);
    manual->setShortcut(QKeySequence::HelpContents);
    manual->setShortcutContext(Qt::ApplicationShortcut); // also from the assistant
    help->addAction(icon(u"assistant"_s), tr("&Set up OPBX…"), this, &MainWindow::openAssistant);
    QAction* what = help->addAction(tr("&What is this?"), this, [] { QWhatsThis::enterWhatsThisMode(); });
    what->setShortcut(QKeySequence::WhatsThis);
    help->addSeparator();
    QAction* about = help->addAction(icon(u"info"_s), tr("&About OPBX"), this,
                                     [this] { (new AboutDialog(this))->open(); });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::addAppearance(QMenu& view) {
    QMenu* theme = view.addMenu(tr("&Appearance"));
    m_themes = new QActionGroup(this);
    const auto add = [&](const QString& text, const QString& choice) {
        QAction* action = theme->addAction(text, this, [this, choice] { chooseTheme(choice); });
        action->setData(choice);
        action->setCheckable(true);
        action->setActionGroup(m_themes);
    };
    add(tr("As the &system"), u"system"_s);
    add(tr("&Light"), u"light"_s);
    add(tr("&Dark"), u"dark"_s);
}

QStringList MainWindow::pageIds() const {
    QStringList ids;
    for (const PageEntry& entry : m_entries)
        ids.append(entry.id);
    return ids;
}

QString MainWindow::currentPageId() const {
    return m_current < 0 ? QString() : m_entries[std::size_t(m_current)].id;
}

Page* MainWindow::currentPage() const {
    return m_current < 0 ? nullptr : m_pages[std::size_t(m_current)];
}

void MainWindow::showPage(const QString& id, const QString& searchText) {
    const auto index = pageIds().indexOf(id);
    if (index < 0)
        return;
    m_navigation->setCurrent(int(index));
    if (!searchText.isEmpty())
        currentPage()->search(searchText);
    currentPage()->takeFocus(Qt::OtherFocusReason);
}

void MainWindow::showPageAt(int index) {
    if (index < 0 || index == m_current)
        return;
    m_current = index;
    Page*& page = m_pages[std::size_t(index)];
    if (!page) {
        page = m_entries[std::size_t(index)].make(PageContext{m_backend, m_state}, m_stack);
        m_stack->addWidget(page);
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        connect(page, &Page::testCallRequested, this, &MainWindow::sendTestCall);
        connect(page, &Page::assistantRequested, this, &MainWindow::openAssistant);
    }
    m_stack->setCurrentWidget(page);
    m_topBar->setSearchText(QString());
    m_topBar->setSearchPlaceholder(page->canSearch() ? tr("Search in %1").arg(page->title())
                                                     : tr("Search the traffic"));
    refreshPageMenu();
}

void MainWindow::refreshPageMenu() {
    Page* page = currentPage();
    m_pageMenu->clear();
    page->fillMenu(*m_pageMenu);
    m_pageMenu->setTitle(page->title());
    m_pageMenu->menuAction()->setVisible(!m_pageMenu->isEmpty());
}

void MainWindow::search(const QString& text) {
    Page* page = currentPage();
    if (page && page->canSearch())
        page->search(text);
    else if (!text.isEmpty())
        showPage(u"traffic"_s, text);
}

void MainWindow::focusFilter() {
    Page* page = currentPage();
    if (!page || !page->focusFilter())
        m_topBar->focusSearch();
}

void MainWindow::sendTestCall() {
    auto* dialog = new TestCallDialog(m_backend.testCalls(), m_state, this);
    connect(dialog, &TestCallDialog::addNumberRequested, this, &MainWindow::addNumber);
    dialog->open();
}

void MainWindow::openBoard() {
    auto* board = new CallBoard(m_backend, this);
    board->setGeometry(screen()->geometry()); // also where nobody manages windows
    board->showFullScreen();
}

void MainWindow::addNumber(const QString& number) {
    showPage(u"routing"_s, addNumberRequest(number));
}

void MainWindow::openAssistant() {
    auto* assistant = findChild<AssistantDialog*>();
    if (!assistant) {
        assistant = new AssistantDialog(m_backend, m_state, this);
        connect(assistant, &AssistantDialog::pageRequested, this, &MainWindow::showPage);
    }
    assistant->show();
    assistant->raise();
    assistant->activateWindow();
}

void MainWindow::openManual() {
    const bool isAssistant = qobject_cast<AssistantDialog*>(QApplication::activeWindow()) != nullptr;
    auto* manual = findChild<ManualWindow*>();
    if (!manual)
        manual = new ManualWindow(this);
    manual->showPage(manualPageOf(isAssistant ? u"assistant"_s : currentPageId()));
    manual->show();
    manual->raise();
    manual->activateWindow();
}

/// The setting is the one truth: the menu writes it, and applyThemeSetting() follows it from wherever it was changed.
void MainWindow::chooseTheme(const QString& choice) {
    Settings settings = m_backend.settings().current();
    if (settings.set(themeSetting, choice))
        m_backend.settings().apply(settings).then(this, [this](const Result<Done>&) { applyThemeSetting(); });
}

void MainWindow::applyThemeSetting() {
    const QString choice = m_backend.settings().current().string("ui/theme");
    for (QAction* action : m_themes->actions())
        action->setChecked(action->data().toString() == choice);
    if (choice == m_theme)
        return;
    m_theme = choice;
    applyTheme(*qApp, themeChoice(choice));
}

void MainWindow::endpointStateChanged() {
    const EndpointState state = m_backend.endpoint().state();
    m_topBar->setEndpointState(state);
    m_statusLine->setEndpointState(state);
    const bool hasSettings = pageIds().contains(u"settings"_s);
    m_warning->setMessage(Meaning::Attention, state.warning, hasSettings ? tr("Open Settings") : QString());
}

void MainWindow::voicemailChanged() {
    const int unheard = m_backend.voicemail().unheard();
    m_navigation->setCount(int(pageIds().indexOf(u"voicemail"_s)), unheard,
                           tr("Voicemail, %n new message(s)", nullptr, unheard));
}

void MainWindow::callbacksChanged() {
    const int waiting = int(m_backend.callbacks().callbacks().size());
    m_navigation->setCount(int(pageIds().indexOf(u"callbacks"_s)), waiting,
                           tr("Call back, %n caller(s)", nullptr, waiting));
}

void MainWindow::askForOverride() {
    auto* dialog = new OverrideDialog(m_backend, this);
    connect(dialog, &OverrideDialog::chosen, m_overrides, &OverrideNotice::set);
    dialog->open();
}

void MainWindow::restore() {
    const QByteArray geometry = m_state.value(geometryKey).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(metrics::designWidth, metrics::designHeight);
    applyThemeSetting();
    m_wantsCollapsed = m_state.value(collapsedKey, false).toBool();
    m_navigation->setCollapsed(m_isNarrow || m_wantsCollapsed);
    // Changes that were not saved are offered where they were made.
    const QString page = KeptDraft::isThere(m_state) ? u"routing"_s : m_state.value(pageKey).toString();
    m_navigation->setCurrent(int(std::max<qsizetype>(pageIds().indexOf(page), 0)));
}

void MainWindow::keep() {
    m_state.setValue(geometryKey, saveGeometry());
    m_state.setValue(pageKey, currentPageId());
    m_state.setValue(collapsedKey, m_isNarrow ? m_wantsCollapsed : m_navigation->isCollapsed());
}

/// A narrow window needs its width for the page. What the person has chosen comes back with the width.
void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    const bool isNarrow = width() < metrics::narrowWidth;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    if (isNarrow)
        m_wantsCollapsed = m_navigation->isCollapsed();
    m_navigation->setCollapsed(isNarrow || m_wantsCollapsed);
}

/// What is shown comes and goes, so the order is found when somebody asks for it.
bool MainWindow::focusNextPrevChild(bool next) {
    orderTabsByLayout(*this);
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    keep();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !focusWidget() && currentPage())
        currentPage()->takeFocus(Qt::ActiveWindowFocusReason);
    if (event->type() == QEvent::ThemeChange)
        applyTheme(*qApp, themeChoice(m_theme));
}

} // namespace opbx::ui
