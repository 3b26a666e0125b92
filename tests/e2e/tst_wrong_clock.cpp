// A clock that is far ahead for some seconds, as after a dead battery: nothing is deleted, and it is said. With libfaketime.
#include "core/database/database.h"
#include "tests/support/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;
const QByteArray liveCall = R"({"token":"live","status":"answered","callerId":"+1","destination":"+2"})";
const QByteArray voicemail = R"({"CallSid":"vm","From":"+12125550100","To":"+15551234567",)"
                             R"("RecordingUrl":"https://x.example/1.wav","RecordingDuration":"7"})";

} // namespace

class TestWrongClock : public QObject {
    Q_OBJECT

private:
    static QList<qint64> counts(const ServeProcess& serve) {
        const Result<Database> database =
            Database::open(databaseFile(serve.dataDir()), Database::Access::ReadOnly);
        if (!database)
            return {};
        QList<qint64> found;
        for (const char* table :
             {"exchanges", "sessions", "session_events", "idempotency", "call_records", "voicemail_messages"})
            found.append(database->integer(u"SELECT count(*) FROM "_s + QLatin1String(table)));
        return found;
    }

    static QByteArray cdr(int number) {
        return R"({"domain":"d","disposition":"ANSWER","call_id":"c%","session":{"token":"s%"}})"_ba.replace(
            '%', QByteArray::number(number));
    }

    /// Half a minute: the second look after a change of the clock comes after five seconds.
    static bool says(ServeProcess& serve, QByteArray& said, const char* words) {
        return QTest::qWaitFor(
            [&] {
                said += serve.standardError();
                return said.contains(words);
            },
            patienceMs);
    }

private slots:
    void initTestCase() {
        if (!FakeClock::isInstalled())
            QSKIP("libfaketime is not installed");
    }

    void nothingIsDeleted_data() {
        QTest::addColumn<QByteArray>("offset");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("400 days ahead") << QByteArray("+400d") << QByteArray("jumped ahead by 400 days");
        QTest::newRow("10 years ahead") << QByteArray("+3650d") << QByteArray("jumped ahead by 3650 days");
        QTest::newRow("two days ahead, longer than repeats are known")
            << QByteArray("+2d") << QByteArray("jumped ahead by 2 days");
        QTest::newRow("back") << QByteArray("-30d") << QByteArray("was set back by 30 days");
    }

    void nothingIsDeleted() {
        QFETCH(QByteArray, offset);
        QFETCH(QByteArray, said);
        ServeProcess serve;
        FakeClock clock(serve);
        QVERIFY(serve.start());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(serve.post(u"/api/webhooks/cloudonix/cdr"_s, cdr(i)).status, 200);
        QCOMPARE(serve.post(u"/api/webhooks/cloudonix/session-update"_s, liveCall).status, 200);
        QCOMPARE(serve.post(u"/api/callbacks/voice/voicemail?mailbox=1"_s, voicemail).status, 200);
        const QList<qint64> before = [&] {
            QList<qint64> found;
            (void)QTest::qWaitFor([&] { return (found = counts(serve)).value(0) == 7; }, patienceMs);
            return found;
        }();
        QCOMPARE(before.value(0), 7);

        QByteArray log;
        clock.set(offset);
        QVERIFY2(says(serve, log, said.constData()), log.constData());
        clock.set("+0");
        QVERIFY2(says(serve, log, "is right again"), log.constData());
        QCOMPARE(counts(serve), before);
        QVERIFY(serve.run({u"doctor"_s}).out.contains(said));

        // What came before is known all the same.
        QCOMPARE(serve.post(u"/api/webhooks/cloudonix/cdr"_s, cdr(1)).status, 200);
        const QList<qint64> after = counts(serve);
        QCOMPARE(after.value(3), before.value(3));
        QCOMPARE(after.value(4), before.value(4));
        QVERIFY(serve.stop());
    }
};

QTEST_GUILESS_MAIN(TestWrongClock)
#include "tst_wrong_clock.moc"
