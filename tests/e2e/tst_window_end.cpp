// The real window, offscreen: a signal ends it in order. What is in flight is answered and stored, and the window's state is kept.
#include "tests/support/paths.h"
#include "tests/support/serve_process.h"
#include "tests/support/window_process.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <memory>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;
const QByteArray body = R"({"domain":"d","disposition":"ANSWERED","call_id":"c1","session":{"token":"s1"}})";
const QByteArray head =
    "POST /api/webhooks/cloudonix/cdr HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " +
    ServeProcess::requestsKey() +
    "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";

} // namespace

class TestWindowEnd : public QObject {
    Q_OBJECT

private slots:
    void aSignalEndsItInOrder_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("background");
        QTest::newRow("SIGTERM") << SIGTERM << false;
        QTest::newRow("SIGINT") << SIGINT << false;
        QTest::newRow("SIGTERM, without its window") << SIGTERM << true;
    }

    void aSignalEndsItInOrder() {
        QFETCH(int, number);
        QFETCH(bool, background);
        const QTemporaryDir folder;
        QProcess window;
        const QUrl url = start(window, folder, background);
        QVERIFY(url.port() > 0);

        QTcpSocket sender;
        sender.connectToHost(url.host(), quint16(url.port()));
        QVERIFY(sender.waitForConnected(patienceMs));
        sender.write(head + body.first(10));
        QVERIFY(sender.waitForBytesWritten(patienceMs));
        QCOMPARE(askHealth(url), QByteArray("HTTP/1.1 200 OK")); // what was sent before has been read
        ::kill(pid_t(window.processId()), number);
        QVERIFY(QTest::qWaitFor([&] { return !isListening(url); }, patienceMs));
        sender.write(body.sliced(10));
        QVERIFY(QTest::qWaitFor([&] { return sender.canReadLine(); }, patienceMs));
        QCOMPARE(sender.readLine().trimmed(), QByteArray("HTTP/1.1 200 OK"));

        QVERIFY(QTest::qWaitFor([&] { return window.state() == QProcess::NotRunning; }, patienceMs));
        QCOMPARE(window.exitStatus(), QProcess::NormalExit);
        QCOMPARE(window.exitCode(), 0);
        QFile state(folder.filePath(u"window.ini"_s));
        QVERIFY(state.open(QIODevice::ReadOnly));
        QVERIFY(state.readAll().contains("geometry="));
        QVERIFY(!QFile::exists(folder.filePath(u"endpoint.address"_s)));
        QProcess records;
        records.start(programPath(), {u"cdr"_s, u"list"_s, u"--json"_s, u"--data-dir"_s, folder.path()});
        QVERIFY(records.waitForFinished(patienceMs));
        QCOMPARE(records.readAllStandardOutput().count("\"c1\""), 1);
    }

private:
    static QUrl start(QProcess& window, const QTemporaryDir& folder, bool background) {
        QStringList words = {u"--data-dir"_s, folder.path(), u"--listen"_s, u"127.0.0.1:0"_s};
        if (background)
            words << u"--background"_s;
        startWindow(window, words);
        QFile address(folder.filePath(u"endpoint.address"_s));
        if (!QTest::qWaitFor([&] { return address.open(QIODevice::ReadOnly); }, patienceMs))
            return {};
        return QUrl(QString::fromUtf8(address.readAll()).trimmed());
    }

    static QByteArray askHealth(const QUrl& url) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n");
        return QTest::qWaitFor([&] { return socket.canReadLine(); }, patienceMs) ? socket.readLine().trimmed()
                                                                                 : QByteArray();
    }

    static bool isListening(const QUrl& url) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        return socket.waitForConnected(patienceMs);
    }
};

QTEST_GUILESS_MAIN(TestWindowEnd)
#include "tst_window_end.moc"
