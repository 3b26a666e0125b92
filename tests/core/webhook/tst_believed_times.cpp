// Times in bodies: the forms that are understood, and those that are not believed.
#include "core/webhook/believed_times.h"
#include "core/webhook/event_time.h"
#include "core/webhook/vocabulary.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 receivedMs = 1'790'000'000'000;

} // namespace

class TestBelievedTimes : public QObject {
    Q_OBJECT

private slots:
    void forms_data() {
        QTest::addColumn<qint64>("ms");
        const auto row = [](const char* text, qint64 ms) { QTest::newRow(text) << ms; };
        row("1768089515", 1'768'089'515'000);
        row("1768089515.449", 1'768'089'515'449);
        row("1768089515.449123456789", 1'768'089'515'449);
        row("1768089515.4", 1'768'089'515'400);
        row("1768089515449", 1'768'089'515'449);
        row("1768089515449.7", 1'768'089'515'449);
        row("1768089515449123", 1'768'089'515'449);
        row("1768089515449123456", 1'768'089'515'449);
        row("1768089515449123456.5", 1'768'089'515'449);
        row("1.768089515449e12", 1'768'089'515'449);
        row("1.768089515E+09", 1'768'089'515'000);
        row("946684800", 946'684'800'000);
        row("946684800000", 946'684'800'000);
        row("2026-01-10T23:58:35.449Z", 1'768'089'515'449);
        row("2026-01-10T23:58:35.449123Z", 1'768'089'515'449);
        row("2026-01-11T00:58:35.449+01:00", 1'768'089'515'449);
        row("2026-01-10 23:58:35", 1'768'089'515'000);
        for (const char* text : {"20260110T235835Z", "20260111T005835+0100", "2026-01-10 23:58:35 UTC",
                                 "2026-01-10T23:58:35 GMT", "2026-01-10 23:58:35 +0000 UTC",
                                 "2026-01-11 00:58:35 +01:00", "Sat, 10 Jan 2026 23:58:35 +0000",
                                 "Sat, 10 Jan 2026 23:58:35 GMT", "10 Jan 2026 18:58:35 -0500"})
            row(text, 1'768'089'515'000);
        row(" 1768089515 ", 1'768'089'515'000);
        row("253402300799", 253'402'300'799'000);    // the year 9999, in seconds
        row("253402300799000", 253'402'300'799'000); // and in milliseconds
        for (const char* text : {"", "x", "-1", "1768089515.x", ".5", "1e400", "nan", "inf", "0x10", "1,5",
                                 "123456789012345678901", "2026-13-45T00:00:00Z", "yesterday"})
            row(text, -1);
    }

    void forms() {
        QFETCH(qint64, ms);
        const Result<qint64> parsed = parseEventTimeMs(QTest::currentDataTag());
        QCOMPARE(parsed.ok(), ms >= 0);
        if (parsed)
            QCOMPARE(*parsed, ms);
    }

    void doubts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why"); // a part of it; empty: it is believed
        const auto row = [](const QString& text, const QString& why) {
            QTest::addRow("%s", qPrintable(text)) << text << why;
        };
        row(u"9999-12-31T23:59:59Z"_s, u"the year 9999"_s);
        row(u"253402300799"_s, u"the year 9999"_s);
        row(u"253402300799999"_s, u"the year 9999"_s);
        row(u"1970-01-01T00:00:01Z"_s, u"the year 1970"_s);
        row(u"12345"_s, u"the year 1970"_s);
        row(u"2038-01-19T03:14:07Z"_s, u"the year 2038"_s);
        row(u"yesterday"_s, u"no time that can be read: yesterday"_s);
        row(u"2026-09-20T10:00:00Z"_s, {});
        row(u"1790000000.25"_s, {});
        row(u"1790086400000"_s, {}); // a day ahead
        row(u"2001-01-01T00:00:00Z"_s, {});
        row(u"0"_s, {});
        row(u"0.0"_s, {});
        row(u""_s, {});
        row(u"0000-00-00 00:00:00"_s, {});
    }

    void doubts() {
        QFETCH(QString, text);
        QFETCH(QString, why);
        for (const QString& field :
             {u"timestamp"_s, u"session.callStartTime"_s, u"CALLENDTIME"_s, u"answerTime"_s}) {
            Payload payload;
            payload.add(u"To"_s, u"9999-12-31T23:59:59Z"_s); // says nothing about time
            payload.add(field, text);
            const QList<UnbelievedTime> dropped = dropUnbelievedTimes(payload, Endpoint::Cdr, receivedMs);
            QCOMPARE(dropped.size(), why.isEmpty() ? 0 : 1);
            QCOMPARE(payload.fields().size(), why.isEmpty() ? 2 : 1);
            QCOMPARE(payload.fields().first().path, u"To"_s);
            if (!why.isEmpty())
                QVERIFY2(dropped.first().why.english().contains(why),
                         qPrintable(dropped.first().why.english()));
        }
    }

    /// A clock that was never set does not make every time a time ahead.
    void aClockThatIsBehind() {
        Payload payload;
        payload.add(u"timestamp"_s, u"2026-06-01T00:00:00Z"_s);
        QVERIFY(dropUnbelievedTimes(payload, Endpoint::SessionUpdate, 1'000).isEmpty());
    }

    void theNextNameCounts() {
        Payload payload;
        payload.add(u"modifiedAt"_s, u"9999-12-31T23:59:59Z"_s);
        payload.add(u"timestamp"_s, u"1789999999"_s);
        QCOMPARE(dropUnbelievedTimes(payload, Endpoint::SessionUpdate, receivedMs).size(), 1);
        QCOMPARE(timeOf(payload, Meaning::Time, Endpoint::SessionUpdate), 1'789'999'999'000);
    }
};

QTEST_GUILESS_MAIN(TestBelievedTimes)
#include "tst_believed_times.moc"
