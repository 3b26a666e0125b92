// Says what this desktop offers: a tray, notifications. A desktop without them is told what to do instead. GUI thread.
#pragma once

#include <QWidget>

namespace opbx::ui {

class Banner;
class DesktopBackend;

class DesktopState final : public QWidget {
    Q_OBJECT

public:
    /// `desktop` outlives the widget.
    DesktopState(DesktopBackend& desktop, QWidget* parent);

    QString sentence() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    DesktopBackend& m_desktop;
    Banner* m_banner;
};

} // namespace opbx::ui
