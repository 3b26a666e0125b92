// The icon in the tray: state of the endpoint, number of live calls, and a menu. GUI thread. Decides nothing: it tells what was
// chosen.
#pragma once

#include "core/model/routing_plan.h"
#include "ui/backend/backend.h"
#include "ui/backend/endpoint_backend.h"

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

#include <memory>

namespace opbx::ui {

/// The program's icon with the colour of a state and, from one on, a number of live calls and one of callers to call back.
QIcon trayIcon(const EndpointState& state, int callbacks = 0);

class TrayIcon final : public QObject {
    Q_OBJECT

public:
    /// `backend` outlives this object.
    TrayIcon(Backend& backend, QObject* parent);
    ~TrayIcon() override;

    /// To be called when there is a tray, not before: Qt looks for one of each kind once, when the first icon is made, and never
    /// again. Later calls do nothing.
    void show();
    bool isShown() const { return m_icon != nullptr; }
    QString toolTip() const { return m_toolTip; }
    const QMenu& menu() const { return m_menu; }
    /// For desktops without a notification service of their own.
    void showNotice(const QString& title, const QString& text);

signals:
    void windowRequested();
    void testCallRequested();
    void quitRequested();
    void callbacksRequested();
    void overrideChosen(const opbx::PlanOverride& override);
    void overrideEndChosen(const opbx::PlanOverride& override);
    void overrideDialogRequested();
    /// The notice that was shown last was clicked.
    void noticeClicked();

private:
    void refresh();

    Backend& m_backend;
    QMenu m_menu;
    QAction* m_state;
    QAction* m_calls;
    QAction* m_callbacks;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QString m_toolTip;
    QString m_drawn; // what the icon was drawn for
};

} // namespace opbx::ui
