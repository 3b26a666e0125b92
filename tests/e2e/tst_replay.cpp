// `opbx events replay` against a running `opbx serve`.
#include "tests/support/http_recorder.h"
#include "tests/support/paths.h"
#include "tests/support/serve_process.h"

#include <QFile>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestReplay : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ServeProcess> m_serve;

    /// Of an exchange that has been answered; the journal may be a moment behind.
    qint64 newestId() const {
        qint64 id = 0;
        (void)QTest::qWaitFor([&] {
            const auto listed = m_serve->run({u"events"_s, u"list"_s, u"--limit"_s, u"1"_s, u"--json"_s});
            id = listed.json().value(u"id"_s).toInteger();
            return id > 0;
        });
        return id;
    }

    QJsonObject replay(qint64 id, const QStringList& options = {}) const {
        const ServeProcess::Output output =
            m_serve->run(QStringList{u"events"_s, u"replay"_s, QString::number(id), u"--json"_s} + options);
        if (output.status != 0)
            qWarning("%s", output.err.constData());
        return output.json();
    }

    QJsonObject shown(qint64 id) const {
        return m_serve->run({u"events"_s, u"show"_s, QString::number(id), u"--json"_s}).json();
    }

private slots:
    void init() {
        m_serve = std::make_unique<ServeProcess>();
        QVERIFY(m_serve->start());
    }

    void cleanup() { QVERIFY(m_serve->stop()); }

    void aCallIsAnsweredAgainAndLinked() {
        QCOMPARE(m_serve->post(u"/api/voice/route"_s, fixture(u"voice-route.inbound.json"_s)).status, 200);
        const qint64 original = newestId();
        const QJsonObject answer = replay(original);
        QCOMPARE(answer.value(u"status"_s).toInt(), 200);
        QCOMPARE(answer.value(u"original"_s).toInteger(), original);
        QVERIFY(answer.value(u"body"_s).toString().contains(u"<Response>"));
        QVERIFY(answer.value(u"duration_us"_s).toInteger() > 0);
        QVERIFY(answer.value(u"duplicate"_s).toBool());
        const qint64 replayId = answer.value(u"replay"_s).toInteger();
        QVERIFY(replayId > original);
        const ServeProcess::Output curl = m_serve->run({u"events"_s, u"export"_s, u"--format"_s, u"curl"_s});
        QVERIFY(curl.out.contains('\'' + (m_serve->url() + u"/api/voice/route"_s).toUtf8() + '\''));
        const QJsonObject kept = shown(replayId);
        QCOMPARE(kept.value(u"replay_of"_s).toInteger(), original);
        QCOMPARE(kept.value(u"verdict"_s).toString(), u"ok"_s);
    }

    void anEditedRecordIsSignedAnewAndStored() {
        QCOMPARE(m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, fixture(u"cdr.cloudonix.json"_s)).status,
                 200);
        const qint64 original = newestId();
        const QString file = m_serve->dataDir() + u"/edited.json"_s;
        QFile edited(file);
        QVERIFY(edited.open(QIODevice::WriteOnly));
        edited.write(fixture(u"cdr.web.json"_s));
        edited.close();
        const QJsonObject answer = replay(original, {u"--edit-body"_s, file, u"--resign"_s});
        QCOMPARE(answer.value(u"status"_s).toInt(), 200);
        QVERIFY(!answer.value(u"duplicate"_s).toBool());
        const QJsonObject kept = shown(answer.value(u"replay"_s).toInteger());
        QCOMPARE(kept.value(u"replay_of"_s).toInteger(), original);
        QCOMPARE(kept.value(u"request"_s).toObject().value(u"body"_s).toString().toUtf8(),
                 fixture(u"cdr.web.json"_s));
        QCOMPARE(m_serve->run({u"cdr"_s, u"list"_s, u"--json"_s}).lines().size(), 2);
    }

    void brokenOnPurposeIsRefusedAndLinked() {
        m_serve->post(u"/api/webhooks/cloudonix/cdr"_s, fixture(u"cdr.cloudonix.json"_s));
        const qint64 original = newestId();
        const QJsonObject answer = replay(original, {u"--resign"_s, u"--break"_s, u"wrong-signature"_s});
        QCOMPARE(answer.value(u"status"_s).toInt(), 401);
        const QJsonObject kept = shown(answer.value(u"replay"_s).toInteger());
        QCOMPARE(kept.value(u"refusal"_s).toString(), u"wrong-signature"_s);
        QCOMPARE(kept.value(u"replay_of"_s).toInteger(), original);
    }

    void anotherAddressOfThisComputer() {
        m_serve->post(u"/api/voice/route"_s, fixture(u"voice-route.inbound.json"_s));
        HttpRecorder recorder;
        const QJsonObject answer =
            replay(newestId(), {u"--to"_s, recorder.url().toString() + u"/other?x=1"_s});
        QCOMPARE(answer.value(u"status"_s).toInt(), 200);
        QVERIFY(answer.value(u"replay"_s).isNull());
        QCOMPARE(recorder.requests().size(), 1);
        QCOMPARE(recorder.requests().first().target(), QByteArray("/other?x=1"));
        QCOMPARE(recorder.requests().first().body, fixture(u"voice-route.inbound.json"_s));
    }

    void onlyThisComputer() {
        m_serve->post(u"/api/voice/route"_s, fixture(u"voice-route.inbound.json"_s));
        const ServeProcess::Output output = m_serve->run(
            {u"events"_s, u"replay"_s, QString::number(newestId()), u"--to"_s, u"http://192.0.2.1:8080"_s});
        QCOMPARE(output.status, 1);
        QVERIFY2(output.err.contains("this computer only"), output.err);
    }

    void whatIsNotThere() {
        m_serve->post(u"/api/voice/route"_s, fixture(u"voice-route.inbound.json"_s));
        QVERIFY(newestId() > 0);
        QCOMPARE(m_serve->run({u"events"_s, u"replay"_s, u"1"_s}).status, 1);
        QCOMPARE(m_serve->run({u"events"_s, u"replay"_s, u"x"_s}).status, 2);
        QCOMPARE(m_serve->run({u"events"_s, u"replay"_s}).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
