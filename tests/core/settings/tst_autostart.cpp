// Start at login: the file of the XDG Autostart specification, written, switched off by the desktop, removed.
#include "core/settings/autostart.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestAutostart : public QObject {
    Q_OBJECT

private slots:
    void commandsAreQuoted_data();
    void commandsAreQuoted();
    void writesAndRemoves();
    void desktopsOffIsOff();
    void failureIsSaid();
};

void TestAutostart::commandsAreQuoted_data() {
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("exec");
    QTest::newRow("plain") << QStringList{u"/usr/bin/opbx"_s, u"--background"_s}
                           << u"/usr/bin/opbx --background"_s;
    QTest::newRow("space") << QStringList{u"/opt/my programs/opbx"_s} << u"\"/opt/my programs/opbx\""_s;
    QTest::newRow("percent") << QStringList{u"/opt/100%/opbx"_s} << u"/opt/100%%/opbx"_s;
    QTest::newRow("dollar") << QStringList{u"/opt/$x/opbx"_s} << u"\"/opt/\\\\$x/opbx\""_s;
    QTest::newRow("empty") << QStringList{u"a"_s, QString()} << u"a \"\""_s;
}

void TestAutostart::commandsAreQuoted() {
    QFETCH(QStringList, command);
    QTEST(desktopExec(command), "exec");
}

void TestAutostart::writesAndRemoves() {
    QTemporaryDir folder;
    const Autostart autostart(folder.filePath(u"autostart"_s), {u"/usr/bin/opbx"_s, u"--background"_s});
    QVERIFY(autostart.isAvailable());
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(true).ok());
    QVERIFY(autostart.isOn());
    QFile entry(folder.filePath(u"autostart/org.opbx.Desktop.desktop"_s));
    QVERIFY(entry.open(QIODevice::ReadOnly));
    const QByteArray text = entry.readAll();
    QVERIFY(text.startsWith("[Desktop Entry]\n"));
    QVERIFY(text.contains("\nExec=/usr/bin/opbx --background\n"));
    QVERIFY(autostart.set(false).ok());
    QVERIFY(!autostart.isOn());
    QVERIFY(!entry.exists());
    QVERIFY(autostart.set(false).ok()); // it is off already
}

void TestAutostart::desktopsOffIsOff() {
    QTemporaryDir folder;
    const Autostart autostart(folder.path(), {u"/usr/bin/opbx"_s});
    QVERIFY(autostart.set(true).ok());
    QFile entry(folder.filePath(u"org.opbx.Desktop.desktop"_s));
    QVERIFY(entry.open(QIODevice::Append));
    entry.write("Hidden=true\n");
    entry.close();
    QVERIFY(!autostart.isOn());
}

void TestAutostart::failureIsSaid() {
    const Autostart elsewhere(QString(), {u"/usr/bin/opbx"_s});
    QVERIFY(!elsewhere.isAvailable());
    QCOMPARE(elsewhere.set(true).error().code, ErrorCode::Unsupported);
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"autostart"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Autostart blocked(inTheWay.fileName(), {u"/usr/bin/opbx"_s});
    QCOMPARE(blocked.set(true).error().code, ErrorCode::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
