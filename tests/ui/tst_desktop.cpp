// Manners on the desktop: closing asks once, notices are told, muted and bundled, the tray shows what is, and a desktop without
// tray or notifications is told so.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/settle.h"
#include "ui/desktop/close_dialog.h"
#include "ui/desktop/desktop_state.h"
#include "ui/desktop/login_choice.h"
#include "ui/frame/about_dialog.h"
#include "ui/frame/desktop_manners.h"
#include "ui/frame/endpoint_warnings.h"
#include "ui/frame/main_window.h"
#include "ui/words/setting_words.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'772'632'987'412;

void choose(test::FakeBackend& backend, const QString& key, const QString& value) {
    Settings settings = backend.settings().current();
    QVERIFY(settings.set(key, value).ok());
    backend.settings().apply(settings);
    test::settle();
}

CallRecord call(const QString& session, const QString& direction, const QString& disposition,
                qint64 endedMs) {
    CallRecord record;
    record.session = session;
    record.from = u"+15551234567"_s;
    record.to = u"1001"_s;
    record.direction = direction;
    record.disposition = disposition;
    record.startedMs = endedMs - 20'000;
    record.endedMs = endedMs;
    return record;
}

ExchangePtr refused() {
    Exchange exchange;
    exchange.endpoint = Endpoint::Cdr;
    exchange.refusal = ErrorCode::WrongSignature;
    return std::make_shared<const Exchange>(exchange);
}

ExchangePtr repeated() {
    Exchange exchange;
    exchange.endpoint = Endpoint::Cdr;
    exchange.attempt = 2;
    return std::make_shared<const Exchange>(exchange);
}

/// A window with manners, as the program makes it.
struct Desktop {
    Desktop()
        : window(backend, state)
        , manners(window, backend, [this] { return nowMs; })
        , quits(&manners, &DesktopManners::quitRequested) {
        window.show();
        test::settle();
    }
    ~Desktop() { QApplication::setQuitOnLastWindowClosed(true); }

    qint64 nowMs = start;
    test::FakeBackend backend;
    UiState state;
    MainWindow window;
    DesktopManners manners;
    QSignalSpy quits;
};

} // namespace

class TestDesktop : public QObject {
    Q_OBJECT

private slots:
    void closingAsksOnce();
    void closingCanMeanQuit();
    void closingCanBeCancelled();
    void quitClosesWithoutAQuestion();
    void withoutATrayItSaysSo();
    void missedCallsAreToldByName();
    void refusalsAreBundled();
    void mutedKindsStaySilent_data();
    void mutedKindsStaySilent();
    void clickedNoticeShowsItsPage();
    void aTrayMayComeLate();
    void trayShowsWhatIs();
    void loginChoiceFollowsTheFile();
    void themeIsOneSetting();
    void warningsAreInWords();
    void everySettingHasContextHelp();
    void everyControlHasAName();
};

void TestDesktop::closingAsksOnce() {
    Desktop desktop;
    desktop.window.close();
    QVERIFY(desktop.window.isVisible());
    auto* dialog = desktop.window.findChild<CloseDialog*>();
    QVERIFY(dialog);
    test::visibleButton(*dialog, u"Keep running"_s)->click();
    test::settle();
    QVERIFY(!desktop.window.isVisible());
    QCOMPARE(desktop.quits.size(), 0);
    QCOMPARE(desktop.backend.settings().current().string("ui/close_to_tray"), u"yes"_s);
    desktop.manners.raise();
    QVERIFY(desktop.window.isVisible());
    desktop.window.close();
    QVERIFY(!desktop.window.isVisible());
    QVERIFY(!desktop.window.findChild<CloseDialog*>());
    QCOMPARE(desktop.quits.size(), 0);
}

void TestDesktop::closingCanMeanQuit() {
    Desktop desktop;
    desktop.window.close();
    test::visibleButton(*desktop.window.findChild<CloseDialog*>(), u"Quit"_s)->click();
    test::settle();
    QCOMPARE(desktop.backend.settings().current().string("ui/close_to_tray"), u"no"_s);
    QTRY_COMPARE(desktop.quits.size(), 1);
}

void TestDesktop::closingCanBeCancelled() {
    Desktop desktop;
    desktop.window.close();
    test::visibleButton(*desktop.window.findChild<CloseDialog*>(), u"Cancel"_s)->click();
    test::settle();
    QVERIFY(desktop.window.isVisible());
    QCOMPARE(desktop.backend.settings().current().string("ui/close_to_tray"), u"ask"_s);
    desktop.window.close();
    QVERIFY(desktop.window.findChild<CloseDialog*>());
}

void TestDesktop::quitClosesWithoutAQuestion() {
    Desktop desktop;
    QEvent quit(QEvent::Quit);
    QCoreApplication::sendEvent(qApp, &quit);
    test::settle();
    QVERIFY(!desktop.window.findChild<CloseDialog*>());
    QVERIFY(!desktop.window.isVisible());
}

void TestDesktop::withoutATrayItSaysSo() {
    Desktop desktop;
    desktop.backend.desktop().tray = false;
    desktop.window.close();
    QVERIFY(test::says(*desktop.window.findChild<CloseDialog*>(), u"has no tray"_s));
    test::FakeDesktop bare;
    bare.tray = bare.notifications = false;
    DesktopState words(bare, nullptr);
    QVERIFY(words.sentence().contains(u"neither notifications nor a tray"_s));
    bare.notifications = true;
    emit bare.availabilityChanged();
    QVERIFY(words.sentence().contains(u"It has no tray"_s));
}

void TestDesktop::missedCallsAreToldByName() {
    Desktop desktop;
    desktop.nowMs += 60'000;
    desktop.backend.calls().setRecords({call(u"old"_s, u"inbound"_s, u"no-answer"_s, start - 1),
                                        call(u"answered"_s, u"inbound"_s, u"answered"_s, start + 10),
                                        call(u"out"_s, u"outbound"_s, u"no-answer"_s, start + 20),
                                        call(u"missed"_s, u"inbound"_s, u"no-answer"_s, start + 30)});
    QTRY_COMPARE(desktop.backend.desktop().notices.size(), 1);
    const Notice notice = desktop.backend.desktop().notices.constFirst();
    QCOMPARE(notice.kind, NoticeKind::MissedCall);
    QVERIFY2(notice.title.contains(u"Main line"_s), qPrintable(notice.title));
    QVERIFY2(notice.text.contains(u"Reception"_s), qPrintable(notice.text));
    QCOMPARE(notice.search, u"session:\"missed\""_s); // a click opens this call
    // A second look tells the new one only, a minute later: what comes in a burst is told together.
    desktop.nowMs += 61'000;
    desktop.backend.calls().setRecords({call(u"missed"_s, u"inbound"_s, u"no-answer"_s, start + 30),
                                        call(u"later"_s, u"inbound"_s, u"busy"_s, start + 40)});
    QTRY_VERIFY(desktop.backend.desktop().notices.size() > 1);
    QCOMPARE(desktop.backend.desktop().notices.size(), 2);
}

void TestDesktop::refusalsAreBundled() {
    Desktop desktop;
    desktop.window.hide();
    desktop.backend.history().arrive({refused(), refused()});
    QCOMPARE(desktop.backend.desktop().notices.size(), 1);
    desktop.backend.history().arrive({refused()});
    desktop.nowMs += 1'000;
    desktop.backend.history().arrive({refused()});
    QCOMPARE(desktop.backend.desktop().notices.size(), 1);
    desktop.nowMs += 60'000;
    desktop.backend.history().arrive({refused()});
    QCOMPARE(desktop.backend.desktop().notices.size(), 2);
    QVERIFY2(desktop.backend.desktop().notices.at(1).title.contains(u'3'),
             qPrintable(desktop.backend.desktop().notices.at(1).title));
    QVERIFY(desktop.backend.desktop().notices.at(1).text.contains(u"signature"_s));
}

void TestDesktop::mutedKindsStaySilent_data() {
    QTest::addColumn<QString>("muted");
    QTest::newRow("missed calls") << u"ui/notify_missed_calls"_s;
    QTest::newRow("refused") << u"ui/notify_refused"_s;
    QTest::newRow("retries") << u"ui/notify_retries"_s;
    QTest::newRow("tunnel") << u"ui/notify_tunnel"_s;
}

void TestDesktop::mutedKindsStaySilent() {
    QFETCH(QString, muted);
    const QStringList keys = {u"ui/notify_missed_calls"_s, u"ui/notify_refused"_s, u"ui/notify_retries"_s,
                              u"ui/notify_tunnel"_s};
    Desktop desktop;
    desktop.window.hide();
    choose(desktop.backend, muted, u"false"_s);
    desktop.backend.health().setTunnels({{TunnelKind::Ngrok, u"https://a.ngrok.app"_s, u"8080"_s, true}});
    desktop.backend.health().setTunnels({});
    desktop.backend.history().arrive({refused()});
    desktop.backend.history().arrive({repeated()});
    desktop.backend.calls().setRecords({call(u"missed"_s, u"inbound"_s, u"busy"_s, start + 30)});
    QTRY_COMPARE_WITH_TIMEOUT(desktop.backend.desktop().notices.size(), 3, 2'000);
    for (const Notice& notice : std::as_const(desktop.backend.desktop().notices))
        QVERIFY(keys.at(int(notice.kind)) != muted);
}

void TestDesktop::clickedNoticeShowsItsPage() {
    Desktop desktop;
    desktop.window.hide();
    desktop.backend.history().arrive({refused()});
    const Notice notice = desktop.backend.desktop().notices.constFirst();
    emit desktop.backend.desktop().noticeActivated(notice.page, notice.search);
    QVERIFY(desktop.window.isVisible());
    QCOMPARE(desktop.window.currentPageId(), u"traffic"_s);
}

/// Qt looks for a tray once, so nothing may ask it before there is one.
void TestDesktop::aTrayMayComeLate() {
    const Desktop early;
    QVERIFY(early.manners.tray().isShown());
    test::FakeBackend backend;
    UiState state;
    backend.desktop().tray = false;
    MainWindow window(backend, state);
    const DesktopManners manners(window, backend, [] { return start; });
    QVERIFY(!manners.tray().isShown());
    backend.desktop().tray = true;
    emit backend.desktop().availabilityChanged();
    QVERIFY(manners.tray().isShown());
}

void TestDesktop::trayShowsWhatIs() {
    test::FakeBackend backend;
    TrayIcon tray(backend, nullptr);
    QVERIFY(tray.toolTip().contains(u"Not listening"_s));
    EndpointState state;
    state.listening = true;
    state.listenUrl = u"http://127.0.0.1:8080"_s;
    state.liveCalls = 3;
    backend.endpoint().setState(state);
    QVERIFY(tray.toolTip().contains(u"http://127.0.0.1:8080"_s));
    QVERIFY(tray.toolTip().contains(u'3'));
    EndpointState idle = state;
    idle.liveCalls = 0;
    QVERIFY(trayIcon(state).pixmap(32, 32).toImage() != trayIcon(idle).pixmap(32, 32).toImage());
    EndpointState broken = idle;
    broken.problem = {ErrorCode::AddressInUse, {}};
    QVERIFY(trayIcon(broken).pixmap(32, 32).toImage() != trayIcon(idle).pixmap(32, 32).toImage());
    QStringList texts;
    for (const QAction* action : tray.menu().actions())
        texts << action->text();
    QVERIFY(texts.contains(u"&Open OPBX"_s));
    QVERIFY(texts.contains(u"&Quit"_s));
}

void TestDesktop::loginChoiceFollowsTheFile() {
    test::FakeDesktop desktop;
    LoginChoice choice(desktop, nullptr);
    choice.show();
    auto* check = choice.findChild<QCheckBox*>();
    check->click();
    QVERIFY(desktop.atLogin);
    desktop.loginProblem = {ErrorCode::FileUnwritable, {}};
    check->click();
    QVERIFY(desktop.atLogin);
    QVERIFY(check->isChecked()); // shows what is, not what was wanted
}

void TestDesktop::themeIsOneSetting() {
    Desktop desktop;
    const auto checkedTheme = [&desktop] {
        for (const QAction* action : desktop.window.findChildren<QAction*>()) {
            if (action->actionGroup() && action->isChecked())
                return action->data().toString();
        }
        return QString();
    };
    QCOMPARE(checkedTheme(), u"system"_s);
    for (QAction* action : desktop.window.findChildren<QAction*>()) {
        if (action->data().toString() == u"dark")
            action->trigger();
    }
    test::settle();
    QCOMPARE(desktop.backend.settings().current().string("ui/theme"), u"dark"_s);
    QVERIFY(qApp->palette().color(QPalette::Window).lightness() < 128);
    choose(desktop.backend, u"ui/theme"_s, u"light"_s); // as the Settings page does
    QCOMPARE(checkedTheme(), u"light"_s);
    QVERIFY(qApp->palette().color(QPalette::Window).lightness() > 128);
}

void TestDesktop::warningsAreInWords() {
    KeyState good;
    good.source = KeySource::Keychain;
    good.key.current = Secret("a key that is long enough");
    Settings settings;
    QVERIFY(EndpointWarnings::sentences(settings, {good, good}, false, {}).isEmpty());
    QVERIFY(settings.set(u"auth/cdr", u"off"_s).ok());
    QVERIFY(settings.set(u"webhooks/base_url", u"http://10.0.0.1"_s).ok());
    KeyState locked;
    locked.problem = {ErrorCode::KeychainLocked, u"English detail"_s};
    const QStringList list =
        EndpointWarnings::sentences(settings, {KeyState(), locked}, true, u"opbx.damaged"_s);
    QCOMPARE(list.size(), 6);
    QVERIFY(list.at(0).startsWith(u"Public address: "));
    QVERIFY(list.at(1).startsWith(u"Call records and recordings: "));
    QVERIFY(list.at(2).contains(u"There is no key"_s));
    QVERIFY(!list.at(3).contains(u"English detail"_s));
    QVERIFY(list.at(5).contains(u"opbx.damaged"_s));

    KeyState kept = good;
    kept.problem = locked.problem;
    const QString words = EndpointWarnings::sentences(Settings(), {kept, good}, false, {}).join(u' ');
    QVERIFY(words.contains(u"locked") && words.contains(u"stays in force"));
}

void TestDesktop::everySettingHasContextHelp() {
    for (const SettingRow& row : settingsTable()) {
        const QString key = QString::fromLatin1(row.key);
        if (!SettingWords::knows(key))
            continue;
        QVERIFY2(!SettingWords::help(key).isEmpty(), row.key);
        QVERIFY2(SettingWords::contextHelp(row).contains(key), row.key);
    }
}

void TestDesktop::everyControlHasAName() {
    CloseDialog close(true, nullptr);
    close.setAttribute(Qt::WA_DeleteOnClose, false);
    close.show();
    QCOMPARE(test::unnamedControls(close), QStringList());
    AboutDialog about(nullptr);
    about.setAttribute(Qt::WA_DeleteOnClose, false);
    about.show();
    QCOMPARE(test::unnamedControls(about), QStringList());
    QVERIFY(AboutDialog::versions().contains(QString::fromLatin1(qVersion())));
}

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
