// A message from the call to the file: a menu, a group where nobody answers, the voicemail box, the notices of its recording in
// every order; then list, export and delete beside the running endpoint.
#include "tests/support/fake_http.h"
#include "tests/support/paths.h"
#include "tests/support/served_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>
#include <QXmlStreamReader>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

/// The sample plan with a menu at once, and a group that falls back to the box.
QByteArray plan() {
    QJsonObject document = QJsonDocument::fromJson(fixture(u"plan.example.json"_s)).object();
    QJsonArray numbers = document[u"numbers"_s].toArray();
    QJsonObject number = numbers[0].toObject();
    number[u"destination"_s] = QJsonObject{{u"type"_s, u"ivr"_s}, {u"id"_s, u"1"_s}};
    numbers[0] = number;
    document[u"numbers"_s] = numbers;
    QJsonArray groups = document[u"ringGroups"_s].toArray();
    QJsonObject group = groups[1].toObject();
    group[u"fallback"_s] = QJsonObject{{u"type"_s, u"voicemail"_s}, {u"id"_s, u"1"_s}};
    groups[1] = group;
    document[u"ringGroups"_s] = groups;
    return QJsonDocument(document).toJson();
}

/// Value of an attribute of the first element of that name.
QString attribute(const QByteArray& cxml, const QString& element, const QString& name) {
    QXmlStreamReader xml(cxml);
    while (!xml.atEnd()) {
        if (xml.readNextStartElement() && xml.name() == element)
            return xml.attributes().value(name).toString();
    }
    return {};
}

/// Half a second of silence, 8 kHz, 8 bit.
QByteArray wave() {
    QByteArray sound = QByteArray::fromHex("52494646c40f0000"
                                           "57415645666d7420"
                                           "10000000"
                                           "01000100"
                                           "401f0000"
                                           "401f0000"
                                           "01000800"
                                           "64617461"
                                           "a00f0000");
    return sound + QByteArray(4000, char(0x80));
}

} // namespace

class TestVoicemailFlow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_program.start());
        QFile file(m_program.dataDir() + u"/plan.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(plan());
        file.close();
        const auto imported = m_program.run({u"routing"_s, u"import"_s, file.fileName()});
        QVERIFY2(imported.status == 0, imported.err.constData());
        m_recordings.answer("/1.wav", {200, "audio/wav", wave(), {}, false, false});
    }

    void cleanupTestCase() { QVERIFY(m_program.stop()); }

    void aSimulatedCallLeavesOneMessage() {
        const auto call = m_program.run({u"simulate"_s, u"call"_s, u"--url"_s, m_program.url(), u"--digits"_s,
                                         u"1"_s, u"--no-answer"_s, u"--session"_s, u"simulated"_s});
        QVERIFY2(call.status == 0, call.err + call.out);
        const QList<QJsonObject> found = messages(u"simulated"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"box"_s].toString(), u"1"_s);
        QCOMPARE(found[0][u"from"_s].toString(), u"+12127773456"_s);
        QCOMPARE(found[0][u"duration"_s].toInt(), 7);
        QCOMPARE(found[0][u"heard"_s], QJsonValue(false));
        QVERIFY(found[0][u"file"_s].isNull());
    }

    void theNoticesComeInAnyOrder_data() {
        QTest::addColumn<QString>(
            "order"); // c: callback, s: recording status, |: restart, !: killed and restarted
        for (const char* order : {"cs", "sc", "ccss", "sscc", "c|cs", "s|sc", "s!c", "cs!cs"})
            QTest::newRow(order) << QString::fromLatin1(order);
    }

    void theNoticesComeInAnyOrder() {
        QFETCH(QString, order);
        const QString session = u"session-"_s + QString::number(++m_calls);
        Targets targets = leaveMessage(session);
        QVERIFY(targets.callback.contains(u"/api/callbacks/voice/voicemail?"));
        QVERIFY(targets.status.contains(u"/api/webhooks/cloudonix/recording-status?"));
        const QByteArray url = QUrl::toPercentEncoding(m_recordings.url(u"/1.wav"_s));
        const QByteArray recorded = "CallSid=" + session.toLatin1() + "&RecordingUrl=" + url;
        for (const QChar news : order) {
            if (news == u'|')
                QVERIFY(m_program.stop() && m_program.start());
            else if (news == u'!')
                killAndStart();
            else if (news == u'c')
                QCOMPARE(
                    m_program.post(targets.callback, recorded + "&From=%2B15550001&To=%2B15551234567").status,
                    200);
            else
                QCOMPARE(
                    m_program
                        .post(targets.status, recorded + "&RecordingDuration=12&RecordingStatus=completed")
                        .status,
                    200);
        }
        QTRY_COMPARE(messages(session).size(), 1); // a voice answer does not wait for the disk
        QTRY_COMPARE(messages(session).first()[u"duration"_s].toInt(), 12);
        const QJsonObject message = messages(session).first();
        QCOMPARE(message[u"box"_s].toString(), u"1"_s);
        QCOMPARE(message[u"from"_s].toString(), u"+15550001"_s);
        QCOMPARE(message[u"to"_s].toString(), u"+15551234567"_s);
        QCOMPARE(message[u"recording_url"_s].toString(), m_recordings.url(u"/1.wav"_s));
        QVERIFY(message[u"id"_s].toInt() > 0);
    }

    void aRecordingIsExported() {
        const QString id = QString::number(newestMessage());
        const QString file = m_program.dataDir() + u"/message.wav"_s;
        const QStringList words = {u"voicemail"_s, u"export"_s, id, u"--output"_s, file};
        const auto refused = m_program.run(words);
        QCOMPARE(refused.status, 1); // plain http to this computer is not followed
        QVERIFY(!QFile::exists(file));
        QVERIFY(m_recordings.requests().isEmpty());
        QCOMPARE(
            m_program.run({u"config"_s, u"set"_s, u"recordings/allow_private_addresses"_s, u"true"_s}).status,
            0);
        const auto exported = m_program.run(words);
        QVERIFY2(exported.status == 0, exported.err.constData());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), wave());
        QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void oneIsDeletedWhileTheEndpointWorks() {
        const qsizetype before = m_program.list({u"voicemail"_s, u"list"_s}).size();
        const QString id = QString::number(newestMessage());
        const QList<QJsonObject> said = m_program.list({u"voicemail"_s, u"delete"_s, id});
        QCOMPARE(said.first()[u"deleted"_s], QJsonValue(true));
        QCOMPARE(m_program.list({u"voicemail"_s, u"list"_s}).size(), before - 1);
        QCOMPARE(m_program.run({u"voicemail"_s, u"delete"_s, id}).status, 1);
        QCOMPARE(m_program.run({u"voicemail"_s, u"export"_s, id, u"--output"_s, u"x"_s}).status, 1);
        const Targets targets = leaveMessage(u"after"_s);
        QCOMPARE(m_program.post(targets.callback, "CallSid=after&RecordingUrl=https%3A%2F%2Fa%2Fb").status,
                 200);
        QTRY_COMPARE(messages(u"after"_s).size(), 1);
        QCOMPARE(m_program.list({u"voicemail"_s, u"list"_s, u"--box"_s, u"1"_s}).size(), before);
        QVERIFY(m_program.list({u"voicemail"_s, u"list"_s, u"--box"_s, u"2"_s}).isEmpty());
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no verb") << QStringList{};
        QTest::newRow("no id") << QStringList{u"delete"_s};
        QTest::newRow("not an id") << QStringList{u"delete"_s, u"x"_s};
        QTest::newRow("no output") << QStringList{u"export"_s, u"1"_s};
    }

    void wrongUse() {
        QFETCH(QStringList, words);
        QCOMPARE(m_program.run(QStringList{u"voicemail"_s} + words).status, 2);
    }

private:
    struct Targets {
        QString callback;
        QString status;
    };

    /// Through the menu and the group to the box; what its <Record> asks for.
    Targets leaveMessage(const QString& session) {
        const QByteArray call =
            "CallSid=" + session.toLatin1() + "&From=%2B15550001&To=%2B15551234567&Direction=inbound";
        const auto menu = m_program.post(u"/api/voice/route"_s, call);
        const auto group = m_program.post(attribute(menu.body, u"Gather"_s, u"action"_s), call + "&Digits=1");
        const auto box =
            m_program.post(attribute(group.body, u"Dial"_s, u"action"_s), call + "&DialCallStatus=no-answer");
        return {attribute(box.body, u"Record"_s, u"action"_s),
                attribute(box.body, u"Record"_s, u"recordingStatusCallback"_s)};
    }

    void killAndStart() {
        m_program.kill();
        QVERIFY(m_program.start());
    }

    QList<QJsonObject> messages(const QString& session) const {
        QList<QJsonObject> found = m_program.list({u"voicemail"_s, u"list"_s});
        found.removeIf([&](const QJsonObject& message) { return message[u"session"_s] != session; });
        return found;
    }

    qint64 newestMessage() const {
        return m_program.list({u"voicemail"_s, u"list"_s}).first()[u"id"_s].toInteger();
    }

    ServedProgram m_program;
    FakeHttp m_recordings;
    int m_calls = 0;
};

QTEST_GUILESS_MAIN(TestVoicemailFlow)
#include "tst_voicemail_flow.moc"
