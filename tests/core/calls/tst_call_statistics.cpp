#include "core/base/utc.h"
#include "core/calls/call_statistics.h"
#include "tests/support/call_view.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace opbx;
using namespace opbx::test;

namespace {

QString s(const char* text) {
    return QString::fromLatin1(text);
}

CallRecord call(qint64 startedMs, qint64 endedMs, const char* direction = "inbound",
                const char* disposition = "answered") {
    CallRecord record;
    record.session = QString::number(startedMs) + s(direction);
    record.startedMs = startedMs;
    record.endedMs = endedMs;
    record.direction = s(direction);
    record.disposition = s(disposition);
    return record;
}

QList<CallRecord> randomCalls(QRandomGenerator& random, int count) {
    QList<CallRecord> records;
    for (int i = 0; i < count; ++i) {
        const auto start = static_cast<qint64>(random.bounded(20)) * 1000;
        CallRecord record = call(start, start + random.bounded(-1, 8) * 1000);
        record.session = QString::number(random.bounded(count));
        if (random.bounded(8) == 0)
            record.session.clear();
        if (random.bounded(8) == 0)
            record.startedMs = record.endedMs = 0;
        record.direction =
            QStringList{s("inbound"), s("outbound"), s("internal"), QString()}.at(random.bounded(4));
        record.disposition =
            QStringList{s("answered"), s("busy"), s("no-answer"), s("odd")}.at(random.bounded(4));
        const int outcome = random.bounded(int(callOutcomes.size()) * 2);
        if (outcome < int(callOutcomes.size())) // else its disposition decides
            record.outcome = callOutcomes.at(size_t(outcome));
        record.talkSeconds = record.disposition == s("answered") ? random.bounded(100) : 0;
        if (record.disposition == s("answered") && random.bounded(3) != 0)
            record.answeredMs = record.startedMs + random.bounded(-1, 4) * 1000;
        records.append(record);
    }
    return records;
}

/// As the rule says it, without the functions that are tested.
bool wasTaken(const CallRecord& record) {
    if (record.outcome == CallOutcome::Unknown)
        return record.disposition == s("answered");
    return record.outcome == CallOutcome::Person || record.outcome == CallOutcome::Assistant ||
           record.outcome == CallOutcome::Conference;
}

/// The same figures by going through everything for each of them.
CallStatistics slowStatistics(const QList<CallRecord>& records) {
    CallStatistics result;
    QList<qint64> waits;
    for (const CallRecord& record : records) {
        result.calls += 1;
        result.answered += wasTaken(record) ? 1 : 0;
        result.talkSeconds += wasTaken(record) ? record.talkSeconds : 0;
        if (wasTaken(record) && record.startedMs > 0 && record.answeredMs >= record.startedMs)
            waits.append(record.answeredMs - record.startedMs);
    }
    for (int i = 0; i < records.size(); ++i) {
        bool counts = records[i].direction == s("inbound") && !wasTaken(records[i]);
        for (int other = 0; other < records.size() && counts && !records[i].session.isEmpty(); ++other) {
            const bool isSame = records[other].session == records[i].session;
            if (isSame && wasTaken(records[other]))
                counts = false;
            if (isSame && other < i && records[other].direction == s("inbound"))
                counts = false; // counted already
        }
        result.missed += counts ? 1 : 0;
    }
    for (const CallRecord& at : records) {
        qint64 together = 0;
        for (const CallRecord& other : records) {
            const qint64 end = std::max(other.endedMs, other.startedMs + 1);
            together += at.startedMs != 0 && other.startedMs != 0 && other.startedMs <= at.startedMs &&
                        at.startedMs < end;
        }
        result.peakConcurrency = std::max(result.peakConcurrency, together);
    }
    result.asr = result.calls ? double(result.answered) / double(result.calls) : 0;
    result.acdSeconds = result.answered ? double(result.talkSeconds) / double(result.answered) : 0;
    double waited = 0;
    for (const qint64 wait : waits)
        waited += double(wait);
    result.meanTimeToAnswer = waits.isEmpty() ? 0 : waited / 1000.0 / double(waits.size());
    return result;
}

CallTally tallied(const QList<CallRecord>& records, const QTimeZone& zone = QTimeZone::utc()) {
    CallTally tally(zone);
    for (const CallRecord& record : records)
        tally.add(ViewedCall(record).view());
    return tally;
}

CallStatistics callStatistics(const QList<CallRecord>& records) {
    return tallied(records).statistics();
}

CallHeatMap callHeatMap(const QList<CallRecord>& records, const QTimeZone& zone) {
    return tallied(records, zone).heatMap();
}

QList<CallBar> callBars(const QList<CallRecord>& records, BarWidth width, const QTimeZone& zone,
                        int maximum = 1000) {
    return tallied(records, zone).bars(width, maximum).bars;
}

} // namespace

class TestCallStatistics : public QObject {
    Q_OBJECT

private slots:
    void nothing() {
        QCOMPARE(callStatistics({}), CallStatistics());
        QVERIFY(callBars({}, BarWidth::Day, QTimeZone::utc()).isEmpty());
    }

    void figures() {
        QList<CallRecord> records{call(10'000, 20'000), call(15'000, 25'000),
                                  call(20'000, 21'000, "inbound", "busy"),
                                  call(1'000, 2'000, "outbound", "no-answer")};
        records[0].talkSeconds = 8;
        records[0].answeredMs = 12'000;
        records[1].talkSeconds = 4;
        records[1].answeredMs = 21'000;
        const CallStatistics statistics = callStatistics(records);
        QCOMPARE(statistics.calls, 4);
        QCOMPARE(statistics.answered, 2);
        QCOMPARE(statistics.missed, 1);
        QCOMPARE(statistics.talkSeconds, 12);
        QCOMPARE(statistics.asr, 0.5);
        QCOMPARE(statistics.acdSeconds, 6.0);
        QCOMPARE(statistics.meanTimeToAnswer, 4.0);
        QCOMPARE(statistics.peakConcurrency, 2); // one ends as the next begins
    }

    void missedOncePerSession() {
        QList<CallRecord> records{call(1, 2, "inbound", "busy"), call(3, 4, "inbound", "no-answer")};
        records[0].session = records[1].session = s("s");
        QCOMPARE(callStatistics(records).missed, 1);
        records.append(call(5, 6));
        records.last().session = s("s");
        QCOMPARE(callStatistics(records).missed, 0);
    }

    void sameAsTheSlowWay() {
        QRandomGenerator random(3);
        for (int round = 0; round < 500; ++round) {
            const QList<CallRecord> records = randomCalls(random, random.bounded(1, 40));
            const CallStatistics fast = callStatistics(records);
            const CallStatistics slow = slowStatistics(records);
            QCOMPARE(fast.calls, slow.calls);
            QCOMPARE(fast.answered, slow.answered);
            QCOMPARE(fast.missed, slow.missed);
            QCOMPARE(fast.talkSeconds, slow.talkSeconds);
            QCOMPARE(fast.asr, slow.asr);
            QCOMPARE(fast.acdSeconds, slow.acdSeconds);
            QCOMPARE(fast.meanTimeToAnswer, slow.meanTimeToAnswer);
            QCOMPARE(fast.peakConcurrency, slow.peakConcurrency);
        }
    }

    void jsonNames() {
        const QStringList names{s("acd_seconds"),         s("answered"), s("asr"),
                                s("by_outcome"),          s("calls"),    s("direction_unknown"),
                                s("mean_time_to_answer"), s("missed"),   s("peak_concurrency"),
                                s("talk_seconds")};
        const QJsonObject json = callStatisticsJson({});
        QCOMPARE(json.keys(), names);
        QCOMPARE(json[u"by_outcome"].toObject().size(), qsizetype(callOutcomes.size()));
    }

    void outcomesAreCounted() {
        QList<CallRecord> records;
        for (size_t i = 0; i < callOutcomes.size(); ++i) {
            for (size_t n = 0; n <= i; ++n) {
                records.append(call(1, 2));
                records.last().outcome = callOutcomes.at(i);
                records.last().direction = n == 0 ? s("unknown") : s("inbound");
            }
        }
        const CallStatistics sum = callStatistics(records);
        qint64 all = 0;
        for (size_t i = 0; i < callOutcomes.size(); ++i) {
            QCOMPARE(sum.byOutcome.at(i), qint64(i + 1));
            all += sum.byOutcome.at(i);
        }
        QCOMPARE(all, sum.calls);
        QCOMPARE(sum.withoutDirection, qint64(callOutcomes.size()));
    }

    void heatMapIsInLocalTime() {
        // Monday 2026-03-02, 23:30 in UTC is Tuesday, 00:30 in Berlin.
        const qint64 start = QDateTime(QDate(2026, 3, 2), QTime(23, 30), utc).toMSecsSinceEpoch();
        QCOMPARE(callHeatMap({call(start, start)}, QTimeZone::utc())[0][23], 1);
        QCOMPARE(callHeatMap({call(start, start), call(0, 0)}, QTimeZone("Europe/Berlin"))[1][0], 1);
    }

    void barsHaveNoGaps_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<QDateTime>("first");
        QTest::addColumn<QDateTime>("last");
        QTest::addColumn<int>("bars");
        const QTimeZone berlin("Europe/Berlin");
        const auto at = [&berlin](int month, int day, int hour) {
            return QDateTime(QDate(2026, month, day), QTime(hour, 20), berlin);
        };
        QTest::newRow("one") << int(BarWidth::Day) << at(3, 1, 5) << at(3, 1, 6) << 1;
        QTest::newRow("days") << int(BarWidth::Day) << at(3, 27, 23) << at(3, 31, 0) << 5;
        QTest::newRow("hours") << int(BarWidth::Hour) << at(3, 1, 22) << at(3, 2, 1) << 4;
        QTest::newRow("hours into summer") << int(BarWidth::Hour) << at(3, 29, 0) << at(3, 29, 5) << 5;
        QTest::newRow("hours into winter") << int(BarWidth::Hour) << at(10, 25, 0) << at(10, 25, 5) << 7;
        QTest::newRow("months") << int(BarWidth::Month) << at(1, 31, 5) << at(11, 1, 0) << 11;
    }

    void barsHaveNoGaps() {
        QFETCH(int, width);
        QFETCH(QDateTime, first);
        QFETCH(QDateTime, last);
        const QList<CallRecord> records{call(first.toMSecsSinceEpoch(), 0),
                                        call(last.toMSecsSinceEpoch(), 0)};
        const QList<CallBar> bars =
            callBars(records, static_cast<BarWidth>(width), QTimeZone("Europe/Berlin"));
        QTEST(int(bars.size()), "bars");
        qint64 total = 0;
        for (const CallBar& bar : bars)
            total += bar.answered + bar.missed + bar.other;
        QCOMPARE(total, 2);
        QVERIFY(bars.first().startMs <= first.toMSecsSinceEpoch());
    }

    void barsTellCallsApart() {
        const QList<CallBar> bars = callBars(
            {call(1000, 2000), call(1001, 2000, "inbound", "busy"), call(1002, 2000, "outbound", "busy")},
            BarWidth::Hour, QTimeZone::utc());
        QCOMPARE(bars.size(), 1);
        QCOMPARE(bars.first(), (CallBar{0, 1, 1, 1}));
    }

    void barsShowAll_data() {
        QTest::addColumn<QList<qint64>>("startsMs");
        QTest::addColumn<BarWidth>("asked");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<BarWidth>("shown");

        constexpr qint64 hour = 3'600'000;
        constexpr qint64 day = 24 * hour;
        constexpr qint64 now = 1'790'000'000'000;
        using Starts = QList<qint64>;
        QTest::newRow("a day by hour")
            << Starts{now - 23 * hour, now} << BarWidth::Hour << QByteArray("UTC") << BarWidth::Hour;
        QTest::newRow("30 days by hour")
            << Starts{now - 30 * day, now} << BarWidth::Hour << QByteArray("UTC") << BarWidth::Hour;
        QTest::newRow("12 months by hour")
            << Starts{now - 365 * day, now} << BarWidth::Hour << QByteArray("UTC") << BarWidth::Day;
        QTest::newRow("four years by day")
            << Starts{now - 1460 * day, now} << BarWidth::Day << QByteArray("UTC") << BarWidth::Month;
        QTest::newRow("one call of 1970, by day")
            << Starts{1000, now - day, now} << BarWidth::Day << QByteArray("UTC") << BarWidth::Month;
        QTest::newRow("one of 1901, by hour")
            << Starts{-2'177'000'000'000, now} << BarWidth::Hour << QByteArray("UTC") << BarWidth::Year;
        QTest::newRow("one of the year 9999")
            << Starts{now, 253'402'000'000'000} << BarWidth::Month << QByteArray("UTC") << BarWidth::Year;
        QTest::newRow("clocks moved ahead by half an hour") // 4 October 2026, 2:00 becomes 2:30
            << Starts{1'791'039'600'000, 1'791'041'400'000, 1'791'043'200'000,
                      1'791'045'000'000, 1'791'046'800'000, 1'791'050'400'000}
            << BarWidth::Hour << QByteArray("Australia/Lord_Howe") << BarWidth::Hour;
        QTest::newRow("clocks moved back by half an hour") // 5 April 2026, 2:00 becomes 1:30
            << Starts{1'775'311'200'000, 1'775'313'000'000, 1'775'314'800'000,
                      1'775'316'600'000, 1'775'318'400'000, 1'775'322'000'000}
            << BarWidth::Hour << QByteArray("Australia/Lord_Howe") << BarWidth::Hour;
        QTest::newRow("half an hour off") << Starts{now, now + 20 * 60'000, now + 40 * 60'000}
                                          << BarWidth::Hour << QByteArray("Asia/Kolkata") << BarWidth::Hour;
        QTest::newRow("three quarters off")
            << Starts{now, now + 20 * 60'000, now + 40 * 60'000} << BarWidth::Hour
            << QByteArray("Asia/Kathmandu") << BarWidth::Hour;
        QTest::newRow("an hour comes twice")
            << Starts{1'792'882'800'000, 1'792'886'400'000, 1'792'890'000'000, 1'792'893'600'000}
            << BarWidth::Hour << QByteArray("Europe/Berlin") << BarWidth::Hour;
    }

    /// No call is left out, whatever else there is; bars come one after the other, and hold what is theirs.
    void barsShowAll() {
        QFETCH(QList<qint64>, startsMs);
        QFETCH(BarWidth, asked);
        QFETCH(QByteArray, zone);
        QList<CallRecord> records;
        for (const qint64 start : startsMs)
            records.append(call(start, start + 1000));
        const CallBars made = tallied(records, QTimeZone(zone)).bars(asked);
        QTEST(made.width, "shown");
        QVERIFY(made.bars.size() <= 800);
        qint64 total = 0;
        for (qsizetype i = 0; i < made.bars.size(); ++i) {
            const CallBar& bar = made.bars.at(i);
            total += bar.answered + bar.missed + bar.other;
            QVERIFY(i == 0 || bar.startMs > made.bars.at(i - 1).startMs);
            if (made.width == BarWidth::Hour && i > 0)
                QVERIFY(bar.startMs - made.bars.at(i - 1).startMs <= 3'600'000);
        }
        QCOMPARE(total, startsMs.size());
    }
};

QTEST_GUILESS_MAIN(TestCallStatistics)
#include "tst_call_statistics.moc"
