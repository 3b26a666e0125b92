// The router with the example plan: what each destination and each next stage becomes, word for word.
#include "core/cxml/validator.h"
#include "core/routing/spoken.h"
#include "tests/support/plans.h"

#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const auto unreachable =
    u"<Say>Nobody is available to take your call. Please try again later.</Say><Hangup/>"_s;
const auto unknown = u"<Say>DID destination not configured</Say><Hangup/>"_s;
const auto voicemail =
    u"<Say>Please leave a message after the tone.</Say><Record action=\"https://pbx.test/api/callbacks/voice/"
    "voicemail?mailbox=1HOPS\" maxLength=\"180\" recordingStatusCallback=\"https://pbx.test/api/webhooks/"
    "cloudonix/recording-status?mailbox=1HOPS\"/><Say>No message was recorded. Goodbye.</Say><Hangup/>"_s;

QString voicemailAfter(int hops) {
    QString text = voicemail;
    return text.replace(u"HOPS"_s, hops > 0 ? u"&amp;hops=%1"_s.arg(hops) : QString());
}

QString menu(const QString& url, const QString& before = {}) {
    return u"<Gather action=\"https://pbx.test/api/voice/ivr-input?menu_id=1%1\" input=\"dtmf\" "
           u"numDigits=\"1\" "
           "timeout=\"2\" maxTimeout=\"5\" actionOnEmptyResult=\"true\">%2<Say>Welcome. For sales press 1, "
           "for the "
           "workshop press 2, for the operator press 0.</Say></Gather><Redirect>https://pbx.test/api/voice/"
           "ivr-input?menu_id=1%1</Redirect>"_s.arg(url, before);
}

QString ring(const QString& number, const QString& url = {}) {
    return u"<Dial timeout=\"30\" action=\"https://pbx.test/api/callbacks/voice/dial-result?extension=%1%2\">"
           "<Number>%1</Number></Dial>"_s.arg(number, url);
}

QString member(const QString& number, const QString& url, int timeout = 20) {
    return u"<Dial timeout=\"%3\" action=\"https://pbx.test/api/callbacks/voice/ring-group-callback?%2\">"
           "<Number>%1</Number></Dial>"_s.arg(number, url, QString::number(timeout));
}

} // namespace

class TestRouter : public QObject {
    Q_OBJECT

private slots:
    void newCalls_data() {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("expected");
        const QString outside = u"+442071234567"_s;
        const QString inbound = u"inbound"_s;
        const QString subscriber = u"subscriber"_s;
        QTest::newRow("open hours lead to the menu") << u"+15551234567"_s << outside << inbound << menu({});
        QTest::newRow("without plus") << u"15551234567"_s << outside << inbound << menu({});
        QTest::newRow("with separators") << u"+1 (555) 123-4567"_s << outside << inbound << menu({});
        QTest::newRow("as a SIP address")
            << u"sip:+15551234567@example.com"_s << outside << inbound << menu({});
        QTest::newRow("no direction is inbound") << u"+15551234567"_s << outside << QString() << menu({});
        QTest::newRow("unknown direction is inbound")
            << u"+15551234567"_s << outside << u"sideways"_s << menu({});
        QTest::newRow("anonymous is blocked")
            << u"+15551234567"_s << u"anonymous"_s << inbound << u"<Reject reason=\"busy\"/>"_s;
        QTest::newRow("nobody is anonymous")
            << u"+15551234567"_s << QString() << inbound << u"<Reject reason=\"busy\"/>"_s;
        QTest::newRow("blocked prefix") << u"+15551234567"_s << u"19005551234"_s << inbound << u"<Reject/>"_s;
        QTest::newRow("malformed caller") << u"+15551234567"_s << u"<&>'\""_s << inbound << menu({});
        QTest::newRow("group together")
            << u"+15557654321"_s << outside << inbound
            << u"<Dial timeout=\"30\" action=\"https://pbx.test/api/callbacks/voice/ring-group-callback?"
               "ring_group_id=12&amp;attempt_number=1\"><Number>1001</Number><Number>1002</Number>"
               "<Number>1003</Number></Dial>"_s;
        QTest::newRow("unknown number") << u"+15550009999"_s << outside << inbound << unknown;
        QTest::newRow("no number") << QString() << outside << inbound << unknown;
        QTest::newRow("extensions are not for everybody") << u"1001"_s << outside << inbound << unknown;
        QTest::newRow("extension dials extension") << u"1001"_s << u"1002"_s << subscriber << ring(u"1001"_s);
        QTest::newRow("one of ours without a direction")
            << u"1001"_s << u"1002"_s << QString() << ring(u"1001"_s);
        QTest::newRow("application") << u"1002"_s << u"1001"_s << u"application"_s << ring(u"1002"_s);
        QTest::newRow("conference")
            << u"2000"_s << u"1001"_s << subscriber
            << u"<Dial><Conference startConferenceOnEnter=\"true\" endConferenceOnExit=\"false\" "
               "maxParticipants=\"25\">conf_1</Conference></Dial>"_s;
        QTest::newRow("group in turn") << u"2001"_s << u"1001"_s << subscriber
                                       << member(u"1001"_s, u"ring_group_id=11&amp;attempt_number=1"_s);
        QTest::newRow("menu") << u"2002"_s << u"1001"_s << subscriber << menu({});
        QTest::newRow("AI assistant")
            << u"2003"_s << u"1001"_s << subscriber
            << u"<Dial><Service provider=\"retell\">+15550002222</Service></Dial>"_s;
        QTest::newRow("forward to SIP")
            << u"2004"_s << u"1001"_s << subscriber
            << u"<Dial timeout=\"30\" "
               u"action=\"https://pbx.test/api/callbacks/voice/dial-result?extension=2004&amp;"
               "after=forward&amp;forwards=1\"><Sip>sip:bob@example.com</Sip></Dial>"_s;
        QTest::newRow("outbound") << u"+12125550100"_s << u"1001"_s << subscriber
                                  << u"<Dial trunks=\"trunk-us\" callerId=\"+15551234567\">"
                                     "<Number>+12125550100</Number></Dial>"_s;
        QTest::newRow("outbound not allowed")
            << u"+4930123456"_s << u"1001"_s << subscriber
            << u"<Say>Outbound calls to this destination are not allowed</Say><Hangup/>"_s;
        QTest::newRow("outbound is not for callers from outside")
            << u"+12125550100"_s << u"1001"_s << inbound << unknown;
        QTest::newRow("unknown extension")
            << u"3000"_s << u"1004"_s << subscriber << u"<Say>This extension was not found.</Say><Hangup/>"_s;
        QTest::newRow("unknown extension without a direction")
            << u"3000"_s << u"1002"_s << QString() << u"<Say>This extension was not found.</Say><Hangup/>"_s;
    }

    void newCalls() {
        QFETCH(QString, to);
        QFETCH(QString, from);
        QFETCH(QString, direction);
        const Decision decision = route(newCall(to, from, direction), contextOf(examplePlan()));
        QTEST(verbsOf(decision.cxml), "expected");
        QVERIFY(validateCxml(decision.cxml).isEmpty());
        QVERIFY(!decision.steps.isEmpty());
    }

    /// A request that has no word about its caller is not from somebody who withholds the number.
    void aCallerWhoIsNotNamedIsNotBlocked() {
        CallStage stage = newCall(u"+15551234567"_s, {}, u"inbound"_s);
        stage.saysCaller = false;
        QCOMPARE(verbsOf(route(stage, contextOf(examplePlan())).cxml), menu({}));
    }

    void laterStages_data() {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("expected");
        const int input = int(Endpoint::IvrInput);
        const int group = int(Endpoint::RingGroupCallback);
        const int result = int(Endpoint::DialResult);
        const int recorded = int(Endpoint::Voicemail);
        const QString silence = u"<Say>We did not receive your choice.</Say>"_s;
        const QString wrong = u"<Say>That choice is not available.</Say>"_s;

        QTest::newRow("option 0") << input << u"menu_id=1"_s << u"Digits=0"_s
                                  << ring(u"1001"_s, u"&amp;presses=1"_s);
        QTest::newRow("option with the end key")
            << input << u"menu_id=1"_s << u"Digits=2%23"_s << ring(u"1002"_s, u"&amp;presses=1"_s);
        QTest::newRow("silence") << input << u"menu_id=1"_s << QString() << menu(u"&amp;turn=2"_s, silence);
        QTest::newRow("wrong key") << input << u"menu_id=1&turn=2"_s << u"Digits=9"_s
                                   << menu(u"&amp;turn=3"_s, wrong);
        QTest::newRow("last turn") << input << u"menu_id=1&turn=3"_s << u"Digits=9"_s
                                   << ring(u"1001"_s, u"&amp;hops=1"_s);
        QTest::newRow("turn out of range")
            << input << u"menu_id=1&turn=-5"_s << u"Digits=9"_s << ring(u"1001"_s, u"&amp;hops=1"_s);
        QTest::newRow("a forged menu")
            << input << u"menu_id=99"_s << u"Digits=1"_s
            << u"<Say>The destination of this call is not available.</Say><Hangup/>"_s;

        QTest::newRow("next member") << group << u"ring_group_id=11&attempt_number=1"_s
                                     << u"DialCallStatus=no-answer"_s
                                     << member(u"1002"_s, u"ring_group_id=11&amp;attempt_number=2"_s);
        QTest::newRow("busy goes on")
            << group << u"ring_group_id=11&attempt_number=2"_s << u"DialCallStatus=busy"_s
            << member(u"1001"_s, u"ring_group_id=11&amp;attempt_number=3"_s);
        QTest::newRow("the call's own state does not count")
            << group << u"ring_group_id=11&attempt_number=1"_s
            << u"DialCallStatus=failed&CallStatus=in-progress"_s
            << member(u"1002"_s, u"ring_group_id=11&amp;attempt_number=2"_s);
        QTest::newRow("all rung") << group << u"ring_group_id=11&attempt_number=4"_s
                                  << u"DialCallStatus=no-answer"_s << voicemailAfter(1);
        QTest::newRow("far too many") << group << u"ring_group_id=11&attempt_number=99999999999"_s
                                      << u"DialCallStatus=no-answer"_s << voicemailAfter(1);
        QTest::newRow("answered") << group << u"ring_group_id=11&attempt_number=1"_s
                                  << u"DialCallStatus=completed"_s << u"<Hangup/>"_s;
        QTest::newRow("answered in other words") << group << u"ring_group_id=11&attempt_number=1"_s
                                                 << u"dialcallstatus=ANSWERED"_s << u"<Hangup/>"_s;
        QTest::newRow("together, nobody") << group << u"ring_group_id=12&attempt_number=1"_s
                                          << u"DialCallStatus=no-answer"_s << menu(u"&amp;hops=1"_s);

        QTest::newRow("to voicemail")
            << result << u"extension=1001"_s << u"DialCallStatus=no-answer"_s << voicemailAfter(1);
        QTest::newRow("call over") << result << u"extension=1001"_s << u"DialCallStatus=answered"_s
                                   << u"<Hangup/>"_s;
        QTest::newRow("nothing follows")
            << result << u"extension=1002"_s << u"DialCallStatus=busy"_s << unreachable;
        QTest::newRow("forward when nobody answers")
            << result << u"extension=1003"_s << u"DialCallStatus=no-answer"_s
            << u"<Dial timeout=\"30\" "
               u"action=\"https://pbx.test/api/callbacks/voice/dial-result?extension=1003&amp;"
               "after=forward&amp;hops=1&amp;forwards=1\" trunks=\"trunk-us\" callerId=\"+15551234567\"><Number>+15550001111</Number></Dial>"_s;
        QTest::newRow("forward not answered either")
            << result << u"extension=1003&after=forward"_s << u"DialCallStatus=no-answer"_s << unreachable;
        QTest::newRow("a forged extension")
            << result << u"extension=%2B19005551234"_s << u"DialCallStatus=no-answer"_s << unreachable;
        QTest::newRow("hops used up")
            << result << u"extension=1001&hops=10"_s << u"DialCallStatus=no-answer"_s
            << u"<Say>This call cannot be connected. Please try again later.</Say><Hangup/>"_s;
        QTest::newRow("hops unreadable")
            << result << u"extension=1001&hops=-3"_s << u"DialCallStatus=no-answer"_s
            << u"<Say>This call cannot be connected. Please try again later.</Say><Hangup/>"_s;

        QTest::newRow("recorded")
            << recorded << u"mailbox=1"_s << u"RecordingUrl=https://x.test/r.mp3"_s
            << u"<Say>Thank you. Your message has been recorded. Goodbye.</Say><Hangup/>"_s;
        QTest::newRow("recorded nothing") << recorded << u"mailbox=1"_s << u"RecordingDuration=0"_s
                                          << u"<Say>No message was recorded. Goodbye.</Say><Hangup/>"_s;
        QTest::newRow("recorded for nobody")
            << recorded << u"mailbox=77"_s << QString()
            << u"<Say>The destination of this call is not available.</Say><Hangup/>"_s;
    }

    void laterStages() {
        QFETCH(int, endpoint);
        QFETCH(QString, query);
        QFETCH(QString, fields);
        const CallStage stage = laterStage(static_cast<Endpoint>(endpoint), query, fields);
        const Decision decision = route(stage, contextOf(examplePlan()));
        QTEST(verbsOf(decision.cxml), "expected");
        QVERIFY(validateCxml(decision.cxml).isEmpty());
        // A repeated delivery is the same request and must give the same answer.
        QCOMPARE(route(stage, contextOf(examplePlan())).cxml, decision.cxml);
    }

    void aMessageBelongsToItsBox() {
        const RoutingContext context = contextOf(examplePlan());
        QCOMPARE(route(laterStage(Endpoint::Voicemail, u"mailbox=1"_s), context).voicemailBox, u"1"_s);
        QVERIFY(!route(laterStage(Endpoint::Voicemail, u"mailbox=2"_s), context).voicemailBox);
    }

    void roundRobinStartsAfterTheLastFirst_data() {
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("first");
        QTest::newRow("never rung") << QString() << u"1001"_s;
        QTest::newRow("next") << u"1001"_s << u"1002"_s;
        QTest::newRow("around") << u"1003"_s << u"1001"_s;
        QTest::newRow("gone") << u"1999"_s << u"1001"_s;
    }

    void roundRobinStartsAfterTheLastFirst() {
        QFETCH(QString, last);
        QFETCH(QString, first);
        RoutingContext context = contextOf(examplePlan(
            R"({"numbers":[{"number":"+15550000001","destination":{"type":"ring_group","id":"13"}}]})"));
        if (!last.isEmpty())
            context.cursors.insert(u"13"_s, last);
        const Decision decision = route(newCall(u"+15550000001"_s), context);
        QCOMPARE(verbsOf(decision.cxml),
                 member(first, u"ring_group_id=13&amp;attempt_number=1&amp;first=%1"_s.arg(first), 15));
        QVERIFY(decision.cursor);
        QCOMPARE(decision.cursor->ringGroup, u"13"_s);
        QCOMPARE(decision.cursor->member, first);
    }

    void roundRobinGoesOnFromItsFirst() {
        RoutingContext context = contextOf(examplePlan());
        context.cursors.insert(u"13"_s, u"1001"_s); // another call's position does not disturb this one
        const Decision next =
            route(laterStage(Endpoint::RingGroupCallback, u"ring_group_id=13&attempt_number=1&first=1003"_s),
                  context);
        QCOMPARE(verbsOf(next.cxml),
                 member(u"1001"_s, u"ring_group_id=13&amp;attempt_number=2&amp;first=1003"_s, 15));
        QVERIFY(!next.cursor);
        const Decision forged = route(
            laterStage(Endpoint::RingGroupCallback, u"ring_group_id=13&attempt_number=1&first=%2B1900"_s),
            context);
        QVERIFY(verbsOf(forged.cxml).contains(u"<Number>1002</Number>"_s));
    }

    void unroutableCallsCanBeRejected() {
        const auto plan = examplePlan(R"({"defaults":{"unroutable":"reject"}})");
        QCOMPARE(verbsOf(route(newCall(u"+15550009999"_s), contextOf(plan)).cxml), u"<Reject/>"_s);
    }

    void callersHearTheirLanguage() {
        const auto plan = examplePlan(R"({"defaults":{"language":"de-DE","voice":"man"}})");
        QCOMPARE(
            verbsOf(route(newCall(u"+15550009999"_s), contextOf(plan)).cxml),
            u"<Say voice=\"man\" language=\"de-DE\">Für diese Rufnummer ist kein Ziel eingerichtet.</Say>"
            "<Hangup/>"_s);
        const auto own = examplePlan(R"({"defaults":{"texts":{"not-configured":"Nobody <here>"}}})");
        QCOMPARE(verbsOf(route(newCall(u"+15550009999"_s), contextOf(own)).cxml),
                 u"<Say>Nobody &lt;here&gt;</Say><Hangup/>"_s);
    }

    void numbersInNationalForm() {
        const auto plan =
            examplePlan(R"({"defaults":{"region":"GB"},"outboundRules":[{"prefix":"44","trunks":["uk"]}],
            "numbers":[{"number":"020 7946 0000","destination":{"type":"hangup"}}]})");
        for (const QString& to :
             {u"+442079460000"_s, u"442079460000"_s, u"00442079460000"_s, u"02079460000"_s})
            QCOMPARE(verbsOf(route(newCall(to), contextOf(plan)).cxml), u"<Hangup/>"_s);
        QCOMPARE(
            verbsOf(route(newCall(u"020 7946 0999"_s, u"1001"_s, u"subscriber"_s), contextOf(plan)).cxml),
            u"<Dial trunks=\"uk\"><Number>+442079460999</Number></Dial>"_s);
    }

    void longestRuleWins() {
        const auto plan = examplePlan(R"({"outboundRules":[{"prefix":"+1","trunks":["a"]},
            {"prefix":"1212","trunks":["b","c"]},{"prefix":"","trunks":["d"]},{"prefix":"112","trunks":["e"]}]})");
        const auto trunks = [&plan](const QString& to) {
            const auto cxml = verbsOf(route(newCall(to, u"1001"_s, u"subscriber"_s), contextOf(plan)).cxml);
            return cxml.section(u"\""_s, 1, 1);
        };
        QCOMPARE(trunks(u"+12125550100"_s), u"b,c"_s);
        QCOMPARE(trunks(u"+13125550100"_s), u"a"_s);
        QCOMPARE(trunks(u"+4930123456"_s), u"d"_s);
        QCOMPARE(trunks(u"112"_s), u"e"_s);
    }

    void serviceNumbersStayShort() {
        const auto plan =
            examplePlan(R"({"defaults":{"region":"DE"},"outboundRules":[{"prefix":"112","trunks":["e"]},
            {"prefix":"+49","trunks":["de"]}],"extensions":[{"number":"1","type":"forward","forwardTo":"112"},
            {"number":"2","type":"forward","forwardTo":"1005"},{"number":"3","type":"forward","forwardTo":"030 123456"}]})");
        const auto dialled = [&plan](const QString& to) {
            return verbsOf(route(newCall(to, u"1"_s, u"subscriber"_s), contextOf(plan)).cxml);
        };
        QCOMPARE(dialled(u"112"_s), u"<Dial trunks=\"e\"><Number>112</Number></Dial>"_s);
        QVERIFY(dialled(u"1"_s).contains(u"trunks=\"e\"><Number>112</Number>"_s));
        // Extension 1005 is gone: its forward must not become a call to +49 1005.
        QVERIFY(dialled(u"2"_s).contains(u"not available"_s));
        QVERIFY(dialled(u"1005"_s).contains(u"not found"_s));
        QVERIFY(dialled(u"3"_s).contains(u"trunks=\"de\"><Number>+4930123456</Number>"_s));
    }

    void aNationalNumberWithoutRegionGetsNoPlus() {
        const auto plan = examplePlan(R"({"outboundRules":[{"prefix":"0","trunks":["a"]}]})");
        QCOMPARE(verbsOf(route(newCall(u"030123456"_s, u"1001"_s, u"subscriber"_s), contextOf(plan)).cxml),
                 u"<Dial trunks=\"a\"><Number>030123456</Number></Dial>"_s);
    }

    void valuesOutOfRangeAreCut() {
        const auto plan = examplePlan(R"({"defaults":{"noAnswerTimeout":0},
            "extensions":[{"number":"1","noAnswerTimeout":0},{"number":"2","noAnswerTimeout":-5},
                          {"number":"3","noAnswerTimeout":99999},{"number":"4","noAnswerTimeout":12},
                          {"number":"5","type":"forward","forwardTo":"sips:bob@example.com:5061"}]})");
        const auto timeout = [&plan](const QString& to) {
            const Decision decision = route(newCall(to, u"1"_s, u"subscriber"_s), contextOf(plan));
            return validateCxml(decision.cxml).isEmpty() ? verbsOf(decision.cxml).section(u"\""_s, 1, 1)
                                                         : QString();
        };
        QCOMPARE(timeout(u"1"_s), u"1"_s);
        QCOMPARE(timeout(u"2"_s), u"1"_s);
        QCOMPARE(timeout(u"3"_s), u"600"_s);
        QCOMPARE(timeout(u"4"_s), u"12"_s);
        QVERIFY(verbsOf(route(newCall(u"5"_s, u"1"_s, u"subscriber"_s), contextOf(plan)).cxml)
                    .contains(u"<Sip>sip:bob@example.com:5061;transport=tls</Sip>"_s));
        // 0 seconds of an extension mean: as the defaults say.
        const auto like = examplePlan(R"({"extensions":[{"number":"1","noAnswerTimeout":0}]})");
        QVERIFY(verbsOf(route(newCall(u"1"_s, u"1"_s, u"subscriber"_s), contextOf(like)).cxml)
                    .startsWith(u"<Dial timeout=\"30\""_s));
    }

    void chainsOfForwards() {
        const auto plan = examplePlan(R"({"extensions":[
            {"number":"1","type":"forward","forwardTo":"2"},{"number":"2","type":"forward","forwardTo":"3"},
            {"number":"3","type":"forward","forwardTo":"4"},{"number":"4","type":"forward","forwardTo":"5"},
            {"number":"5","type":"forward","forwardTo":"9"},{"number":"9"},
            {"number":"0","type":"forward","forwardTo":"1"},
            {"number":"7","type":"forward","forwardTo":"8"},{"number":"8","type":"forward","forwardTo":"7"}]})");
        const auto dialled = [&plan](const QString& to) {
            return verbsOf(route(newCall(to, u"9"_s, u"subscriber"_s), contextOf(plan)).cxml);
        };
        QVERIFY(dialled(u"1"_s).contains(u"<Number>9</Number>"_s));
        QVERIFY(dialled(u"0"_s).contains(u"forwarded too often"_s));
        QVERIFY(dialled(u"7"_s).contains(u"forwarded too often"_s));
    }

    void loopsEndWithASentence() {
        const auto plan = examplePlan(R"({"businessHours":[
            {"id":"1","timeZone":"Europe/Berlin","open":{"type":"business_hours","id":"2"},"closed":{"type":"business_hours","id":"2"}},
            {"id":"2","timeZone":"Europe/Berlin","open":{"type":"business_hours","id":"1"},"closed":{"type":"business_hours","id":"1"}}]})");
        QVERIFY(verbsOf(route(newCall(u"+15551234567"_s), contextOf(plan)).cxml)
                    .contains(u"cannot be connected"_s));
    }

    void withoutPlanTheCallIsAnswered() {
        QVERIFY(route(CallStage{}, RoutingContext{}).cxml.contains("DID destination not configured"));
        QVERIFY(sayAndHangUp(u"a <b> & c"_s).contains("<Say>a &lt;b&gt; &amp; c</Say>"));
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
