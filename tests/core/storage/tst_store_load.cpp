// The store when there is much to write: calls of many legs, a backlog over its limit, answers that outlive a restart, and
// what senders may put into texts.
#include "core/database/statement.h"
#include "core/filter/filter.h"
#include "core/health/traffic_health.h"
#include "tests/core/storage/store_fixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace opbx;

class TestStoreLoad : public test::StoreTest {
    Q_OBJECT

private slots:
    void init() { openFresh(); }

    void cleanup() { m_store.reset(); }

    void aCallOfManyLegsIsSummedUp() {
        constexpr int legs = 200;
        int done = 0;
        for (int i = 0; i < legs; ++i) {
            CallLeg leg;
            leg.session = u"s"_s;
            leg.from = u"+1%1"_s.arg(i);
            leg.disposition = i == 150 ? u"answered"_s : u"no-answer"_s;
            leg.startedMs = 1'000'000 + i * 1'000;
            leg.endedMs = leg.startedMs + 500;
            leg.talkSeconds = i == 150 ? 77 : 0;
            leg.recordingUrl = i == 160 ? u"https://example.com/r"_s : QString();
            m_store->commit({test::notification(Endpoint::Cdr, "e" + QByteArray::number(i), leg),
                             test::storedExchange(i + 1)},
                            this, [&](const Committed&) { ++done; });
        }
        QTRY_COMPARE(done, legs);
        const QList<CallRecord> records = *history().callRecords(Filter(), 0, 0, m_clock.nowUs());
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().legs, legs);
        QCOMPARE(records.first().from, u"+10"_s);
        QCOMPARE(records.first().disposition, u"answered"_s);
        QCOMPARE(records.first().talkSeconds, 77);
        QCOMPARE(records.first().startedMs, 1'000'000);
        QCOMPARE(records.first().endedMs, 1'199'500);
        QCOMPARE(records.first().durationSeconds, 199);
        QCOMPARE(records.first().recordingUrl, u"https://example.com/r"_s);
    }

    void whatIsOverTheBacklogIsDroppedAndCounted() {
        QSignalSpy dropped(m_store.get(), &Store::exchangesDropped);
        constexpr int sent = 40;
        for (int i = 0; i < sent; ++i) { // the store does not get to write before the loop runs
            Exchange large = test::storedExchange(i + 1);
            large.request.body = QByteArray(1024 * 1024, 'x');
            m_store->record(JournalBundle(large));
        }
        QTRY_COMPARE(dropped.size(), 1);
        const qint64 lost = dropped.first().first().toLongLong();
        QVERIFY2(lost > 0 && lost < sent, qPrintable(QString::number(lost)));
        QTRY_COMPARE(history().newest(Filter(), 0, 100, m_clock.nowUs())->size(), sent - lost);
        HealthSnapshot health; // of another process, too
        QVERIFY(addTraffic(m_file, m_clock.nowUs(), SignedBytes::Either, health).ok());
        QCOMPARE(health.exchangesDropped, lost);
        QVERIFY(
            addTraffic(m_file, m_clock.nowUs() + 25LL * 3600 * 1'000'000, SignedBytes::Either, health).ok());
        QCOMPARE(health.exchangesDropped, 0);
        // There is room again.
        m_store->record(JournalBundle(test::storedExchange(1'000)));
        QTRY_VERIFY(history().exchange(1'000).ok());
    }

    /// Their indices are sorted within runs of some thousand rows, in this process and in the ones before it.
    void sessionsAndEventsAreFoundInEveryRun() {
        constexpr int ofEachProcess = 6'000;
        for (int process = 0; process < 2; ++process) {
            JournalBundle bundle;
            for (int i = 1; i <= ofEachProcess; ++i) {
                const int number = process * ofEachProcess + i;
                Exchange made = test::storedExchange(number);
                made.event.eventId = "event-of-some-length-" + QByteArray::number(number);
                made.event.session = u"session-of-some-length-%1"_s.arg(number);
                bundle.append(made);
            }
            m_store->record(std::move(bundle));
            m_store->close();
            reopen();
        }
        for (const int number : {1, 4'096, 4'097, 6'000, 6'001, 8'193, 12'000}) {
            for (const QString& term :
                 {u"event:event-of-some-length-%1"_s, u"session:session-of-some-length-%1"_s}) {
                const auto filter = Filter::parse(term.arg(number));
                const QList<ExchangeRow> rows =
                    *history().newest(std::get<Filter>(filter), 0, 20'000, m_clock.nowUs());
                QVERIFY2(!rows.isEmpty(), qPrintable(term.arg(number)));
                QCOMPARE(rows.last().id, number); // the others begin with the same digits
            }
        }
    }

    void voiceAnswersOutliveARestart() {
        const qint64 nowUs = m_clock.nowUs();
        Exchange first = voice(nowUs - 2'000'000, "voice:1");
        Exchange repeat = voice(nowUs - 1'000'000, "voice:1");
        repeat.attempt = 2;
        repeat.duplicate = true;
        repeat.response.headers = {{"X-OPBX-Idempotent-Replay", "true"}};
        Exchange refused = voice(nowUs - 500'000, "voice:2");
        refused.verdict = Verdict::Invalid;
        const Exchange old = voice(nowUs - 1'000'000'000, "voice:3");
        for (const Exchange& recorded : {old, first, repeat, refused})
            m_store->record(JournalBundle(recorded));
        qint64 imported = 0; // asked of another endpoint, so nobody will repeat it here
        m_store->importExchanges({voice(nowUs, "voice:4")}, Redactor(), this,
                                 [&](Result<qint64> count) { imported = count ? *count : -1; });
        QTRY_COMPARE(imported, 1);
        QTRY_VERIFY(history().exchange(refused.id).ok());
        m_store->close();
        reopen();
        const QList<StoredVoiceAnswer> known = m_store->restoredState().voiceAnswers;
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.first().eventId, QByteArray("voice:1"));
        QCOMPARE(known.first().firstUs, first.receivedUs);
        QCOMPARE(known.first().attempts, 2);
        QCOMPARE(known.first().answer.body, QByteArray("<Response/>"));
        QVERIFY(known.first().answer.headers.isEmpty());
    }

    void refusalsOutliveARestart() {
        const qint64 nowUs = m_clock.nowUs();
        const auto refused = [nowUs](qint64 secondsAgo, const char* event, int attempt) {
            Exchange exchange = test::storedExchange(nowUs - secondsAgo * 1'000'000);
            exchange.receivedUs = exchange.id;
            exchange.endpoint = Endpoint::Cdr;
            exchange.event.eventId = event;
            exchange.response.status = 401;
            exchange.attempt = attempt;
            exchange.firstAttemptUs = nowUs - 200'000'000;
            return exchange;
        };
        Exchange accepted = refused(5, "c", 1);
        accepted.response.status = 200;
        const Exchange last = refused(1, "a", 3);
        for (const Exchange& exchange : {refused(4'000, "b", 1), refused(170, "a", 2), accepted, last})
            m_store->record(JournalBundle(exchange));
        QTRY_VERIFY(history().exchange(last.id).ok());
        m_store->close();
        reopen();
        const QList<StoredRefusal> known = m_store->restoredState().refusals;
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.first().endpoint, Endpoint::Cdr);
        QCOMPARE(known.first().eventId, QByteArray("a"));
        QCOMPARE(known.first().attempts, 3);
        QCOMPARE(known.first().firstUs, nowUs - 200'000'000);
        QCOMPARE(known.first().lastUs, last.receivedUs);
    }

    void theTimeTakenIsCompletedAfterTheCommit_data() {
        QTest::addColumn<bool>("onlyTheDuration");
        QTest::newRow("whole exchange") << false;
        QTest::newRow("completion") << true;
    }

    void theTimeTakenIsCompletedAfterTheCommit() {
        QFETCH(bool, onlyTheDuration);
        Exchange committed;
        m_store->commit({test::notification(Endpoint::Cdr, "e", std::monostate()), test::storedExchange(7)},
                        this, [&](Committed outcome) { committed = std::move(outcome.exchange); });
        QTRY_COMPARE(committed.id, 7);
        committed.timings.committed = 123'000;
        committed.timings.answered = 123'456;
        JournalBundle bundle;
        if (onlyTheDuration)
            bundle.appendCompletion(committed);
        else
            bundle.append(committed);
        m_store->record(bundle);
        QTRY_COMPARE((*history().exchange(7))->durationUs(), 123'456);
        const StageTimings timings = (*history().exchange(7))->timings;
        QVERIFY(timings.committed > 0 && timings.committed <= timings.answered);
    }

    void anyBytesAreStoredAsValidText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("ASCII") << QByteArray("/api/x");
        QTest::newRow("UTF-8") << QString::fromUtf8("שלום").toUtf8();
        QTest::newRow("not UTF-8") << QByteArray("a\xff\xfe z");
    }

    void anyBytesAreStoredAsValidText() {
        QFETCH(QByteArray, bytes);
        Database database = std::move(Database::open(m_file, Database::Access::ReadWrite)).value();
        QVERIFY(database.execute(u"CREATE TEMP TABLE t (a TEXT NOT NULL, b TEXT NOT NULL)"_s).ok());
        const QString text = QString::fromUtf8(bytes);
        QVERIFY(Statement(database, "INSERT INTO t VALUES (?, ?)").run(bytes, text).ok());
        Statement select(database, "SELECT a, b FROM t");
        QVERIFY(*select.find());
        QCOMPARE(select.bytes(0), text.toUtf8());
        QCOMPARE(select.text(1), text);
        QVERIFY(!select.next());
    }

    void halfAPairDoesNotReachTheNextText() {
        Database database = std::move(Database::open(m_file, Database::Access::ReadWrite)).value();
        QVERIFY(database.execute(u"CREATE TEMP TABLE t (a TEXT NOT NULL, b TEXT NOT NULL)"_s).ok());
        QVERIFY(
            Statement(database, "INSERT INTO t VALUES (?, ?)").run(QString(QChar(0xd83d)), u"next"_s).ok());
        Statement select(database, "SELECT b FROM t");
        QVERIFY(*select.find());
        QCOMPARE(select.bytes(0), QByteArray("next"));
    }

    void aWrongStatementSaysSo() {
        Database database = std::move(Database::open(m_file, Database::Access::ReadWrite)).value();
        QVERIFY(!Statement(database, "INSERT INTO nowhere VALUES (?)").run(1).ok());
    }

private:
    static Exchange voice(qint64 receivedUs, const QByteArray& eventId) {
        Exchange made = test::storedExchange(receivedUs);
        made.endpoint = Endpoint::VoiceRoute;
        made.event.eventId = eventId;
        made.response = {200, "application/xml", {}, "<Response/>"};
        return made;
    }
};

QTEST_GUILESS_MAIN(TestStoreLoad)
#include "tst_store_load.moc"
