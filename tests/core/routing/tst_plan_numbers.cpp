// Numbers as people write them into a plan and as the network says them: what is accepted is reached, what is blocked is blocked in
// every spelling, and who may call out does so with the right caller ID.
#include "core/model/phone_number.h"
#include "core/plan_check/check.h"
#include "tests/support/plans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const RoutingPlan> planWith(const QString& number, const QString& region,
                                            const QJsonArray& blocked = {}) {
    const QJsonObject plan{
        {u"defaults"_s, QJsonObject{{u"region"_s, region}}},
        {u"numbers"_s, QJsonArray{QJsonObject{{u"number"_s, number},
                                              {u"destination"_s, QJsonObject{{u"type"_s, u"extension"_s},
                                                                             {u"id"_s, u"1001"_s}}}}}},
        {u"extensions"_s, QJsonArray{QJsonObject{{u"number"_s, u"1001"_s}}}},
        {u"blockedCallers"_s, blocked}};
    return planOf(QJsonDocument(plan).toJson());
}

bool hasError(const RoutingPlan& plan) {
    const auto problems = checkPlan(plan);
    return !problems.isEmpty() && problems.first().severity == PlanSeverity::Error;
}

bool reaches(const std::shared_ptr<const RoutingPlan>& plan, const QString& to) {
    return route(newCall(to), contextOf(plan)).cxml.contains("<Number>1001</Number>");
}

QString withDigits(const QString& text, char32_t zero) {
    QString result;
    for (const QChar c : text)
        result += c.isDigit()
                      ? QString::fromUcs4(std::array{char32_t(zero + char32_t(c.digitValue()))}.data(), 1)
                      : QString(c);
    return result;
}

/// Writings that are not, or may not be, "+44 20 7946 0018".
QStringList doubtsAbout(const QString& spaced) {
    const QString rest = spaced.section(u' ', 1);
    return {spaced + u" ext 12"_s,
            spaced + u" x12"_s,
            spaced + u" / 22"_s,
            u"tel:"_s + QString(spaced).remove(u' ') + u";ext=5"_s,
            QString(spaced).replace(u'0', u'O'),
            spaced.chopped(3),
            rest,
            u"0"_s + rest,
            rest.sliced(2),
            spaced + u"123456"_s,
            spaced.chopped(1) + u"\u00bd"_s,
            spaced.left(6) + u'+' + spaced.sliced(6),
            spaced + u" oder "_s + spaced};
}

/// One international number, "+44 20 7946 0018", in all kinds of writing.
QStringList spellingsOf(const QString& spaced) {
    const QString code = spaced.section(u' ', 0, 0);
    const QString rest = spaced.section(u' ', 1);
    const bool keepsZero = rest.startsWith(u'0');
    const QString digits = QString(spaced).remove(u' ').remove(u'+');
    QStringList all{spaced,
                    u'+' + digits,
                    digits,
                    u"00"_s + digits,
                    u"tel:+"_s + digits,
                    u" "_s + spaced + u"\t"_s,
                    code + (keepsZero ? u" (0)"_s + rest.sliced(1) : u" (0)"_s + rest),
                    code + (keepsZero ? u" ( 0 ) "_s + rest.sliced(1) : u" ( 0 ) "_s + rest),
                    spaced + u";"_s,
                    u"\u202a"_s + spaced + u"\u202c"_s,
                    withDigits(spaced, U'\u0660'),
                    withDigits(spaced, U'\uff10'),
                    withDigits(QString(spaced).replace(u'+', QChar(0xff0b)), U'\uff10'),
                    withDigits(spaced, U'\u0966'),
                    withDigits(spaced, U'\U0001D7CE')};
    for (const char16_t blank :
         u"\u00a0\u2007\u2009\u202f\u3000-\u2010\u2011\u2012\u2013\u2014\u2015\u2212./")
        if (blank) // not the end of the text
            all << QString(spaced).replace(u' ', QChar(blank));
    return all;
}

} // namespace

class TestPlanNumbers : public QObject {
    Q_OBJECT

private slots:
    void whatIsAcceptedIsReached_data() {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("spelling");
        QTest::addColumn<QString>("number");
        const std::initializer_list<std::pair<const char*, const char*>> numbers = {
            {"GB", "+44 20 7946 0018"},  {"IL", "+972 3 555 1203"},     {"DE", "+49 30 901820"},
            {"NL", "+31 20 123 4567"},   {"CH", "+41 44 668 18 00"},    {"US", "+1 555 765 4321"},
            {"IT", "+39 06 1234 5678"},  {"MX", "+52 55 1234 5678"},    {"AR", "+54 11 2345 6789"},
            {"BR", "+55 11 91234 5678"}, {"CI", "+225 07 12 34 56 78"}, {"AU", "+61 2 9876 5432"},
            {"FR", "+33 1 42 34 56 78"}, {"DK", "+45 32 12 34 56"},     {"RU", "+7 495 123 45 67"}};
        for (const auto& [region, number] : numbers) {
            const QString spaced = QString::fromLatin1(number);
            const QString digits = QString(spaced).remove(u' ');
            for (const QString& where : {QString::fromLatin1(region), QString()}) {
                for (const QString& spelling : spellingsOf(spaced))
                    QTest::addRow("%s %s", qPrintable(spelling), qPrintable(where))
                        << where << spelling << digits;
                for (const QString& spelling : doubtsAbout(spaced))
                    QTest::addRow("%s %s", qPrintable(spelling), qPrintable(where))
                        << where << spelling << QString();
            }
        }
        const auto row = [](const QString& spelling, const char* region, const char* number) {
            QTest::addRow("%s %s", qPrintable(spelling), region)
                << QString::fromLatin1(region) << spelling << QString::fromLatin1(number);
        };
        row(u"+52 1 55 1234 5678"_s, "MX", "+525512345678");
        row(u"+52 55 1234 5678"_s, "MX", "+5215512345678");
        row(u"+54 9 11 2345 6789"_s, "AR", "+541123456789");
        row(u"+54 11 2345 6789"_s, "AR", "+5491123456789");
        row(u"011 15 2345-6789"_s, "AR", "+541123456789");
        row(u"+55 11 98765 4321"_s, "BR", "+551187654321");
        row(u"1-800-FLOWERS"_s, "US", "+18003569377");
        row(u"1800123456"_s, "IL", "+9721800123456");
    }

    /// Either the check refuses it with the way out, or every spelling that the network knows gets there.
    void whatIsAcceptedIsReached() {
        QFETCH(QString, region);
        QFETCH(QString, spelling);
        QFETCH(QString, number);
        const auto plan = planWith(spelling, region);
        const auto problems = checkPlan(*plan);
        if (hasError(*plan)) {
            QVERIFY(number.isEmpty());
            QVERIFY(problems.first().path == u"numbers[0].number"_s &&
                    problems.first().remedy.english().endsWith(u'.'));
            return;
        }
        const bool isNationalOnly = std::any_of(problems.begin(), problems.end(), [](const PlanProblem& p) {
            return p.code == "national-number";
        });
        if (isNationalOnly) {
            QVERIFY(region.isEmpty() && reaches(plan, spelling));
            return;
        }
        if (number.isEmpty()) { // then whatever it was taken for
            const QString read = toE164(spelling, region);
            number = read.isEmpty() ? u'+' + plainDigits(spelling) : read;
        }
        QVERIFY(reaches(plan, number));
        QVERIFY(reaches(plan, number.mid(1)));
        QVERIFY(reaches(plan, u"00"_s + number.mid(1)));
        QVERIFY(reaches(plan, u"sip:"_s + number + u"@example.com"_s));
        QVERIFY(reaches(plan, spelling));
    }

    void theseAreAccepted_data() {
        QTest::addColumn<QString>("region");
        for (const auto& [number, region] : std::initializer_list<std::pair<QString, const char*>>{
                 {u"+44 (0)20 7946 0018"_s, ""},
                 {u"+49 (0) 30 901820"_s, "DE"},
                 {u"0044 (0)20 7946 0018"_s, "GB"},
                 {u"+39 (0)6 1234 5678"_s, "IT"},
                 {u"+1 555\u2014765\u20144321"_s, "US"},
                 {u"+1\u2007555\u2009765\u202f4321"_s, "US"},
                 {u"+\u0669\u0667\u0662\u0663\u0665\u0665\u0665\u0661\u0662\u0660\u0663"_s, "IL"},
                 {u"tel:+15557654321"_s, ""},
                 {u"03-555-1203"_s, "IL"},
                 {u"020 7946 0018"_s, "GB"},
                 {u"(555) 765-4321"_s, "US"}})
            QTest::newRow(qPrintable(number)) << QString::fromLatin1(region);
    }

    void theseAreAccepted() {
        QFETCH(QString, region);
        QVERIFY(!hasError(*planWith(QString::fromUtf8(QTest::currentDataTag()), region)));
    }

    void blocked_data() {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<bool>("isBlocked");
        const auto rows = [](const char* region, const QString& pattern,
                             std::initializer_list<const char*> blocked,
                             std::initializer_list<const char*> others) {
            for (const char* caller : blocked)
                QTest::addRow("%s %s %s", region, qPrintable(pattern), caller)
                    << QString::fromLatin1(region) << pattern << QString::fromUtf8(caller) << true;
            for (const char* caller : others)
                QTest::addRow("%s %s not %s", region, qPrintable(pattern), caller)
                    << QString::fromLatin1(region) << pattern << QString::fromUtf8(caller) << false;
        };
        const auto israel = {"+972547000000", "972547000000", "00972547000000", "0547000000", "054-700-0000"};
        rows("IL", u"0547*"_s, israel, {"+972541000000", "+15470000000", "anonymous"});
        rows("IL", u"054-7*"_s, israel, {"+972541000000"});
        rows("IL", u"+972547*"_s, israel, {"+972541000000"});
        rows("IL", u"00972 54-7*"_s, israel, {"+972541000000"});
        rows("IL", u"972547*"_s, israel, {"+972541000000"});
        rows("IL", u"\u0660\u0665\u0664\u0667*"_s, israel, {"+972541000000"});
        rows("IL", u"054-700-0000"_s, israel, {"+972547000001"});
        rows("IL", u"*7000000"_s, israel, {"+972547000001"});
        rows("IL", u"0*0000"_s, israel, {"+972547000001"});
        rows("US", u"212555*"_s, {"+12125550100", "2125550100", "12125550100", "(212) 555-0100"},
             {"+13125550100"});
        rows("US", u"(212) 555*"_s, {"+12125550100", "2125550100", "12125550100"}, {"+13125550100"});
        rows("US", u"1 (212) 555*"_s, {"+12125550100", "2125550100", "12125550100"}, {"+13125550100"});
        rows("US", u"+1 (900)*"_s, {"+19005550100", "19005550100", "9005550100"}, {"+18005550100"});
        rows("US", u"011*"_s, {"+442079460018", "011442079460018", "442079460018"},
             {"+12125550100", "2125550100"});
        rows("IL", u"00*"_s, {"+19005550100", "0019005550100", "19005550100"},
             {"+972547000000", "0547000000"});
        rows("GB", u"0900*"_s, {"+449001234567", "09001234567"}, {"+19001234567", "+449011234567"});
        rows("", u"+1900*"_s, {"+19005550100", "19005550100"}, {"9005550100", "+18005550100"});
        rows("", u"1900*"_s, {"+19005550100", "19005550100"}, {"+18005550100"});
        rows("MX", u"+52 1 55*"_s, {"+525512345678", "+5215512345678"}, {"+523312345678"});
        rows("MX", u"+52 55*"_s, {"+525512345678", "+5215512345678"}, {"+523312345678"});
        rows("AR", u"+54 9 11*"_s, {"+541123456789", "+5491123456789"}, {"+543512345678"});
        rows("AR", u"011*"_s, {"+541123456789"}, {"+543512345678"});
        rows("US", u"spam*"_s, {"Spammer", "sip:spam.bot@example.com"}, {"+12125550100", "ham"});
        rows("US", u"*"_s, {"+12125550100", "Anna", "anonymous"}, {});
        rows("US", u"+*"_s, {"+12125550100", "2125550100"}, {"anonymous", "Anna", ""});
        rows("US", u"anonymous"_s, {"anonymous", "Restricted", ""}, {"+12125550100"});
        rows("US", u"1001"_s, {"1001"}, {"1002", "+10011001000"});
    }

    void blocked() {
        QFETCH(QString, region);
        QFETCH(QString, pattern);
        QFETCH(QString, caller);
        QFETCH(bool, isBlocked);
        const auto plan = planWith(u"+15557654321"_s, region, {QJsonObject{{u"pattern"_s, pattern}}});
        QVERIFY(!hasError(*plan));
        const QByteArray cxml = route(newCall(u"+15557654321"_s, caller), contextOf(plan)).cxml;
        QCOMPARE(cxml.contains("<Reject/>"), isBlocked);
        QCOMPARE(cxml.contains("<Number>1001</Number>"), !isBlocked);
    }

    void whoCallsOut_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("cxml");
        const QString abroad = u"+442079460018"_s;
        const QString refused = u"<Say>Outbound calls to this destination are not allowed</Say><Hangup/>"_s;
        const auto dial = [](const char* shown) {
            return u"<Dial trunks=\"t\" callerId=\"%1\"><Number>+442079460018</Number></Dial>"_s.arg(
                QLatin1String(shown));
        };
        QTest::newRow("an extension") << u"1"_s << abroad << dial("+15557654321");
        QTest::newRow("as a SIP address") << u"sip:1@example.com"_s << abroad << dial("+15557654321");
        QTest::newRow("with a caller ID of its own") << u"2"_s << abroad << dial("+15550001111");
        QTest::newRow("one that forwards") << u"5"_s << abroad << dial("+15557654321");
        QTest::newRow("switched off") << u"3"_s << abroad << refused;
        QTest::newRow("a conference") << u"4"_s << abroad << refused;
        QTest::newRow("an assistant") << u"6"_s << abroad << refused;
        QTest::newRow("a group") << u"7"_s << abroad << refused;
        QTest::newRow("a menu") << u"8"_s << abroad << refused;
        QTest::newRow("unknown") << u"99"_s << abroad << refused;
        QTest::newRow("nobody") << QString() << abroad << refused;
        QTest::newRow("anonymous") << u"anonymous"_s << abroad << refused;
        QTest::newRow("one of our numbers") << u"+15557654321"_s << abroad << refused;
        QTest::newRow("an unknown caller reaches our number")
            << u"99"_s << u"+15557654321"_s
            << u"<Dial timeout=\"30\" action=\"https://pbx.test/api/callbacks/voice/"
               "dial-result?extension=1\"><Number>1</Number></Dial>"_s;
        const QString incomplete =
            u"<Say>This is not a complete number. Please dial it with its area code.</Say><Hangup/>"_s;
        for (const char* local : {"5550100", "555-0100", "7654321", "+15550100", "0115550100", "123456789"})
            QTest::newRow(local) << u"1"_s << QString::fromLatin1(local) << incomplete;
        const QString notFound = u"<Say>This extension was not found.</Say><Hangup/>"_s;
        for (const char* wrong : {"1009", "9", "*97", "bob"})
            QTest::newRow(wrong) << u"1"_s << QString::fromLatin1(wrong) << notFound;
        QTest::newRow("service number")
            << u"1"_s << u"911"_s
            << u"<Dial trunks=\"e\" callerId=\"+15557654321\"><Number>911</Number></Dial>"_s;
        QTest::newRow("service number of who is switched off") << u"3"_s << u"911"_s << refused;
    }

    void whoCallsOut() {
        const auto plan = planOf(R"({"defaults":{"region":"US"},
            "numbers":[{"number":"(555) 765-4321","destination":{"type":"extension","id":"1"}}],
            "extensions":[{"number":"1"},{"number":"2","callerId":"(555) 000-1111"},{"number":"3","active":false},
             {"number":"4","type":"conference","conferenceRoom":"1"},{"number":"5","type":"forward","forwardTo":"1"},
             {"number":"6","type":"ai_assistant","provider":"vapi","address":"a"},
             {"number":"7","type":"ring_group","ringGroup":"1"},{"number":"8","type":"ivr","ivrMenu":"1"}],
            "outboundRules":[{"prefix":"+","trunks":["t"],"callerId":"555 765 4321"},
             {"prefix":"911","trunks":["e"],"callerId":"555 765 4321"}]})");
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Decision decision = route(newCall(to, from, u"subscriber"_s), contextOf(plan));
        QTEST(verbsOf(decision.cxml), "cxml");
        QVERIFY(!decision.steps.isEmpty());
    }

    void whatACalleeSeesOfAForward() {
        const auto plan = planOf(
            R"({"numbers":[{"number":"+15557654321","destination":{"type":"forward","to":"+442079460018"}}],
            "extensions":[{"number":"1","type":"forward","forwardTo":"+442079460018"},
             {"number":"2","type":"forward","forwardTo":"+442079460018","callerId":"+15550001111"},{"number":"3"}],
            "ringGroups":[{"id":"seq","strategy":"sequential","members":["1"]},{"id":"out","members":["1"]},
             {"id":"both","members":["1","3"]}],
            "outboundRules":[{"prefix":"44","trunks":["t"],"callerId":"+15557654321"}]})");
        const auto shown = [&plan](const CallStage& stage) {
            const QString cxml = verbsOf(route(stage, contextOf(plan)).cxml);
            return cxml.contains(u"callerId"_s) ? cxml.section(u"callerId=\""_s, 1).section(u'"', 0, 0)
                                                : QString();
        };
        QCOMPARE(shown(newCall(u"+15557654321"_s)), u"+15557654321"_s);
        QCOMPARE(shown(newCall(u"1"_s, u"3"_s)), u"+15557654321"_s);
        QCOMPARE(shown(newCall(u"2"_s, u"3"_s)), u"+15550001111"_s);
        const auto group = [](const QString& id) {
            return laterStage(Endpoint::RingGroupCallback, u"ring_group_id="_s + id + u"&attempt_number=0"_s,
                              u"DialCallStatus=busy"_s);
        };
        QCOMPARE(shown(group(u"seq"_s)), u"+15557654321"_s);
        QCOMPARE(shown(group(u"out"_s)), u"+15557654321"_s);
        QCOMPARE(shown(group(u"both"_s)), QString()); // the telephone beside it shows who calls
    }

    void rulesInNationalForm() {
        const auto plan =
            planOf(R"({"defaults":{"region":"IL"},"extensions":[{"number":"1"}],"outboundRules":[
            {"prefix":"05","trunks":["mobile"]},{"prefix":"00","trunks":["world"]},{"prefix":"+972","trunks":["il"]},
            {"prefix":"100","trunks":["police"]}]})");
        const auto trunk = [&plan](const char* to) {
            const QString cxml = verbsOf(
                route(newCall(QString::fromLatin1(to), u"1"_s, u"subscriber"_s), contextOf(plan)).cxml);
            return cxml.section(u'"', 1, 1);
        };
        QCOMPARE(trunk("054-700-0000"), u"mobile"_s);
        QCOMPARE(trunk("+972547000000"), u"mobile"_s);
        QCOMPARE(trunk("03-555-1203"), u"il"_s);
        QCOMPARE(trunk("00442079460018"), u"world"_s);
        QCOMPARE(trunk("100"), u"police"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlanNumbers)
#include "tst_plan_numbers.moc"
