// The frame: navigation, top bar, the pages, status line, menus. GUI thread. Knows pages only through the
// registry, and the rest of the program only through Backend.
#pragma once

#include "ui/frame/page_registry.h"

#include <QMainWindow>

class QActionGroup;
class QStackedWidget;

namespace opbx::ui {

class Banner;
class Navigation;
class OverrideNotice;
class StatusLine;
class TopBar;
class TunnelNotice;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `backend` and `state` outlive the window.
    MainWindow(Backend& backend, UiState& state, std::vector<PageEntry> pages = PageRegistry::pages());
    ~MainWindow() override;

    QStringList pageIds() const;
    QString currentPageId() const;
    /// What holds by hand.
    OverrideNotice& overrides() { return *m_overrides; }
    Page* currentPage() const;

public slots:
    /// Unknown ids are ignored. A non-empty text is searched for on the page.
    void showPage(const QString& id, const QString& searchText = {});
    void sendTestCall();
    /// Asks what is to hold by hand, and until when.
    void askForOverride();
    /// Who waits, who talks and what was missed, on the whole screen.
    void openBoard();
    /// Shows the plan with a new entry for the number.
    void addNumber(const QString& number);
    /// The first-run assistant, at the step where it was left.
    void openAssistant();
    /// The manual, at the page that belongs to what is shown.
    void openManual();

public:
    /// Writes down where the window is and what it shows; done by itself when the window closes.
    void keep();

signals:
    /// Quit was chosen; whoever runs the window ends the program, after a question where calls are live.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeActions();
    void makeMenus();
    void makeLayout();
    void showPageAt(int index);
    void refreshPageMenu();
    void search(const QString& text);
    void focusFilter();
    void addAppearance(QMenu& view);
    void chooseTheme(const QString& choice);
    void applyThemeSetting();
    void endpointStateChanged();
    void voicemailChanged();
    void callbacksChanged();
    void restore();

    Backend& m_backend;
    UiState& m_state;
    std::vector<PageEntry> m_entries;
    std::vector<Page*> m_pages; // null until it is shown for the first time
    int m_current = -1;
    QString m_theme; // value of the setting that is applied

    QAction* m_testCall = nullptr;
    QAction* m_collapse = nullptr;
    bool m_isNarrow = false;
    bool m_wantsCollapsed = false; // the navigation, where there is width for both
    QActionGroup* m_themes = nullptr;
    QMenu* m_pageMenu = nullptr;
    Navigation* m_navigation = nullptr;
    TopBar* m_topBar = nullptr;
    Banner* m_warning = nullptr;
    TunnelNotice* m_tunnel = nullptr;
    OverrideNotice* m_overrides = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatusLine* m_statusLine = nullptr;
};

} // namespace opbx::ui
