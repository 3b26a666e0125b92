// Days and dates in the window: another day begins by itself, and dates are written as where the user lives, whatever the language.
#include "ui/theme/formatting.h"
#include "ui/theme/region.h"
#include "ui/widgets/day_watch.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx::ui;

class TestCalendar : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { qApp->setProperty("opbxRegion", QVariant()); }

    void anotherDayBegins() {
        QDate today(2026, 6, 8);
        DayWatch watch([&] { return today; });
        QSignalSpy changes(&watch, &DayWatch::dayChanged);
        QVERIFY(!changes.wait(2'500)); // the same day
        for (const QDate day :
             {QDate(2026, 6, 9), QDate(2026, 6, 12), QDate(2026, 6, 7)}) { // night, sleep, set back
            today = day;
            QVERIFY(changes.wait(5'000));
        }
        QCOMPARE(changes.size(), 3);
    }

    void datesFollowTheRegion_data() {
        QTest::addColumn<QLocale>("language");
        QTest::addColumn<QLocale>("region");
        QTest::addColumn<QString>("shortDate");
        QTest::addColumn<QString>("longDate");
        QTest::addColumn<QString>("dayAndMonth");
        QTest::addColumn<QString>("monthAndYear");
        QTest::addColumn<Qt::DayOfWeek>("weekBegins");

        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("American") << english << english << "6/9/26"
                                  << "Tuesday, June 9, 2026"
                                  << "Jun 9"
                                  << "Jun 2026" << Qt::Sunday;
        QTest::newRow("English in Britain")
            << english << QLocale(QLocale::English, QLocale::UnitedKingdom) << "09/06/2026"
            << "Tuesday, 9 June 2026"
            << "9 Jun"
            << "Jun 2026" << Qt::Monday;
        QTest::newRow("English in France")
            << english << QLocale(QLocale::French, QLocale::France) << "09/06/2026"
            << "Tuesday, 9 June 2026"
            << "9 Jun"
            << "Jun 2026" << Qt::Monday;
        QTest::newRow("English in Germany")
            << english << QLocale(QLocale::German, QLocale::Germany) << "09.06.26"
            << "Tuesday, 9 June 2026"
            << "9 Jun"
            << "Jun 2026" << Qt::Monday;
        QTest::newRow("English in Japan")
            << english << QLocale(QLocale::Japanese, QLocale::Japan) << "2026/06/09"
            << "Tuesday, 2026 June 9"
            << "Jun 9"
            << "2026 Jun" << Qt::Sunday;
        QTest::newRow("English in Israel")
            << english << QLocale(QLocale::Hebrew, QLocale::Israel) << "9.6.2026"
            << "Tuesday, 9 June 2026"
            << "9 Jun"
            << "Jun 2026" << Qt::Sunday;
        QTest::newRow("English in Egypt") // where a week begins on Saturday; digits are those of the language
            << english << QLocale(QLocale::Arabic, QLocale::Egypt) << "9/6/2026"
            << "Tuesday, 9 June 2026"
            << "9 Jun"
            << "Jun 2026" << Qt::Saturday;
        QTest::newRow("German in Austria") << QLocale(QLocale::German, QLocale::Austria)
                                           << QLocale(QLocale::German, QLocale::Austria) << "09.06.26"
                                           << "Dienstag, 9. Juni 2026"
                                           << "9 Juni"
                                           << "Juni 2026" << Qt::Monday;
    }

    void datesFollowTheRegion() {
        QFETCH(QLocale, language);
        QFETCH(QLocale, region);
        const QLocale before;
        QLocale::setDefault(language);
        Region::set(*qApp, region);
        const QDate date(2026, 6, 9);
        QTEST(Region::shortDate(date), "shortDate");
        QTEST(Region::longDate(date), "longDate");
        QTEST(Region::dayAndMonth(date), "dayAndMonth");
        QTEST(Region::monthAndYear(date), "monthAndYear");
        QTEST(Region::firstDayOfWeek(), "weekBegins");
        QDateEdit field(date);
        field.setCalendarPopup(true);
        Region::apply(field);
        QTEST(field.text(), "shortDate");
        QTEST(field.calendarWidget()->firstDayOfWeek(), "weekBegins");
        QLocale::setDefault(before);
    }

    void theSystemSaysTheRegion_data() {
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("lang");
        QTest::addColumn<QLocale::Territory>("territory");

        QTest::newRow("one for all") << QByteArray("de_CH.UTF-8") << QByteArray("fr_FR.UTF-8")
                                     << QByteArray("en_US.UTF-8") << QLocale::Switzerland;
        QTest::newRow("times of another place") << QByteArray() << QByteArray("en_GB.UTF-8")
                                                << QByteArray("en_US.UTF-8") << QLocale::UnitedKingdom;
        QTest::newRow("language alone")
            << QByteArray() << QByteArray() << QByteArray("ca_ES.UTF-8@valencia") << QLocale::Spain;
        QTest::newRow("none") << QByteArray("C.UTF-8") << QByteArray() << QByteArray("de_DE.UTF-8")
                              << QLocale().territory();
    }

    void theSystemSaysTheRegion() {
        QFETCH(QByteArray, all);
        QFETCH(QByteArray, time);
        QFETCH(QByteArray, lang);
        const QByteArray before = qgetenv("LC_ALL");
        for (const auto& [name, value] : {std::pair{"LC_ALL", all}, {"LC_TIME", time}, {"LANG", lang}})
            qputenv(name, value);
        QTEST(Region::ofSystem().territory(), "territory");
        qputenv("LC_ALL", before);
        qunsetenv("LC_TIME");
        qunsetenv("LANG");
    }

    /// Who looks at yesterday's rows sees that they are of yesterday.
    void olderTimesCarryADate() {
        Region::set(*qApp, QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QDateTime noon(QDate::currentDate(), QTime(12, 3, 4, 5));
        const auto at = [](const QDateTime& time) {
            return Formatting::timeOfDay(time.toMSecsSinceEpoch() * 1000);
        };
        QCOMPARE(at(noon), u"12:03:04.005"_s);
        QVERIFY(at(noon.addDays(-1)).endsWith(u", 12:03:04"_s));
        QVERIFY(at(noon.addDays(-1)).startsWith(QString::number(noon.date().addDays(-1).day())));
        QVERIFY(at(noon.addYears(-1)).contains(QString::number(noon.date().addYears(-1).year())));
        QVERIFY(at(noon.addDays(1)).contains(u','));
        QCOMPARE(Formatting::timeOfDay(0), QString());
        QVERIFY(Formatting::callTime(noon.addDays(-1).toMSecsSinceEpoch()).contains(u'/'));
    }

    void spans_data() {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<QString>("words");
        QTest::newRow("short") << qint64(0) << "1 minute(s)";
        QTest::newRow("minutes") << qint64(119) << "119 minute(s)";
        QTest::newRow("hours") << qint64(47 * 60) << "47 hour(s)";
        QTest::newRow("days") << qint64(400 * 24 * 60) << "400 day(s)";
    }

    void spans() {
        QFETCH(qint64, minutes);
        QTEST(Formatting::span(minutes * 60'000'000), "words");
    }
};

QTEST_MAIN(TestCalendar)
#include "tst_calendar.moc"
