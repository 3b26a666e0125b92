// Tools below an editor, of which only the tabs are seen until one is wanted: a click or a key on a tab opens the drawer, a click on
// the open one or Escape shuts it. GUI thread.
#pragma once

#include <QTabWidget>

class QToolButton;

namespace opbx::ui {

class ToolDrawer final : public QTabWidget {
    Q_OBJECT

public:
    explicit ToolDrawer(QWidget* parent);

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// No more than its tabs: how high it is, is what the splitter above it says.
    QSize sizeHint() const override;

signals:
    void openChanged(bool open);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void tabInserted(int index) override;

private:
    void refresh();

    QToolButton* m_toggle;
    bool m_isOpen = false;
};

} // namespace opbx::ui
