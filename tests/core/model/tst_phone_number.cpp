// Telephone numbers as they come and as they are shown: with and without +, national, anonymous, malformed.
#include "core/model/number_variants.h"
#include "core/model/phone_number.h"
#include "core/model/routing_plan.h"

#include <QElapsedTimer>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestPhoneNumber : public QObject {
    Q_OBJECT

private:
    /// Mexico and Argentina have dropped digits over the years, Brazil has added one; all of it is still written.
    static void addOldSpellings() {
        using F = NumberFault;
        const auto in = [](const QString& text, const char* region, const QString& number) {
            QTest::addRow("%s in %s", qPrintable(text), region)
                << text << QString::fromLatin1(region) << int(F::None) << number;
        };
        for (const char* region : {"", "MX", "US", "DE"}) {
            for (const QString& text : {u"+52 1 55 1234 5678"_s, u"+5215512345678"_s, u"+52 55 1234 5678"_s,
                                        u"0052 1 55 1234 5678"_s, u"5215512345678"_s, u"525512345678"_s})
                in(text, region, u"+525512345678"_s);
            for (const QString& text : {u"+54 9 11 2345 6789"_s, u"0054 9 11 2345-6789"_s, u"5491123456789"_s,
                                        u"+54 11 15 2345-6789"_s})
                in(text, region, u"+5491123456789"_s);
            in(u"+54 11 2345 6789"_s, region, u"+541123456789"_s);
            in(u"+55 11 98765 4321"_s, region, u"+5511987654321"_s);
            in(u"+55 11 8765 4321"_s, region, u"+551187654321"_s);
        }
        for (const QString& text : {u"01 55 1234 5678"_s, u"044 55 1234 5678"_s, u"045 55 1234 5678"_s,
                                    u"1 55 1234 5678"_s, u"55 1234 5678"_s})
            in(text, "MX", u"+525512345678"_s);
        in(u"011 52 1 55 1234 5678"_s, "US", u"+525512345678"_s);
    }

private slots:
    void plain_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("digits");
        QTest::newRow("E.164") << u"+15551234567"_s << u"15551234567"_s;
        QTest::newRow("without plus") << u"15551234567"_s << u"15551234567"_s;
        QTest::newRow("separators") << u"+1 (555) 123-4567"_s << u"15551234567"_s;
        QTest::newRow("dots and slashes") << u"030/123.45-6"_s << u"030123456"_s;
        QTest::newRow("hyphens that do not break") << u"+49\u00A030\u2011123"_s << u"4930123"_s;
        QTest::newRow("00") << u"0049 30 123"_s << u"4930123"_s;
        QTest::newRow("+00 is not 00") << u"+0049"_s << u"0049"_s;
        QTest::newRow("extension") << u"1001"_s << u"1001"_s;
        QTest::newRow("letters") << u"1-800-FLOWERS"_s << QString();
        QTest::newRow("two pluses") << u"++15551234567"_s << QString();
        QTest::newRow("plus inside") << u"1+555"_s << QString();
        QTest::newRow("digits of another script") << u"\u0661\u0662\u0663"_s << u"123"_s;
        QTest::newRow("full width") << u"\uff0b\uff14\uff19\u300030\uff0d123"_s << u"4930123"_s;
        QTest::newRow("dashes") << u"+1\u2013555\u2014765\u22124321"_s << u"15557654321"_s;
        QTest::newRow("marks of direction") << u"\u202a+972 3\u200e\u202c"_s << u"9723"_s;
        QTest::newRow("tel") << u"TEL: +1 555"_s << u"1555"_s;
        QTest::newRow("zero in brackets") << u"+44 (0)20 7946"_s << u"44207946"_s;
        QTest::newRow("zero in brackets behind 00") << u"0044 ( 0 ) 20"_s << u"4420"_s;
        QTest::newRow("Italy keeps it") << u"+39 (0)6 123"_s << u"3906123"_s;
        QTest::newRow("an area code that looks like Italy") << u"+1539 (0)6 12"_s << u"1539612"_s;
        QTest::newRow("star") << u"*97"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("plus alone") << u"+"_s << QString();
        QTest::newRow("SIP") << u"sip:1001@x.test"_s << QString();
        QTest::newRow("NUL") << u"12"_s + QChar(0) + u"3"_s << QString();
    }

    void plain() {
        QFETCH(QString, text);
        QTEST(plainDigits(text), "digits");
    }

    void e164_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("number");
        const auto row = [](const char* name, const QString& text, const QString& region,
                            const QString& number) { QTest::newRow(name) << text << region << number; };
        row("international", u"+1 415 555 2671"_s, {}, u"+14155552671"_s);
        row("international in another country", u"+1 415 555 2671"_s, u"DE"_s, u"+14155552671"_s);
        row("00 in Germany", u"0049 30 123456"_s, u"DE"_s, u"+4930123456"_s);
        row("00 without a region", u"004930123456"_s, {}, u"+4930123456"_s);
        row("national in Germany", u"030 123456"_s, u"DE"_s, u"+4930123456"_s);
        row("national in Britain", u"020 7946 0000"_s, u"GB"_s, u"+442079460000"_s);
        row("national in Israel", u"03-123-4567"_s, u"IL"_s, u"+97231234567"_s);
        row("national in Italy keeps its zero", u"06 698 12345"_s, u"IT"_s, u"+390669812345"_s);
        row("national in the US", u"(415) 555-2671"_s, u"US"_s, u"+14155552671"_s);
        row("with country code, without plus", u"14155552671"_s, u"US"_s, u"+14155552671"_s);
        row("another country's, without plus", u"14155552671"_s, u"DE"_s, u"+14155552671"_s);
        row("without plus and region", u"14155552671"_s, {}, u"+14155552671"_s);
        row("region in lower case", u"030 123456"_s, u"de"_s, u"+4930123456"_s);
        row("national without a region", u"030 123456"_s, {}, {});
        row("no such region", u"030 123456"_s, u"XX"_s, {});
        row("too short", u"+1 23"_s, u"US"_s, {});
        row("too long", u"+1234567890123456"_s, {}, {});
        row("no country begins so", u"+999123456789"_s, {}, {});
        row("anonymous", u"anonymous"_s, u"US"_s, {});
        row("empty", {}, u"US"_s, {});
        row("garbage", u"<&>'\""_s, u"US"_s, {});
        row("SIP", u"sip:+14155552671@x.test"_s, u"US"_s, {});
    }

    void faults_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("number");
        using F = NumberFault;
        const auto row = [](const QString& text, const char* region, F fault, const QString& number = {}) {
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(region) << int(fault) << number;
        };
        row(u"+44 (0)20 7946 0018"_s, "", F::None, u"+442079460018"_s);
        row(u"0044 (0)20 7946 0018"_s, "GB", F::None, u"+442079460018"_s);
        row(u"+44 020 7946 0018"_s, "", F::None, u"+442079460018"_s);
        row(u"+39 (0)6 1234 5678"_s, "", F::None, u"+390612345678"_s);
        row(u"0011 44 20 7946 0018"_s, "AU", F::None, u"+442079460018"_s);
        row(u"012 44 20 7946 0018"_s, "IL", F::None, u"+442079460018"_s);
        row(u"011 44 20 7946 0018"_s, "US", F::None, u"+442079460018"_s);
        row(u"01115 2345-6789"_s, "AR", F::None, u"+5491123456789"_s);
        addOldSpellings();
        row(u"+1 555 765 4321;"_s, "US", F::None, u"+15557654321"_s);
        row(u"tel:+1-555-765-4321"_s, "", F::None, u"+15557654321"_s);
        row(u"tel:555-0100;phone-context=+1212"_s, "", F::None, u"+12125550100"_s);
        row(u"1-800-FLOWERS"_s, "US", F::None, u"+18003569377"_s);
        row(u"1-800-GO-FEDEX"_s, "US", F::None, u"+18004633339"_s);
        row(u"030 / 901820"_s, "DE", F::None, u"+4930901820"_s);
        row(u"0055 11 91234 5678"_s, "BR", F::None, u"+5511912345678"_s);
        row(u"1800123456"_s, "IL", F::None, u"+9721800123456"_s);
        row(u"142345678"_s, "FR", F::None, u"+33142345678"_s);
        row(u"4951234567"_s, "RU", F::None, u"+74951234567"_s);
        row(u"12345678"_s, "DK", F::None, u"+4512345678"_s);
        row(u"5812345"_s, "EE", F::None, u"+3725812345"_s);
        row(u"97235551203"_s, "US", F::None, u"+97235551203"_s);

        row(u"555-0100"_s, "US", F::NoAreaCode);
        row(u"7654321"_s, "CA", F::NoAreaCode);
        row(u"5551234"_s, "IL", F::NoAreaCode);
        row(u"9876 5432"_s, "AU", F::NoAreaCode);
        row(u"7946 0018"_s, "GB", F::NoAreaCode);
        row(u"901820"_s, "DE", F::NoAreaCode);
        row(u"9018200"_s, "DE", F::NoAreaCode);
        row(u"1234 5678"_s, "MX", F::NoAreaCode);
        row(u"123456"_s, "IT", F::NoAreaCode);
        row(u"2345-6789"_s, "AR", F::NoAreaCode);
        row(u"5131400"_s, "AT", F::NoAreaCode);
        row(u"+1 555 0100"_s, "", F::NoAreaCode);
        row(u"tel:+1 555 765 4321;ext=12"_s, "US", F::Extension, u"+15557654321"_s);
        row(u"+1 555 765 4321 ext 12"_s, "US", F::Extension, u"+15557654321"_s);
        row(u"+1 555 765 4321 x12"_s, "US", F::Extension, u"+15557654321"_s);
        row(u"555 0100 x12"_s, "US", F::Extension);
        row(u"+1 555 765 O321"_s, "US", F::Character);
        row(u"+49 30 90182O0"_s, "DE", F::Character);
        row(u"+1 555+765"_s, "US", F::Character);
        row(u"+1 555 765 4321 / 22"_s, "US", F::Extension, u"+15557654321"_s);
        row(u"+972 3 555 1203/22"_s, "", F::Extension, u"+97235551203"_s);
        row(u"+44 2O 7946 OO18"_s, "", F::Character);
        row(u"+1 212 555 0142 123"_s, "US", F::TooLong);
        row(u"12345678901234567890"_s, "US", F::TooLong);
        row(u"+973 21"_s, "IL", F::TooShort);
        row(u"+999123456"_s, "IL", F::UnknownCountry);
        row(u"0521234567"_s, "US", F::UnknownCountry);
        row(u"2125550100"_s, "", F::NoCountry);
        row(u"*2700"_s, "IL", F::NotANumber);
        row(u"Anna"_s, "US", F::NotANumber);
        row(u"conf1234567"_s, "US", F::NotANumber);
        row(u"sip:+14155552671@x.test"_s, "US", F::NotANumber);
        row(u" "_s, "US", F::NotANumber);
        row(u"++"_s, "US", F::NotANumber);
    }

    void faults() {
        QFETCH(QString, text);
        QFETCH(QString, region);
        const ReadNumber read = readNumber(text, region);
        QTEST(int(read.fault), "fault");
        QTEST(read.e164, "number");
    }

    void spellings() {
        QCOMPARE(comparableDigits(u"5215512345678"_s), u"525512345678"_s);
        QCOMPARE(comparableDigits(u"525512345678"_s), u"525512345678"_s);
        QCOMPARE(comparableDigits(u"5491123456789"_s), u"541123456789"_s);
        QCOMPARE(comparableDigits(u"5511912345678"_s), u"5511912345678"_s); // no mobile number begins with 1
        QCOMPARE(comparableDigits(u"5511987654321"_s), u"551187654321"_s);
        QCOMPARE(digitSpellings(u"541123456789"_s), QStringList({u"541123456789"_s, u"5491123456789"_s}));
        QCOMPARE(digitSpellings(u"12125550100"_s), QStringList({u"12125550100"_s}));
        QCOMPARE(dialledSpellings(u"972547000000"_s, u"IL"_s), QStringList({u"0547000000"_s}));
        QCOMPARE(dialledSpellings(u"12125550100"_s, u"US"_s),
                 QStringList({u"2125550100"_s, u"12125550100"_s}));
        QCOMPARE(dialledSpellings(u"442079460018"_s, u"US"_s),
                 QStringList({u"011442079460018"_s, u"00442079460018"_s}));
        QVERIFY(dialledSpellings(u"442079460018"_s, {}).isEmpty());
        QCOMPARE(dialledSpellings(u"442079460018"_s, u"IL"_s), QStringList({u"00442079460018"_s}));
        QCOMPARE(internationalPrefix(u"IL"_s), QString()); // 00, 012, 013, …
        QCOMPARE(internationalPrefix(u"GB"_s), u"00"_s);
        QCOMPARE(internationalPrefix(u"US"_s), u"011"_s);
        QCOMPARE(internationalPrefix(u"AU"_s), u"0011"_s);
        QCOMPARE(internationalPrefix({}), QString());
        QVERIFY(canBeginNumber(u"9"_s) && canBeginNumber(u"97"_s) && canBeginNumber(u"97254"_s));
        QVERIFY(!canBeginNumber(u"0"_s) && !canBeginNumber(u"999"_s) && !canBeginNumber(u"0547"_s));
    }

    void e164() {
        QFETCH(QString, text);
        QFETCH(QString, region);
        QTEST(toE164(text, region), "number");
    }

    void display_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("international");
        QTest::addColumn<QString>("national");
        const auto row = [](const QString& text, const QString& region, const QString& international,
                            const QString& national) {
            QTest::addRow("%s in %s", qPrintable(text), qPrintable(region))
                << text << region << international << national;
        };
        row(u"+14155552671"_s, {}, u"+1 415-555-2671"_s, u"(415) 555-2671"_s);
        row(u"14155552671"_s, {}, u"+1 415-555-2671"_s, u"(415) 555-2671"_s);
        row(u"14155552671"_s, u"DE"_s, u"+1 415-555-2671"_s, u"(415) 555-2671"_s);
        row(u"4155552671"_s, u"US"_s, u"+1 415-555-2671"_s, u"(415) 555-2671"_s);
        row(u"+4930123456"_s, u"DE"_s, u"+49 30 123456"_s, u"030 123456"_s);
        row(u"030123456"_s, u"DE"_s, u"+49 30 123456"_s, u"030 123456"_s);
        row(u"+97231234567"_s, u"IL"_s, u"+972 3-123-4567"_s, u"03-123-4567"_s);
        row(u"1001"_s, u"US"_s, u"1001"_s, u"1001"_s);
        row(u"anonymous"_s, u"US"_s, u"anonymous"_s, u"anonymous"_s);
        row(u"sip:bob@example.com"_s, u"US"_s, u"sip:bob@example.com"_s, u"sip:bob@example.com"_s);
        row(u"+999123456789"_s, {}, u"+999123456789"_s, u"+999123456789"_s);
        row(QString(), u"US"_s, QString(), QString());
        row(u"<&>"_s, u"US"_s, u"<&>"_s, u"<&>"_s);
    }

    void display() {
        QFETCH(QString, text);
        QFETCH(QString, region);
        QTEST(displayNumber(text, region, NumberForm::International), "international");
        QTEST(displayNumber(text, region, NumberForm::National), "national");
        NumberDisplay remembers(region, NumberForm::National);
        QTEST(remembers.display(text), "national");
        QTEST(remembers.display(text), "national");
    }

    void anonymous_data() {
        QTest::addColumn<QString>("caller");
        QTest::addColumn<bool>("hidden");
        for (const QString& caller : {QString(), u" "_s, u"anonymous"_s, u"Anonymous"_s, u"RESTRICTED"_s,
                                      u"private"_s, u"unavailable"_s, u"unknown"_s, u"withheld"_s,
                                      u"blocked"_s, u"sip:anonymous@anonymous.invalid"_s,
                                      u"anonymous@localhost"_s, u"Anonymous Caller"_s, u"sip:@x.test"_s})
            QTest::addRow("'%s'", qPrintable(caller)) << caller << true;
        for (const QString& caller : {u"+15551234567"_s, u"1001"_s, u"Anna"_s, u"anonymouse"_s,
                                      u"sip:bob@anonymous.invalid"_s, u"0"_s})
            QTest::addRow("'%s'", qPrintable(caller)) << caller << false;
    }

    void anonymous() {
        QFETCH(QString, caller);
        QTEST(isAnonymous(caller), "hidden");
    }

    void sipAndRegions() {
        QVERIFY(isSipAddress(u"sip:a@b"_s) && isSipAddress(u"SIPS:a@b"_s));
        QVERIFY(!isSipAddress(u"a@b"_s) && !isSipAddress(u"sip"_s) && !isSipAddress(QString()));
        QVERIFY(isRegion(u"US"_s) && isRegion(u"il"_s));
        QVERIFY(!isRegion(u"XX"_s) && !isRegion(u"USA"_s) && !isRegion(QString()) && !isRegion(u"001"_s));
    }

    void numbersOfAPlan_data() {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("dialled");
        QTest::addColumn<bool>("found");
        const auto row = [](const QString& region, const QString& stored, const QString& dialled,
                            bool found) {
            QTest::addRow("%s as %s (%s)", qPrintable(stored), qPrintable(dialled), qPrintable(region))
                << region << stored << dialled << found;
        };
        const QString berlin = u"+4930123456"_s;
        row({}, berlin, u"+4930123456"_s, true);
        row({}, berlin, u"4930123456"_s, true);
        row({}, berlin, u"004930123456"_s, true);
        row({}, berlin, u"+49 (30) 12-34-56"_s, true);
        row({}, berlin, u"030123456"_s, false);
        row(u"DE"_s, berlin, u"030123456"_s, true);
        row(u"DE"_s, u"030 123456"_s, u"+4930123456"_s, true);
        row(u"DE"_s, u"030 123456"_s, u"4930123456"_s, true);
        row(u"US"_s, berlin, u"030123456"_s, false);
        row({}, u"030123456"_s, u"030123456"_s, true);
        row({}, berlin, u"+4930123457"_s, false);
        row({}, berlin, QString(), false);
        row({}, u"main"_s, u"MAIN"_s, true); // a DID need not be a number
        row({}, u"main"_s, u"<&>"_s, false);
    }

    void numbersOfAPlan() {
        QFETCH(QString, region);
        QFETCH(QString, stored);
        QFETCH(QString, dialled);
        QFETCH(bool, found);
        RoutingPlan plan;
        plan.defaults.region = region;
        PlanNumber number;
        number.number = stored;
        plan.numbers.append(number);
        plan.index();
        QCOMPARE(plan.number(dialled) != nullptr, found);
    }

    void blockedCallers_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<bool>("blocked");
        const auto row = [](const QString& pattern, const QString& caller, bool blocked) {
            QTest::addRow("%s %s", qPrintable(pattern), qPrintable(caller)) << pattern << caller << blocked;
        };
        row(u"+1900*"_s, u"+19005551234"_s, true);
        row(u"+1900*"_s, u"19005551234"_s, true);
        row(u"+1900*"_s, u"0019005551234"_s, true);
        row(u"+1900*"_s, u"+18005551234"_s, false);
        row(u"1900*"_s, u"+1 (900) 555"_s, true);
        row(u"*666"_s, u"+15550000666"_s, true);
        row(u"*666"_s, u"+15550000667"_s, false);
        row(u"+1*99*00"_s, u"+155599123400"_s, true);
        row(u"+1*99*00"_s, u"+1555991234"_s, false);
        row(u"12*21"_s, u"121"_s, false); // begin and end do not overlap
        row(u"*"_s, u"anything"_s, true);
        row(u"anonymous"_s, QString(), true);
        row(u"anonymous"_s, u"withheld"_s, true);
        row(u"anonymous"_s, u"+15551234567"_s, false);
        row(u"+1 555 123 4567"_s, u"15551234567"_s, true);
        row(u"BOB"_s, u"bob"_s, true);
    }

    void blockedCallers() {
        QFETCH(QString, pattern);
        QFETCH(QString, caller);
        QFETCH(bool, blocked);
        RoutingPlan plan;
        PlanBlockedCaller entry;
        entry.pattern = pattern;
        plan.blockedCallers.append(entry);
        plan.index();
        QCOMPARE(plan.blocking(caller) != nullptr, blocked);
        plan.blockedCallers[0].active = false;
        plan.index();
        QVERIFY(!plan.blocking(caller));
    }

    void blockedInNationalForm() {
        RoutingPlan plan;
        plan.defaults.region = u"DE"_s;
        for (const QString& pattern : {u"030 123456"_s, u"+4989*"_s}) {
            PlanBlockedCaller entry;
            entry.pattern = pattern;
            plan.blockedCallers.append(entry);
        }
        plan.index();
        for (const QString& caller : {u"+4930123456"_s, u"4930123456"_s, u"030123456"_s, u"089 1234567"_s})
            QVERIFY2(plan.blocking(caller), qPrintable(caller));
        QVERIFY(!plan.blocking(u"+4930123457"_s) && !plan.blocking(u"14155552671"_s));
    }

    void aPatternOfStarsTakesNoTime() {
        RoutingPlan plan;
        PlanBlockedCaller entry;
        entry.pattern = u"*1"_s.repeated(200) + u"*2"_s;
        plan.blockedCallers.append(entry);
        plan.index();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!plan.blocking(u"1"_s.repeated(2000)));
        QVERIFY(timer.elapsed() < 500);
    }
};

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phone_number.moc"
