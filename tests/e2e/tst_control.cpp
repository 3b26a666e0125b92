// The control interface of a running `opbx serve`: who gets in, what it tells, a replay, and the metrics of real requests.
#include "tests/support/paths.h"
#include "tests/support/serve_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestControl : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ServeProcess> m_serve;
    QString m_control;
    QByteArray m_token;

    QByteArray content(const QString& name) const {
        QFile file(m_serve->dataDir() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

    ServeProcess::Answer ask(const QString& path, const QByteArray& method = "GET",
                             const QByteArray& body = {}) {
        return m_serve->request(
            method, QUrl(m_control + path),
            {{"Authorization", "Bearer " + m_token}, {"Content-Type", "application/json"}}, body);
    }

    QJsonArray events(const QString& query = {}) {
        return QJsonDocument::fromJson(ask(u"/api/events"_s + query).body).array();
    }

    double metric(const QByteArray& name) {
        for (const QByteArray& line : ask(u"/metrics"_s).body.split('\n')) {
            if (line.startsWith(name + ' '))
                return line.mid(name.size() + 1).toDouble();
        }
        return -1;
    }

private slots:
    void init() {
        m_serve = std::make_unique<ServeProcess>();
        m_serve->set(u"server/control_listen"_s, u"127.0.0.1:0"_s);
        QVERIFY(m_serve->start());
        m_control = QString::fromUtf8(content(u"control.address"_s));
        m_token = content(u"control.token"_s);
        QVERIFY(m_control.startsWith(u"http://127.0.0.1:"_s));
        QVERIFY(m_token.size() > 20);
    }

    void cleanup() {
        QVERIFY(m_serve->stop());
        QVERIFY(content(u"control.address"_s).isEmpty());
    }

    void whoGetsIn() {
        QCOMPARE(QFile(m_serve->dataDir() + u"/control.token"_s).permissions() & 0x0077,
                 QFile::Permissions());
        const QUrl status(m_control + u"/api/status"_s);
        QCOMPARE(m_serve->request("GET", status, {}).status, 401);
        QCOMPARE(m_serve->request("GET", status, {{"Authorization", "Bearer wrong"}}).status, 401);
        QCOMPARE(m_serve
                     ->request("GET", status,
                               {{"Authorization", "Bearer " + m_token}, {"Host", "pbx.example.com"}})
                     .status,
                 403);
        QCOMPARE(ask(u"/api/voice/route"_s).status, 404);
        QVERIFY(m_serve->standardError().contains("the control interface listens on " + m_control.toUtf8()));
    }

    void statusAndEvents() {
        m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, fixture(u"cdr.cloudonix.json"_s));
        m_serve->post(u"/api/webhooks/cloudonix/nothing"_s, "{}");
        const QJsonObject status = QJsonDocument::fromJson(ask(u"/api/status"_s).body).object();
        QVERIFY(status.value(u"listening"_s).toBool());
        QCOMPARE(status.value(u"url"_s).toString(), m_serve->url());
        QTRY_COMPARE(events().size(), 2);
        QCOMPARE(events(u"?limit=1"_s).size(), 1);
        const QJsonArray refused = events(u"?filter=status:%3E%3D400"_s);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][u"status"_s].toInt(), 404);
        QCOMPARE(ask(u"/api/events?filter=nonsense:1"_s).status, 400);
        const QString id = QString::number(refused[0][u"id"_s].toInteger());
        QVERIFY(ask(u"/api/events/"_s + id).body.contains("\"response\""));
        QCOMPARE(ask(u"/api/events/1"_s).status, 404);
    }

    void planInForce() {
        QFile plan(m_serve->dataDir() + u"/plan.json"_s);
        QVERIFY(plan.open(QIODevice::WriteOnly) && plan.write(fixture(u"plan.example.json"_s)) > 0);
        plan.close();
        QCOMPARE(m_serve->run({u"routing"_s, u"import"_s, plan.fileName()}).status, 0);
        const auto answer = ask(u"/api/plan"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.type, QByteArray("application/json"));
        const QJsonArray numbers = QJsonDocument::fromJson(answer.body)[u"numbers"_s].toArray();
        QCOMPARE(numbers.size(), 2);
        QCOMPARE(numbers[0][u"number"_s].toString(), u"+15551234567"_s);
        QCOMPARE(m_serve->request("GET", QUrl(m_control + u"/api/plan"_s), {}).status, 401);
    }

    void headIsGetWithoutABody() {
        const QUrl url(m_control);
        for (const QByteArray path : {"/api/status", "/api/plan", "/api/events", "/metrics"}) {
            QTcpSocket socket;
            socket.connectToHost(url.host(), quint16(url.port()));
            socket.write("HEAD " + path +
                         " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " +
                         m_token + "\r\n\r\n");
            QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
            const QByteArray answer = socket.readAll();
            QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer);
            QVERIFY2(answer.toLower().contains("\r\ncontent-type: ") && answer.endsWith("\r\n\r\n"), answer);
        }
    }

    void idleConnectionsMakeRoom() {
        const QUrl url(m_control);
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 80; ++i) {
            idle.push_back(std::make_unique<QTcpSocket>());
            idle.back()->connectToHost(url.host(), quint16(url.port()));
            QVERIFY(idle.back()->waitForConnected(ServeProcess::patienceMs));
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ask(u"/api/status"_s).status, 200);
        QVERIFY2(timer.elapsed() < 2'000, "waited for the time limit of idle connections");
    }

    void replay() {
        m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, fixture(u"cdr.cloudonix.json"_s));
        const qint64 original = events()[0][u"id"_s].toInteger();
        const QString path = u"/api/events/%1/replay"_s.arg(original);
        const QJsonObject again = QJsonDocument::fromJson(ask(path, "POST").body).object();
        QCOMPARE(again.value(u"status"_s).toInt(), 200);
        QVERIFY(again.value(u"duplicate"_s).toBool());
        const QByteArray broken = "{\"resign\":true,\"break\":\"wrong-signature\"}";
        const QJsonObject refused = QJsonDocument::fromJson(ask(path, "POST", broken).body).object();
        QCOMPARE(refused.value(u"status"_s).toInt(), 401);
        for (const char* mistake : {"{\"to\":\"http://192.0.2.1\"}", "{\"unknown\":1}", "["})
            QCOMPARE(ask(path, "POST", mistake).status, 400);
        QTRY_COMPARE(events().size(), 3);
        QCOMPARE(events()[0][u"replay_of"_s].toInteger(), original);
    }

    void movesWhileItRuns() {
        const QString before = m_control;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString taken = u"127.0.0.1:%1"_s.arg(other.serverPort());
        const auto refused = m_serve->run({u"config"_s, u"set"_s, u"server/control_listen"_s, taken});
        QVERIFY2(refused.err.contains("in use"), refused.err);
        QCOMPARE(QString::fromUtf8(content(u"control.address"_s)), before);
        QCOMPARE(ask(u"/api/status"_s).status, 200); // still at the old one

        other.close();
        m_serve->set(u"server/control_listen"_s, taken);
        QCOMPARE(QString::fromUtf8(content(u"control.address"_s)), u"http://"_s + taken);
        QCOMPARE(ask(u"/api/status"_s).status, 0); // the old one is closed
        m_control = u"http://"_s + taken;
        QCOMPARE(ask(u"/api/status"_s).status, 200);

        m_serve->set(u"server/control_listen"_s, {});
        QCOMPARE(ask(u"/api/status"_s).status, 0);
        QVERIFY(content(u"control.address"_s).isEmpty());
        m_serve->set(u"server/control_listen"_s, u"127.0.0.1:0"_s);
        m_control = QString::fromUtf8(content(u"control.address"_s));
        QCOMPARE(ask(u"/api/status"_s).status, 200);
    }

    void metrics() {
        const QByteArray cdr = fixture(u"cdr.cloudonix.json"_s);
        m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, cdr);
        m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, cdr);
        m_serve->post(u"/api/voice/route"_s, fixture(u"voice-route.inbound.json"_s));
        m_serve->request("POST", QUrl(m_serve->url() + u"/api/voice/route"_s), {}, "{}");
        QCOMPARE(metric("opbx_requests_total{endpoint=\"cdr\",status=\"200\"}"), 2.0);
        QCOMPARE(metric("opbx_requests_total{endpoint=\"voice-route\",status=\"200\"}"), 1.0);
        QCOMPARE(metric("opbx_requests_total{endpoint=\"voice-route\",status=\"401\"}"), 1.0);
        QCOMPARE(metric("opbx_request_duration_seconds_count{endpoint=\"cdr\"}"), 2.0);
        QCOMPARE(metric("opbx_verdicts_total{verdict=\"ok\"}"), 3.0);
        QCOMPARE(metric("opbx_verdicts_total{verdict=\"missing\"}"), 1.0);
        QCOMPARE(metric("opbx_rejected_total{reason=\"missing-credential\"}"), 1.0);
        QCOMPARE(metric("opbx_duplicates_total"), 1.0);
        QVERIFY(metric("opbx_connections") >= 1);
        QVERIFY(metric("opbx_journal_bytes") > 4096);
        QVERIFY(metric("opbx_commit_duration_seconds_count") >= 2);
        QTRY_VERIFY(metric("opbx_live_calls") >= 0);
        if (const QString promtool = QStandardPaths::findExecutable(u"promtool"_s); !promtool.isEmpty()) {
            QProcess check;
            check.start(promtool, {u"check"_s, u"metrics"_s});
            check.write(ask(u"/metrics"_s).body);
            check.closeWriteChannel();
            QVERIFY(check.waitForFinished(ServeProcess::patienceMs));
            QVERIFY2(check.exitCode() == 0, check.readAllStandardError());
        }
        // Every line is a comment or a sample.
        static const QRegularExpression sample(
            u"^[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [-+0-9.eInf]+$"_s);
        const auto scraped = ask(u"/metrics"_s);
        QVERIFY(scraped.type.startsWith("text/plain; version=0.0.4"));
        for (const QByteArray& line : scraped.body.split('\n')) {
            if (!line.isEmpty() && !line.startsWith("# "))
                QVERIFY2(sample.match(QString::fromUtf8(line)).hasMatch(), line);
        }
    }
};

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
