// Base of every page: a title row with the page's actions, and the content below it. GUI thread.
// Pages are made when they are shown for the first time.
#pragma once

#include "ui/backend/backend.h"
#include "ui/theme/ui_state.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace opbx::ui {

/// What a page is made with. Both outlive the page.
struct PageContext {
    Backend& backend;
    UiState& state;
};

class Page : public QWidget {
    Q_OBJECT

public:
    Page(const QString& title, const PageContext& context, QWidget* parent);

    Backend& backend() const { return m_context.backend; }
    UiState& state() const { return m_context.state; }
    const PageContext& context() const { return m_context; }
    QString title() const;

    /// Adds the page's own entries to its menu in the menu bar; called once. Default: the actions of the
    /// title row.
    virtual void fillMenu(QMenu& menu);
    /// Text typed into the window's search field, or what another page asked to be shown here. Default:
    /// ignored.
    virtual void search(const QString& text);
    /// True when the search field does something on this page.
    virtual bool canSearch() const { return false; }
    /// Puts the cursor into the page's own filter field; false when it has none.
    virtual bool focusFilter() { return false; }
    /// Takes the focus: where it was on this page, else at what the page is for. Never leaves it to the window's own buttons.
    void takeFocus(Qt::FocusReason reason);

protected:
    /// A button at the end of the title row. A verb; `iconName` may be empty. The action carries shortcut and
    /// state.
    QPushButton* addTitleAction(QAction* action, const QString& iconName);
    /// A sentence under the title.
    void setSubtitle(const QString& sentence);
    /// Below the title row; stretches. Margins are set.
    QVBoxLayout* content() const { return m_content; }

signals:
    /// Asks the window to show another page, e.g. "traffic" with a filter.
    void pageRequested(const QString& pageId, const QString& searchText);
    /// Asks the window to open the test-call dialog.
    void testCallRequested();
    /// Asks the window to open the first-run assistant.
    void assistantRequested();

private:
    PageContext m_context;
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_titleRow;
    QVBoxLayout* m_content;
};

} // namespace opbx::ui
