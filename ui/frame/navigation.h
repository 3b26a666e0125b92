// The list of pages at the leading edge of the window; collapses to icons. GUI thread. Shows pages, holds
// none.
#pragma once

#include <QWidget>

class QListWidget;
class QToolButton;

namespace opbx::ui {

class Navigation final : public QWidget {
    Q_OBJECT

public:
    explicit Navigation(QWidget* parent);

    void addPage(const QString& iconName, const QString& title, const QString& keys);
    void setCurrent(int index);
    /// A figure at the end of a page's row, e.g. messages that nobody has heard; 0 takes it away. `words` say it to screen readers.
    void setCount(int index, int count, const QString& words);
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

signals:
    void pageChosen(int index);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QListWidget* m_list;
    QToolButton* m_toggle;
    bool m_collapsed = false;
};

} // namespace opbx::ui
