// The caps of the database when exchanges are not what fills it: what repeats are known by, and what is never forgotten.
#include "core/database/binder.h"
#include "core/database/database.h"
#include "core/storage/event_writer.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/journal/retention.h"
#include "core/storage/store.h"
#include "tests/core/storage/store_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;
using opbx::test::storedExchange;

class TestRetention : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 nowUs = 1'770'000'000'000'000;
    static constexpr qint64 minuteUs = 60'000'000;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;

    /// Ids of events that were answered so long ago, each valid for a day.
    void remember(int count, qint64 agoUs) {
        QSqlQuery insert = m_database->prepare(
            u"INSERT INTO idempotency VALUES ('cdr', ?, ?, ?, ?, ?, 1, 0, 200, 'application/json', '', ?)"_s);
        QVERIFY(m_database->execute(u"BEGIN"_s).ok());
        for (int i = 0; i < count; ++i) {
            const qint64 atUs = nowUs - agoUs + i;
            insert.addBindValue(u"%1-%2"_s.arg(agoUs).arg(i));
            insert.addBindValue(QByteArray(32, 'd'));
            insert.addBindValue(atUs);
            insert.addBindValue(atUs);
            insert.addBindValue(atUs + 24 * 60 * minuteUs);
            insert.addBindValue(QByteArray(150, 'b'));
            QVERIFY(run(insert).ok());
        }
        QVERIFY(m_database->execute(u"COMMIT"_s).ok());
    }

    qint64 known(const char* where = "1") const { return rows("idempotency", where); }

    qint64 rows(const char* table, const char* where = "1") const {
        return m_database->integer(
            u"SELECT count(*) FROM %1 WHERE %2"_s.arg(QLatin1String(table), QLatin1String(where)));
    }

    /// Sessions that were last spoken of so long ago, each by one update.
    void converse(int count, qint64 agoUs, bool ended) {
        QSqlQuery session = m_database->prepare(
            u"INSERT INTO sessions (session, domain, caller, callee, direction, state, raw_state, extension,"
            " ring_group, started_ms, answered_ms, ended_ms, modified_ms, updated_us, ended)"
            " VALUES (?, 'd', '1', '2', 'inbound', 'answered', 'answered', '', '', 1, 1, 1, 1, ?, ?)"_s);
        QSqlQuery update = m_database->prepare(
            u"INSERT INTO session_events (session, event_id, state, raw_state, modified_ms, received_us,"
            " applied) VALUES (?, ?, 'answered', 'answered', 1, ?, 1)"_s);
        QVERIFY(m_database->execute(u"BEGIN"_s).ok());
        for (int i = 0; i < count; ++i) {
            const QString name = u"%1-%2-%3"_s.arg(ended).arg(agoUs).arg(i);
            Binder(session) << name << nowUs - agoUs << int(ended);
            Binder(update) << name << name << nowUs - agoUs;
            QVERIFY(run(session).ok());
            QVERIFY(run(update).ok());
        }
        QVERIFY(m_database->execute(u"COMMIT"_s).ok());
    }

    qint64 bytesUsed() const {
        return m_database->integer(u"PRAGMA page_count"_s) * m_database->integer(u"PRAGMA page_size"_s);
    }

    int enforceAll(const HistoryCaps& caps) {
        Retention retention(*m_database);
        int rounds = 0;
        while (rounds < 100) {
            const Result<bool> more = retention.enforce(caps, nowUs);
            ++rounds;
            if (!more || !*more)
                break;
        }
        return rounds;
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        Result<Database> opened = Database::open(databaseFile(m_folder->path()), Database::Access::ReadWrite);
        QVERIFY(opened.ok());
        m_database = std::make_unique<Database>(std::move(opened).value());
    }

    void cleanup() {
        m_database.reset();
        m_folder.reset();
    }

    void repeatsAreForgottenOnlyForTheDisk_data() {
        QTest::addColumn<qint64>("mostBytes");
        QTest::addColumn<qint64>("agoMinutes");
        QTest::addColumn<int>("left"); // of 3,000
        QTest::newRow("room enough") << 100LL * 1024 * 1024 << 120LL << 3'000;
        QTest::newRow("no room, retries over") << 400LL * 1024 << 120LL << -1;
        QTest::newRow("no room, may come again") << 400LL * 1024 << 15LL << 3'000;
    }

    void repeatsAreForgottenOnlyForTheDisk() {
        QFETCH(qint64, mostBytes);
        QFETCH(qint64, agoMinutes);
        QFETCH(int, left);
        HistoryCaps caps;
        caps.bytes = bytesUsed() + mostBytes;
        remember(3'000, agoMinutes * minuteUs);
        QVERIFY(enforceAll(caps) < 100);
        if (left >= 0) {
            QCOMPARE(known(), left);
            return;
        }
        QVERIFY2(known() > 0 && known() < 1'800, qPrintable(QString::number(known())));
        // The oldest went first.
        QCOMPARE(known("event_id LIKE '%-2999'"), 1);
        QCOMPARE(known("event_id LIKE '%-0'"), 0);
    }

    void sessionsAreForgottenOnlyForTheDisk_data() {
        QTest::addColumn<qint64>("mostBytes");
        QTest::addColumn<qint64>("agoMinutes");
        QTest::addColumn<bool>("ended");
        QTest::addColumn<int>("updates"); // left, of 700
        QTest::addColumn<int>("sessions");
        QTest::newRow("room enough") << 100LL * 1024 * 1024 << 120LL << true << 700 << 700;
        QTest::newRow("no room, ended") << 0LL << 120LL << true << 0 << 0;
        QTest::newRow("no room, ended just now") << 0LL << 15LL << true << 700 << 700;
        QTest::newRow("no room, a long call") << 0LL << 120LL << false << 0 << 700;
        QTest::newRow("no room, its end never came") << 0LL << 25 * 60LL << false << 0 << 0;
    }

    void sessionsAreForgottenOnlyForTheDisk() {
        QFETCH(qint64, mostBytes);
        QFETCH(qint64, agoMinutes);
        QFETCH(bool, ended);
        HistoryCaps caps;
        caps.bytes = mostBytes;
        converse(700, agoMinutes * minuteUs, ended);
        QVERIFY(enforceAll(caps) < 100);
        QTEST(int(rows("session_events")), "updates");
        QTEST(int(rows("sessions")), "sessions");
    }

    void sessionsGoByAge() {
        HistoryCaps caps;
        converse(1'200, (caps.ageSeconds + 60) * 1'000'000, false);
        converse(10, 60 * minuteUs, true);
        Retention retention(*m_database);
        for (int i = 0; i < 3; ++i)
            QVERIFY(retention.enforce(caps, nowUs).ok());
        QCOMPARE(rows("sessions"), 10);
        converse(5, (caps.ageSeconds + 60) * 1'000'000 + 1, false);
        QVERIFY(retention.enforce(caps, nowUs).ok()); // looked through once an hour
        QCOMPARE(rows("sessions"), 15);
        QVERIFY(retention.enforce(caps, nowUs + 61 * minuteUs).ok());
        QCOMPARE(rows("sessions"), 10);
    }

    void aFloodDoesNotOutrunTheCaps_data() {
        QTest::addColumn<bool>("byBytes");
        QTest::newRow("count") << false;
        QTest::newRow("bytes") << true;
    }

    /// What a store writes between two looks is less than what goes at once while there is much too much.
    void aFloodDoesNotOutrunTheCaps() {
        QFETCH(bool, byBytes);
        constexpr qint64 journalAtOnce = 2'000;
        Retention retention(*m_database);
        HistoryCaps caps;
        caps.count = byBytes ? 1'000'000 : 10;
        caps.bytes = byBytes ? bytesUsed() + 100'000 : caps.bytes;
        JournalWriter journal(*m_database);
        qint64 id = nowUs;
        const auto write = [&](qint64 count) {
            QVERIFY(m_database->execute(u"BEGIN"_s).ok());
            for (qint64 i = 0; i < count; ++i) {
                QVERIFY(journal.write(storedExchange(++id)).ok());
                retention.noteAdded();
            }
            QVERIFY(m_database->execute(u"COMMIT"_s).ok());
        };
        write(18'000);
        for (int look = 0; look < 20; ++look) {
            QVERIFY(*retention.enforce(caps, nowUs));
            if (retention.pauseMs() > 1)
                break;
            write(journalAtOnce);
        }
        QVERIFY2(rows("exchanges") < 15'000, qPrintable(QString::number(rows("exchanges"))));
        QVERIFY(retention.pauseMs() > 1); // and now there is time for others
        while (*retention.enforce(caps, nowUs)) {
        }
        if (!byBytes)
            QCOMPARE(rows("exchanges"), 10);
    }

    void lateOnesCount_data() {
        QTest::addColumn<bool>("undone"); // the transaction that wrote them
        QTest::newRow("written") << false;
        QTest::newRow("not written after all") << true;
    }

    /// What waited for its commit has a smaller id than what went to the journal before.
    void lateOnesCount() {
        QFETCH(bool, undone);
        Retention retention(*m_database);
        JournalWriter journal(*m_database);
        HistoryCaps caps;
        caps.count = 10;
        const auto write = [&](qint64 first) {
            for (qint64 i = 0; i < 20; ++i) {
                QVERIFY(journal.write(storedExchange(nowUs + first + 2 * i)).ok());
                retention.noteAdded();
            }
        };
        for (const qint64 first : {1, 0, -100}) { // between, before
            QVERIFY(m_database->execute(u"BEGIN"_s).ok());
            write(first);
            const bool undoes = undone && first != 1;
            QVERIFY(m_database->execute(undoes ? u"ROLLBACK"_s : u"COMMIT"_s).ok());
            if (undone)
                retention.forgetCount();
            QVERIFY(retention.enforce(caps, nowUs).ok());
            QCOMPARE(rows("exchanges"), caps.count);
        }
    }

    void whatAnybodyCanSendGoesFirst_data() {
        QTest::addColumn<int>("left"); // caps.count
        QTest::addColumn<QList<qint64>>("ids");
        using Ids = QList<qint64>;
        // 1 accepted, 2 a repeat, 3 refused, 4 health, 5 stale, 6 refused and pinned, 7 proved and refused, 8 imported and
        // refused, 9 a replay that was refused on purpose, 10 a repeat, 11 refused
        QTest::newRow("one") << 9 << Ids{1, 2, 4, 5, 6, 7, 8, 9, 10, 11};
        QTest::newRow("all of strangers") << 6 << Ids{1, 2, 6, 7, 8, 9, 10};
        QTest::newRow("and a repeat") << 5 << Ids{1, 6, 7, 8, 9, 10};
        QTest::newRow("all repeats") << 4 << Ids{1, 6, 7, 8, 9};
        QTest::newRow("and the oldest") << 2 << Ids{6, 8, 9};
    }

    void whatAnybodyCanSendGoesFirst() {
        QFETCH(int, left);
        QFETCH(QList<qint64>, ids);
        JournalWriter journal(*m_database);
        const auto write = [&](qint64 id, const std::function<void(Exchange&)>& change) {
            Exchange exchange = storedExchange(nowUs + id);
            change(exchange);
            QVERIFY(journal.write(exchange).ok());
        };
        const auto refused = [](Exchange& exchange) {
            exchange.verdict = Verdict::Invalid;
            exchange.refusal = ErrorCode::WrongBearer;
            exchange.response.status = 401;
        };
        const auto repeat = [](Exchange& exchange) {
            exchange.duplicate = true;
            exchange.attempt = 2;
        };
        write(1, [](Exchange&) {});
        write(2, repeat);
        write(3, refused);
        write(4, [](Exchange& exchange) {
            exchange.verdict = Verdict::None;
            exchange.endpoint = Endpoint::Health;
        });
        write(5, [](Exchange& exchange) {
            exchange.verdict = Verdict::Stale;
            exchange.refusal = ErrorCode::TimestampOutsideTolerance;
        });
        write(6, refused);
        write(7, [](Exchange& exchange) { exchange.refusal = ErrorCode::ValidationFailed; });
        write(8, refused);
        write(9, [&](Exchange& exchange) {
            refused(exchange);
            exchange.replayOf = 1;
        });
        write(10, repeat);
        write(11, refused);
        const auto mark = [&](const QString& column, qint64 id) {
            QVERIFY(m_database
                        ->execute(u"UPDATE exchanges SET %1 = 1 WHERE id = %2"_s.arg(column).arg(nowUs + id))
                        .ok());
        };
        mark(u"pinned"_s, 6);
        mark(u"imported"_s, 8);
        HistoryCaps caps;
        caps.count = left;
        enforceAll(caps);
        QList<qint64> found;
        QSqlQuery query = m_database->prepare(u"SELECT id FROM exchanges ORDER BY id"_s);
        QVERIFY(query.exec());
        while (query.next())
            found.append(query.value(0).toLongLong() - nowUs);
        QCOMPARE(found, ids);
    }

    void theNewOnesStayBesideTheOld() {
        remember(3'000, 120 * minuteUs);
        remember(100, 5 * minuteUs);
        HistoryCaps caps;
        caps.bytes = 64 * 1024; // less than an empty database takes
        QVERIFY(enforceAll(caps) < 100);
        QCOMPARE(known(), 100);
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
