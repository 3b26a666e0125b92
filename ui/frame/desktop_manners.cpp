#include "ui/frame/desktop_manners.h"

#include "ui/backend/endpoint_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/desktop/close_dialog.h"
#include "ui/frame/main_window.h"
#include "ui/office/override_notice.h"
#include "ui/widgets/plain_text.h"

#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString quitQuestion = u"quit-question"_s;

} // namespace

DesktopManners::DesktopManners(MainWindow& window, Backend& backend, NoticeSource::Now now)
    : m_window(window)
    , m_backend(backend)
    , m_tray(backend, nullptr)
    , m_notices(backend, std::move(now), nullptr) {
    // Whether the program goes on without a window is decided here, not by the last window.
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.installEventFilter(this);
    qApp->installEventFilter(this);
    connect(&m_notices, &NoticeSource::noticed, this, &DesktopManners::tell);
    connect(&m_tray, &TrayIcon::windowRequested, this, &DesktopManners::raise);
    connect(&m_tray, &TrayIcon::testCallRequested, this, [this] {
        raise();
        m_window.sendTestCall();
    });
    connect(&m_tray, &TrayIcon::quitRequested, this, &DesktopManners::askToQuit);
    connect(&m_window, &MainWindow::quitRequested, this, &DesktopManners::askToQuit);
    connect(&m_tray, &TrayIcon::callbacksRequested, this, [this] { open(u"callbacks"_s, {}); });
    connect(&m_tray, &TrayIcon::overrideChosen, &m_window.overrides(), &OverrideNotice::set);
    connect(&m_tray, &TrayIcon::overrideEndChosen, &m_window.overrides(), &OverrideNotice::end);
    connect(&m_tray, &TrayIcon::overrideDialogRequested, this, [this] {
        raise();
        m_window.askForOverride();
    });
    connect(&m_tray, &TrayIcon::noticeClicked, this, [this] { open(m_last.page, m_last.search); });
    connect(&backend.desktop(), &DesktopBackend::noticeActivated, this, &DesktopManners::open);
    // At login panels start late.
    connect(&backend.desktop(), &DesktopBackend::availabilityChanged, this, &DesktopManners::lookForTray);
    lookForTray();
}

void DesktopManners::lookForTray() {
    if (m_backend.desktop().hasTray())
        m_tray.show();
}

void DesktopManners::raise() {
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void DesktopManners::quit() {
    m_quitting = true;
    m_window.keep();
    emit quitRequested();
}

void DesktopManners::askToQuit() {
    const int calls = m_backend.endpoint().state().liveCalls;
    if (calls == 0)
        return quit();
    raise();
    if (m_window.findChild<QMessageBox*>(quitQuestion))
        return;
    QMessageBox* question = plainQuestion(
        tr("Quit OPBX"),
        tr("%n call(s) are live. While OPBX does not run, nobody answers their next step, nor new "
           "calls.",
           nullptr, calls),
        &m_window);
    question->setObjectName(quitQuestion);
    QPushButton* quitButton = question->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    connect(quitButton, &QPushButton::clicked, this, &DesktopManners::quit);
    question->open();
}

void DesktopManners::open(const QString& page, const QString& search) {
    raise();
    m_window.showPage(page, search);
}

bool DesktopManners::eventFilter(QObject* watched, QEvent* event) {
    if (watched == qApp && event->type() == QEvent::Quit)
        m_quitting = true; // asks every window to close
    if (watched == &m_window && event->type() == QEvent::Close && !mayClose()) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

bool DesktopManners::mayClose() {
    if (m_quitting || !m_window.isVisible())
        return true;
    const QString choice = m_backend.settings().current().string("ui/close_to_tray");
    if (choice == u"yes") {
        hideWindow();
        return false;
    }
    if (choice == u"no" && m_backend.endpoint().state().liveCalls > 0) {
        QMetaObject::invokeMethod(this, &DesktopManners::askToQuit, Qt::QueuedConnection);
        return false;
    }
    if (choice == u"no") {
        m_quitting = true;
        QMetaObject::invokeMethod(this, &DesktopManners::quitRequested, Qt::QueuedConnection);
        return true;
    }
    if (!m_window.findChild<CloseDialog*>()) {
        auto* dialog = new CloseDialog(m_backend.desktop().hasTray(), &m_window);
        connect(dialog, &CloseDialog::chosen, this, &DesktopManners::chosen);
        dialog->open();
    }
    return false;
}

void DesktopManners::chosen(bool keepRunning) {
    Settings settings = m_backend.settings().current();
    if (settings.set(u"ui/close_to_tray", keepRunning ? u"yes"_s : u"no"_s))
        m_backend.settings().apply(settings).then(this,
                                                  [](const Result<Done>&) {}); // not kept: it is asked again
    if (keepRunning) {
        hideWindow();
        return;
    }
    m_quitting = true;
    m_window.close();
    emit quitRequested();
}

void DesktopManners::hideWindow() {
    m_window.keep();
    m_window.hide();
}

/// What a desktop may take for markup, for lines or for a novel. A body for a service that understands markup is escaped where it is
/// sent; titles, and what the tray sends by itself, are not.
QString DesktopManners::noticeText(const QString& text) {
    static constexpr qsizetype longest = 300;
    QString shown = text.simplified();
    if (shown.size() > longest)
        shown = shown.left(longest) + u'…';
    return shown.replace(u'<', u'‹').replace(u'>', u'›');
}

void DesktopManners::tell(const Notice& told) {
    Notice notice = told;
    notice.title = noticeText(told.title);
    notice.text = noticeText(told.text);
    if (m_window.isVisible() && m_window.isActiveWindow() && notice.kind != NoticeKind::MissedCall)
        return; // the window shows it anyway
    if (m_backend.desktop().hasNotifications()) {
        m_backend.desktop().notify(notice);
    } else if (m_backend.desktop().hasTray()) {
        m_last = notice;
        m_tray.showNotice(notice.title, notice.text);
    }
}

} // namespace opbx::ui
