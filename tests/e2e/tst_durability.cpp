// What may happen to the disk and to the process while `opbx serve` is under load: nothing that was acknowledged is lost, and
// whoever cannot be served is told so.
#include "tests/support/paths.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>
#include <vector>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

QByteArray callRecord(int number, const QByteArray& filler = {}) {
    const QByteArray name = "call-" + QByteArray::number(number);
    const QByteArray body = "{\"domain\":\"d\",\"disposition\":\"ANSWERED\",\"call_id\":\"" + name +
                            "\",\"session\":{\"token\":\"" + name + "\"},\"note\":\"" + filler + "\"}";
    return "POST /api/webhooks/cloudonix/cdr HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
           "requests-key-0123456789\r\n"
           "Content-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A sender on a connection of its own, which waits for each answer.
struct Sender {
    QTcpSocket socket;
    QByteArray received;
    int number = 0;
    int sent = 0;
    int answered = 0;
};

} // namespace

class TestDurability : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_serve = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"OPBX_REQUESTS_API_KEY"_s, u"requests-key-0123456789"_s);
        environment.insert(u"OPBX_WEBHOOK_SECRET"_s, u"webhook-secret-0123456789"_s);
        m_serve->setProcessEnvironment(environment);
    }

    void cleanup() {
        m_serve->kill();
        m_serve->waitForFinished(patienceMs);
    }

    void terminatedUnderLoadEverythingInFlightIsAnswered() {
        serve(m_folder->path() + u"/data"_s);
        QSet<int> acknowledged;
        int cut = 0;
        std::vector<std::unique_ptr<Sender>> senders;
        int next = 0;
        int left = 0;
        for (int i = 0; i < 16; ++i) {
            senders.push_back(std::make_unique<Sender>());
            Sender& sender = *senders.back();
            ++left;
            const auto send = [&sender, &next] {
                sender.number = next++;
                sender.received.clear();
                ++sender.sent;
                sender.socket.write(callRecord(sender.number));
            };
            connect(&sender.socket, &QTcpSocket::connected, this, send);
            connect(&sender.socket, &QTcpSocket::readyRead, this, [&, send] {
                sender.received += sender.socket.readAll();
                if (!sender.received.contains("\r\n\r\n") || !sender.received.endsWith('}'))
                    return;
                ++sender.answered;
                if (sender.received.startsWith("HTTP/1.1 200 "))
                    acknowledged.insert(sender.number);
                if (acknowledged.size() == 300)
                    m_serve->terminate();
                if (!sender.received.toLower().contains("connection: close"))
                    send();
            });
            connect(&sender.socket, &QTcpSocket::disconnected, this, [&] {
                // A request that was written when the server had closed already has no answer; half an answer is a fault.
                cut += !sender.received.isEmpty() && sender.answered < sender.sent ? 1 : 0;
                --left;
            });
            sender.socket.connectToHost(u"127.0.0.1"_s, m_port);
        }
        QTRY_COMPARE_WITH_TIMEOUT(left, 0, patienceMs);
        QVERIFY(m_serve->state() == QProcess::NotRunning || m_serve->waitForFinished(patienceMs));
        QCOMPARE(m_serve->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_serve->exitCode(), 0);
        QCOMPARE(cut, 0);
        QVERIFY(acknowledged.size() >= 300);
        QCOMPARE(stored(m_folder->path() + u"/data"_s), acknowledged.size());
    }

    void aFullDiskIsToldAndRecovers() {
#ifdef OPBX_SANITIZED
        QSKIP("A library that is loaded first and the address sanitizer exclude each other.");
#endif
        const QString data = m_folder->filePath(u"data"_s);
        QFile full(m_folder->filePath(u"full"_s));
        QProcessEnvironment environment = m_serve->processEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(OPBX_FAILING_CALLS));
        environment.insert(u"OPBX_FAIL_UNDER"_s, data);
        environment.insert(u"OPBX_FAIL_ERRNO"_s, QString::number(ENOSPC));
        environment.insert(u"OPBX_FAIL_WHILE"_s, full.fileName());
        m_serve->setProcessEnvironment(environment);
        serve(data);
        int number = 0;
        for (; number < 20; ++number)
            QCOMPARE(post(callRecord(number, QByteArray(4'000, 'x'))), 200);
        QVERIFY(full.open(QIODevice::WriteOnly));
        QCOMPARE(post(callRecord(number)), 503);
        QCOMPARE(post("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n"), 200); // still there
        QVERIFY(full.remove());
        QCOMPARE(post(callRecord(number)), 200);
        m_serve->terminate();
        QVERIFY(m_serve->waitForFinished(patienceMs));
        QCOMPARE(m_serve->exitCode(), 0);
        QCOMPARE(stored(data), number + 1);
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        const QString data = m_folder->filePath(u"data"_s);
        QFile file(data); // a file stands where the folder should be: root may write into any folder
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_serve->start(programPath(), arguments(data));
        QVERIFY(m_serve->waitForFinished(patienceMs));
        QCOMPARE(m_serve->exitCode(), 1);
        QVERIFY(!m_serve->readAllStandardError().trimmed().isEmpty());
    }

private:
    static QStringList arguments(const QString& data) {
        return {u"serve"_s,       u"--data-dir"_s,  data,      u"--listen"_s,
                u"127.0.0.1:0"_s, u"--log-level"_s, u"error"_s};
    }

    void serve(const QString& data) {
        m_serve->start(programPath(), arguments(data));
        QTRY_VERIFY_WITH_TIMEOUT(m_serve->canReadLine() || m_serve->state() == QProcess::NotRunning,
                                 patienceMs);
        const QByteArray line = m_serve->readLine().trimmed();
        QVERIFY2(line.startsWith("listening on "), line + m_serve->readAllStandardError());
        m_port = line.mid(line.lastIndexOf(':') + 1).toUShort();
    }

    /// Status of the answer to one request on a connection of its own, 0 without an answer.
    int post(const QByteArray& request) const {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        socket.write(request);
        QByteArray received;
        while (!received.contains("\r\n\r\n") && socket.waitForReadyRead(patienceMs))
            received += socket.readAll();
        return received.mid(9, 3).toInt();
    }

    static int stored(const QString& data) {
        QProcess list;
        list.start(programPath(), {u"cdr"_s, u"list"_s, u"--json"_s, u"--data-dir"_s, data});
        return list.waitForFinished(patienceMs) ? int(list.readAllStandardOutput().count('\n')) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_serve;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestDurability)
#include "tst_durability.moc"
