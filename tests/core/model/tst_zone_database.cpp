// Which names are time zones, and what is meant by those that are none.
#include "core/model/zone_database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestZoneDatabase : public QObject {
    Q_OBJECT

private slots:
    void zones_data() {
        QTest::addColumn<QString>(
            "nearest"); // the first of them; empty text with a valid zone: none is asked for
        QTest::addColumn<bool>("isZone");
        for (const char* zone :
             {"Europe/Berlin", "Asia/Jerusalem", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+5",
              "US/Eastern", "Asia/Calcutta", "Europe/Kiev", "Israel", "EST5EDT"})
            QTest::newRow(zone) << QString() << true;
        const auto row = [](const char* written, const char* nearest) {
            QTest::newRow(written) << QString::fromLatin1(nearest) << false;
        };
        row("Berlin", "Europe/Berlin");
        row("berlin", "Europe/Berlin");
        row("europe/berlin", "Europe/Berlin");
        row("EUROPE/BERLIN", "Europe/Berlin");
        row("Europe/Berlin ", "Europe/Berlin");
        row("Jerusalem", "Asia/Jerusalem");
        row("Asia/Jerusalam", "Asia/Jerusalem");
        row("Europe/Jerusalem", "Asia/Jerusalem");
        row("Tel Aviv", "Asia/Tel_Aviv");
        row("New York", "America/New_York");
        row("New_York", "America/New_York");
        row("America/NewYork", "America/New_York");
        row("America/New York", "America/New_York");
        row("Eastern", "America/New_York");
        row("Eastern Time", "America/New_York");
        row("Eastern Standard Time", "America/New_York");
        row("W. Europe Standard Time", "Europe/Berlin");
        row("Israel Standard Time", "Asia/Jerusalem");
        row("PST", "America/Los_Angeles");
        row("PDT", "America/Los_Angeles");
        row("CEST", "Europe/Berlin");
        row("IST", "Asia/Jerusalem");
        row("BST", "Europe/London");
        row("UTC-5", "Etc/GMT+5");
        row("GMT+2", "Etc/GMT-2");
        row("UTC+02:00", "Etc/GMT-2");
        row("+02:00", "Etc/GMT-2");
        row("Z", "Etc/UTC");
        row("America/Sao Paulo", "America/Sao_Paulo");
    }

    void zones() {
        QFETCH(QString, nearest);
        QFETCH(bool, isZone);
        const ZoneDatabase zones;
        const QString written = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(zones.zone(written).isValid(), isZone);
        if (isZone)
            return;
        QCOMPARE(zones.nearest(written).value(0), nearest);
        for (const QString& zone : zones.nearest(written))
            QVERIFY(zones.zone(zone).isValid());
    }

    void noZones_data() {
        QTest::addColumn<int>("unused");
        for (const char* text : {"",
                                 "  ",
                                 "local",
                                 "Local",
                                 "LOCALTIME",
                                 "localtime",
                                 "posixrules",
                                 "Factory",
                                 "posix/Europe/Berlin",
                                 "right/Europe/Berlin",
                                 "Foo",
                                 "Abc",
                                 "IST-2IDT",
                                 "EST+5",
                                 "../zoneinfo/Europe/Berlin",
                                 "/usr/share/zoneinfo/Europe/Berlin",
                                 "Europe",
                                 "Europe/",
                                 "zone.tab",
                                 "tzdata.zi",
                                 "Europe/Berlin\n",
                                 "\xd7\x90"})
            QTest::newRow(text) << 0;
    }

    void noZones() {
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        QVERIFY(!ZoneDatabase().zone(text).isValid());
        for (const QString& zone : ZoneDatabase().nearest(text))
            QVERIFY(ZoneDatabase().zone(zone).isValid());
    }

    void aComputerWithoutZones() {
        const QTemporaryDir folder;
        const ZoneDatabase none(folder.path());
        QVERIFY(!none.exists());
        QVERIFY(!none.zone(u"Europe/Berlin"_s).isValid());
        QVERIFY(none.nearest(u"Berlin"_s).isEmpty());
        QVERIFY(ZoneDatabase().exists());
    }

    /// Newer systems keep older names in a package of their own.
    void anOlderNameIsALink() {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"America"_s));
        QVERIFY(
            QFile::copy(u"/usr/share/zoneinfo/America/New_York"_s, folder.filePath(u"America/New_York"_s)));
        QFile list(folder.filePath(u"tzdata.zi"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("# version test\nZ America/New_York -4:56:2 - LMT\nL America/New_York US/Eastern\n"
                   "L Nowhere/Here US/Gone\n");
        list.close();
        const ZoneDatabase zones(folder.path());
        QCOMPARE(zones.zone(u"US/Eastern"_s), QTimeZone("America/New_York"));
        QVERIFY(!zones.zone(u"US/Gone"_s).isValid());
        QCOMPARE(zones.nearest(u"new york"_s), QStringList({u"America/New_York"_s}));
    }
};

QTEST_GUILESS_MAIN(TestZoneDatabase)
#include "tst_zone_database.moc"
