// What makes two deliveries one event: their id in its namespace, their bytes, or the call that is in the records.
#include "core/filter/filter.h"
#include "tests/core/storage/store_fixture.h"

#include <QFile>
#include <QRegularExpression>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 3'600'000'000;

CallLeg leg(qint64 talk = 3) {
    CallLeg made;
    made.session = u"s1"_s;
    made.callId = u"c1"_s;
    made.domain = u"d1"_s;
    made.disposition = u"answered"_s;
    made.talkSeconds = talk;
    return made;
}

Notification cdr(EventIdKind kind, const QByteArray& id, const QByteArray& bytes, qint64 talk = 3) {
    Notification made = test::notification(Endpoint::Cdr, id, leg(talk), bytes);
    made.idKind = kind;
    made.derivedId = "derived id";
    made.session = u"s1"_s;
    made.callId = u"c1"_s;
    made.domain = u"d1"_s;
    return made;
}

Notification update(EventIdKind kind, const QByteArray& id, const QByteArray& bytes) {
    SessionChange change;
    change.session = u"s9"_s;
    change.state = CallState::Ringing;
    Notification made = test::notification(Endpoint::SessionUpdate, id, change, bytes);
    made.idKind = kind;
    return made;
}

} // namespace

class TestRepeats : public test::StoreTest {
    Q_OBJECT

private slots:
    void init() { openFresh(); }
    void cleanup() { m_store.reset(); }

    void namespacesNeverMeet_data() {
        QTest::addColumn<int>("one");
        QTest::addColumn<int>("other");
        for (const int one : {0, 1, 2}) {
            for (const int other : {0, 1, 2})
                QTest::addRow("%d %d", one, other) << one << other;
        }
    }

    void namespacesNeverMeet() {
        QFETCH(int, one);
        QFETCH(int, other);
        commit(update(static_cast<EventIdKind>(one), "the same", "bytes"));
        const auto second = commit(update(static_cast<EventIdKind>(other), "the same", "other bytes"));
        QCOMPARE(second.duplicate, one == other);
        QCOMPARE(second.conflict, one == other);
    }

    /// What a header names cannot pass for the name of a namespace either.
    void anIdCannotNameANamespace() {
        commit(update(EventIdKind::Header, "derived:x", "bytes"));
        QVERIFY(!commit(update(EventIdKind::Derived, "x", "other bytes")).duplicate);
        commit(update(EventIdKind::Field, "before:y", "more bytes"));
        QVERIFY(!commit(update(EventIdKind::Header, "y", "still other bytes")).duplicate);
    }

    void theSameBytesAreTheSameEvent() {
        commit(update(EventIdKind::Field, "one", "bytes"));
        for (int i = 2; i < 70; ++i) {
            const CommitOutcome again =
                commit(update(EventIdKind::Header, "id " + QByteArray::number(i), "bytes"));
            QVERIFY(again.duplicate && !again.conflict);
            QCOMPARE(again.attempt, i);
            QCOMPARE(again.knownAs, QByteArray("one"));
        }
        QCOMPARE(rows(u"idempotency"_s), 1);
        QCOMPARE(rows(u"session_events"_s), 1);
        // At another endpoint they are another event.
        QVERIFY(!commit(cdr(EventIdKind::Derived, "derived id", "bytes")).duplicate);
    }

    void theSameBytesAreAnotherEventAfterTheirTime() {
        commit(update(EventIdKind::Derived, "one", "bytes"));
        forgetRepeats();
        QVERIFY(!commit(update(EventIdKind::Header, "two", "bytes")).duplicate);
    }

    void aCdrIsKnownAsLongAsItsCall_data() {
        QTest::addColumn<bool>("sameBytes");
        QTest::addColumn<bool>("isStale");
        QTest::addColumn<int>("kind");
        for (const bool sameBytes : {false, true}) {
            for (const bool isStale : {false, true}) {
                for (const EventIdKind kind : {EventIdKind::Derived, EventIdKind::Header})
                    QTest::addRow("%d %d %d", sameBytes, isStale, int(kind))
                        << sameBytes << isStale << int(kind);
            }
        }
    }

    void aCdrIsKnownAsLongAsItsCall() {
        QFETCH(bool, sameBytes);
        QFETCH(bool, isStale);
        QFETCH(int, kind);
        const CommitOutcome first = commit(cdr(EventIdKind::Derived, "derived id", "bytes"));
        QVERIFY(!first.duplicate);
        forgetRepeats();
        for (int attempt = 2; attempt < 5; ++attempt) {
            const auto how = static_cast<EventIdKind>(kind);
            Notification late =
                cdr(how, how == EventIdKind::Derived ? "derived id" : "another", // years later
                    sameBytes ? "bytes" : "other bytes", 99);
            late.receivedUs += 1'000 * day + attempt;
            late.onlyIfKnown = isStale;
            late.answer = late.answerUnknown = {422, "application/json", {}, "{}"};
            const CommitOutcome known = commit(late);
            QVERIFY(known.duplicate && known.stored);
            QCOMPARE(known.conflict, !sameBytes);
            QCOMPARE(known.attempt, attempt);
            QCOMPARE(known.answer.status, 200);
            QCOMPARE(known.firstAttemptUs, first.firstAttemptUs);
        }
        QCOMPARE(rows(u"call_legs"_s), 1);
        QCOMPARE(history().callRecords(Filter(), 0, 0, m_clock.nowUs())->first().talkSeconds, 3);
    }

    void anotherLegOfTheCallIsNew() {
        commit(cdr(EventIdKind::Derived, "derived id", "bytes"));
        Notification other = cdr(EventIdKind::Derived, "derived id of another", "other bytes");
        other.derivedId = "derived id of another";
        other.callId = u"c2"_s;
        QVERIFY(!commit(other).duplicate);
        QCOMPARE(rows(u"call_legs"_s), 2);
    }

    void deliveriesThatWereRefusedAreCounted() {
        Notification third = update(EventIdKind::Field, "e", "bytes");
        third.attempt = 3;
        third.firstAttemptUs = third.receivedUs - 35'000'000;
        const CommitOutcome accepted = commit(third);
        QCOMPARE(accepted.attempt, 3);
        QVERIFY(!accepted.duplicate);
        const CommitOutcome fourth = commit(update(EventIdKind::Field, "e", "bytes"));
        QCOMPARE(fourth.attempt, 4);
        QCOMPARE(fourth.firstAttemptUs, third.firstAttemptUs);
    }

    /// The box of a recording that names none that can be believed.
    void aMessageGoesToTheBoxOfItsSession() {
        Exchange voice = test::storedExchange(5);
        voice.endpoint = Endpoint::VoiceRoute;
        voice.event.session = u"s7"_s;
        voice.mailbox = u"sales"_s;
        voice.response.status = 200;
        m_store->record(JournalBundle(voice));
        QTRY_COMPARE(rows(u"sessions WHERE mailbox = 'sales'"_s), 1);
        for (const QString& session : {u"s7"_s, u"s8"_s}) {
            RecordingReady recording;
            recording.session = session;
            recording.url = u"https://r.test/"_s + session;
            recording.boxOfSession = true;
            commit(test::notification(Endpoint::RecordingStatus, session.toLatin1(), recording));
        }
        QCOMPARE(rows(u"voicemail_messages"_s), 1);
        QCOMPARE(rows(u"voicemail_messages WHERE mailbox = 'sales' AND session = 's7'"_s), 1);
    }

    void whatAnEarlierVersionKeptIsKnown() {
        makeDatabaseOfBefore();
        QCOMPARE(commit(update(EventIdKind::Field, "evt-1", "bytes of evt-1")).attempt, 2);
        QVERIFY(commit(update(EventIdKind::Header, "evt-1", "other bytes")).duplicate);
        // Nobody knows whether that was a header: a field of the same letters is another event.
        QVERIFY(!commit(update(EventIdKind::Field, "evt-1", "still other bytes")).duplicate);
        const CommitOutcome call = commit(cdr(EventIdKind::Derived, "derived id", "bytes of the call"));
        QVERIFY(call.duplicate && !call.conflict);
        QCOMPARE(rows(u"call_legs"_s), 1);
    }

private:
    CommitOutcome commit(Notification made) {
        std::optional<Committed> done;
        m_store->commit({std::move(made), test::storedExchange(++m_id)}, this,
                        [&](Committed committed) { done = std::move(committed); });
        [&] { QTRY_VERIFY(done.has_value()); }();
        return done->outcome;
    }

    qint64 rows(const QString& of) const {
        const Result<Database> database = Database::open(m_file, Database::Access::ReadOnly);
        return database->integer(u"SELECT count(*) FROM "_s + of);
    }

    /// As after their time to live.
    void forgetRepeats() {
        const Result<Database> database = Database::open(m_file, Database::Access::ReadWrite);
        QVERIFY(database->execute(u"DELETE FROM idempotency"_s).ok());
    }

    /// Schema 4, with an event and a call that was known by a header.
    void makeDatabaseOfBefore() {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = databaseFile(m_folder->path());
        {
            const QString connection = u"before"_s;
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            raw.setDatabaseName(m_file);
            QVERIFY(raw.open());
            QSqlQuery query(raw);
            for (int number = 1; number <= 4; ++number) {
                QFile file(u":/opbx/migrations/00%1.sql"_s.arg(number));
                QVERIFY(file.open(QIODevice::ReadOnly));
                static const QRegularExpression comment(u"--[^\n]*"_s);
                const QStringList statements =
                    QString::fromUtf8(file.readAll()).remove(comment).split(u';', Qt::SkipEmptyParts);
                for (const QString& statement : statements) {
                    if (!statement.trimmed().isEmpty())
                        QVERIFY(query.exec(statement));
                }
            }
            QVERIFY(query.exec(u"PRAGMA user_version = 4"_s));
            QVERIFY(query.exec(u"INSERT INTO idempotency VALUES ('session-update', 'evt-1', "
                               u"CAST('bytes of evt-1' AS BLOB), 1, 1, 9000000000000000, 1, 0, 200,"
                               u" 'application/json', '', '{}')"_s));
            QVERIFY(query.exec(
                u"INSERT INTO call_legs VALUES (1, 's1', 's1', 'c1', 'by a header', 'd1', '1', '2',"
                u" 'inbound', 'answered', 'ANSWERED', 5, 3, 1000, 2000, 3000, '', '', 4)"_s));
            raw.close();
        }
        QSqlDatabase::removeDatabase(u"before"_s);
        reopen();
    }

    qint64 m_id = 0;
};

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_repeats.moc"
