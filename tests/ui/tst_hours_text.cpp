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

    void daysOfAnEvent_data() {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("days"); // that are read on 2026-11-01
        const auto row = [](const char* name, const char* lines, const char* days) {
            QTest::newRow(name) << QByteArray(lines) << QString::fromLatin1(days);
        };
        row("one day", "DTSTART;VALUE=DATE:20261224\r\n", "2026-12-24");
        row("the end is not part of it", "DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\n",
            "2026-12-24 2026-12-25 2026-12-26");
        row("times", "DTSTART:20261224T120000\r\nDTEND:20261225T140000\r\n", "2026-12-24 2026-12-25");
        row("until midnight", "DTSTART:20261224T120000\r\nDTEND:20261225T000000\r\n", "2026-12-24");
        row("times with a zone", "DTSTART;TZID=Europe/Berlin:20261224T090000\r\n", "2026-12-24");
        row("an end before the start", "DTSTART:20261224\r\nDTEND:20261220\r\n", "2026-12-24");
        row("every year", "DTSTART:20261225\r\nRRULE:FREQ=YEARLY\r\n",
            "2026-12-25 2027-12-25 2028-12-25 2029-12-25 2030-12-25");
        row("every year, as some write it",
            "DTSTART:20261225\r\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;COUNT=2\r\n",
            "2026-12-25 2027-12-25");
        row("two days every other year",
            "DTSTART:20261231\r\nDTEND:20270102\r\nRRULE:FREQ=YEARLY;INTERVAL=2;COUNT=2\r\n",
            "2026-12-31 2027-01-01 2028-12-31 2029-01-01");
        row("until", "DTSTART:20261102\r\nRRULE:FREQ=WEEKLY;UNTIL=20261116T235959\r\n",
            "2026-11-02 2026-11-09 2026-11-16");
        row("daily", "DTSTART:20261224\r\nRRULE:FREQ=DAILY;COUNT=3\r\n", "2026-12-24 2026-12-25 2026-12-26");
        row("a leap day", "DTSTART:20280229\r\nRRULE:FREQ=YEARLY\r\n", "2028-02-29");
        row("a rule that picks days", "DTSTART:20261126\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r\n",
            "2026-11-26");
        row("a rule that is none", "DTSTART:20261126\r\nRRULE:FREQ=SOMETIMES\r\n", "2026-11-26");
    }

    void daysOfAnEvent() {
        QFETCH(QByteArray, lines);
        QFETCH(QString, days);
        const Result<QList<Holiday>> holidays =
            holidaysOf("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n",
                       QDate(2026, 11, 1));
        QVERIFY(holidays);
        QStringList read;
        for (const Holiday& holiday : *holidays)
            read.append(holiday.date.toString(Qt::ISODate));
        QCOMPARE(read.join(u' '), days);
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
