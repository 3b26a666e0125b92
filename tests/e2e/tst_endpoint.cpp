// The program itself: `opbx serve` on a fresh data folder, real requests, and what the command line shows of them.
#include "tests/support/paths.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray apiKey = "requests-key-for-this-test-0123456789";
constexpr int patienceMs = 15'000;

struct Answer {
    int status = 0;
    QByteArray type;
    QByteArray body;
    bool replay = false;
};

} // namespace

class TestEndpoint : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_serve = std::make_unique<QProcess>();
        m_serve->setProcessEnvironment(environment());
        m_serve->setProgram(programPath());
        m_serve->setArguments({u"serve"_s, u"--data-dir"_s, dataDir(), u"--listen"_s, u"127.0.0.1:0"_s});
        start();
    }

    void cleanup() {
        if (m_serve->state() == QProcess::NotRunning)
            return;
        m_serve->terminate();
        QVERIFY(m_serve->waitForFinished(patienceMs));
        QCOMPARE(m_serve->exitCode(), 0);
    }

    void everySampleIsAccepted_data() {
        QTest::addColumn<QString>("path");
        for (const char* name : {"inbound", "lowercase", "subscriber"})
            QTest::addRow("voice-route.%s.json", name) << u"/api/voice/route"_s;
        for (const char* name : {"cloudonix", "doc", "web"}) {
            QTest::addRow("session-update.%s.json", name) << u"/api/webhooks/cloudonix/session-update"_s;
            QTest::addRow("cdr.%s.json", name) << u"/api/webhooks/cloudonix/cdr"_s;
        }
    }

    void everySampleIsAccepted() {
        QFETCH(QString, path);
        const Answer answer = post(path, fixture(QString::fromLatin1(QTest::currentDataTag())));
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.isEmpty());
    }

    void twoIdenticalCdrsAtOnceAreOneRecord() {
        const QByteArray body = fixture(u"cdr.cloudonix.json"_s);
        QNetworkReply* one = send(u"/api/webhooks/cloudonix/cdr"_s, body);
        QNetworkReply* two = send(u"/api/webhooks/cloudonix/cdr"_s, body);
        QTRY_VERIFY_WITH_TIMEOUT(one->isFinished() && two->isFinished(), patienceMs);
        const Answer first = answerOf(one);
        const Answer second = answerOf(two);
        QCOMPARE(first.status, 200);
        QCOMPARE(second.status, 200);
        QCOMPARE(first.body, second.body);
        QVERIFY(first.replay != second.replay);
        QCOMPARE(run({u"cdr"_s, u"list"_s, u"--json"_s}).count('\n'), 1);
    }

    void anImportedPlanRoutesTheNextCall() {
        run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)});
        QJsonObject call = QJsonDocument::fromJson(fixture(u"voice-route.inbound.json"_s)).object();
        call.insert(u"To"_s, u"15557654321"_s);
        const Answer answer = post(u"/api/voice/route"_s, QJsonDocument(call).toJson());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.type, QByteArray("application/xml; charset=utf-8"));
        for (const char* member : {">1001<", ">1002<", ">1003<"})
            QVERIFY2(answer.body.contains(member), answer.body);
    }

    void aSimulatedCallEndsInOneRecord() {
        run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)});
        run({u"simulate"_s, u"call"_s, u"--url"_s, m_url, u"--to"_s, u"+15557654321"_s});
        const QByteArray records = run({u"cdr"_s, u"list"_s, u"--json"_s});
        QCOMPARE(records.count('\n'), 1);
        const QJsonObject record = QJsonDocument::fromJson(records.trimmed()).object();
        QCOMPARE(record.value(u"disposition"_s).toString(), u"answered"_s);
        QVERIFY(run({u"sessions"_s, u"list"_s, u"--json"_s}).isEmpty());
    }

    void nothingSecretIsKept() {
        QNetworkRequest request(QUrl(m_url + u"/api/voice/route?key="_s + QString::fromLatin1(apiKey)));
        request.setRawHeader("Authorization", "Bearer " + apiKey);
        request.setRawHeader("X-Cx-Apikey", "XI-very-secret-value");
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply* reply =
            m_network.post(request, "{\"To\":\"+15551234567\",\"note\":\"" + apiKey + "\"}");
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patienceMs);
        reply->deleteLater();
        m_serve->terminate();
        QVERIFY(m_serve->waitForFinished(patienceMs));
        QFile database(dataDir() + u"/opbx.sqlite"_s);
        QVERIFY(database.open(QIODevice::ReadOnly));
        const QByteArray bytes = database.readAll();
        QVERIFY(bytes.contains("/api/voice/route"));
        QVERIFY(!bytes.contains(apiKey));
        QVERIFY(!bytes.contains("XI-very-secret-value"));
        QVERIFY(!m_serve->readAllStandardError().contains(apiKey));
    }

    void aKilledProgramLosesNothingItAcknowledged() {
        const QByteArray body = fixture(u"cdr.web.json"_s);
        QCOMPARE(post(u"/api/webhooks/cloudonix/cdr"_s, body).status, 200);
        m_serve->kill();
        QVERIFY(m_serve->waitForFinished(patienceMs));
        QCOMPARE(run({u"cdr"_s, u"list"_s, u"--json"_s}).count('\n'), 1);
        start();
        QVERIFY(post(u"/api/webhooks/cloudonix/cdr"_s, body).replay);
    }

private:
    void start() {
        m_serve->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_serve->canReadLine() || m_serve->state() == QProcess::NotRunning,
                                 patienceMs);
        const QByteArray line = m_serve->readLine().trimmed();
        QVERIFY2(line.startsWith("listening on http://127.0.0.1:"), line + m_serve->readAllStandardError());
        m_url = QString::fromLatin1(line.mid(qstrlen("listening on ")));
    }

    QString dataDir() const { return m_folder->path() + u"/data"_s; }

    static QProcessEnvironment environment() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"OPBX_REQUESTS_API_KEY"_s, QString::fromLatin1(apiKey));
        environment.insert(u"OPBX_WEBHOOK_SECRET"_s, u"webhook-secret-for-this-test-01234567"_s);
        return environment;
    }

    QNetworkReply* send(const QString& path, const QByteArray& body) {
        QNetworkRequest request(QUrl(m_url + path));
        request.setRawHeader("Authorization", "Bearer " + apiKey);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        return m_network.post(request, body);
    }

    static Answer answerOf(QNetworkReply* reply) {
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->rawHeader("Content-Type"), reply->readAll(),
                reply->rawHeader("X-OPBX-Idempotent-Replay") == "true"};
    }

    Answer post(const QString& path, const QByteArray& body) {
        QNetworkReply* reply = send(path, body);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patienceMs); }();
        return answerOf(reply);
    }

    /// Output of a command on the same data folder; it must succeed.
    QByteArray run(const QStringList& arguments) {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(programPath(), QStringList(arguments) << u"--data-dir"_s << dataDir());
        [&] {
            QVERIFY(process.waitForFinished(patienceMs * 2));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        }();
        return process.readAllStandardOutput();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_serve;
    QNetworkAccessManager m_network;
    QString m_url;
};

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
