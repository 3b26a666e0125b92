// The plan as a document: what is read and written again is the same, what is not known is kept, and each mistake is told with its
// place.
#include "core/model/plan_json.h"
#include "tests/support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const QByteArray& json) {
    return QJsonDocument::fromJson(json).object();
}

QString mistakesOf(const QByteArray& json) {
    const auto plan = planFromJson(json);
    return plan ? QString() : plan.error().detail;
}

} // namespace

class TestPlanJson : public QObject {
    Q_OBJECT

private slots:
    void theSampleComesBack() {
        const auto plan = planFromJson(fixture(u"plan.example.json"_s));
        QVERIFY(plan.ok());
        const QByteArray written = planToJson(*plan);
        const auto again = planFromJson(written);
        QVERIFY(again.ok());
        QCOMPARE(planToJson(*again), written);
        QCOMPARE(again->businessHours[0].week[5], (PlanDay{{22 * 60, 2 * 60}}));
        QCOMPARE(again->numbers[0].destination, (Destination{DestinationType::BusinessHours, u"1"_s}));
        QCOMPARE(again->extensions[0].noAnswerTimeout, std::nullopt);
        QVERIFY(again->extension(u"1003"_s) && again->hours(u"1"_s)->zone.isValid());
    }

    /// Everything that a plan can say, nothing with its default.
    void everyKeyComesBack() {
        const QByteArray document = R"({"version":1,
          "defaults":{"noAnswerTimeout":12,"language":"de-DE","voice":"man","region":"DE","unroutable":"reject","texts":{"loop":"Kreis"}},
          "numbers":[{"number":"+1","name":"N","active":false,"destination":{"type":"forward","to":"+2"}}],
          "extensions":[{"number":"1","type":"ai_assistant","name":"E","active":false,"noAnswerTimeout":5,"forwardTo":"2",
             "noAnswer":{"type":"hangup"},"conferenceRoom":"3","ringGroup":"4","ivrMenu":"5","aiAssistant":"6","provider":"vapi","address":"x"}],
          "ringGroups":[{"id":"4","name":"G","active":false,"strategy":"round_robin","timeout":7,"turns":2,"members":["1"],
             "fallback":{"type":"voicemail","id":"v"}}],
          "ivrMenus":[{"id":"5","name":"M","active":false,"prompt":{"say":"a","voice":"man","language":"he"},"invalidPrompt":{"play":"https:\/\/x\/y"},
             "interDigitTimeout":4,"maxTimeout":11,"maxTurns":9,"options":[{"digits":"*","name":"O","destination":{"type":"conference","id":"3"}}],
             "failover":{"type":"ivr","id":"5"}}],
          "businessHours":[{"id":"h","name":"H","timeZone":"Asia/Jerusalem","week":{"mon":[["00:00","24:00"]],"tue":[],"wed":[],"thu":[],"fri":[],
             "sat":[],"sun":[["22:30","01:05"]]},"exceptions":[{"date":"2028-02-29","name":"X","ranges":[["09:00","10:00"]]}],
             "open":{"type":"ring_group","id":"4"},"closed":{"type":"ai_assistant","id":"6"}}],
          "conferenceRooms":[{"id":"3","name":"C","active":false,"maxParticipants":2,"startOnEnter":false,"endOnExit":true,"muted":true}],
          "voicemailBoxes":[{"id":"v","name":"V","active":false,"greeting":{"say":"g"},"maxLength":9}],
          "aiAssistants":[{"id":"6","name":"A","active":false,"provider":"vapi","address":"x"}],
          "blockedCallers":[{"pattern":"+1900*","name":"B","action":"drop","active":false}],
          "outboundRules":[{"name":"R","prefix":"+1","trunks":["a","b"],"callerId":"+1","active":false}],
          "overrides":[{"type":"forward","extension":"1001","to":"1002","until":"2028-02-29T09:00:00Z","setBy":"x","setAt":"2028-02-28T09:00:00Z"}]})";
        const auto plan = planFromJson(document);
        QVERIFY2(plan.ok(), qPrintable(mistakesOf(document)));
        const QJsonObject written = objectOf(planToJson(*plan));
        const QJsonObject given = objectOf(document);
        for (const QString& key : given.keys())
            QCOMPARE(written.value(key), given.value(key));
        QCOMPARE(written.keys(), given.keys());
        eachField<RoutingPlan>([&](const EntityField& field) {
            QVERIFY2(given.contains(QLatin1String(field.key)), field.key); // nothing is forgotten here
        });
    }

    void unknownKeysAreKept() {
        const QByteArray document = R"({"version":1,"future":{"a":[1,2,null]},
          "defaults":{"mood":"calm"},
          "numbers":[{"number":"+1","tags":["x"]}],
          "ivrMenus":[{"id":"1","theme":7,"options":[{"digits":"1","colour":"red"}]}],
          "businessHours":[{"id":"1","timeZone":"UTC","exceptions":[{"date":"2026-01-01","country":"DE"}]}],
          "voicemailBoxes":[{"id":"1","pin":"none"}]})";
        const auto plan = planFromJson(document);
        QVERIFY2(plan.ok(), qPrintable(mistakesOf(document)));
        const QJsonObject written = objectOf(planToJson(*plan));
        QCOMPARE(written[u"future"_s], objectOf(document)[u"future"_s]);
        QCOMPARE(written[u"defaults"_s][u"mood"_s].toString(), u"calm"_s);
        QCOMPARE(written[u"numbers"_s][0][u"tags"_s].toArray(), QJsonArray{u"x"_s});
        QCOMPARE(written[u"ivrMenus"_s][0][u"theme"_s].toInt(), 7);
        QCOMPARE(written[u"ivrMenus"_s][0][u"options"_s][0][u"colour"_s].toString(), u"red"_s);
        QCOMPARE(written[u"businessHours"_s][0][u"exceptions"_s][0][u"country"_s].toString(), u"DE"_s);
        QCOMPARE(written[u"voicemailBoxes"_s][0][u"pin"_s].toString(), u"none"_s);
    }

    void readsLeniently_data() {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("null for what is not there")
            << QByteArray(R"({"defaults":null,"numbers":[{"number":"1","destination":null,"name":null}]})");
        QTest::newRow("ids as numbers")
            << QByteArray(R"({"numbers":[{"number":15551234567,"destination":{"type":"ivr","id":7}}]})");
        QTest::newRow("a forward by id")
            << QByteArray(R"({"numbers":[{"number":"1","destination":{"type":"forward","id":"+1"}}]})");
        QTest::newRow("seconds with a point") << QByteArray(R"({"ringGroups":[{"id":"1","timeout":20.0}]})");
        QTest::newRow("byte order mark is not needed") << QByteArray(" \n{}\n");
    }

    void readsLeniently() {
        QFETCH(QByteArray, document);
        QVERIFY2(planFromJson(document).ok(), qPrintable(mistakesOf(document)));
    }

    void mistakes_data() {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("mistake");
        const auto row = [](const char* document, const char* mistake) {
            QTest::newRow(document) << QByteArray(document) << QString::fromLatin1(mistake);
        };
        row("", "The plan is not a JSON document");
        row("{", "The plan is not a JSON document");
        row("[]", "an object is expected, with version");
        row("7", "The plan is not a JSON document");
        row(R"({"version":2})", "version: only version 1 is known");
        row(R"({"version":"one"})", R"(version: a whole number is expected, not "one")");
        row(R"({"numbers":{}})", "numbers: a list is expected, not an object");
        row(R"({"numbers":[7]})", "numbers[0]: an object is expected, not 7");
        row(R"({"numbers":[{}]})", "numbers[0].number: is missing");
        row(R"({"numbers":[{"number":null}]})", "numbers[0].number: a text is expected, not null");
        row(R"({"numbers":[{"number":1.5}]})", "numbers[0].number: a text is expected, not 1.5");
        row(R"({"numbers":[{"number":"1","active":"yes"}]})",
            R"(numbers[0].active: true or false is expected, not "yes")");
        row(R"({"numbers":[{"number":"1","destination":"ivr"}]})",
            R"(numbers[0].destination: an object with type and id is expected, not "ivr")");
        row(R"({"numbers":[{"number":"1","destination":{}}]})",
            "numbers[0].destination.type: one of extension, ring_group, ivr, business_hours, conference, "
            "ai_assistant, "
            "voicemail, forward, hangup is expected, not nothing");
        row(R"({"numbers":[{"number":"1","destination":{"type":"fax"}}]})",
            R"(numbers[0].destination.type: one of extension)");
        row(R"({"numbers":[{"number":"1","destination":{"type":"ivr"}}]})",
            "numbers[0].destination.id: is missing");
        row(R"({"numbers":[{"number":"1","destination":{"type":"ivr","id":[]}}]})",
            "numbers[0].destination.id: a text is expected, not a list");
        row(R"({"extensions":[{"number":"1"},{"number":"2","type":"robot"}]})",
            "extensions[1].type: one of user, forward");
        row(R"({"extensions":[{"number":"1","noAnswerTimeout":"soon"}]})",
            R"(extensions[0].noAnswerTimeout: a whole number is expected, not "soon")");
        row(R"({"ringGroups":[{"id":"1","timeout":2.5}]})",
            "ringGroups[0].timeout: a whole number is expected, not 2.5");
        row(R"({"ringGroups":[{"id":"1","timeout":1e300}]})",
            "ringGroups[0].timeout: a whole number is expected");
        row(R"({"ringGroups":[{"id":"1","members":"1001"}]})",
            R"(ringGroups[0].members: a list is expected, not "1001")");
        row(R"({"ringGroups":[{"id":"1","members":["1",true]}]})",
            "ringGroups[0].members[1]: a text is expected, not true");
        row(R"({"ringGroups":[{"id":"1","strategy":"random"}]})",
            "ringGroups[0].strategy: one of simultaneous, sequential");
        row(R"({"ivrMenus":[{"id":"1","options":[{"digits":"1"},{}]}]})",
            "ivrMenus[0].options[1].digits: is missing");
        row(R"({"ivrMenus":[{"id":"1","prompt":"Hello"}]})",
            R"(ivrMenus[0].prompt: an object is expected, not "Hello")");
        row(R"({"businessHours":[{"id":"1"}]})", "businessHours[0].timeZone: is missing");
        row(R"({"businessHours":[{"id":"1","timeZone":"UTC","week":[]}]})",
            "businessHours[0].week: an object with mon");
        row(R"({"businessHours":[{"id":"1","timeZone":"UTC","week":{"monday":[]}}]})",
            "businessHours[0].week.monday: is not a day");
        row(R"({"businessHours":[{"id":"1","timeZone":"UTC","week":{"mon":["09:00"]}}]})",
            "businessHours[0].week.mon[0]: a range like");
        for (const char* range :
             {R"(["9","17"])", R"(["09:00"])", R"(["09:00","17:00","18:00"])", R"(["24:00","24:00"])",
              R"(["09:00","25:00"])", R"(["09:60","10:00"])", R"([9,17])", R"(["-1:00","10:00"])"})
            QTest::addRow("range %s", range)
                << QByteArray(R"({"businessHours":[{"id":"1","timeZone":"UTC","week":{"sun":[)") + range +
                       "]}}]}"
                << u"businessHours[0].week.sun[0]: a range like"_s;
        for (const char* date : {R"("2026-02-29")", R"("tomorrow")", "7", R"("2026-13-01")"})
            QTest::addRow("date %s", date)
                << QByteArray(R"({"businessHours":[{"id":"1","timeZone":"UTC","exceptions":[{"date":)") +
                       date + "}]}]}"
                << u"businessHours[0].exceptions[0].date: a date like"_s;
        row(R"({"blockedCallers":[{"pattern":"1","action":"shout"}]})",
            "blockedCallers[0].action: one of reject, busy, drop");
        row(R"({"outboundRules":[{"trunks":[{}]}]})",
            "outboundRules[0].trunks[0]: a text is expected, not an object");
        row(R"({"defaults":{"unroutable":"ignore"}})", "defaults.unroutable: one of announce, reject");
        row(R"({"defaults":{"texts":[]}})", "defaults.texts: an object is expected");
        row(R"({"defaults":{"texts":{"loop":1.5}}})", "defaults.texts");
    }

    void mistakes() {
        QFETCH(QByteArray, document);
        QFETCH(QString, mistake);
        const QString mistakes = mistakesOf(document);
        QVERIFY2(mistakes.startsWith(mistake), qPrintable(mistakes));
    }

    void tenMistakesAreEnough() {
        const QString mistakes = mistakesOf("{\"numbers\":[" + QByteArray("{},").repeated(5000) + "{}]}");
        QCOMPARE(mistakes.count(u'\n'), 9);
        QVERIFY(mistakes.startsWith(u"numbers[0].number: is missing\nnumbers[1]"_s));
    }

    void aLongValueIsNotRepeated() {
        const QString mistakes =
            mistakesOf("{\"ringGroups\":[{\"id\":\"1\",\"timeout\":\"" + QByteArray(100'000, 'x') + "\"}]}");
        QVERIFY(mistakes.size() < 200);
    }

    void deepDocumentsAreRefused() {
        QVERIFY(!planFromJson(QByteArray("[").repeated(100'000)).ok());
        QVERIFY(!planFromJson(QByteArray("{\"a\":").repeated(100'000)).ok());
    }

    void times() {
        QCOMPARE(timeOfDayText(0), u"00:00"_s);
        QCOMPARE(timeOfDayText(9 * 60 + 5), u"09:05"_s);
        QCOMPARE(timeOfDayText(24 * 60), u"24:00"_s);
        QCOMPARE(destinationTypeName(DestinationType::None), QString());
        QCOMPARE(destinationTypeName(DestinationType::RingGroup), u"ring_group"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_plan_json.moc"
