// Which clock is believed, and that nothing goes by its age under one that is not.
#include "core/health/traffic_health.h"
#include "core/storage/event_writer.h"
#include "core/storage/history.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/journal/retention.h"
#include "core/storage/upkeep.h"
#include "tests/core/storage/store_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;
using opbx::test::storedExchange;

namespace {

constexpr qint64 minuteUs = 60'000'000;
constexpr qint64 hourUs = 60 * minuteUs;
constexpr qint64 dayUs = 24 * hourUs;
constexpr qint64 startUs = 1'770'000'000'000'000;

/// A computer: time passes, and its clock is set now and then.
struct Computer {
    AgeClock::Reading now{startUs, 5 * hourUs};

    void pass(qint64 us) {
        now.wallUs += us;
        now.steadyUs += us;
    }
    void set(qint64 us) { now.wallUs += us; }
};

/// Looks each quarter of an hour.
void live(AgeClock& clock, Computer& computer, qint64 us) {
    for (qint64 left = us; left > 0; left -= 15 * minuteUs) {
        computer.pass(std::min(left, 15 * minuteUs));
        clock.read(computer.now);
    }
}

} // namespace

class TestAgeClock : public QObject {
    Q_OBJECT

private slots:
    void believes_data() {
        QTest::addColumn<QList<qint64>>(
            "story"); // time that passes and, negative index, jumps: passes, jump, passes, jump, …
        QTest::addColumn<bool>("held");
        QTest::addColumn<bool>("forgets");
        QTest::addColumn<qint64>("offUs"); // of the clock from believed time

        using Story = QList<qint64>;
        QTest::newRow("just started") << Story{minuteUs} << false << false << qint64(0);
        QTest::newRow("some readings") << Story{hourUs} << false << true << qint64(0);
        QTest::newRow("far ahead for some seconds")
            << Story{hourUs, 400 * dayUs, 13'000'000, -400 * dayUs, hourUs} << true << false << qint64(0);
        QTest::newRow("far ahead still")
            << Story{hourUs, 400 * dayUs, hourUs} << true << false << 400 * dayUs;
        QTest::newRow("back") << Story{hourUs, -5 * dayUs, hourUs} << true << false << -5 * dayUs;
        QTest::newRow("a day after a jump")
            << Story{hourUs, 400 * dayUs, minuteUs, -400 * dayUs, 25 * hourUs} << false << true << qint64(0);
        QTest::newRow("a new time, believed after a day")
            << Story{hourUs, 400 * dayUs, 25 * hourUs} << false << true << qint64(0);
        QTest::newRow("a time service") << Story{hourUs, 5 * minuteUs, hourUs} << false << true << qint64(0);
        QTest::newRow("many small steps within the hour")
            << Story{20 * minuteUs, 6 * minuteUs, 5 * minuteUs, 6 * minuteUs, 5 * minuteUs} << true << false
            << 6 * minuteUs;
        QTest::newRow("right after no battery")
            << Story{minuteUs, 26 * 365 * dayUs, hourUs} << true << false << 26 * 365 * dayUs;
    }

    void believes() {
        QFETCH(QList<qint64>, story);
        QFETCH(qint64, offUs);
        Computer computer;
        AgeClock clock({}, 0, computer.now);
        for (qsizetype i = 0; i < story.size(); ++i) {
            if (i % 2 == 0)
                live(clock, computer, story.at(i));
            else
                computer.set(story.at(i));
            clock.read(computer.now);
        }
        QTEST(clock.isHeld(), "held");
        QTEST(clock.mayForget(), "forgets");
        QVERIFY2(qAbs(clock.offUs() - offUs) < 10 * minuteUs, qPrintable(QString::number(clock.offUs())));
    }

    void starts_data() {
        QTest::addColumn<qint64>("readAgoUs"); // a reading was kept; 0: none
        QTest::addColumn<qint64>("dataAgoUs"); // 0: none
        QTest::addColumn<bool>("held");

        QTest::newRow("the first of all") << qint64(0) << qint64(0) << false;
        QTest::newRow("after a night") << 16 * hourUs << 16 * hourUs << false;
        QTest::newRow("after a weekend, or two days ahead") << 3 * dayUs << 3 * dayUs << true;
        QTest::newRow("off for a month, or a wrong clock") << 30 * dayUs << 30 * dayUs << true;
        QTest::newRow("quiet for a month, but it ran") << hourUs << 30 * dayUs << false;
        QTest::newRow("from an older version, with data of today") << qint64(0) << hourUs << false;
        QTest::newRow("from an older version, with old data") << qint64(0) << 400 * dayUs << true;
        QTest::newRow("the clock is behind the last reading") << -2 * dayUs << hourUs << true;
        QTest::newRow("the clock is behind the data") << qint64(0) << -2 * dayUs << true;
        QTest::newRow("data of a time when the clock was ahead") << hourUs << -400 * dayUs << false;
    }

    void starts() {
        QFETCH(qint64, readAgoUs);
        QFETCH(qint64, dataAgoUs);
        Computer computer;
        AgeClockState kept;
        kept.readUs = readAgoUs == 0 ? 0 : startUs - readAgoUs;
        AgeClock clock(kept, dataAgoUs == 0 ? 0 : startUs - dataAgoUs, computer.now);
        QTEST(clock.isHeld(), "held");
        QVERIFY(!clock.mayForget()); // several readings first
        if (clock.isHeld())
            QCOMPARE(clock.nowUs(), startUs - (readAgoUs == 0 ? dataAgoUs : readAgoUs));
    }

    /// That the program was off for some days is nothing to be told of; a clock that was set meanwhile is.
    void whatIsSaidAtAStart_data() {
        QTest::addColumn<qint64>("offUs"); // since the last reading
        QTest::addColumn<bool>("said");
        QTest::newRow("a night") << 16 * hourUs << false;
        QTest::newRow("a weekend") << 3 * dayUs << false;
        QTest::newRow("a week") << 7 * dayUs << false;
        QTest::newRow("a month") << 30 * dayUs << true;
        QTest::newRow("back") << -2 * dayUs << true;
    }

    void whatIsSaidAtAStart() {
        QFETCH(qint64, offUs);
        Computer computer;
        AgeClockState kept;
        kept.readUs = startUs - offUs;
        const AgeClock clock(kept, 0, computer.now);
        QTEST(clockJump(clock.state()).has_value(), "said");
    }

    /// A computer that is switched off each night believes its clock again some days after a weekend.
    void aWeekOfAnOffice() {
        Computer computer;
        AgeClockState kept;
        kept.readUs = startUs - 3 * dayUs;
        int dayOfBelief = 0;
        for (int day = 1; day <= 5 && dayOfBelief == 0; ++day) {
            AgeClock clock(kept, 0, computer.now);
            live(clock, computer, 9 * hourUs);
            kept = clock.state();
            dayOfBelief = clock.mayForget() ? day : 0;
            computer.pass(15 * hourUs);
        }
        QCOMPARE(dayOfBelief, 3);
    }

    /// What is said is the last jump, and whether the clock has come back from it.
    void theLastJumpIsSaid() {
        Computer computer;
        AgeClock clock({}, 0, computer.now);
        live(clock, computer, hourUs);
        for (const qint64 jumpUs : {400 * dayUs, 2 * dayUs, -5 * dayUs}) {
            computer.set(jumpUs);
            live(clock, computer, minuteUs);
            QCOMPARE(clock.state().jumpUs, jumpUs);
            QCOMPARE(clock.state().offUs, jumpUs);
            computer.set(-jumpUs);
            live(clock, computer, minuteUs);
            QCOMPARE(clock.state().jumpUs, jumpUs);
            QCOMPARE(clock.state().offUs, 0);
        }
    }

    /// A day after a jump is a day of running, over as many starts as it takes.
    void aRestartForgetsNoJump() {
        Computer computer;
        AgeClock before({}, 0, computer.now);
        live(before, computer, hourUs);
        computer.set(400 * dayUs);
        live(before, computer, 10 * hourUs);
        computer.pass(14 * hourUs); // off for the night
        AgeClock next(before.state(), 0, computer.now);
        QVERIFY(next.isHeld());
        QCOMPARE(next.offUs(), 400 * dayUs);
        live(next, computer, 13 * hourUs);
        QVERIFY(next.isHeld());
        live(next, computer, 2 * hourUs);
        QVERIFY(next.mayForget());
    }

    void nothingGoesByAClockThatIsAhead_data() {
        QTest::addColumn<bool>("honest"); // 400 days have really passed
        QTest::newRow("the clock was set") << false;
        QTest::newRow("the time has passed") << true;
    }

    /// All that goes by age; what people have made stays in either case.
    void nothingGoesByAClockThatIsAhead() {
        QFETCH(bool, honest);
        QTemporaryDir folder;
        const Database database =
            std::move(Database::open(databaseFile(folder.path()), Database::Access::ReadWrite)).value();
        fill(database);
        EventWriter events(database);
        Retention retention(database);
        Computer computer;
        Upkeep upkeep(database, events, retention, computer.now);
        const auto look = [&] {
            upkeep.readClock(computer.now);
            for (int i = 0; i < 10; ++i)
                QVERIFY(upkeep.step(HistoryCaps()).ok());
        };
        computer.pass(hourUs);
        look();
        const QList<qint64> before = counts(database);
        QCOMPARE(before, (QList<qint64>{3, 2, 2, 2}));
        if (honest)
            for (int day = 0; day < 400; ++day) {
                computer.pass(dayUs);
                upkeep.readClock(computer.now);
            }
        else
            computer.set(400 * dayUs);
        look();
        for (int i = 0; i < 20; ++i) {
            computer.pass(hourUs);
            look();
        }
        QCOMPARE(counts(database), honest ? (QList<qint64>{1, 0, 0, 0}) : before);
        QCOMPARE(database.integer(u"SELECT count(*) FROM voicemail_messages"_s), 1);
        QCOMPARE(database.integer(u"SELECT pinned FROM exchanges ORDER BY id LIMIT 1"_s), 1);
    }

    void aRepeatIsKnownWhateverTheClock_data() {
        QTest::addColumn<qint64>("jumpUs");
        QTest::newRow("ahead") << 400 * dayUs;
        QTest::newRow("back") << -5 * dayUs;
    }

    void aRepeatIsKnownWhateverTheClock() {
        QFETCH(qint64, jumpUs);
        QTemporaryDir folder;
        const Database database =
            std::move(Database::open(databaseFile(folder.path()), Database::Access::ReadWrite)).value();
        CallWriter calls(database);
        EventWriter events(database);
        const auto attempt = [&](const char* id, qint64 wallUs) {
            Notification made = test::notification(Endpoint::Cdr, id, std::monostate());
            made.receivedUs = wallUs;
            const Result<CommitOutcome> outcome = events.apply(made, calls);
            return outcome && outcome->duplicate;
        };
        events.setBelievedNow(startUs);
        QVERIFY(!attempt("before", startUs));
        QVERIFY(attempt("before", startUs + jumpUs));
        QVERIFY(!attempt("meanwhile", startUs + jumpUs));
        QVERIFY(attempt("meanwhile", startUs + jumpUs + minuteUs));
        QVERIFY(attempt("meanwhile", startUs + 2 * minuteUs)); // right again
        events.setBelievedNow(startUs + jumpUs);               // or that was right
        QVERIFY(attempt("meanwhile", startUs + jumpUs + 3 * minuteUs));
    }

    /// Ids that go on from the time of a clock that was ahead say nothing about ages.
    void displacedExchangesGoByAgeToo() {
        QTemporaryDir folder;
        const Database database =
            std::move(Database::open(databaseFile(folder.path()), Database::Access::ReadWrite)).value();
        JournalWriter journal(database);
        HistoryCaps caps;
        const qint64 old = startUs - caps.ageSeconds * 1'000'000 - minuteUs;
        const auto write = [&](qint64 id, qint64 receivedUs) {
            Exchange made = storedExchange(id);
            made.receivedUs = receivedUs;
            QVERIFY(journal.write(made).ok());
        };
        write(startUs + 1, old);
        write(startUs + 2, startUs - hourUs);
        write(startUs + 3, old);
        QVERIFY(database.execute(u"UPDATE exchanges SET pinned = 1 WHERE id = %1"_s.arg(startUs + 3)).ok());
        Retention retention(database);
        QVERIFY(retention.enforce(caps, startUs, Retention::Ages::DoNotCount).ok());
        QCOMPARE(database.integer(u"SELECT count(*) FROM exchanges"_s), 3);
        QVERIFY(retention.enforce(caps, startUs).ok());
        QCOMPARE(database.integer(u"SELECT count(*) FROM exchanges"_s), 2);
    }

    void daysOfRunningAreCounted() {
        QTemporaryDir folder;
        const Database database =
            std::move(Database::open(databaseFile(folder.path()), Database::Access::ReadWrite)).value();
        EventWriter events(database);
        Retention retention(database);
        Computer computer;
        for (int start = 0; start < 2; ++start) {
            Upkeep upkeep(database, events, retention, computer.now);
            for (int i = 0; i < 72; ++i) {
                computer.pass(hourUs);
                upkeep.readClock(computer.now);
                QVERIFY(upkeep.step(HistoryCaps()).ok());
            }
            QVERIFY(upkeep.keepClock().ok());
        }
        const qint64 served = servedDays(database);
        QVERIFY2(served == 6 || served == 7, qPrintable(QString::number(served)));
        computer.set(400 * dayUs);
        Upkeep ahead(database, events, retention, computer.now);
        for (int i = 0; i < 20; ++i) {
            computer.pass(hourUs);
            ahead.readClock(computer.now);
            QVERIFY(ahead.step(HistoryCaps()).ok());
        }
        QCOMPARE(servedDays(database), served);
    }

    /// Figures go by times of receipt; what came from the future is in none of them.
    void figuresGoByTimesOfReceipt() {
        QTemporaryDir folder;
        const QString file = databaseFile(folder.path());
        {
            const Database database = std::move(Database::open(file, Database::Access::ReadWrite)).value();
            JournalWriter journal(database);
            qint64 id = startUs - 3 * dayUs;
            const auto write = [&](qint64 receivedUs) {
                id = std::max(id + 1, receivedUs);
                Exchange made = storedExchange(id);
                made.receivedUs = receivedUs;
                QVERIFY(journal.write(made).ok());
            };
            write(startUs - 3 * dayUs);   // the clock is right
            write(startUs + 400 * dayUs); // ahead
            for (int hour = 47; hour >= 0; --hour)
                write(startUs - hour * hourUs); // right again, with ids of then
        }
        const History history = std::move(History::open(file)).value();
        QCOMPARE(history.counts(startUs - dayUs, startUs).requests, 24);
        QCOMPARE(history.counts(startUs - dayUs, startUs + minuteUs).requests, 25);
        const qint64 last = history.lastId();
        QCOMPARE(history.counts(startUs - dayUs, startUs + minuteUs, {last - 10, last - 5}).requests, 5);
        QCOMPARE(history.counts(startUs - dayUs, startUs + minuteUs, {last}).requests, 0);
    }

private:
    /// Rows of all kinds that go by age, of an hour ago; an exchange is pinned.
    static void fill(const Database& database) {
        JournalWriter journal(database);
        for (int i = 0; i < 3; ++i)
            QVERIFY(journal.write(storedExchange(startUs - hourUs + i)).ok());
        const auto run = [&](const QString& sql) { QVERIFY2(database.execute(sql).ok(), qPrintable(sql)); };
        run(u"UPDATE exchanges SET pinned = 1 WHERE id = %1"_s.arg(startUs - hourUs));
        for (int i = 0; i < 2; ++i) {
            run(u"INSERT INTO idempotency (endpoint, event_id, body_digest, first_us, last_us, "
                "expires_us, attempts,"
                " conflicts, status, content_type, headers, body) VALUES ('cdr', 'e%1', 'd', "
                "%2, %2, %3, 1, 0, 200, '', '', '')"_s.arg(i)
                    .arg(startUs - hourUs)
                    .arg(startUs + dayUs));
            run(u"INSERT INTO sessions (session, domain, caller, callee, direction, state, raw_state,"
                " extension, ring_group, started_ms, answered_ms, ended_ms, modified_ms, updated_us,"
                " ended) VALUES ('s%1', 'd', '1', '2', 'inbound', 'answered', '', '', '', 1, 1, 0, 1, %2,"
                " 0)"_s.arg(i)
                    .arg(startUs - hourUs));
            run(u"INSERT INTO session_events (session, event_id, state, raw_state, modified_ms,"
                " received_us, applied) VALUES ('s%1', 'x', 'answered', '', 1, %2, 1)"_s.arg(i)
                    .arg(startUs - hourUs));
        }
        run(u"INSERT INTO voicemail_messages (mailbox, session, call_id, caller, callee, url, duration_s,"
            " recorded_ms) VALUES ('1', 's', '', '', '', '', 1, %1)"_s.arg((startUs - hourUs) / 1000));
    }

    static QList<qint64> counts(const Database& database) {
        QList<qint64> found;
        for (const char* table : {"exchanges", "idempotency", "sessions", "session_events"})
            found.append(database.integer(u"SELECT count(*) FROM %1"_s.arg(QLatin1String(table))));
        return found;
    }
};

QTEST_GUILESS_MAIN(TestAgeClock)
#include "tst_age_clock.moc"
