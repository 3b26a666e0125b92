#include "core/calls/call_statistics.h"
#include "core/filter/filter.h"
#include "core/filter/filter_completion.h"
#include "core/storage/search/filter_sql.h"
#include "tests/support/filter_functions.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace opbx;

namespace {

constexpr qint64 nowUs = 1'700'000'000'000'500; // not a whole millisecond, so that rounding counts

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Filter parsed(const QString& expression) {
    const auto result = Filter::parse(expression, FilterSubject::Calls);
    if (const auto* error = std::get_if<FilterError>(&result))
        qFatal("%s: %s", qPrintable(expression), qPrintable(filterErrorSentence(*error)));
    return std::get<Filter>(result);
}

CallRecord sampleCall() {
    CallRecord record;
    record.session = s("abc123");
    record.callId = s("call-1");
    record.from = s("+14155551234");
    record.to = s("1001");
    record.direction = s("inbound");
    record.disposition = s("no-answer");
    record.durationSeconds = 30;
    record.startedMs = nowUs / 1000 - 3'600'000;
    record.domain = s("example.com");
    return record;
}

} // namespace

class TestCallFilter : public QObject {
    Q_OBJECT

private:
    QSqlDatabase m_database;

    void insert(const CallRecord& record) {
        QSqlQuery query(m_database);
        query.prepare(
            s("INSERT INTO call_records (session, call_id, domain, caller, callee, direction, disposition, "
              "duration_s, talk_s, started_ms, recording_url, legs, outcome, answered_by, message) VALUES"
              " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
        const auto text = [](const QString& value) { return value.isNull() ? s("") : value; };
        for (const QVariant& value : QVariantList{
                 text(record.session), text(record.callId), text(record.domain), text(record.from),
                 text(record.to), text(record.direction), text(record.disposition), record.durationSeconds,
                 record.talkSeconds, record.startedMs, text(record.recordingUrl), record.legs,
                 QString(outcomeName(record.outcome)), text(record.answeredBy), record.message})
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
    }

private slots:
    void init() {
        m_database = QSqlDatabase::addDatabase(s("QSQLITE"), s("calls"));
        m_database.setDatabaseName(s(":memory:"));
        QVERIFY(m_database.open());
        opbx::test::addFilterFunctions(m_database);
        QSqlQuery(
            s("CREATE TABLE call_records (session, call_id, domain, caller, callee, direction, disposition, "
              "duration_s, talk_s, started_ms, recording_url, legs, outcome, answered_by, message)"),
            m_database);
    }

    void cleanup() {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(s("calls"));
    }

    void matches_data() {
        QTest::addColumn<bool>("expected");
        for (const char* expression : {"",
                                       "missed:yes",
                                       "answered:no",
                                       "from:+1415*",
                                       "to:1001",
                                       "direction:inbound",
                                       "disposition:no-answer",
                                       "since:2h",
                                       "until:30m",
                                       "duration:>10",
                                       "duration:>29s",
                                       "talk:<1",
                                       "recording:no",
                                       "session:abc",
                                       "call-id:call-1",
                                       "legs:1",
                                       "domain:example",
                                       "no-answer",
                                       "4155551234 missed:yes",
                                       "outcome:nobody",
                                       "outcome:person,nobody",
                                       "message:no"})
            QTest::newRow(expression) << true;
        for (const char* expression :
             {"missed:no", "answered:yes", "since:30m", "until:2h", "duration:>1m", "talk:>0",
              "recording:yes", "legs:>1", "not missed:yes", "disposition:busy", "outcome:person",
              "message:yes", "answered-by:1001"})
            QTest::newRow(expression) << false;
    }

    void matches() { QTEST(parsed(s(QTest::currentDataTag())).matches(sampleCall(), nowUs), "expected"); }

    /// What the network answered is not what somebody took.
    void storyDecides_data() {
        QTest::addColumn<CallOutcome>("outcome");
        QTest::addColumn<bool>("missed");
        using enum CallOutcome;
        for (const CallOutcome outcome : {Voicemail, Menu, Closed, Nobody, Blocked, Failed})
            QTest::newRow(outcomeName(outcome).data()) << outcome << true;
        for (const CallOutcome outcome : {Person, Assistant, Conference, Unknown})
            QTest::newRow(outcome == Unknown ? "not told" : outcomeName(outcome).data()) << outcome << false;
    }

    void storyDecides() {
        QFETCH(CallOutcome, outcome);
        CallRecord record = sampleCall();
        record.disposition = s("answered");
        record.outcome = outcome;
        QTEST(parsed(s("missed:yes")).matches(record, nowUs), "missed");
        QTEST(parsed(s("answered:no")).matches(record, nowUs), "missed");
        QVERIFY(parsed(s("outcome:") + outcomeName(outcomeOf(record))).matches(record, nowUs));
        record.direction = s("outbound");
        QVERIFY(parsed(s("missed:no")).matches(record, nowUs));
    }

    void fieldsOfExchangesAreUnknown() {
        for (const char* expression : {"status:200", "endpoint:cdr", "body~x", "attempt:1"}) {
            const auto result = Filter::parse(s(expression), FilterSubject::Calls);
            const FilterError error = std::get<FilterError>(result);
            QCOMPARE(error.problem, FilterProblem::UnknownField);
            QVERIFY(filterErrorSentence(error).contains(s("disposition")));
        }
        QVERIFY(std::holds_alternative<FilterError>(Filter::parse(s("missed:yes"))));
    }

    void sqlFindsTheSameCalls() {
        QRandomGenerator random(23);
        const auto pick = [&random](std::initializer_list<const char*> texts) {
            return s(texts.begin()[random.bounded(int(texts.size()))]);
        };
        QList<CallRecord> records;
        for (int i = 0; i < 200; ++i) {
            CallRecord record = sampleCall();
            record.session = pick({"abc123", "x", ""});
            record.from = pick({"+14155551234", "1001", ""});
            record.direction = pick({"inbound", "outbound", "internal", ""});
            record.disposition = pick({"answered", "busy", "no-answer"});
            record.startedMs = random.bounded(10) == 0
                                   ? 0
                                   : nowUs / 1000 - random.bounded(5) * 1'800'000 + random.bounded(2);
            record.talkSeconds = random.bounded(100);
            record.durationSeconds = random.bounded(100);
            record.recordingUrl = pick({"", "https:x"});
            record.legs = random.bounded(1, 3);
            const int outcome = random.bounded(int(callOutcomes.size()) + 2);
            if (outcome < int(callOutcomes.size())) // else it is not told yet
                record.outcome = callOutcomes.at(size_t(outcome));
            record.answeredBy = pick({"1001", "+14155551234", ""});
            record.message = random.bounded(2) == 0;
            records.append(record);
            insert(record);
        }
        const auto term = [&pick] {
            return pick({"missed:yes",
                         "missed:no",
                         "answered:yes",
                         "from:+1415*",
                         "direction:in",
                         "since:1h",
                         "until:30m",
                         "duration:>50",
                         "talk:<10s",
                         "talk:30",
                         "recording:yes",
                         "session:a",
                         "legs:>1",
                         "outcome:voicemail",
                         "outcome:person",
                         "outcome:nobody,failed",
                         "message:yes",
                         "answered-by:100*",
                         "answered:no",
                         "busy",
                         "x",
                         "disposition:*answer*",
                         "since:2023-11-14"});
        };
        for (int round = 0; round < 300; ++round) {
            const QString expression =
                pick({"%1 %2", "%1 or %2", "not %1 %2", "not (%1 or %2)"}).arg(term(), term());
            const Filter filter = parsed(expression);
            const auto count = std::count_if(records.begin(), records.end(), [&](const CallRecord& record) {
                return filter.matches(record, nowUs);
            });
            const FilterSql sql = filterSql(filter, nowUs);
            QSqlQuery query(m_database);
            query.prepare(s("SELECT count(*) FROM call_records WHERE ") + sql.condition);
            for (const QVariant& value : sql.values)
                query.addBindValue(value);
            QVERIFY2(query.exec() && query.next(), qPrintable(sql.condition));
            QVERIFY2(query.value(0).toLongLong() == count, qPrintable(expression));
        }
    }

    void completion() {
        const auto first = [](const char* text) {
            const auto found = completeFilter(s(text), int(qstrlen(text)), FilterSubject::Calls);
            return found.isEmpty() ? QString() : found.first().text;
        };
        QCOMPARE(first("mis"), s("missed:"));
        QCOMPARE(first("disposition:b"), s("busy"));
        QCOMPARE(first("missed:"), s("yes"));
        QCOMPARE(first("status"), QString());
    }
};

QTEST_GUILESS_MAIN(TestCallFilter)
#include "tst_call_filter.moc"
