// How the window behaves on the desktop: tray icon, going on without the window, notices while nobody looks. GUI thread. Works
// without a tray and without notifications, and then says so where it matters.
#pragma once

#include "ui/desktop/notice_source.h"
#include "ui/desktop/tray_icon.h"

#include <QPointer>

namespace opbx::ui {

class MainWindow;

class DesktopManners final : public QObject {
    Q_OBJECT

public:
    /// Both outlive this object. From now on closing the window is decided here.
    DesktopManners(MainWindow& window, Backend& backend, NoticeSource::Now now);

    /// Shows the window in front, from the tray or from behind other windows.
    void raise();
    /// Ends the program without a question.
    void quit();
    /// The same for somebody who may not know that calls are live: then it asks.
    void askToQuit();

    const TrayIcon& tray() const { return m_tray; }

signals:
    /// The program is to end: the window was closed for good, or Quit was chosen.
    void quitRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// True when the window may close, false when it stays or was hidden.
    bool mayClose();
    void chosen(bool keepRunning);
    void hideWindow();
    void lookForTray();
    void tell(const Notice& told);
    static QString noticeText(const QString& text);
    void open(const QString& page, const QString& search);

    MainWindow& m_window;
    Backend& m_backend;
    TrayIcon m_tray;
    NoticeSource m_notices;
    Notice m_last; // that the tray has shown
    bool m_quitting = false;
};

} // namespace opbx::ui
