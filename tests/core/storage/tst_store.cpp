// The store with a real database: promises kept, duplicates recognised, calls that only move forwards.
#include "core/filter/filter.h"
#include "core/storage/journal/retention.h"
#include "core/storage/plan_store.h"
#include "tests/core/storage/store_fixture.h"

#include <QFile>
#include <QThread>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

SessionChange change(CallState state, qint64 modifiedMs) {
    SessionChange made;
    made.session = u"s1"_s;
    made.from = u"+1"_s;
    made.state = state;
    made.modifiedMs = modifiedMs;
    return made;
}

CallLeg leg(const QString& callId, const QString& disposition, qint64 talk) {
    CallLeg made;
    made.session = u"s1"_s;
    made.callId = callId;
    made.disposition = disposition;
    made.talkSeconds = talk;
    made.durationSeconds = talk + 5;
    made.startedMs = 1'000;
    return made;
}

} // namespace

class TestStore : public test::StoreTest {
    Q_OBJECT

private slots:
    void init() { openFresh(); }

    void cleanup() { m_store.reset(); }

    void aDuplicateGetsTheFirstAnswer() {
        const auto first = commit(test::notification(Endpoint::Cdr, "e1", leg(u"c1"_s, u"answered"_s, 3)));
        QVERIFY(first.outcome.stored && !first.outcome.duplicate);
        const auto second = commit(test::notification(Endpoint::Cdr, "e1", leg(u"c1"_s, u"answered"_s, 3)));
        QVERIFY(second.outcome.duplicate);
        QVERIFY(!second.outcome.conflict);
        QCOMPARE(second.outcome.attempt, 2);
        QCOMPARE(second.outcome.answer.body, first.outcome.answer.body);
        const auto other = commit(test::notification(Endpoint::Cdr, "e1", std::monostate(), "other body"));
        QVERIFY(other.outcome.conflict);
        QCOMPARE(other.outcome.attempt, 3);
        QCOMPARE(records().size(), 1);
    }

    void twoCopiesInOneTransactionAreOneEvent() {
        int done = 0;
        QList<Committed> outcomes;
        for (int i = 0; i < 2; ++i) {
            m_store->commit({test::notification(Endpoint::Cdr, "same", leg(u"c"_s, u"busy"_s, 0)),
                             test::storedExchange(i + 1)},
                            this, [&](Committed committed) {
                                outcomes.append(std::move(committed));
                                ++done;
                            });
        }
        QTRY_COMPARE(done, 2);
        QCOMPARE(int(outcomes[0].outcome.duplicate) + int(outcomes[1].outcome.duplicate), 1);
        QCOMPARE(records().size(), 1);
    }

    /// Also when several share a transaction, and when one of them has more than one commit in it.
    void eachContextIsTold() {
        QThread thread;
        QObject elsewhere;
        elsewhere.moveToThread(&thread);
        thread.start();
        const std::array<QObject*, 4> contexts = {this, &elsewhere, this, &elsewhere};
        std::array<std::atomic<QThread*>, 4> told{};
        for (size_t i = 0; i < contexts.size(); ++i) {
            m_store->commit({test::notification(Endpoint::Cdr, "of " + QByteArray::number(int(i)), {}),
                             test::storedExchange(qint64(i) + 1)},
                            contexts.at(i),
                            [&told, i](const Committed&) { told.at(i) = QThread::currentThread(); });
        }
        for (size_t i = 0; i < contexts.size(); ++i)
            QTRY_COMPARE(told.at(i).load(), contexts.at(i)->thread());
        thread.quit();
        thread.wait();
    }

    void theEventSurvivesAnotherConnection() {
        commit(test::notification(Endpoint::Cdr, "kept", leg(u"c"_s, u"answered"_s, 9)));
        reopen();
        const Committed repeat = commit(test::notification(Endpoint::Cdr, "kept", std::monostate()));
        QVERIFY(repeat.outcome.duplicate);
        QVERIFY(!repeat.isRecorded); // a repeat promises nothing new, so its row is for others to decide
    }

    void onlyIfKnownStoresNothing() {
        Notification stale =
            test::notification(Endpoint::SessionUpdate, "late", change(CallState::Ringing, 1));
        stale.onlyIfKnown = true;
        stale.answerUnknown = {400, "application/json", {}, "{}"};
        const Committed committed = commit(stale);
        QVERIFY(!committed.isRecorded);
        const auto outcome = committed.outcome;
        QVERIFY(!outcome.stored);
        QCOMPARE(outcome.answer.status, 400);
        QVERIFY(sessions().isEmpty());
    }

    void sessionsMoveForwards_data() {
        QTest::addColumn<QList<int>>("states");
        QTest::addColumn<QList<int>>("times");
        QTest::addColumn<QString>("live");
        const auto s = [](CallState state) { return static_cast<int>(state); };
        QTest::newRow("in order") << QList<int>{s(CallState::Ringing), s(CallState::Answered)}
                                  << QList<int>{1, 2} << "answered";
        QTest::newRow("older news") << QList<int>{s(CallState::Answered), s(CallState::Ringing)}
                                    << QList<int>{2, 1} << "answered";
        QTest::newRow("same time") << QList<int>{s(CallState::Answered), s(CallState::Ringing)}
                                   << QList<int>{2, 2} << "answered";
        QTest::newRow("ended") << QList<int>{s(CallState::Answered), s(CallState::Completed)}
                               << QList<int>{1, 2} << "";
        QTest::newRow("late after the end")
            << QList<int>{s(CallState::Completed), s(CallState::Answered)} << QList<int>{2, 3} << "";
        QTest::newRow("an old end ends")
            << QList<int>{s(CallState::Answered), s(CallState::Busy)} << QList<int>{5, 4} << "";
    }

    void sessionsMoveForwards() {
        QFETCH(QList<int>, states);
        QFETCH(QList<int>, times);
        QFETCH(QString, live);
        for (int i = 0; i < states.size(); ++i) {
            commit(test::notification(Endpoint::SessionUpdate, "e" + QByteArray::number(i),
                                      change(static_cast<CallState>(states[i]), times[i])));
        }
        const QList<LiveSession> found = sessions();
        QCOMPARE(found.size(), live.isEmpty() ? 0 : 1);
        if (!live.isEmpty())
            QCOMPARE(found.first().state, live);
        const QList<CallEvent> events = *history().callEvents(change(CallState::Ringing, 1).session);
        QCOMPARE(events.size(), states.size());
        QCOMPARE(events.last().state,
                 QString::fromLatin1(callStateName(static_cast<CallState>(states.last()))));
        QCOMPARE(events.last().isApplied, live.isEmpty() ? isFinal(static_cast<CallState>(states.last()))
                                                         : events.last().state == live);
        QVERIFY(history().callEvents(QString())->isEmpty());
    }

    void aCdrEndsItsSessionAndNothingRevivesIt() {
        commit(test::notification(Endpoint::Cdr, "cdr", leg(u"c"_s, u"answered"_s, 5)));
        commit(test::notification(Endpoint::SessionUpdate, "late", change(CallState::Ringing, 99)));
        QVERIFY(sessions().isEmpty());
    }

    void legsOfASessionAreOneCall() {
        commit(test::notification(Endpoint::Cdr, "l1", leg(u"c1"_s, u"no-answer"_s, 0)));
        commit(test::notification(Endpoint::Cdr, "l2", leg(u"c2"_s, u"answered"_s, 12)));
        const QList<CallRecord> found = records();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().disposition, u"answered"_s);
        QCOMPARE(found.first().talkSeconds, 12);
        QCOMPARE(found.first().legs, 2);
        const QList<CallLeg> legs = *history().callLegs(found.first().session);
        QCOMPARE(legs.size(), 2);
        QVERIFY(legs.at(0).callId != legs.at(1).callId);
        QVERIFY(legs.at(0).startedMs <= legs.at(1).startedMs);
        QVERIFY(history().callLegs(u"another"_s)->isEmpty());
    }

    void theJournalComesBackWhole() {
        Exchange exchange = test::storedExchange(77);
        exchange.request.headers = {{"Content-Type", "application/json"}, {"X-Odd", "a: b"}};
        exchange.request.body = QByteArray("\x00\xff{}", 4);
        exchange.steps = {{"number-found", u"A step"_s}};
        exchange.response = {200, "application/xml", {}, "<Response/>"};
        exchange.timings.answered = 1234;
        m_store->record(JournalBundle(exchange));
        QTRY_VERIFY(history().exchange(77).ok());
        const ExchangePtr read = *history().exchange(77);
        QCOMPARE(read->request.headers, exchange.request.headers);
        QCOMPARE(read->request.body, exchange.request.body);
        QCOMPARE(read->steps, exchange.steps);
        QCOMPARE(read->response.body, exchange.response.body);
        QCOMPARE(read->durationUs(), 1234);
    }

    void clearHidesAllButPinnedAndNoted() {
        for (qint64 id = 1; id <= 4; ++id)
            m_store->record(JournalBundle(test::storedExchange(id)));
        QVERIFY(settled(&Store::setPinned, 1, true).ok());
        QVERIFY(settled(&Store::setPinned, 4, true).ok());
        QVERIFY(settled(&Store::setPinned, 4, false).ok());
        QVERIFY(settled(&Store::setNote, 3, u"  ask Dana "_s).ok());
        clear();
        const QList<ExchangeRow> kept = rows();
        QCOMPARE(idsOf(kept), (QList<qint64>{3, 1}));
        QVERIFY(kept[1].pinned && !kept[1].hasNote);
        QVERIFY(kept[0].hasNote && !kept[0].pinned);
        QCOMPARE(kept[0].note, u"ask Dana"_s);
        QCOMPARE((*history().exchange(3))->note, u"ask Dana"_s);
        QVERIFY((*history().exchange(1))->pinned);
        QVERIFY(!history().exchange(4).ok());
    }

    /// The clock was an hour ahead, and was put right.
    void clearHidesWhatIsAheadOfTheClock() {
        const qint64 ahead = m_clock.nowUs() + 3'600'000'000;
        m_store->record(JournalBundle(test::storedExchange(ahead)));
        QTRY_COMPARE(rows().size(), 1);
        clear();
        QVERIFY(rows().isEmpty());
        QCOMPARE(m_store->restoredState().lastId, ahead);
        m_store->record(JournalBundle(test::storedExchange(ahead + 1)));
        QTRY_COMPARE(rows().size(), 1);
    }

    void whatIsImportedAfterAClearIsThere() {
        clear();
        Result<qint64> written = 0;
        m_store->importExchanges({test::storedExchange(5)}, Redactor(), this,
                                 [&](const Result<qint64>& done) { written = done; });
        QTRY_COMPARE(written.ok() ? *written : -1, 1);
        QCOMPARE(rows().size(), 1);
    }

    /// A pager may wait for hours.
    void aSlowReaderOfExchangesHoldsUpNoCheckpoint() {
        for (qint64 id = 1; id <= 1'203; ++id)
            m_store->record(JournalBundle(test::storedExchange(id)));
        const Result<Database> other = Database::open(m_file, Database::Access::ReadWrite);
        QTRY_COMPARE(other->integer(u"SELECT max(id) FROM exchanges"_s), 1'203);
        qint64 visited = 0;
        const auto visit = [&](const ExchangeRow& row) {
            return row.id == ++visited && (row.id % 400 != 1 || canCheckpoint(*other));
        };
        QVERIFY(history().oldestFirst(Filter(), 0, m_clock.nowUs(), visit).ok());
        QCOMPARE(visited, 1'203);
    }

    void aSlowReaderOfCallsHoldsUpNoCheckpoint_data() {
        QTest::addColumn<History::CallOrder>("order");
        QTest::newRow("newest first") << History::CallOrder::NewestFirst;
        QTest::newRow("oldest first") << History::CallOrder::OldestFirst;
    }

    void aSlowReaderOfCallsHoldsUpNoCheckpoint() {
        QFETCH(History::CallOrder, order);
        const Result<Database> other = Database::open(m_file, Database::Access::ReadWrite);
        QVERIFY(other
                    ->execute(
                        u"INSERT INTO call_records (call, session, call_id, domain, caller, callee, "
                        "direction, disposition,"
                        " raw_disposition, duration_s, talk_s, started_ms, answered_ms, ended_ms, "
                        "recording_url, legs)"
                        " WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1"
                        " FROM n WHERE i < 1202) SELECT 'c' || i, 's' || i, '', '', '', '', '', '', '', 0, 0,"
                        " i / 300, 0, 0, '', 1 FROM n"_s)
                    .ok());
        QStringList expected;
        QSqlQuery query =
            other->prepare(order == History::CallOrder::NewestFirst
                               ? u"SELECT session FROM call_records ORDER BY started_ms DESC, call"_s
                               : u"SELECT session FROM call_records ORDER BY started_ms, call DESC"_s);
        QVERIFY(query.exec());
        while (query.next())
            expected.append(query.value(0).toString());
        query.finish();
        QStringList visited;
        const auto visit = [&](const CallRecord& record) {
            visited.append(record.session);
            return visited.size() % 400 != 1 || canCheckpoint(*other);
        };
        QVERIFY(history().eachCall(Filter(), 0, 0, m_clock.nowUs(), order, visit).ok());
        QCOMPARE(visited, expected);
        QCOMPARE(visited.size(), 1'203);

        // From a moment on, that is not yet part of it until another.
        for (const auto& [fromMs, untilMs, calls] : {std::tuple(1, 3, 600),
                                                     {1, 2, 300},
                                                     {2, 0, 603},
                                                     {0, 1, 300},
                                                     {4, 0, 3},
                                                     {5, 0, 0},
                                                     {2, 2, 0}}) {
            QStringList seen;
            const auto see = [&seen](const CallView& call) { seen.append(QString::fromUtf8(call.session)); };
            QVERIFY(history().eachCallView(Filter(), fromMs, untilMs, m_clock.nowUs(), order, see).ok());
            QCOMPARE(seen.size(), calls);
            QCOMPARE(seen, visited.mid(visited.indexOf(seen.value(0)), calls));
        }
    }

    void capsLeaveWhatIsPinnedOrNoted() {
        for (qint64 id = 1; id <= 6; ++id)
            m_store->record(JournalBundle(test::storedExchange(id)));
        QVERIFY(settled(&Store::setPinned, 2, true).ok());
        QVERIFY(settled(&Store::setNote, 3, u"x"_s).ok());
        Result<Database> other = Database::open(m_file, Database::Access::ReadWrite);
        HistoryCaps caps;
        caps.count = 1;
        caps.ageSeconds = 1'000'000'000'000;
        QVERIFY(Retention(*other).enforce(caps, 10).ok());
        QCOMPARE(other->integer(u"SELECT count(*) FROM exchange_contents"_s), rows().size());
        QCOMPARE(idsOf(rows()), (QList<qint64>{6, 3, 2}));
    }

    void notesChangeAndAreFound() {
        m_store->record(JournalBundle(test::storedExchange(5)));
        m_store->record(JournalBundle(test::storedExchange(6)));
        QVERIFY(settled(&Store::setNote, 5, u"50% of Öl"_s).ok());
        QCOMPARE(idsOf(rows(u"note~\"50%\""_s)), QList<qint64>{5});
        QCOMPARE(idsOf(rows(u"note~OF"_s)), QList<qint64>{5});
        QCOMPARE(idsOf(rows(u"not note~50_"_s)), (QList<qint64>{6, 5}));
        QCOMPARE(idsOf(rows(u"note:yes pinned:no"_s)), QList<qint64>{5});
        QVERIFY(settled(&Store::setNote, 5, u"other"_s).ok());
        QCOMPARE((*history().exchange(5))->note, u"other"_s);
        QVERIFY(settled(&Store::setNote, 5, u" "_s).ok());
        QVERIFY(rows(u"note:yes"_s).isEmpty());
        QCOMPARE(settled(&Store::setNote, 99, u"x"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(settled(&Store::setPinned, 99, true).error().code, ErrorCode::NotFound);
        QCOMPARE(settled(&Store::setNote, 5, QString(10'001, u'x')).error().code, ErrorCode::InvalidInput);
        m_store->close();
        QCOMPARE(settled(&Store::setPinned, 5, true).error().code, ErrorCode::StorageUnavailable);
    }

    void onlyTheUserMayReadTheFiles() {
        commit(test::notification(Endpoint::Cdr, "x", std::monostate()));
        for (const char* suffix : {"", "-wal", "-shm"}) {
            const QString file = m_file + QLatin1String(suffix);
            QVERIFY2(QFile::exists(file), qPrintable(file));
            QVERIFY2(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(file));
        }
    }

    void aLockedDatabaseRefusesAndRecovers() {
        Result<Database> other = Database::open(m_file, Database::Access::ReadWrite);
        QVERIFY(other.ok());
        QVERIFY(other->execute(u"BEGIN EXCLUSIVE"_s).ok());
        const auto refused = commit(test::notification(Endpoint::Cdr, "x", leg(u"c"_s, u"busy"_s, 0)));
        QVERIFY(!refused.outcome.stored);
        QCOMPARE(refused.exchange.response.status, 503);
        QCOMPARE(refused.outcome.error.code, ErrorCode::DatabaseLocked);
        QVERIFY(other->execute(u"ROLLBACK"_s).ok());
        QVERIFY(commit(test::notification(Endpoint::Cdr, "x", leg(u"c"_s, u"busy"_s, 0))).outcome.stored);
    }

    void aDamagedFileIsKeptAside() {
        m_store.reset();
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        m_store = std::make_unique<Store>(m_file, m_clock);
        const Result<QString> opened = m_store->open();
        QVERIFY(opened.ok());
        QVERIFY(QFile::exists(*opened));
        QVERIFY(commit(test::notification(Endpoint::Cdr, "new", std::monostate())).outcome.stored);
    }

    /// To read a large file at each start would take too long.
    void aLargeDamagedFileIsKeptAsideWhenItWasMet() {
        qint64 page = 0;
        {
            const Result<Database> other = Database::open(m_file, Database::Access::ReadWrite);
            QVERIFY(other->execute(u"CREATE TABLE large AS SELECT zeroblob(70000000)"_s).ok());
            page = other->integer(u"SELECT rootpage FROM sqlite_master WHERE name = 'idempotency'"_s);
        }
        m_store->close();
        QFile file(m_file);
        QVERIFY(file.size() > 64 * 1024 * 1024);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((page - 1) * 4'096));
        file.write(QByteArray(4'096, 'x'));
        file.close();

        m_store = std::make_unique<Store>(m_file, m_clock);
        QVERIFY(m_store->open()->isEmpty());
        const Notification event = test::notification(Endpoint::Cdr, "new", std::monostate());
        QCOMPARE(commit(event).outcome.error.code, ErrorCode::DatabaseCorrupt);
        m_store = std::make_unique<Store>(m_file, m_clock);
        QVERIFY(QFile::exists(*m_store->open()));
        QVERIFY(commit(event).outcome.stored);
        m_store->close();
        QVERIFY(m_store->open()->isEmpty());
    }

    void planVersionsAreKept() {
        Result<PlanStore> plans = PlanStore::open(m_file, Database::Access::ReadWrite);
        QVERIFY(plans.ok());
        QVERIFY(plans->latestDocument()->isEmpty());
        const qint64 first = *plans->save("{\"a\":1}", u"me"_s, {}, 1);
        QVERIFY(plans->save("{\"a\":2}", {}, {}, 2).ok());
        QCOMPARE(*plans->latestDocument(), QByteArray("{\"a\":2}"));
        QCOMPARE(*plans->document(first), QByteArray("{\"a\":1}"));
        QCOMPARE(plans->versions()->size(), 2);
    }

private:
    Committed commit(Notification made) {
        std::optional<Committed> outcome;
        m_store->commit({std::move(made), test::storedExchange(++m_nextId)}, this,
                        [&](Committed committed) { outcome = std::move(committed); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 10'000); }();
        return outcome.value_or(Committed{});
    }

    /// Outcome of a change that the store makes when it comes to it.
    template<class Function, class Value>
    Result<Done> settled(Function change, qint64 id, const Value& value) {
        std::optional<Result<Done>> outcome;
        (m_store.get()->*change)(id, value, this, [&](const Result<Done>& done) { outcome = done; });
        [&] { QTRY_VERIFY(outcome.has_value()); }();
        return outcome.value_or(Result<Done>(ErrorCode::Timeout, {}));
    }

    void clear() {
        bool done = false;
        m_store->clearHistory(this, [&](const Result<Done>& cleared) { done = cleared.ok(); });
        QTRY_VERIFY(done);
    }

    /// Whether nobody reads who would keep the log of the database from beginning anew.
    static bool canCheckpoint(const Database& database) {
        return database.integer(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) == 0;
    }

    static QList<qint64> idsOf(const QList<ExchangeRow>& rows) {
        QList<qint64> ids;
        for (const ExchangeRow& row : rows)
            ids.append(row.id);
        return ids;
    }

    QList<CallRecord> records() const { return *history().callRecords(Filter(), 0, 0, m_clock.nowUs()); }
    QList<LiveSession> sessions() const { return *history().liveSessions(m_clock.nowUs(), 3600); }
    QList<ExchangeRow> rows(const QString& expression = {}) const {
        return *history().newest(std::get<Filter>(Filter::parse(expression)), 0, 100, m_clock.nowUs());
    }

    qint64 m_nextId = 1'000;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
