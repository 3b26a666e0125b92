// A database of any earlier schema is taken over when it is opened: each exchange, filter, figure and record is what it was, also when
// the process was killed meanwhile and began again.
#include "core/database/binder.h"
#include "core/database/migrations.h"
#include "core/filter/filter.h"
#include "core/formats/exchange_json.h"
#include "core/storage/call_writer.h"
#include "core/storage/journal/exchange_marks.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/search/text_index.h"
#include "tests/core/storage/store_fixture.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 startUs = 1'772'613'000'000'000;
constexpr qint64 secondUs = 1'000'000;
constexpr int exchanges = 400;
constexpr int calls = 30;
constexpr int textParts = 32; // that versions up to 0.1.0 had
constexpr int textSchema = 2; // since which there is a full text
constexpr int storySchema = 7;

const QStringList filters = {u""_s,
                             u"status:>=400"_s,
                             u"status:404"_s,
                             u"sig:bad"_s,
                             u"dup:yes"_s,
                             u"attempt:>1"_s,
                             u"took:>100ms"_s,
                             u"size:>10k"_s,
                             u"replay:yes"_s,
                             u"pinned:yes"_s,
                             u"note:yes"_s,
                             u"note~dana"_s,
                             u"since:2026-03-04T08:35:00Z"_s,
                             u"until:2026-03-04T08:33:20Z"_s,
                             u"session:session-1"_s,
                             u"session:session-11"_s,
                             u"event:12"_s,
                             u"from:+14155551*"_s,
                             u"state:ringing endpoint:cdr"_s,
                             u"not endpoint:session-update"_s,
                             u"body~\"word 7\""_s,
                             u"body~\"word 77 \" not dup:yes"_s,
                             u"body~\"nowhere\""_s,
                             u"ringing 5551"_s};

Exchange madeExchange(int number, QRandomGenerator& random) {
    const auto luck = [&random](int of) { return random.bounded(of) == 0; };
    Exchange exchange = test::storedExchange(startUs + number * secondUs);
    exchange.endpoint = luck(3) ? Endpoint::Cdr : Endpoint::SessionUpdate;
    exchange.verdict = luck(9) ? Verdict::Invalid : Verdict::Ok;
    exchange.response.status = luck(7) ? 404 : 200;
    exchange.attempt = luck(8) ? 2 : 1;
    exchange.duplicate = exchange.attempt > 1;
    exchange.replayOf = luck(20) ? 1 : 0;
    exchange.event.session = u"session-%1"_s.arg(random.bounded(40));
    exchange.event.eventId = QByteArray::number(random.bounded(200));
    exchange.event.from = u"+1415555%1"_s.arg(random.bounded(2000), 4, 10, '0'_L1);
    exchange.event.state = luck(2) ? u"ringing"_s : u"answered"_s;
    exchange.timings.answered = random.bounded(200'000);
    exchange.request.body = "word " + QByteArray::number(random.bounded(200)) + " \xc3\xa4";
    if (luck(30))
        exchange.request.body += QByteArray(20'000, 'z');
    exchange.steps = {{"authenticated", u"The signature is right."_s}};
    return exchange;
}

Notification madeCdr(int number) {
    CallLeg leg;
    leg.session = u"call-%1"_s.arg(number);
    leg.callId = leg.session + u"@pbx"_s;
    leg.from = u"+14155550100"_s;
    leg.to = u"+15550000042"_s;
    leg.direction = u"inbound"_s;
    leg.disposition = number % 3 ? u"answered"_s : u"busy"_s;
    leg.durationSeconds = 20 + number;
    leg.talkSeconds = number % 3 ? 10 + number : 0;
    leg.startedMs = startUs / 1000 + number * 60'000;
    leg.endedMs = leg.startedMs + leg.durationSeconds * 1000;
    Notification made = test::notification(Endpoint::Cdr, "cdr-" + QByteArray::number(number), leg);
    made.receivedUs = leg.endedMs * 1000;
    return made;
}

Notification madeUpdate(int number) {
    SessionChange change;
    change.session = u"live-%1"_s.arg(number);
    change.from = u"+14155550100"_s;
    change.state = CallState::Ringing;
    change.rawState = u"ringing"_s;
    change.startedMs = change.modifiedMs = startUs / 1000 + number;
    Notification made =
        test::notification(Endpoint::SessionUpdate, "update-" + QByteArray::number(number), change);
    made.receivedUs = startUs + number * 1000;
    return made;
}

/// By this program, as it is today.
void fill(const QString& file) {
    const Result<Database> database = Database::open(file, Database::Access::ReadWrite);
    QVERIFY(database.ok());
    QVERIFY(database->execute(u"BEGIN"_s).ok());
    QRandomGenerator random(7);
    JournalWriter journal(*database);
    for (int number = 1; number <= exchanges; ++number)
        QVERIFY(journal.write(madeExchange(number, random)).ok());
    CallWriter writer(*database);
    for (int number = 0; number < calls; ++number) {
        QVERIFY(writer.apply(madeCdr(number)).ok());
        QVERIFY(writer.apply(madeUpdate(number)).ok());
    }
    QVERIFY(database->execute(u"COMMIT"_s).ok());
    QVERIFY(ExchangeMarks(*database).setPinned(startUs + 10 * secondUs, true).ok());
    QVERIFY(ExchangeMarks(*database).setNote(startUs + 20 * secondUs, u"ask Dana"_s).ok());
    TextIndex text(*database);
    text.setPartSize(exchanges / 5);
    while (*text.step(startUs + (exchanges - 50) * secondUs)) {
    }
}

QStringList statementsOf(int schema) {
    QFile file(u":/opbx/migrations/%1.sql"_s.arg(schema, 3, 10, '0'_L1));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression comment(u"--[^\n]*"_s);
    QStringList all;
    for (const QString& statement : QString::fromUtf8(file.readAll()).remove(comment).split(u';')) {
        if (!statement.trimmed().isEmpty())
            all << statement;
    }
    for (int part = 0; schema == textSchema && part < textParts; ++part)
        all << u"CREATE VIRTUAL TABLE exchange_text_%1 USING fts5(text, tokenize = 'trigram', content = '',"
               " detail = none, columnsize = 0)"_s.arg(part);
    return all;
}

QStringList textsOf(const QSqlDatabase& database, const QString& sql) {
    QStringList texts;
    QSqlQuery query(database);
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    while (query.next())
        texts << query.value(0).toString();
    return texts;
}

/// The same rows in a database of an earlier schema, as far as it had columns for them.
void makeBefore(const QString& file, int schema, const QString& present) {
    QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"before"_s);
    database.setDatabaseName(file);
    QVERIFY(database.open());
    QStringList statements{u"PRAGMA journal_mode = WAL"_s, u"ATTACH '%1' AS present"_s.arg(present),
                           u"BEGIN"_s};
    for (int number = 1; number <= schema; ++number)
        statements << statementsOf(number);
    for (const QString& statement : std::as_const(statements))
        textsOf(database, statement);
    const QString tables = u"SELECT name FROM %1.sqlite_schema WHERE type = 'table' AND sql NOT LIKE"
                           " 'CREATE VIRTUAL%'"_s;
    const QStringList there = textsOf(database, tables.arg(u"present"_s));
    for (const QString& table : textsOf(database, tables.arg(u"main"_s))) {
        if (!there.contains(table))
            continue;
        const QString columns =
            textsOf(database, u"SELECT '\"' || name || '\"' FROM pragma_table_info('%1', 'main')"
                              " WHERE name IN (SELECT name FROM pragma_table_info('%1',"
                              " 'present'))"_s.arg(table))
                .join(u',');
        textsOf(database, u"INSERT OR REPLACE INTO main.\"%1\" (%2) SELECT %2 FROM present.\"%1\""_s.arg(
                              table, columns));
    }
    if (schema < textSchema)
        textsOf(database, u"UPDATE settings_of_database SET value = 0 WHERE name = 'indexed_through'"_s);
    textsOf(database, u"PRAGMA user_version = %1"_s.arg(schema));
    textsOf(database, u"COMMIT"_s);
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(u"before"_s);
}

/// A process that opens it and is killed so many microseconds later, or ends before.
bool wasKilledWhileOpening(const QString& file, int afterUs) {
    const pid_t child = fork();
    if (child == 0) {
        const itimerval timer{{0, 0}, {0, afterUs}};
        (void)signal(SIGALRM, SIG_DFL); // ends the process
        (void)setitimer(ITIMER_REAL, &timer, nullptr);
        (void)Database::open(file, Database::Access::ReadWrite);
        _exit(0);
    }
    int status = 0;
    (void)waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

QStringList described(const History& history, const QString& filter) {
    QStringList lines;
    const auto parsed = Filter::parse(filter);
    if (!std::holds_alternative<Filter>(parsed))
        return {u"no filter: "_s + filter};
    const auto rows = history.newest(std::get<Filter>(parsed), 0, exchanges * 2, startUs + 3600 * secondUs);
    if (!rows)
        return {rows.error().detail};
    for (const ExchangeRow& row : *rows)
        lines << u"%1 %2 %3"_s.arg(row.id).arg(row.session, row.note);
    return lines;
}

QByteArray wholeExchange(const History& history, qint64 id) {
    const auto exchange = history.exchange(id);
    return exchange ? QJsonDocument(exchangeJson(**exchange)).toJson() : exchange.error().detail.toUtf8();
}

/// Records, legs, updates, live calls and figures. `withStories`: also what became of a call.
QStringList recordsOf(const History& history, bool withStories) {
    QStringList lines;
    const auto records = history.callRecords(Filter(), 0, 0, startUs);
    for (const CallRecord& record : records ? *records : QList<CallRecord>()) {
        lines << u"%1 %2 %3 %4 %5 %6 %7"_s.arg(record.session, record.from, record.to, record.disposition)
                     .arg(record.durationSeconds)
                     .arg(record.startedMs)
                     .arg(record.legs);
        if (withStories)
            lines << u"%1 %2 %3"_s.arg(int(record.outcome)).arg(record.talkSeconds).arg(record.answeredBy);
        const auto legs = history.callLegs(record.session);
        for (const CallLeg& leg : legs ? *legs : QList<CallLeg>())
            lines << u"leg %1 %2 %3"_s.arg(leg.callId).arg(leg.talkSeconds).arg(leg.endedMs);
    }
    const auto live = history.liveSessions(startUs + secondUs, 3600);
    for (const LiveSession& session : live ? *live : QList<LiveSession>()) {
        lines << u"live %1 %2 %3"_s.arg(session.session, session.state).arg(session.startedMs);
        const auto events = history.callEvents(session.session);
        for (const CallEvent& event : events ? *events : QList<CallEvent>())
            lines << u"event %1 %2"_s.arg(event.state).arg(event.receivedUs);
    }
    const HistoryCounts counts = history.counts(startUs + 50 * secondUs, startUs + 300 * secondUs);
    return lines << u"%1 %2 %3 %4 %5"_s.arg(counts.requests)
                        .arg(counts.refused)
                        .arg(counts.retries)
                        .arg(history.lastId())
                        .arg(history.liveCount(startUs + secondUs, 3600));
}

} // namespace

class TestTakingOver : public QObject {
    Q_OBJECT

private slots:
    void earlierSchemas_data() {
        QTest::addColumn<int>("schema");
        QTest::addColumn<bool>("killed");
        for (int schema = 1; schema < latestSchema(); ++schema) {
            QTest::addRow("schema %d", schema) << schema << false;
            QTest::addRow("schema %d, killed meanwhile", schema) << schema << true;
        }
    }

    void earlierSchemas() {
        QFETCH(int, schema);
        QFETCH(bool, killed);
        const QTemporaryDir folder;
        const QString present = databaseFile(folder.filePath(u"present"_s));
        const QString before = databaseFile(folder.filePath(u"before"_s));
        fill(present);
        makeBefore(before, schema, present);
        int kills = 0;
        for (int attempt = 0; killed && attempt < 12; ++attempt)
            kills += wasKilledWhileOpening(before, 500 + attempt * 700) ? 1 : 0;
        QVERIFY(!killed || kills > 0);
        const SystemClock clock;
        Store store(before, clock);
        const Result<QString> opened = store.open();
        QVERIFY2(opened.ok(), qPrintable(opened ? QString() : opened.error().detail));
        QVERIFY(opened->isEmpty()); // nothing was put aside
        const History was = std::move(History::open(present)).value();
        const History is = std::move(History::open(before)).value();
        for (const QString& filter : filters) {
            const QStringList expected = described(was, filter);
            QVERIFY2(described(is, filter) == expected, qPrintable(filter));
        }
        QCOMPARE(described(is, {}).size(), exchanges);
        for (int number = 1; number <= exchanges; ++number)
            QCOMPARE(wholeExchange(is, startUs + number * secondUs),
                     wholeExchange(was, startUs + number * secondUs));
        QVERIFY(recordsOf(was, false).size() > calls * 4);
        QCOMPARE(recordsOf(is, schema >= storySchema), recordsOf(was, schema >= storySchema));
        store.close();
    }
};

QTEST_GUILESS_MAIN(TestTakingOver)
#include "tst_taking_over.moc"
