// What the history says for the health checks: refusals by cause, repeats, the sender's clock; strangers and replays left out.
#include "core/database/database.h"
#include "core/health/traffic_health.h"
#include "core/storage/journal/journal_writer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

class TestTrafficHealth : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 nowUs = 1'770'000'000'000'000;
    static constexpr qint64 hourUs = 3'600'000'000;

    static Exchange exchange(qint64 agoUs, int status, Verdict verdict, ErrorCode refusal) {
        static qint64 unique = 0;
        Exchange made;
        made.id = made.receivedUs = nowUs - agoUs + ++unique;
        made.endpoint = Endpoint::Cdr;
        made.request.method = "POST";
        made.request.path = "/api/webhooks/cloudonix/cdr";
        made.verdict = verdict;
        made.refusal = refusal;
        made.response.status = status;
        made.credential = CredentialKind::Signature;
        return made;
    }

    static Exchange withSkew(Exchange made, qint64 skewMs) {
        made.hasClockSkew = true;
        made.clockSkewMs = skewMs;
        return made;
    }

private slots:
    void aDayIsSummedUp() {
        QTemporaryDir folder;
        const QString file = databaseFile(folder.path());
        HealthSnapshot snapshot;
        QCOMPARE(addTraffic(file, nowUs, SignedBytes::Either, snapshot).error().code, ErrorCode::NotFound);
        {
            const Result<Database> database = Database::open(file, Database::Access::ReadWrite);
            QVERIFY(database.ok());
            JournalWriter journal(*database);
            Exchange repeat = exchange(hourUs, 200, Verdict::Ok, ErrorCode::None);
            repeat.duplicate = true;
            Exchange replay = withSkew(
                exchange(hourUs, 401, Verdict::Stale, ErrorCode::TimestampOutsideTolerance), -3'600'000);
            replay.replayOf = 7;
            for (const Exchange& made :
                 {withSkew(exchange(2 * hourUs, 200, Verdict::Ok, ErrorCode::None), 700), repeat, replay,
                  withSkew(exchange(hourUs, 400, Verdict::Stale, ErrorCode::TimestampOutsideTolerance), 900),
                  withSkew(exchange(hourUs, 401, Verdict::Invalid, ErrorCode::WrongSignature), 50'000'000),
                  exchange(hourUs, 401, Verdict::Invalid, ErrorCode::WrongSignature),
                  exchange(30 * hourUs, 401, Verdict::Invalid, ErrorCode::WrongSignature)})
                QVERIFY(journal.write(made).ok());
            const Exchange imported =
                withSkew(exchange(hourUs, 400, Verdict::Stale, ErrorCode::WrongSignature), 800);
            QVERIFY(journal.write(imported).ok());
            QVERIFY(database->execute(u"UPDATE exchanges SET imported = 1 WHERE id = %1"_s.arg(imported.id))
                        .ok());
        }
        QVERIFY(addTraffic(file, nowUs, SignedBytes::TimestampBody, snapshot).ok());
        QCOMPARE(snapshot.requests, 5);
        QCOMPARE(snapshot.retries, 1);
        QCOMPARE(snapshot.journalCount, 8);
        QCOMPARE(snapshot.refusals.size(), 2);
        QCOMPARE(snapshot.refusals[0].cause, QByteArray("wrong-signature"));
        QCOMPARE(snapshot.refusals[0].count, 2);
        QCOMPARE(snapshot.skew.size(), 2);
        QCOMPARE(snapshot.skew[0].skewMs, 700);
        QCOMPARE(snapshot.skew[1].skewMs, 900);
        QVERIFY(snapshot.skew[0].signedTimestamp);
        QVERIFY(addTraffic(file, nowUs, SignedBytes::Body, snapshot).ok());
        QCOMPARE(snapshot.skew.size(), 2);
        QVERIFY(!snapshot.skew[0].signedTimestamp);
    }

    void privateAddressesThatFailAreNamed() {
        QTemporaryDir folder;
        const QString file = databaseFile(folder.path());
        {
            const Result<Database> database = Database::open(file, Database::Access::ReadWrite);
            QVERIFY(database.ok());
            JournalWriter journal(*database);
            const auto fail = [&](const char* peer, int times, Verdict verdict = Verdict::Invalid,
                                  qint64 agoUs = hourUs) {
                for (int i = 0; i < times; ++i) {
                    Exchange made = exchange(agoUs, 401, verdict, ErrorCode::WrongBearer);
                    made.request.peer = QString::fromLatin1(peer);
                    QVERIFY(journal.write(made).ok());
                }
            };
            fail("192.168.1.5", 3);
            fail("::ffff:10.0.0.6", 2, Verdict::Missing);
            fail("100.100.1.1", 1);
            fail("fd00::1", 4);
            fail("127.0.0.1", 9);                   // trusted
            fail("172.16.0.1", 9);                  // trusted
            fail("203.0.113.9", 9);                 // not private
            fail("192.168.1.6", 9, Verdict::Stale); // proved itself
            fail("192.168.1.7", 9, Verdict::Invalid, 30 * hourUs);
        }
        HealthSnapshot snapshot;
        snapshot.trustedProxies = {u"127.0.0.0/8"_s, u"172.16.0.0/12"_s};
        QVERIFY(addTraffic(file, nowUs, SignedBytes::Either, snapshot).ok());
        const QList<FailingPeer> expected{
            {u"fd00::1"_s, 4}, {u"192.168.1.5"_s, 3}, {u"10.0.0.6"_s, 2}, {u"100.100.1.1"_s, 1}};
        QCOMPARE(snapshot.failingPeers, expected);
    }
};

QTEST_GUILESS_MAIN(TestTrafficHealth)
#include "tst_traffic_health.moc"
