// What the history says for the health checks: refusals by cause, repeats, the sender's clock; strangers and replays left out.
#include "core/database/database.h"
#include "core/health/call_health.h"
#include "core/health/traffic_health.h"
#include "core/model/plan_json.h"
#include "core/storage/journal/journal_writer.h"

#include <QJsonObject>
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

    /// Numbers that callers dialled and the plan does not have; what was not proved, imported or replayed, and calls out, is nobody's.
    void calledNumbersAndRates() {
        QTemporaryDir folder;
        const QString file = databaseFile(folder.path());
        const Result<RoutingPlan> plan = planFromJson(
            R"({"version":1,"defaults":{"region":"US"},"numbers":[{"number":"+1 555 123 4567"}],)"
            R"("extensions":[{"number":"1001","type":"user"}]})");
        QVERIFY(plan.ok());
        HealthSnapshot snapshot;
        QCOMPARE(addCalls(file, nowUs, &*plan, snapshot).error().code, ErrorCode::NotFound);
        {
            const Result<Database> database = Database::open(file, Database::Access::ReadWrite);
            QVERIFY(database.ok());
            JournalWriter journal(*database);
            const auto called = [&](const char* to, int times, const char* direction = "inbound") {
                Exchange last;
                for (int i = 0; i < times; ++i) {
                    last = exchange(hourUs, 200, Verdict::Ok, ErrorCode::None);
                    last.endpoint = Endpoint::VoiceRoute;
                    last.event.to = QString::fromLatin1(to);
                    last.event.direction = QString::fromLatin1(direction);
                    if (!journal.write(last).ok())
                        qFatal("not written");
                }
                return last;
            };
            called("15551234567", 3); // the plan's, without its plus
            called("1001", 2);
            called("+15550000001", 2);
            called("sip:+15550000002@pbx.example.com", 4);
            called("+15550000003", 5, "outbound");
            const Exchange imported = called("+15550000004", 1);
            QVERIFY(database->execute(u"UPDATE exchanges SET imported = 1 WHERE id = %1"_s.arg(imported.id))
                        .ok());
            Exchange forged = exchange(hourUs, 401, Verdict::Invalid, ErrorCode::WrongBearer);
            forged.endpoint = Endpoint::VoiceRoute;
            forged.event.to = u"+15550000005"_s;
            forged.event.direction = u"inbound"_s;
            forged.attempt = 2;
            QVERIFY(journal.write(forged).ok());
            Exchange replay = exchange(hourUs, 200, Verdict::Ok, ErrorCode::None);
            replay.endpoint = Endpoint::VoiceRoute;
            replay.event.to = u"+15550000006"_s;
            replay.replayOf = 7;
            QVERIFY(journal.write(replay).ok());
            Exchange again = exchange(30 * hourUs, 200, Verdict::Ok, ErrorCode::None);
            again.attempt = 2;
            again.duplicate = true;
            QVERIFY(journal.write(again).ok());
            Exchange old = exchange(8 * 24 * hourUs, 200, Verdict::Ok, ErrorCode::None);
            old.endpoint = Endpoint::VoiceRoute;
            old.event.to = u"+15550000007"_s;
            QVERIFY(journal.write(old).ok());
        }
        QVERIFY(addCalls(file, nowUs, &*plan, snapshot).ok());
        QCOMPARE(snapshot.unplannedNumbers.size(), 2);
        QCOMPARE(snapshot.unplannedNumbers[0].number, u"+15550000002"_s);
        QCOMPARE(snapshot.unplannedNumbers[0].calls, 4);
        QCOMPARE(snapshot.unplannedNumbers[1].number, u"+15550000001"_s);
        QVERIFY(snapshot.silence.isEmpty());
        const QList<RateCount> day = snapshot.dayRates.sums();
        QCOMPARE(day.size(), 1);
        QCOMPARE(day[0], (RateCount{Endpoint::VoiceRoute, 0, 17, 1, 0}));
        const QList<RateCount> week = snapshot.weekRates.sums();
        QCOMPARE(week.size(), 2);
        QCOMPARE(week[1], (RateCount{Endpoint::Cdr, 0, 1, 0, 1}));
        QCOMPARE(snapshot.weekRates.counts.last().span >= 5, true);
        QCOMPARE(ratesJson(snapshot.dayRates)[0].toObject()[u"refused_percent"].toDouble(), 5.9);
        QVERIFY(addCalls(file, nowUs, nullptr, snapshot).ok());
        QCOMPARE(snapshot.unplannedNumbers.size(), 4);
    }

    void whenRetriesAreMany() {
        QVERIFY(!isRetryRateHigh(4, 4));
        QVERIFY(!isRetryRateHigh(5, 100));
        QVERIFY(isRetryRateHigh(6, 100));
        QCOMPARE(percentOf(0, 0), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestTrafficHealth)
#include "tst_traffic_health.moc"
