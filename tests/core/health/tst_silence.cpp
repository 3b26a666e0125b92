// When the silence of a morning means something: weeks enough, calls enough, and the office open.
#include "core/health/call_health.h"
#include "core/health/silence.h"
#include "core/model/plan_json.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

constexpr qint64 minuteMs = 60'000;
const QTimeZone zone("Asia/Jerusalem");

qint64 at(const QDate& day, int hour, int minute) {
    return QDateTime(day, QTime(hour, minute), zone).toMSecsSinceEpoch();
}

const QDate monday(2026, 11, 30);

/// `each` calls an hour from 8 to 18 on every day of the weeks before, over a change of clocks (25 October).
CallRhythm rhythmOf(int weeks, int each) {
    CallRhythm rhythm;
    rhythm.zone = zone;
    for (int day = 1; day <= weeks * 7; ++day) {
        for (int hour = 8; hour < 18; ++hour)
            rhythm.quarters.append({at(monday.addDays(-day), hour, 0) / quarterMs * quarterMs, each});
    }
    return rhythm;
}

void today(CallRhythm& rhythm, int hour, int minute) {
    rhythm.lastCallMs = at(monday, hour, minute);
    rhythm.quarters.append({rhythm.lastCallMs / quarterMs * quarterMs, 1});
}

RoutingPlan planWith(const QByteArray& exceptions) {
    const Result<RoutingPlan> plan = planFromJson(
        R"({"version":1,"businessHours":[{"id":"1","name":"Office","timeZone":"Asia/Jerusalem","week":{)"
        R"("mon":[["08:00","18:00"]],"sun":[["08:00","18:00"]]},"exceptions":[)" +
        exceptions + R"(],"open":{"type":"hangup"},"closed":{"type":"hangup"}}]})");
    if (!plan)
        qFatal("%s", qPrintable(plan.error().detail));
    return *plan;
}

} // namespace

class TestSilence : public QObject {
    Q_OBJECT

private slots:
    void whenItIsSaid_data() {
        QTest::addColumn<int>("weeks");
        QTest::addColumn<int>("each");
        QTest::addColumn<int>("lastHour");
        QTest::addColumn<int>("nowHour");
        QTest::addColumn<bool>("said");
        QTest::newRow("three hours without any of twelve") << 8 << 4 << 9 << 12 << true;
        QTest::newRow("five weeks are enough") << 5 << 4 << 9 << 12 << true;
        QTest::newRow("three weeks are not") << 3 << 4 << 9 << 12 << false;
        QTest::newRow("one call an hour says nothing after three") << 8 << 1 << 9 << 12 << false;
        QTest::newRow("one call an hour says something after seven") << 8 << 1 << 9 << 16 << true;
        QTest::newRow("ten minutes are no silence") << 8 << 4 << 9 << 9 << false;
        QTest::newRow("nobody calls at night") << 8 << 4 << 17 << 23 << false;
    }

    void whenItIsSaid() {
        QFETCH(int, weeks);
        QFETCH(int, each);
        QFETCH(int, lastHour);
        QFETCH(int, nowHour);
        QFETCH(bool, said);
        CallRhythm rhythm = rhythmOf(weeks, each);
        today(rhythm, lastHour, 40);
        const std::optional<Silence> silence = silenceOf(rhythm, at(monday, nowHour, 50));
        QCOMPARE(silence.has_value(), said);
        if (!silence)
            return;
        QCOMPARE(silence->sinceMs, at(monday, lastHour, 40));
        QCOMPARE(silence->weekday, 1);
        QCOMPARE(silence->usual, qint64(each) * (nowHour - 8 + 1));
        QCOMPARE(silence->today, 1);
    }

    void theSentence() {
        CallRhythm rhythm = rhythmOf(8, 4);
        today(rhythm, 9, 40);
        const qint64 nowMs = at(monday, 10, 50) + 60 * minuteMs;
        const std::optional<Silence> silence = silenceOf(rhythm, nowMs);
        QVERIFY(silence);
        QCOMPARE(silenceMessage(*silence, zone, nowMs).english(),
                 u"No call since 09:40. On Mondays there are usually 16 by now; today there were 1."_s);
        Silence older = *silence;
        older.sinceMs = at(monday.addDays(-1), 17, 5);
        QVERIFY(
            silenceMessage(older, zone, nowMs).english().startsWith(u"No call since 2026-11-29 17:05."_s));
    }

    /// The weeks that were closed at this hour are no measure, and neither is a week without any call on that day.
    void aQuietWeekIsNoMeasure() {
        CallRhythm rhythm = rhythmOf(8, 4);
        today(rhythm, 9, 40);
        const qint64 nowMs = at(monday, 12, 50);
        const auto without = [&](int weeksAgo) {
            CallRhythm less = rhythm;
            less.quarters.removeIf([weeksAgo](const QuarterCount& quarter) {
                return QDateTime::fromMSecsSinceEpoch(quarter.startMs, zone).date() ==
                       monday.addDays(-7 * weeksAgo);
            });
            return less;
        };
        QVERIFY(silenceOf(without(3), nowMs));
        CallRhythm thin = rhythm; // one Monday with a single call at this time
        thin.quarters.removeIf([](const QuarterCount& quarter) {
            const QDateTime when = QDateTime::fromMSecsSinceEpoch(quarter.startMs, zone);
            return when.date() == monday.addDays(-14) && when.time().hour() > 9;
        });
        QVERIFY(!silenceOf(thin, nowMs));
    }

    void hoursAndHolidaysMute_data() {
        QTest::addColumn<QByteArray>("exceptions");
        QTest::addColumn<int>("nowHour");
        QTest::addColumn<bool>("said");
        QTest::newRow("open") << QByteArray() << 12 << true;
        QTest::newRow("a holiday") << QByteArray(R"({"date":"2026-11-30","name":"Holiday","ranges":[]})")
                                   << 12 << false;
        QTest::newRow("after hours") << QByteArray() << 18 << false;
        QTest::newRow("opens at noon today")
            << QByteArray(R"({"date":"2026-11-30","ranges":[["12:30","18:00"]]})") << 12 << false;
    }

    void hoursAndHolidaysMute() {
        QFETCH(QByteArray, exceptions);
        QFETCH(int, nowHour);
        QFETCH(bool, said);
        const RoutingPlan plan = planWith(exceptions);
        CallRhythm rhythm = rhythmOf(8, 4);
        today(rhythm, 9, 40);
        rhythm.isOpen = [&plan](qint64 ms) { return isOfficeOpen(plan, ms); };
        QCOMPARE(silenceOf(rhythm, at(monday, nowHour, 50)).has_value(), said);
    }

    /// A silence of weeks does not become the measure of itself, and calls from the future are none.
    void oddTimes() {
        CallRhythm rhythm = rhythmOf(8, 4);
        QVERIFY(!silenceOf(rhythm, at(monday, 12, 0)));
        today(rhythm, 9, 40);
        QVERIFY(!silenceOf(rhythm, at(monday.addDays(-1), 12, 0)));
        QVERIFY(silenceOf(rhythm, at(monday.addDays(7), 12, 50)));
        QVERIFY(silenceOf(rhythm, at(monday.addDays(14), 12, 50)));
        QVERIFY(!silenceOf(rhythm, at(monday.addDays(70), 12, 50)));
        QVERIFY(!silenceOf(CallRhythm{zone, {}, 0, {}}, at(monday, 12, 0)));
    }
};

QTEST_GUILESS_MAIN(TestSilence)
#include "tst_silence.moc"
