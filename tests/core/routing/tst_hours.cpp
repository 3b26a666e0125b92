// Opening hours over every change of clocks of five zones in two years. What is expected is computed without QTimeZone: from a
// table of the changes in UTC, and from all openings as stretches of civil minutes.
#include "core/base/utc.h"
#include "core/routing/hours.h"
#include "tests/support/plans.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

struct ClockChange {
    const char* at;   // UTC
    int minutesAfter; // east of UTC from then on
};

struct Zone {
    const char* name;
    int minutesBefore;
    std::array<ClockChange, 4> changes; // of 2026 and 2027
};

constexpr std::array zones = {
    Zone{"Europe/Berlin",
         60,
         {{{"2026-03-29T01:00:00Z", 120},
           {"2026-10-25T01:00:00Z", 60},
           {"2027-03-28T01:00:00Z", 120},
           {"2027-10-31T01:00:00Z", 60}}}},
    Zone{"America/New_York",
         -300,
         {{{"2026-03-08T07:00:00Z", -240},
           {"2026-11-01T06:00:00Z", -300},
           {"2027-03-14T07:00:00Z", -240},
           {"2027-11-07T06:00:00Z", -300}}}},
    Zone{"Asia/Jerusalem",
         120,
         {{{"2026-03-27T00:00:00Z", 180},
           {"2026-10-24T23:00:00Z", 120},
           {"2027-03-26T00:00:00Z", 180},
           {"2027-10-30T23:00:00Z", 120}}}},
    Zone{"Australia/Sydney",
         660,
         {{{"2026-04-04T16:00:00Z", 600},
           {"2026-10-03T16:00:00Z", 660},
           {"2027-04-03T16:00:00Z", 600},
           {"2027-10-02T16:00:00Z", 660}}}},
    Zone{"Australia/Lord_Howe", // half an hour of summer time
         660,
         {{{"2026-04-04T15:00:00Z", 630},
           {"2026-10-03T15:30:00Z", 660},
           {"2027-04-03T15:00:00Z", 630},
           {"2027-10-02T15:30:00Z", 660}}}},
};

constexpr qint64 minutesOfDay = 24 * 60;

qint64 minuteOf(const char* utc) {
    return QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate).toSecsSinceEpoch() / 60;
}

qint64 dayNumber(QDate date) {
    return QDate(1970, 1, 1).daysTo(date);
}

/// The clock on the wall of a zone.
class Wall {
public:
    explicit Wall(const Zone& zone)
        : m_before(zone.minutesBefore) {
        for (const ClockChange& change : zone.changes)
            m_changes.append({minuteOf(change.at), change.minutesAfter});
    }

    /// Civil minutes since 1970-01-01 00:00.
    qint64 at(qint64 utcMinute) const {
        int offset = m_before;
        for (const auto& [from, minutes] : m_changes) {
            if (utcMinute >= from)
                offset = minutes;
        }
        return utcMinute + offset;
    }

private:
    int m_before;
    QList<std::pair<qint64, int>> m_changes;
};

// Openings around every hour at which clocks change: short ones inside it, ones over midnight into it, whole days.
constexpr auto schedule = R"({"businessHours":[{"id":"1","timeZone":"ZONE",
  "week":{"mon":[["09:00","12:30"],["13:00","17:00"]],"wed":[["00:00","24:00"]],
          "thu":[["23:30","02:30"]],"fri":[["01:10","01:50"],["22:00","02:15"]],"sat":[["01:30","01:31"],["18:00","00:00"]],
          "sun":[["00:00","01:45"],["01:59","02:01"],["02:20","02:40"],["23:59","00:01"]]},
  "exceptions":[
    {"date":"2026-03-28","name":"night before summer","ranges":[["20:00","03:30"]]},
    {"date":"2026-10-24","name":"night before winter","ranges":[["20:00","02:30"]]},
    {"date":"2027-03-28","name":"closed on the day"},
    {"date":"2026-11-01","name":"closed at the change"},
    {"date":"2026-10-04","ranges":[["02:00","02:30"],["03:00","03:30"]]},
    {"date":"2027-04-03","ranges":[["23:00","22:00"]]},
    {"date":"2026-12-25","name":"Christmas"}]}]})";

PlanBusinessHours hoursIn(const char* zone) {
    return planOf(QByteArray(schedule).replace("ZONE", zone))->businessHours.constFirst();
}

/// Every opening of two years as a stretch of civil minutes, the end not included.
class Openings {
public:
    explicit Openings(const PlanBusinessHours& hours) {
        for (QDate date(2025, 12, 30); date < QDate(2028, 1, 3); date = date.addDays(1)) {
            PlanDay ranges = hours.week[size_t(date.dayOfWeek() - 1)];
            for (const PlanException& exception : hours.exceptions) {
                if (exception.date == date)
                    ranges = exception.ranges;
            }
            for (const PlanTimeRange& range : ranges) {
                const qint64 midnight = dayNumber(date) * minutesOfDay;
                const qint64 end = range.end < range.start ? range.end + minutesOfDay : range.end;
                m_stretches.append({midnight + range.start, midnight + end});
            }
        }
        std::sort(m_stretches.begin(), m_stretches.end());
    }

    bool hold(qint64 civil) const {
        auto after = std::upper_bound(m_stretches.begin(), m_stretches.end(),
                                      std::pair{civil, std::numeric_limits<qint64>::max()});
        for (int back = 0; back < 6 && after != m_stretches.begin(); ++back) {
            --after;
            if (civil >= after->first && civil < after->second)
                return true;
        }
        return false;
    }

private:
    QList<std::pair<qint64, qint64>> m_stretches;
};

QDateTime atMinute(qint64 minute) {
    return QDateTime::fromSecsSinceEpoch(minute * 60, utc);
}

bool isOpen(const QByteArray& week, const QString& at, const QByteArray& exceptions = "[]",
            const char* zone = "Europe/Berlin") {
    const auto plan = planOf(R"({"businessHours":[{"id":"1","timeZone":")" + QByteArray(zone) +
                             R"(","week":)" + week + R"(,"exceptions":)" + exceptions + "}]}");
    return openingState(plan->businessHours[0], QDateTime::fromString(at, Qt::ISODate))->open;
}

} // namespace

class TestHours : public QObject {
    Q_OBJECT

private slots:
    void twoYears_data() {
        QTest::addColumn<int>("zone");
        for (size_t i = 0; i < zones.size(); ++i)
            QTest::newRow(zones[i].name) << int(i);
    }

    /// Every 23 minutes of 2026 and 2027, and every minute of two days around each change.
    void twoYears() {
        QFETCH(int, zone);
        const Zone& place = zones[size_t(zone)];
        const PlanBusinessHours hours = hoursIn(place.name);
        QVERIFY(hours.zone.isValid());
        const Openings expected(hours);
        const Wall wall(place);
        int opened = 0;
        const auto compare = [&](qint64 minute) {
            const OpeningState state = openingState(hours, atMinute(minute)).value();
            const qint64 civil = wall.at(minute);
            opened += state.open ? 1 : 0;
            return state.open == expected.hold(civil) &&
                   state.local.time().hour() * 60 + state.local.time().minute() == civil % minutesOfDay &&
                   dayNumber(state.local.date()) == civil / minutesOfDay;
        };
        const qint64 end = minuteOf("2028-01-01T00:00:00Z");
        for (qint64 m = minuteOf("2026-01-01T00:00:00Z"); m < end; m += 23)
            QVERIFY2(compare(m), qPrintable(atMinute(m).toString(Qt::ISODate)));
        for (const ClockChange& change : place.changes) {
            const qint64 around = minuteOf(change.at);
            for (qint64 m = around - minutesOfDay; m < around + minutesOfDay; ++m)
                QVERIFY2(compare(m), qPrintable(atMinute(m).toString(Qt::ISODate)));
        }
        QVERIFY(opened > 5'000);
    }

    void byHand_data() {
        QTest::addColumn<QByteArray>("week");
        QTest::addColumn<QByteArray>("exceptions");
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("open");
        const auto row = [](const char* name, const char* week, const char* exceptions, const char* at,
                            bool open) {
            QTest::newRow(name) << QByteArray(week) << QByteArray(exceptions) << QString::fromLatin1(at)
                                << open;
        };
        // Berlin. 2026-03-29 02:00 → 03:00; 2026-10-25 03:00 → 02:00. Both are Sundays.
        const auto gap = R"({"sun":[["02:00","03:00"]]})";
        row("a skipped hour never comes: before", gap, "[]", "2026-03-29T00:59:59Z", false);
        row("a skipped hour never comes: after", gap, "[]", "2026-03-29T01:00:00Z", false);
        row("the same hour a week later", gap, "[]", "2026-04-05T00:30:00Z", true);
        row("a doubled hour: first time", gap, "[]", "2026-10-25T00:30:00Z", true);
        row("a doubled hour: second time", gap, "[]", "2026-10-25T01:30:00Z", true);
        row("a doubled hour: over", gap, "[]", "2026-10-25T02:00:00Z", false);
        const auto intoGap = R"({"sun":[["01:30","02:30"]]})";
        row("an end inside the gap ends with it", intoGap, "[]", "2026-03-29T01:00:00Z", false);
        row("and not before", intoGap, "[]", "2026-03-29T00:59:00Z", true);
        row("an end inside the overlap comes twice", intoGap, "[]", "2026-10-25T00:29:00Z", true);
        row("between the two it is closed", intoGap, "[]", "2026-10-25T00:30:00Z", false);
        row("and open again", intoGap, "[]", "2026-10-25T01:29:00Z", true);
        const auto fromGap = R"({"sun":[["02:30","04:00"]]})";
        row("a start inside the gap is its end", fromGap, "[]", "2026-03-29T01:00:00Z", true);
        const auto night = R"({"sat":[["22:00","03:30"]]})";
        row("over midnight into the gap", night, "[]", "2026-03-29T01:29:00Z", true);
        row("and its end", night, "[]", "2026-03-29T01:30:00Z", false);
        row("over midnight through the overlap", night, "[]", "2026-10-25T02:29:00Z", true);
        row("and its end in winter", night, "[]", "2026-10-25T02:30:00Z", false);

        const auto office = R"({"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]})";
        const auto christmas = R"([{"date":"2026-12-25"}])"; // a Friday
        row("a holiday is closed", office, christmas, "2026-12-25T10:00:00Z", false);
        row("the day before is not", office, christmas, "2026-12-24T10:00:00Z", true);
        row("a week later is not", office, christmas, "2027-01-01T10:00:00Z", true);
        row("the start counts", office, "[]", "2026-12-24T08:00:00Z", true);
        row("the end does not", office, "[]", "2026-12-24T16:00:00Z", false);
        row("the last second does", office, "[]", "2026-12-24T15:59:59Z", true);
        const auto late = R"([{"date":"2026-12-25","ranges":[["22:00","02:00"]]}])";
        row("an exception over midnight", office, late, "2026-12-26T00:30:00Z", true);
        row("replaces the day", office, late, "2026-12-25T10:00:00Z", false);
        const auto nights = R"({"thu":[["22:00","06:00"]]})";
        row("a closed day leaves the night before", nights, christmas, "2026-12-25T04:59:00Z", true);
        row("until its end", nights, christmas, "2026-12-25T05:00:00Z", false);
        const auto whole = R"({"mon":[["00:00","24:00"]]})";
        row("a whole day: first minute", whole, "[]", "2026-07-05T22:00:00Z", true);
        row("a whole day: last minute", whole, "[]", "2026-07-06T21:59:00Z", true);
        row("a whole day: after", whole, "[]", "2026-07-06T22:00:00Z", false);
        const auto midnight = R"({"mon":[["18:00","00:00"]]})";
        row("until midnight", midnight, "[]", "2026-07-06T21:59:00Z", true);
        row("not after it", midnight, "[]", "2026-07-06T22:00:00Z", false);
        row("an end at the start is no opening", R"({"mon":[["09:00","09:00"]]})", "[]",
            "2026-07-06T07:00:00Z", false);
        row("leap day", R"({"tue":[["09:00","10:00"]]})", "[]", "2028-02-29T08:30:00Z", true);
    }

    void byHand() {
        QFETCH(QByteArray, week);
        QFETCH(QByteArray, exceptions);
        QFETCH(QString, at);
        QFETCH(bool, open);
        QCOMPARE(isOpen(week, at, exceptions), open);
    }

    void whatDecidedIsSaid() {
        const auto plan = planOf(
            R"({"businessHours":[{"id":"1","timeZone":"Europe/Berlin","week":{"thu":[["22:00","06:00"]]},
            "exceptions":[{"date":"2026-12-25","name":"Christmas","ranges":[["10:00","12:00"]]},{"date":"2026-12-26"}]}]})");
        const auto at = [&plan](const char* time) {
            return openingState(plan->businessHours[0],
                                QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate))
                .value();
        };
        OpeningState state = at("2026-12-25T03:00:00Z");
        QVERIFY(state.open && state.exception.isEmpty());
        QCOMPARE(state.range, (PlanTimeRange{22 * 60, 6 * 60}));
        state = at("2026-12-25T09:30:00Z");
        QVERIFY(state.open);
        QCOMPARE(state.exception, u"Christmas"_s);
        state = at("2026-12-26T09:30:00Z");
        QVERIFY(!state.open);
        QCOMPARE(state.exception, u"2026-12-26"_s);
        QCOMPARE(state.local.time(), QTime(10, 30));
    }

    /// Each of these was taken for UTC once, since it can be read as a rule of POSIX.
    void nobodyKnowsTheHoursOfNoZone_data() {
        QTest::addColumn<int>("unused");
        for (const char* zone : {"Mars/Olympus", "Berlin", "PST", "Eastern", "local", "", " ",
                                 "Europe/Berlin ", "europe/berlin", "IST-2IDT", "localtime", "posixrules",
                                 "Factory", "posix/Europe/Berlin", "../zoneinfo/Europe/Berlin", "+02:00"})
            QTest::newRow(zone) << 0;
    }

    void nobodyKnowsTheHoursOfNoZone() {
        const auto plan =
            planOf(R"({"businessHours":[{"id":"1","timeZone":")" + QByteArray(QTest::currentDataTag()) +
                   R"(","week":{"thu":[["00:00","24:00"]]}}]})");
        QVERIFY(!openingState(plan->businessHours[0], QDateTime(QDate(2026, 12, 24), QTime(9, 30), utc)));
    }
};

QTEST_GUILESS_MAIN(TestHours)
#include "tst_hours.moc"
