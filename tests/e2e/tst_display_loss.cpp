// Displays that end, object or are small, under a real Wayland compositor and a real X server without screens: calls are answered
// whatever they do.
#include "tests/support/paths.h"
#include "tests/support/serve_process.h"
#include "tests/support/window_process.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

struct Display {
    QTemporaryDir folder; // for its sockets
    QProcess server;
    QProcessEnvironment forClients = QProcessEnvironment::systemEnvironment();

    ~Display() {
        server.kill();
        server.waitForFinished(patienceMs);
    }

    /// False when it is not installed or does not start.
    bool start(bool wayland, QSize size) { return wayland ? startWeston(size) : startXvfb(size); }

    bool startWeston(QSize size) {
        const QString program = QStandardPaths::findExecutable(u"weston"_s);
        const QString socket = u"display"_s;
        forClients.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
        forClients.insert(u"WAYLAND_DISPLAY"_s, socket);
        forClients.insert(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
        forClients.remove(u"DISPLAY"_s);
        QFile configuration(folder.filePath(u"weston.ini"_s));
        if (program.isEmpty() || !configuration.open(QIODevice::WriteOnly))
            return false;
        configuration.write("[shell]\npanel-position=top\n");
        configuration.close();
        QProcessEnvironment own = forClients;
        own.remove(u"WAYLAND_DISPLAY"_s);
        server.setProcessEnvironment(own);
        server.start(program, {u"--backend=headless-backend.so"_s, u"--shell=desktop-shell.so"_s,
                               u"--socket="_s + socket, u"--width=%1"_s.arg(size.width()),
                               u"--height=%1"_s.arg(size.height()), u"--idle-time=0"_s, u"-c"_s,
                               configuration.fileName()});
        return QTest::qWaitFor([&] { return QFile::exists(folder.filePath(socket)); }, patienceMs);
    }

    bool startXvfb(QSize size) {
        const QString program = QStandardPaths::findExecutable(u"Xvfb"_s);
        if (program.isEmpty())
            return false;
        server.start(program, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s,
                               u"%1x%2x24"_s.arg(size.width()).arg(size.height()), u"-nolisten"_s, u"tcp"_s});
        if (!QTest::qWaitFor([&] { return server.canReadLine(); }, patienceMs))
            return false;
        forClients.insert(u"DISPLAY"_s, u":"_s + QString::fromUtf8(server.readLine().trimmed()));
        forClients.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        forClients.remove(u"WAYLAND_DISPLAY"_s);
        return true;
    }
};

} // namespace

class TestDisplayLoss : public QObject {
    Q_OBJECT

private:
    static QUrl start(QProcess& window, const QTemporaryDir& data, const QProcessEnvironment& environment) {
        QProcessEnvironment own = environment;
        own.insert(u"OPBX_REQUESTS_API_KEY"_s, QString::fromLatin1(ServeProcess::requestsKey()));
        own.insert(u"OPBX_WEBHOOK_SECRET"_s, QString::fromLatin1(ServeProcess::webhookSecret()));
        window.setProcessEnvironment(own);
        window.start(QFileInfo(programPath()).absolutePath() + u"/opbx-window"_s,
                     {u"--data-dir"_s, data.path(), u"--listen"_s, u"127.0.0.1:0"_s});
        QFile address(data.filePath(u"endpoint.address"_s));
        if (!QTest::qWaitFor([&] { return address.open(QIODevice::ReadOnly); }, patienceMs))
            return {};
        return QUrl(QString::fromUtf8(address.readAll()).trimmed());
    }

    static QByteArray askHealth(const QUrl& url) {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n");
        return QTest::qWaitFor([&] { return socket.canReadLine(); }, 2'000) ? socket.readLine().trimmed()
                                                                            : QByteArray();
    }

    static QByteArray nameOf(const QProcess& process) {
        QFile name(u"/proc/%1/comm"_s.arg(process.processId()));
        return name.open(QIODevice::ReadOnly) ? name.readAll().trimmed() : QByteArray();
    }

    static void stop(QProcess& process) {
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patienceMs));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

private slots:
    void goesOnWithoutADisplay_data() {
        QTest::addColumn<bool>("wayland");
        QTest::newRow("Wayland") << true;
        QTest::newRow("X11") << false;
    }

    void goesOnWithoutADisplay() {
        QFETCH(bool, wayland);
        const auto display = std::make_unique<Display>();
        if (!display->start(wayland, {1280, 800}))
            QSKIP("there is no such display server here");
        const QTemporaryDir data;
        QProcess window;
        const QUrl url = start(window, data, display->forClients);
        QVERIFY2(url.port() > 0, window.readAllStandardError().constData());
        QCOMPARE(askHealth(url), QByteArray("HTTP/1.1 200 OK"));
        const qint64 process = window.processId();

        display->server.kill();
        QVERIFY(QTest::qWaitFor([&] { return nameOf(window) == "opbx"; }, patienceMs));
        QVERIFY(QTest::qWaitFor([&] { return askHealth(url) == "HTTP/1.1 200 OK"; }, patienceMs));
        QCOMPARE(window.processId(), process); // who watches over it sees no end
        QFile log(data.filePath(u"opbx.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("the endpoint goes on without it"));

        // Another window takes over.
        QProcess next;
        QProcessEnvironment offscreen = QProcessEnvironment::systemEnvironment();
        offscreen.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        const QUrl other = start(next, data, offscreen);
        QVERIFY(QTest::qWaitFor([&] { return window.state() == QProcess::NotRunning; }, patienceMs));
        QCOMPARE(window.exitCode(), 0);
        QVERIFY(other.isValid());
        QFile address(data.filePath(u"endpoint.address"_s));
        QVERIFY(QTest::qWaitFor(
            [&] {
                address.close();
                return address.open(QIODevice::ReadOnly) &&
                       askHealth(QUrl(QString::fromUtf8(address.readAll()).trimmed())) == "HTTP/1.1 200 OK";
            },
            patienceMs));
        QCOMPARE(nameOf(next), QByteArray("opbx-window"));
        stop(next);
    }

    /// A fault of the window, or of a library that it loads, ends neither calls nor the process.
    void goesOnAfterAFault_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGSEGV") << SIGSEGV;
        QTest::newRow("SIGABRT") << SIGABRT;
        QTest::newRow("SIGBUS") << SIGBUS;
        QTest::newRow("SIGFPE") << SIGFPE;
        QTest::newRow("SIGILL") << SIGILL;
    }

    void goesOnAfterAFault() {
        QFETCH(int, number);
        const QTemporaryDir data;
        QProcess window;
        QProcessEnvironment offscreen = QProcessEnvironment::systemEnvironment();
        offscreen.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        const QUrl url = start(window, data, offscreen);
        QCOMPARE(askHealth(url), QByteArray("HTTP/1.1 200 OK"));
        const qint64 process = window.processId();
        ::kill(pid_t(process), number);
        QVERIFY(QTest::qWaitFor([&] { return nameOf(window) == "opbx"; }, patienceMs));
        QVERIFY(QTest::qWaitFor([&] { return askHealth(url) == "HTTP/1.1 200 OK"; }, patienceMs));
        QCOMPARE(window.processId(), process);
        QVERIFY(window.readAllStandardError().contains("The window has ended by a fault."));
        stop(window);
    }

    void aMaximisedWindowFits_data() {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<QByteArray>("scale");
        QTest::newRow("1024 x 600") << QSize(1024, 600) << QByteArray("1");
        QTest::newRow("1366 x 768 at 125 %") << QSize(1366, 768) << QByteArray("1.25");
        QTest::newRow("1366 x 768") << QSize(1366, 768) << QByteArray("1");
        QTest::newRow("800 x 480 at 200 %") << QSize(800, 480) << QByteArray("2");
    }

    void aMaximisedWindowFits() {
        QFETCH(QSize, screen);
        QFETCH(QByteArray, scale);
        Display display;
        if (!display.start(true, screen))
            QSKIP("there is no such display server here");
        const QTemporaryDir data;
        QFile state(data.filePath(u"window.ini"_s));
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write("[window]\ngeometry=\"@ByteArray(" + maximised() + ")\"\n");
        state.close();
        QProcess window;
        display.forClients.insert(u"QT_SCALE_FACTOR"_s, QString::fromLatin1(scale));
        const QUrl url = start(window, data, display.forClients);
        QVERIFY(url.port() > 0);
        QCOMPARE(askHealth(url), QByteArray("HTTP/1.1 200 OK"));
        // It is shown by now: who insists on more than the compositor grants is thrown out with its first picture.
        for (int i = 0; i < 20; ++i)
            QCOMPARE(askHealth(url), QByteArray("HTTP/1.1 200 OK"));
        QCOMPARE(nameOf(window), QByteArray("opbx-window"));
        stop(window);
        QVERIFY(!window.readAllStandardError().contains("xdg_surface"));
    }

private:
    /// What QWidget::saveGeometry() wrote of a maximised window, as in an INI file.
    static QByteArray maximised() {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << quint32(0x1D9D0CB) << quint16(3) << quint16(0);
        for (int i = 0; i < 2; ++i)
            stream << qint32(0) << qint32(0) << qint32(959) << qint32(599);
        stream << qint32(0) << quint8(1) << quint8(0) << qint32(1024);
        stream << qint32(0) << qint32(0) << qint32(959) << qint32(599);
        QByteArray text;
        for (const char c : bytes)
            text += c == 0 ? QByteArray("\\0") : "\\x" + QByteArray::number(quint8(c), 16);
        return text;
    }
};

QTEST_GUILESS_MAIN(TestDisplayLoss)
#include "tst_display_loss.moc"
