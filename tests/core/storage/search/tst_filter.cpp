#include "core/filter/filter.h"
#include "core/storage/search/filter_sql.h"
#include "tests/support/filter_functions.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

constexpr qint64 nowUs = 1'700'000'000'000'000;

QString s(const char* text) {
    return QString::fromUtf8(text);
}

ExchangeRow sampleRow() {
    ExchangeRow row;
    row.id = 42;
    row.receivedUs = nowUs - 300'000'000; // five minutes ago
    row.endpoint = Endpoint::Cdr;
    row.method = "POST";
    row.path = "/api/webhooks/cloudonix/cdr?x=100%_y";
    row.status = 401;
    row.verdict = Verdict::Invalid;
    row.refusal = "wrong-signature";
    row.eventId = "evt-1";
    row.attempt = 2;
    row.duplicate = true;
    row.session = s("abc123");
    row.from = s("+14155551234");
    row.to = s("1001");
    row.direction = s("inbound");
    row.state = s("answered");
    row.peer = s("127.0.0.1");
    row.durationUs = 150'000;
    row.requestBytes = 2048;
    row.responseBytes = 10;
    return row;
}

Filter parsed(const QString& expression) {
    const auto result = Filter::parse(expression);
    if (const auto* error = std::get_if<FilterError>(&result))
        qFatal("%s: %s", qPrintable(expression), qPrintable(filterErrorSentence(*error)));
    return std::get<Filter>(result);
}

/// The journal's table with the columns that filters use.
class Journal {
public:
    Journal() {
        m_database = QSqlDatabase::addDatabase(s("QSQLITE"), QUuid::createUuid().toString());
        m_database.setDatabaseName(s(":memory:"));
        m_database.open();
        opbx::test::addFilterFunctions(m_database);
        run(s("CREATE TABLE exchanges (id INTEGER PRIMARY KEY, received_us, endpoint, method, path, status, "
              "verdict, "
              "refusal, event_id, attempt, duplicate, conflict, pinned, noted, session, caller, callee, "
              "direction, state, "
              "peer, duration_us, request_bytes, response_bytes, replay_of, imported)"));
        run(s("CREATE TABLE exchange_notes (exchange INTEGER PRIMARY KEY, note TEXT)"));
        run(s("CREATE INDEX exchanges_by_session ON exchanges (session) WHERE session <> ''"));
    }

    void run(const QString& sql, const QVariantList& values = {}) { rows(sql, values); }

    QList<QString> rows(const QString& sql, const QVariantList& values) {
        QSqlQuery query(m_database);
        query.prepare(sql);
        for (const QVariant& value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        QList<QString> found;
        while (query.next())
            found.append(query.value(query.record().count() - 1).toString());
        return found;
    }

    void insert(const ExchangeRow& row) {
        run(s("INSERT INTO exchanges VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
            {row.id,
             row.receivedUs,
             text(endpointName(row.endpoint)),
             text(row.method),
             text(row.path),
             row.status,
             text(verdictName(row.verdict)),
             text(row.refusal),
             text(row.eventId),
             row.attempt,
             int(row.duplicate),
             int(row.conflict),
             int(row.pinned),
             int(row.hasNote),
             row.session,
             row.from,
             row.to,
             row.direction,
             row.state,
             row.peer,
             row.durationUs,
             row.requestBytes,
             row.responseBytes,
             row.replayOf,
             int(row.imported)});
        if (row.hasNote)
            run(s("INSERT INTO exchange_notes VALUES (?, ?)"), {row.id, row.note});
    }

    QList<QString> matching(const Filter& filter) {
        const auto fullText = [](const QString& text, QVariantList& values) {
            values.append(text);
            return s("instr(session, ?) > 0");
        };
        const FilterSql sql = filterSql(filter, nowUs, fullText);
        return rows(s("SELECT id FROM exchanges WHERE ") + sql.condition + s(" ORDER BY id"), sql.values);
    }

private:
    static QString text(const QByteArray& bytes) { return QString::fromUtf8(bytes.isNull() ? "" : bytes); }

    QSqlDatabase m_database;
};

/// Expressions that sampleRow() fulfils.
constexpr const char* matching[] = {"",
                                    "  ",
                                    "status:401",
                                    "status:>=400",
                                    "status:<500",
                                    "status:4xx",
                                    "status:4XX",
                                    "status:404,401",
                                    "endpoint:cdr",
                                    "ENDPOINT:CDR",
                                    "endpoint:c",
                                    "sig:bad",
                                    "sig:invalid",
                                    "sig:ok,invalid",
                                    "dup:yes",
                                    "dup:true",
                                    "conflict:no",
                                    "pinned:no",
                                    "note:no",
                                    "replay:no",
                                    "attempt:>1",
                                    "attempt:=2",
                                    "from:+1415*",
                                    "from:\"+1415*\"",
                                    "from:415",
                                    "from:*1234",
                                    "to:1001",
                                    "session:abc",
                                    "session:abc123",
                                    "session:a*3",
                                    "took:>100ms",
                                    "took:>100",
                                    "took:<1s",
                                    "took:>=0.15s",
                                    "size:2k",
                                    "size:>1k",
                                    "answer-size:<1k",
                                    "since:10m",
                                    "until:1m",
                                    "since:2023-11-14",
                                    "since:\"2023-11-14 22:00\"",
                                    "until:2024-01-01T00:00:00Z",
                                    "path:/CDR",
                                    "path:*cdr*",
                                    "path:100%_y",
                                    "method:post",
                                    "event:evt",
                                    "refusal:signature",
                                    "peer:127.0.0.1",
                                    "state:answered",
                                    "direction:in",
                                    "id:42",
                                    "id:>41",
                                    "body~\"CallSid\"",
                                    "not path:/health",
                                    "-path:/health",
                                    "not not status:401",
                                    "status:401 endpoint:cdr",
                                    "status:401 and endpoint:cdr",
                                    "status:200 or endpoint:cdr",
                                    "(status:200 or status:401) dup:yes",
                                    "NOT (status:200 OR sig:ok)",
                                    "4155551234",
                                    "\"answered\"",
                                    "abc 1001",
                                    "from~415",
                                    "status:200 or status:401 dup:yes",
                                    "-(status:200)"};

/// Expressions that it does not.
constexpr const char* notMatching[] = {"status:200",
                                       "status:>401",
                                       "status:5xx",
                                       "endpoint:voice-route",
                                       "sig:ok",
                                       "sig:none",
                                       "dup:no",
                                       "attempt:1",
                                       "from:+1416*",
                                       "from:415*",
                                       "session:bc",
                                       "session:ABC",
                                       "session:b*",
                                       "took:<100ms",
                                       "size:<2k",
                                       "since:1m",
                                       "until:10m",
                                       "path:/health",
                                       "path:100_%y",
                                       "id:41",
                                       "body~\"other\"",
                                       "not status:401",
                                       "-sig:bad",
                                       "status:401 status:200",
                                       "voicemail",
                                       "status:200 or dup:no",
                                       "not (status:401 or status:200)"};

} // namespace

class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void matches_data() {
        QTest::addColumn<bool>("expected");
        const auto rows = [](bool expected, const auto& expressions) {
            for (const char* expression : expressions)
                QTest::newRow(expression) << expected;
        };
        rows(true, matching);
        rows(false, notMatching);
    }

    void matches() {
        QFETCH(bool, expected);
        const Filter filter = parsed(s(QTest::currentDataTag()));
        const auto bodies = [](const ExchangeRow&, const QString& text) { return text == s("CallSid"); };
        QCOMPARE(filter.matches(sampleRow(), nowUs, bodies), expected);
    }

    void errors_data() {
        QTest::addColumn<FilterProblem>("problem");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("length");
        const auto row = [](const char* expression, FilterProblem problem, int position, int length) {
            QTest::newRow(expression) << problem << position << length;
        };
        using enum FilterProblem;
        row("status:200 foo:1", UnknownField, 11, 3);
        row("sip:1001@x", UnknownField, 0, 3);
        row("status:abc", NotANumber, 7, 3);
        row("status:200,abc", NotANumber, 11, 3);
        row("status:>4xx", NotANumber, 8, 3);
        row("status:", MissingValue, 0, 7);
        row("status: 200", MissingValue, 0, 7);
        row("from:\"\"", MissingValue, 0, 7);
        row("took:>fast", NotADuration, 6, 4);
        row("size:>1x", NotASize, 6, 2);
        row("since:yesterday", NotAMoment, 6, 9);
        row("since:10", NotAMoment, 6, 2);
        row("since:2026-13-01", NotAMoment, 6, 10);
        row("sig:odd", UnknownChoice, 4, 3);
        row("endpoint:voice", UnknownChoice, 9, 5);
        row("dup:maybe", UnknownChoice, 4, 5);
        row("from:>1", NoComparison, 0, 7);
        row("since:>1h", NoComparison, 0, 9);
        row("status~200", OnlyFullText, 0, 7);
        row("body~\"abc", OpenQuote, 5, 4);
        row("abc \"def", OpenQuote, 4, 4);
        row("(status:200", OpenBracket, 0, 1);
        row("abc (", OpenBracket, 4, 1);
        row("status:200)", StrayBracket, 10, 1);
        row(")", StrayBracket, 0, 1);
        row("()", MissingOperand, 0, 1);
        row("or abc", MissingOperand, 0, 2);
        row("abc or", MissingOperand, 4, 2);
        row("abc or or def", MissingOperand, 4, 2);
        row("abc and", MissingOperand, 4, 3);
        row("not", MissingOperand, 0, 3);
        row("abc not )", MissingOperand, 4, 3);
    }

    void errors() {
        const auto result = Filter::parse(s(QTest::currentDataTag()));
        QVERIFY(std::holds_alternative<FilterError>(result));
        const FilterError error = std::get<FilterError>(result);
        QTEST(error.problem, "problem");
        QTEST(error.position, "position");
        QTEST(error.length, "length");
        QVERIFY(filterErrorSentence(error).endsWith(u'.'));
        QVERIFY(!filterErrorSentence(error).contains(s("note, note")));
    }

    void limits() {
        const auto problem = [](const QString& expression) {
            const auto result = Filter::parse(expression);
            return std::holds_alternative<FilterError>(result) ? int(std::get<FilterError>(result).problem)
                                                               : -1;
        };
        QCOMPARE(problem(QString(5000, u'a')), int(FilterProblem::TooLong));
        QCOMPARE(problem(QString(4000, u'(')), int(FilterProblem::TooDeep));
        QCOMPARE(problem(s("not ").repeated(1000) + s("a")), int(FilterProblem::TooDeep));
        QCOMPARE(problem(QString(60, u'(') + u'a' + QString(60, u')')), -1);
        QCOMPARE(problem(s("a ").repeated(2000)), -1);
    }

    void slowPatternsEnd() {
        ExchangeRow row = sampleRow();
        row.from = QString(10'000, u'a');
        QVERIFY(!parsed(s("from:") + s("*a").repeated(1000) + s("b")).matches(row, nowUs));
    }

    void whatItUses() {
        QVERIFY(parsed(s("a or not body~b")).usesBodies());
        QVERIFY(!parsed(s("from:b")).usesBodies());
        QVERIFY(parsed(s("(since:1h)")).usesTime());
        QVERIFY(!parsed(s("since:2026-01-01")).usesTime());
        QVERIFY(parsed(s(" ")).isEmpty());
        QVERIFY(!parsed(s("a")).isEmpty());
    }

    void valuesAreBound() {
        const FilterSql sql = filterSql(parsed(s("from:\"' OR 1=1 --\" session:x'y")), nowUs, {});
        QVERIFY(!sql.condition.contains(s("1=1")));
        QVERIFY(!sql.condition.contains(s("x'y")));
        QCOMPARE(sql.condition.count(u'?'), sql.values.size());
    }

    void sqlFindsTheSameRows() {
        QRandomGenerator random(11);
        const auto pick = [&random](std::initializer_list<const char*> texts) {
            return s(texts.begin()[random.bounded(int(texts.size()))]);
        };
        Journal journal;
        QList<ExchangeRow> rows;
        for (int i = 1; i <= 300; ++i) {
            ExchangeRow row = sampleRow();
            row.id = i;
            row.receivedUs = nowUs - random.bounded(7200) * 1'000'000LL;
            row.endpoint = endpointTable()[size_t(random.bounded(10))].endpoint;
            row.status = QList{200, 401, 404, 500}.at(random.bounded(4));
            row.verdict = static_cast<Verdict>(random.bounded(6));
            row.path = pick({"/api/health", "/API/cdr?a=100%_y", "/[x]?*", "/a\\b"}).toUtf8();
            row.session = pick({"", "abc123", "ABC", "a[b]*c", "x"});
            row.from = pick({"+14155551234", "1001", "", "100%", "a_b"});
            row.attempt = random.bounded(1, 5);
            row.duplicate = random.bounded(2) == 1;
            row.replayOf = random.bounded(2);
            row.durationUs = random.bounded(2'000'000);
            row.requestBytes = random.bounded(5000);
            rows.append(row);
            journal.insert(row);
        }
        const auto term = [&pick]() {
            return pick({"status:>=400",    "status:4xx", "status:200,500",    "endpoint:cdr",
                         "endpoint:health", "sig:bad",    "sig:none",          "dup:yes",
                         "dup:no",          "replay:yes", "attempt:>2",        "attempt:<=3",
                         "from:+1415*",     "from:100%",  "from:a_b",          "from:*0*1",
                         "session:abc",     "session:a*", "session:\"a[b]*\"", "session:*[b]*",
                         "took:>500ms",     "took:<1s",   "size:>2k",          "since:1h",
                         "until:30m",       "path:/api",  "path:\"[x]?*\"",    "path:a\\b",
                         "path:*y",         "1001",       "body~abc",          "abc",
                         "id:>100"});
        };
        for (int round = 0; round < 400; ++round) {
            QString expression = term();
            for (int i = random.bounded(4); i > 0; --i) {
                expression = pick({"%1 %2", "%1 or %2", "not %1 %2", "(%1 or %2) %1", "not (%1 %2)"})
                                 .arg(s("(") + expression + s(")"), term());
            }
            const Filter filter = parsed(expression);
            QList<QString> expected;
            const auto bodies = [](const ExchangeRow& row, const QString& text) {
                return row.session.contains(text);
            };
            for (const ExchangeRow& row : rows) {
                if (filter.matches(row, nowUs, bodies))
                    expected.append(QString::number(row.id));
            }
            QVERIFY2(journal.matching(filter) == expected, qPrintable(expression));
        }
    }

    void sessionsUseTheirIndex() {
        Journal journal;
        const FilterSql sql = filterSql(parsed(s("session:abcdefghijklm")), nowUs, {});
        QCOMPARE(sql.index, "exchanges_by_session"_L1);
        QVERIFY(sql.indexIsTelling);
        const auto plan = journal.rows(s("EXPLAIN QUERY PLAN SELECT id FROM exchanges INDEXED BY ") +
                                           sql.index + s(" WHERE ") + sql.condition,
                                       sql.values);
        QVERIFY2(plan.first().contains(s("session>? AND session<?")), qPrintable(plan.first()));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
