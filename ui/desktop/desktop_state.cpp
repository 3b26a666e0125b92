#include "ui/desktop/desktop_state.h"

#include "ui/backend/desktop_backend.h"
#include "ui/widgets/banner.h"

#include <QBoxLayout>

namespace opbx::ui {

DesktopState::DesktopState(DesktopBackend& desktop, QWidget* parent)
    : QWidget(parent)
    , m_desktop(desktop)
    , m_banner(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    connect(&desktop, &DesktopBackend::availabilityChanged, this, &DesktopState::refresh);
    refresh();
}

void DesktopState::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh(); // nobody tells of a tray that comes later
}

QString DesktopState::sentence() const {
    return m_banner->sentence();
}

void DesktopState::refresh() {
    const bool tray = m_desktop.hasTray();
    if (m_desktop.hasNotifications())
        m_banner->setMessage(
            Meaning::Good,
            tray ? tr("This desktop shows notifications, and OPBX is in its tray.")
                 : tr("This desktop shows notifications. It has no tray: start OPBX again to see its "
                      "window after it was closed."));
    else if (tray)
        m_banner->setMessage(
            Meaning::Neutral,
            tr("This desktop has no service for notifications. OPBX shows them at its tray icon."));
    else
        m_banner->setMessage(
            Meaning::Attention,
            tr("This desktop has neither notifications nor a tray. Missed calls are in Call records, "
               "everything else in Traffic and Health."));
}

} // namespace opbx::ui
