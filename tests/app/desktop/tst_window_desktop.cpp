// Notifications as the desktop gets them: a service of the test on a session bus of the test, which comes, says what it can do, is
// clicked and goes.
#include "app/window/window_desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QString serviceName = u"org.freedesktop.Notifications"_s;
const QString servicePath = u"/org/freedesktop/Notifications"_s;

/// A notification service: remembers what it was to show and tells of clicks.
class FakeService final : public QDBusVirtualObject {
public:
    explicit FakeService(const QString& address)
        : m_bus(QDBusConnection::connectToBus(address, u"service"_s)) {}
    ~FakeService() override { QDBusConnection::disconnectFromBus(u"service"_s); }

    QStringList capabilities = {u"actions"_s, u"body"_s, u"body-markup"_s};
    bool silent = false;
    QList<QVariantList> shown;

    bool begin() {
        return m_bus.registerVirtualObject(servicePath, this) && m_bus.registerService(serviceName);
    }
    void end() {
        m_bus.unregisterService(serviceName);
        m_bus.unregisterObject(servicePath);
    }
    void click(uint id) { tell(u"ActionInvoked"_s, {id, u"default"_s}); }
    void close(uint id) { tell(u"NotificationClosed"_s, {id, uint(1)}); }

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
        message.setDelayedReply(silent);
        if (silent)
            return true;
        if (message.member() == u"GetCapabilities")
            return bus.send(message.createReply(capabilities));
        if (message.member() != u"Notify")
            return false;
        shown.append(message.arguments());
        return bus.send(message.createReply(uint(40 + shown.size())));
    }

private:
    void tell(const QString& signal, const QVariantList& arguments) {
        QDBusMessage message = QDBusMessage::createSignal(servicePath, serviceName, signal);
        message.setArguments(arguments);
        m_bus.send(message);
    }

    QDBusConnection m_bus;
};

const QString watcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;

/// The desktop's list of tray icons; a panel may look at it later than it comes.
class FakeTray final : public QDBusVirtualObject {
public:
    explicit FakeTray(const QString& address)
        : m_bus(QDBusConnection::connectToBus(address, u"tray"_s)) {}
    ~FakeTray() override {
        end();
        QDBusConnection::disconnectFromBus(u"tray"_s);
    }

    bool begin(bool hasPanel) {
        m_hasPanel = hasPanel;
        return m_bus.registerVirtualObject(watcherPath, this) && m_bus.registerService(watcherName);
    }
    void panelComes() {
        m_hasPanel = true;
        m_bus.send(QDBusMessage::createSignal(watcherPath, watcherName, u"StatusNotifierHostRegistered"_s));
    }
    void end() {
        m_bus.unregisterService(watcherName);
        m_bus.unregisterObject(watcherPath);
    }

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
        if (message.member() != u"Get")
            return false;
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(m_hasPanel))));
    }

private:
    QDBusConnection m_bus;
    bool m_hasPanel = false;
};

ui::Notice missedCall() {
    return {ui::NoticeKind::MissedCall, u"Missed call from Dana"_s, u"<b>Sales</b> & more"_s,
            u"call-records"_s,          u"session:\"abc\""_s,       u"Open"_s};
}

} // namespace

class TestWindowDesktop : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const QString address = u"unix:path="_s + m_folder.filePath(u"bus"_s);
        QFile config(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>" + address.toUtf8() +
                     "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                     "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                     "<allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_daemon.start(
            qEnvironmentVariable("OPBX_DBUS_DAEMON", u"dbus-daemon"_s),
            {u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s, u"--config-file"_s, config.fileName()});
        QVERIFY(QTest::qWaitFor([this] { return m_daemon.canReadLine(); }));
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.toUtf8()); // before anybody asks for the session bus
        m_address = address;
    }

    void cleanupTestCase() {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void init() {
        m_profile.dataDir = m_folder.path();
        m_service = std::make_unique<FakeService>(m_address);
    }

    void cleanup() {
        m_service->end();
        m_service.reset();
    }

    void aClickOpensWhatItIsAbout() {
        QVERIFY(m_service->begin());
        WindowDesktop desktop(m_profile);
        QTRY_VERIFY(desktop.hasNotifications());
        QSignalSpy opened(&desktop, &WindowDesktop::noticeActivated);
        desktop.notify(missedCall());
        QTRY_COMPARE(m_service->shown.size(), 1);
        const QVariantList shown = m_service->shown.constFirst();
        QCOMPARE(shown.value(0).toString(), u"OPBX"_s);
        QCOMPARE(shown.value(3).toString(), u"Missed call from Dana"_s);
        QCOMPARE(shown.value(4).toString(), u"&lt;b&gt;Sales&lt;/b&gt; &amp; more"_s);
        QCOMPARE(shown.value(5).toStringList(), (QStringList{u"default"_s, u"Open"_s}));

        m_service->click(7); // another program's
        m_service->click(41);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.constFirst(), (QVariantList{u"call-records"_s, u"session:\"abc\""_s}));
        desktop.notify(missedCall());
        QTRY_COMPARE(m_service->shown.size(), 2);
        m_service->close(42);
        m_service->click(42); // too late
        desktop.notify(missedCall());
        QTRY_COMPARE(m_service->shown.size(), 3);
        m_service->click(43);
        QTRY_COMPARE(opened.size(), 2);
    }

    void aServiceWithoutMarkupGetsPlainText() {
        m_service->capabilities = {u"body"_s};
        QVERIFY(m_service->begin());
        WindowDesktop desktop(m_profile);
        QTRY_VERIFY(desktop.hasNotifications());
        desktop.notify(missedCall());
        QTRY_COMPARE(m_service->shown.size(), 1);
        QCOMPARE(m_service->shown.constFirst().value(4).toString(), u"<b>Sales</b> & more"_s);
    }

    void itComesAndGoes() {
        WindowDesktop desktop(m_profile);
        QSignalSpy changes(&desktop, &WindowDesktop::availabilityChanged);
        QVERIFY(!desktop.hasNotifications());
        QVERIFY(m_service->begin());
        QTRY_VERIFY(desktop.hasNotifications());
        m_service->end();
        QTRY_VERIFY(!desktop.hasNotifications());
        QCOMPARE(changes.size(), 2);
    }

    void aTrayMayCome_data() {
        QTest::addColumn<bool>("early");
        QTest::addColumn<bool>("withPanel");
        QTest::newRow("before the program") << true << true;
        QTest::newRow("after it") << false << true;
        QTest::newRow("before it, its panel after it") << true << false;
        QTest::newRow("after it, its panel still later") << false << false;
    }

    void aTrayMayCome() {
        QFETCH(bool, early);
        QFETCH(bool, withPanel);
        FakeTray tray(m_address);
        if (early)
            QVERIFY(tray.begin(withPanel));
        WindowDesktop desktop(m_profile);
        QSignalSpy changes(&desktop, &WindowDesktop::availabilityChanged);
        QVERIFY(!desktop.hasTray());
        if (!early)
            QVERIFY(tray.begin(withPanel));
        if (!withPanel) {
            QVERIFY(!QTest::qWaitFor([&] { return desktop.hasTray(); }, 500));
            tray.panelComes();
        }
        QTRY_VERIFY(desktop.hasTray());
        QCOMPARE(changes.size(), 1);
        tray.end();
        QTRY_VERIFY(!desktop.hasTray());
        QVERIFY(tray.begin(true)); // the panel has been started anew
        QTRY_VERIFY(desktop.hasTray());
    }

    void oneThatDoesNotAnswerHoldsNothingUp() {
        m_service->silent = true;
        QVERIFY(m_service->begin());
        WindowDesktop desktop(m_profile);
        desktop.notify(missedCall());
        QVERIFY(!desktop.hasNotifications()); // the tray shows it instead
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    Profile m_profile;
    std::unique_ptr<FakeService> m_service;
};

QTEST_MAIN(TestWindowDesktop)
#include "tst_window_desktop.moc"
