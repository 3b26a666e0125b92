// Business hours: zone, daylight saving, ranges past midnight, exceptions.
#include "core/routing/flow.h"

#include <QTest>

using namespace opbx;

class TestHours : public QObject {
    Q_OBJECT

private slots:
    void open_data() {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<bool>("open");
        QTest::newRow("winter start") << QStringLiteral("2026-01-05T14:00:00Z") << true;
        QTest::newRow("winter before") << QStringLiteral("2026-01-05T13:59:59Z") << false;
        QTest::newRow("summer start") << QStringLiteral("2026-07-06T13:00:00Z") << true;
        QTest::newRow("summer end") << QStringLiteral("2026-07-06T21:00:00Z") << false;
        QTest::newRow("past midnight") << QStringLiteral("2026-01-11T06:30:00Z") << true;
        QTest::newRow("after the night") << QStringLiteral("2026-01-11T07:00:00Z") << false;
        QTest::newRow("exception") << QStringLiteral("2026-01-12T15:00:00Z") << false;
    }

    void open() {
        QFETCH(QString, utc);
        PlanBusinessHours hours;
        hours.timeZone = QStringLiteral("America/New_York");
        hours.week[0] = {{QTime(9, 0), QTime(17, 0)}};
        hours.week[5] = {{QTime(22, 0), QTime(2, 0)}};
        hours.exceptions = {{QDate(2026, 1, 12), QString(), {}}};
        QTEST(isOpenAt(hours, QDateTime::fromString(utc, Qt::ISODate)), "open");
    }
};

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"
