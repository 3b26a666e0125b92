// The manual beside the window: one page, the way back and to the contents, and a search on the page. GUI thread.
#pragma once

#include <QDialog>

class QToolButton;

namespace opbx::ui {

class FindBar;
class ManualBrowser;

class ManualWindow final : public QDialog {
    Q_OBJECT

public:
    explicit ManualWindow(QWidget* parent);

    /// "routing.md#numbers".
    void showPage(const QString& page);

private:
    void pageShown();
    void search();
    void step(int by);

    // In the order of the Tab key.
    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_contents;
    FindBar* m_find;
    ManualBrowser* m_page;
    qsizetype m_total = 0;
    qsizetype m_current = -1;
};

} // namespace opbx::ui
