#include "core/calls/call_period.h"

#include <QTest>

using namespace opbx;
using namespace opbx::ui;

class TestCallPeriod : public QObject {
    Q_OBJECT

private slots:
    void periods_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<QDateTime>("until");
        const auto day = [](int month, int date) { return QDate(2026, month, date).startOfDay(); };
        QTest::newRow("today") << int(CallPeriod::Today) << day(3, 4) << day(3, 5);
        QTest::newRow("yesterday") << int(CallPeriod::Yesterday) << day(3, 3) << day(3, 4);
        QTest::newRow("week") << int(CallPeriod::ThisWeek) << day(3, 1) << day(3, 5); // Sunday first
        QTest::newRow("30 days") << int(CallPeriod::Last30Days) << day(2, 3) << day(3, 5);
        QTest::newRow("this month") << int(CallPeriod::ThisMonth) << day(3, 1) << day(3, 5);
        QTest::newRow("last month") << int(CallPeriod::LastMonth) << day(2, 1) << day(3, 1);
        QTest::newRow("12 months") << int(CallPeriod::Last12Months) << QDate(2025, 3, 5).startOfDay()
                                   << day(3, 5);
    }

    void periods() {
        QFETCH(int, period);
        QFETCH(QDateTime, from);
        QFETCH(QDateTime, until);
        const QDateTime now(QDate(2026, 3, 4), QTime(15, 30)); // a Wednesday
        const CallSpan span = spanOf(CallPeriod(period), now, Qt::Sunday);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(span.fromMs), from);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(span.untilMs), until);
    }

    void aPeriodBegins_data() {
        QTest::addColumn<int>("period");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("end");
        QTest::addColumn<QDate>("fromBefore");
        QTest::addColumn<QDate>("endBefore");
        const auto row = [](const char* name, CallPeriod period, QDate from, QDate end, QDate before,
                            QDate endBefore) {
            QTest::newRow(name) << int(period) << from << end << before << endBefore;
        };
        row("today", CallPeriod::Today, {2026, 3, 4}, {2026, 3, 5}, {2026, 3, 3}, {2026, 3, 4});
        row("a week", CallPeriod::ThisWeek, {2026, 3, 1}, {2026, 3, 5}, {2026, 2, 25}, {2026, 3, 1});
        row("last month", CallPeriod::LastMonth, {2026, 2, 1}, {2026, 3, 1}, {2026, 1, 1}, {2026, 2, 1});
        row("this month so far", CallPeriod::ThisMonth, {2026, 3, 1}, {2026, 3, 5}, {2026, 2, 1},
            {2026, 2, 5});
        row("more days than the month before has", CallPeriod::ThisMonth, {2026, 3, 1}, {2026, 4, 1},
            {2026, 2, 1}, {2026, 3, 1});
        row("days", CallPeriod::Custom, {2026, 1, 1}, {2026, 1, 11}, {2025, 12, 22}, {2026, 1, 1});
    }

    void aPeriodBegins() {
        QFETCH(int, period);
        QFETCH(QDate, from);
        QFETCH(QDate, end);
        QFETCH(QDate, fromBefore);
        QFETCH(QDate, endBefore);
        const CallSpan before = spanBefore(CallPeriod(period), spanOfDays(from, end.addDays(-1)));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(before.fromMs).date(), fromBefore);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(before.untilMs).date(), endBefore);
        QCOMPARE(spanBefore(CallPeriod::Everything, {}).untilMs, 0);
    }
};

QTEST_GUILESS_MAIN(TestCallPeriod)
#include "tst_call_period.moc"
