// Business hours and holidays as people write them.
#include "ui/routing/holiday_calendar.h"
#include "ui/routing/time_ranges.h"

#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

class TestHoursText : public QObject {
    Q_OBJECT

private slots:
    void rangesAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normal"); // "-" for a text that cannot be read
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("short") << u"9-17"_s << u"09:00-17:00"_s;
        QTest::newRow("two") << u" 9:00 - 12:30 ,13:00\u201318:00"_s << u"09:00-12:30, 13:00-18:00"_s;
        QTest::newRow("midnight") << u"22:00-2:00"_s << u"22:00-02:00"_s;
        QTest::newRow("until midnight") << u"18-24"_s << u"18:00-24:00"_s;
        QTest::newRow("words") << u"always"_s << u"-"_s;
        QTest::newRow("no end") << u"9:00-"_s << u"-"_s;
        QTest::newRow("minute") << u"9:61-10"_s << u"-"_s;
        QTest::newRow("hour") << u"9-25"_s << u"-"_s;
    }

    void rangesAreRead() {
        QFETCH(QString, text);
        QFETCH(QString, normal);
        const auto ranges = rangesOf(text);
        QCOMPARE(ranges ? textOfRanges(*ranges) : u"-"_s, normal);
    }

    void holidaysAreRead() {
        const Result<QList<Holiday>> holidays =
            holidaysOf("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
                       "DTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas\\, first\r\n"
                       "  day\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:No date\r\n"
                       "END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270101T000000Z\r\n"
                       "END:VEVENT\r\nEND:VCALENDAR\r\n");
        QVERIFY(holidays);
        QCOMPARE(*holidays,
                 (QList<Holiday>{{QDate(2026, 12, 25), u"Christmas, first day"_s}, {QDate(2027, 1, 1), {}}}));
        QVERIFY(!holidaysOf("{}"));
        QVERIFY(!holidaysOf(""));
    }
};

QTEST_GUILESS_MAIN(TestHoursText)
#include "tst_hours_text.moc"
