// A call through menu, group and voicemail, each stage answered by another run of the program: the callback URLs carry all that
// is needed. And round robin, which goes on where it was before a restart.
#include "core/cxml/explain.h"
#include "core/cxml/validator.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray apiKey = "requests-key-for-this-test-0123456789";
constexpr int patienceMs = 15'000;

constexpr auto plan = R"({"numbers":[
    {"number":"+15550000001","destination":{"type":"ivr","id":"m"}},
    {"number":"+15550000002","destination":{"type":"ring_group","id":"r"}}],
  "extensions":[{"number":"101"},{"number":"102"}],
  "ringGroups":[{"id":"g","strategy":"sequential","members":["101","102"],"fallback":{"type":"voicemail","id":"v"}},
    {"id":"r","strategy":"round_robin","members":["101","102"],"fallback":{"type":"voicemail","id":"v"}}],
  "ivrMenus":[{"id":"m","prompt":{"say":"Press 1"},"options":[{"digits":"1","destination":{"type":"ring_group","id":"g"}}],
    "failover":{"type":"voicemail","id":"v"}}],
  "voicemailBoxes":[{"id":"v","name":"Office"}]})";

} // namespace

class TestCallFlow : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_serve = std::make_unique<QProcess>();
        m_serve->setProcessEnvironment(environment());
        m_serve->setProgram(programPath());
        m_serve->setArguments(
            {u"serve"_s, u"--data-dir"_s, m_folder->path(), u"--listen"_s, u"127.0.0.1:0"_s});
        QFile file(m_folder->filePath(u"plan.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(plan);
        file.close();
        run({u"routing"_s, u"import"_s, file.fileName()});
        start();
    }

    void cleanup() {
        m_serve->kill();
        m_serve->waitForFinished(patienceMs);
    }

    void eachStageByAnotherRunOfTheProgram() {
        const CxmlElement menu = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000001"_s}});
        QCOMPARE(menu.children[0].name, u"Gather"_s);
        restart();
        const CxmlElement first = ask(menu.children[0].attribute(u"action"), {{u"Digits"_s, u"1"_s}});
        QCOMPARE(first.children[0].children[0].text, u"101"_s);
        restart();
        const CxmlElement second =
            ask(first.children[0].attribute(u"action"), {{u"DialCallStatus"_s, u"no-answer"_s}});
        QCOMPARE(second.children[0].children[0].text, u"102"_s);
        restart();
        const CxmlElement box =
            ask(second.children[0].attribute(u"action"), {{u"DialCallStatus"_s, u"busy"_s}});
        QCOMPARE(box.children[1].name, u"Record"_s);
        restart();
        const CxmlElement thanks =
            ask(box.children[1].attribute(u"action"),
                {{u"RecordingUrl"_s, u"https://recordings.test/1.wav"_s}, {u"RecordingDuration"_s, u"4"_s}});
        QVERIFY(thanks.children[0].text.startsWith(u"Thank you."_s));
        QCOMPARE(thanks.children[1].name, u"Hangup"_s);
        QTRY_COMPARE_WITH_TIMEOUT(messages().size(), 1, patienceMs);
        const QJsonObject message = messages()[0];
        QCOMPARE(message[u"mailbox"_s].toString(message[u"box"_s].toString()), u"v"_s);
    }

    void anAnsweredCallIsNotRungAgain() {
        const CxmlElement menu = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000001"_s}});
        const CxmlElement first = ask(menu.children[0].attribute(u"action"), {{u"Digits"_s, u"1"_s}});
        const CxmlElement over =
            ask(first.children[0].attribute(u"action"), {{u"DialCallStatus"_s, u"completed"_s}});
        QCOMPARE(over.children.size(), 1);
        QCOMPARE(over.children[0].name, u"Hangup"_s);
    }

    void aRepeatedDeliveryCountsOnce() {
        const CxmlElement menu = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000001"_s}});
        const QString action = menu.children[0].attribute(u"action");
        const CxmlElement once = ask(action, {});
        const CxmlElement again = ask(action, {});
        QVERIFY(once.children[0].attribute(u"action").contains(u"turn=2"_s));
        QCOMPARE(again.children[0].attribute(u"action"), once.children[0].attribute(u"action"));
    }

    void roundRobinGoesOnAfterARestart() {
        for (const QString& expected : {u"101"_s, u"102"_s, u"101"_s}) {
            ++m_call;
            const CxmlElement call = ask(u"/api/voice/route"_s, {{u"To"_s, u"15550000002"_s}});
            QCOMPARE(call.children[0].children[0].text, expected);
            m_serve->terminate();
            QVERIFY(m_serve->waitForFinished(patienceMs));
            start();
        }
    }

private:
    static QProcessEnvironment environment() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"OPBX_REQUESTS_API_KEY"_s, QString::fromLatin1(apiKey));
        environment.insert(u"OPBX_WEBHOOK_SECRET"_s, u"webhook-secret-for-this-test-0123456789"_s);
        return environment;
    }

    void start() {
        m_serve->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_serve->canReadLine() || m_serve->state() == QProcess::NotRunning,
                                 patienceMs);
        const QByteArray line = m_serve->readLine().trimmed();
        QVERIFY2(line.startsWith("listening on http://127.0.0.1:"), line + m_serve->readAllStandardError());
        m_url = QString::fromLatin1(line.mid(qstrlen("listening on ")));
    }

    /// As a power cut would do it.
    void restart() {
        m_serve->kill();
        QVERIFY(m_serve->waitForFinished(patienceMs));
        start();
    }

    CxmlElement ask(const QString& target, QJsonObject fields) {
        fields.insert(u"From"_s, u"+14155550134"_s);
        fields.insert(u"CallSid"_s, u"call-%1"_s.arg(m_call));
        QNetworkRequest request(QUrl(target.startsWith(u'/') ? m_url + target : target));
        request.setRawHeader("Authorization", "Bearer " + apiKey);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply* reply = m_network.post(request, QJsonDocument(fields).toJson());
        const bool finished = QTest::qWaitFor([reply] { return reply->isFinished(); }, patienceMs);
        reply->deleteLater();
        const QByteArray body = finished ? reply->readAll() : QByteArray();
        const auto root = readCxml(body);
        if (!root || !validateCxml(body).isEmpty() || root->children.isEmpty()) {
            qWarning("%s: %s", qPrintable(target), body.constData());
            CxmlElement none(u"Response"_s);
            none.children = QList<CxmlElement>(3, CxmlElement());
            none.children[0].children.append(CxmlElement());
            return none;
        }
        return *root;
    }

    QByteArray run(const QStringList& arguments) {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(programPath(), arguments + QStringList{u"--data-dir"_s, m_folder->path()});
        if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    QList<QJsonObject> messages() {
        QList<QJsonObject> list;
        for (const QByteArray& line : run({u"voicemail"_s, u"list"_s, u"--json"_s}).split('\n')) {
            if (!line.isEmpty())
                list << QJsonDocument::fromJson(line).object();
        }
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_serve;
    QNetworkAccessManager m_network;
    QString m_url;
    int m_call = 1;
};

QTEST_GUILESS_MAIN(TestCallFlow)
#include "tst_call_flow.moc"
