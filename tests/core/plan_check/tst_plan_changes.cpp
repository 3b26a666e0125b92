// What differs between two plans, in sentences: a row a kind of change.
#include "core/model/plan_json.h"
#include "core/plan_check/plan_changes.h"
#include "tests/support/plans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

QStringList changes(const QByteArray& before, const QByteArray& after) {
    QStringList sentences;
    for (const Message& change : planChanges(*test::planOf(before), *test::planOf(after)))
        sentences.append(change.english());
    return sentences;
}

} // namespace

class TestPlanChanges : public QObject {
    Q_OBJECT

private slots:
    void sentences_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char* name, const QByteArray& before, const QByteArray& after,
                            const QStringList& said) { QTest::newRow(name) << before << after << said; };
        const auto week = [](const QByteArray& days) {
            return R"({"businessHours":[{"id":"1","name":"Office","timeZone":"Europe/Berlin","week":{)" +
                   days + "}}]}";
        };
        const QByteArray five = week(R"("fri":[["09:00","17:00"]])");
        row("closes", five, week(R"("fri":[["09:00","15:00"]])"),
            {u"Business hours 'Office' (1): Friday closes at 15:00 instead of 17:00."_s});
        row("opens", five, week(R"("fri":[["08:30","17:00"]])"),
            {u"Business hours 'Office' (1): Friday opens at 08:30 instead of 09:00."_s});
        row("a pause", five, week(R"("fri":[["09:00","12:00"],["13:00","17:00"]])"),
            {u"Business hours 'Office' (1): Friday is open 09:00–12:00, 13:00–17:00 instead of 09:00–17:00."_s});
        row("shut", five, week(""),
            {u"Business hours 'Office' (1): Friday is closed instead of open 09:00–17:00."_s});
        row("another day", week(""), week(R"("sun":[["10:00","12:00"]])"),
            {u"Business hours 'Office' (1): Sunday is open 10:00–12:00 instead of closed."_s});
        const auto holiday = [](const QByteArray& days) {
            return R"({"businessHours":[{"id":"1","timeZone":"Europe/Berlin","exceptions":[)" + days + "]}]}";
        };
        row("a holiday", holiday(""), holiday(R"({"date":"2026-12-25","name":"Christmas","ranges":[]})"),
            {u"Business hours '1': 2026-12-25 (Christmas) is closed all day."_s});
        row("no holiday", holiday(R"({"date":"2026-12-25"})"), holiday(""),
            {u"Business hours '1': 2026-12-25 is an ordinary day again."_s});
        const auto number = [](const QByteArray& destination) {
            return R"({"numbers":[{"number":"+15550000001","name":"Main","destination":)" + destination +
                   R"(}],"extensions":[{"number":"1001","name":"Anna"}],"ringGroups":[{"id":"7","name":"Sales"}]})";
        };
        row("destination", number(R"({"type":"extension","id":"1001"})"),
            number(R"({"type":"ring_group","id":"7"})"),
            {u"Number 'Main' (+15550000001): “Calls go to” is ring group 'Sales' (7) instead of extension 'Anna' (1001)."_s});
        row("new and gone", R"({"extensions":[{"number":"1001","name":"Anna"}]})",
            R"({"extensions":[{"number":"1002"}]})",
            {u"Extension '1002' is new."_s, u"Extension 'Anna' (1001) is gone."_s});
        row("off", R"({"extensions":[{"number":"1001"}]})",
            R"({"extensions":[{"number":"1001","active":false}]})",
            {u"Extension '1001': It is switched off."_s});
        row("renamed", R"({"extensions":[{"number":"1001","name":"Anna"}]})",
            R"({"extensions":[{"number":"1001","name":"Ben"}]})",
            {u"Extension 'Ben' (1001): “Name” is “Ben” instead of “Anna”."_s});
        row("own seconds", R"({"extensions":[{"number":"1001"}]})",
            R"({"extensions":[{"number":"1001","noAnswerTimeout":45}]})",
            {u"Extension '1001': “Ring for (seconds; 0: as set for the plan)” is 45 instead of nothing."_s});
        row("choice", R"({"ringGroups":[{"id":"1"}]})",
            R"({"ringGroups":[{"id":"1","strategy":"sequential"}]})",
            {u"Ring group '1': “Ring” is “One after the other” instead of “All at once”."_s});
        row("members", R"({"ringGroups":[{"id":"1","members":["1","2"]}]})",
            R"({"ringGroups":[{"id":"1","members":["2","3"]}]})",
            {u"Ring group '1': '3' is a new member."_s, u"Ring group '1': '1' is no longer a member."_s});
        row("order of members", R"({"ringGroups":[{"id":"1","members":["1","2"]}]})",
            R"({"ringGroups":[{"id":"1","members":["2","1"]}]})",
            {u"Ring group '1': The members are in another order: 2, 1."_s});
        row("key", R"({"ivrMenus":[{"id":"1","options":[{"digits":"1","destination":{"type":"hangup"}},
                {"digits":"2","destination":{"type":"hangup"}}]}]})",
            R"({"ivrMenus":[{"id":"1","options":[{"digits":"1","destination":{"type":"extension","id":"9"}},
                {"digits":"3","destination":{"type":"hangup"}}]}]})",
            {u"Menu '1': Key '1' leads to extension '9' instead of the end of the call."_s,
             u"Menu '1': Key '3' is new and leads to the end of the call."_s,
             u"Menu '1': Key '2' no longer leads anywhere."_s});
        row("prompt", R"({"voicemailBoxes":[{"id":"1","greeting":{"say":"Hello"}}]})",
            R"({"voicemailBoxes":[{"id":"1","greeting":{"say":"Good day","voice":"man"}}]})",
            {u"Voicemail box '1': “Callers hear” is “Good day” instead of “Hello”."_s,
             u"Voicemail box '1': The voice of “Callers hear” is “man” instead of nothing."_s});
        row("order of patterns", R"({"blockedCallers":[{"pattern":"+1900*"},{"pattern":"+1*"}]})",
            R"({"blockedCallers":[{"pattern":"+1*"},{"pattern":"+1900*"}]})",
            {u"The entries of the kind “Blocked caller” are in another order."_s});
        row("settings", "{}", R"({"defaults":{"noAnswerTimeout":20,"texts":{"goodbye":"Bye"}}})",
            {u"Settings of the plan: “Phones ring for (seconds)” is 20 instead of 30."_s,
             u"Settings of the plan: The sentence “goodbye” is “Bye” instead of the usual words."_s});
        row("not known", R"({"colour":"red"})", R"({"colour":"blue"})",
            {u"“colour”, which this version does not know, has changed."_s});
    }

    void sentences() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, said);
        QCOMPARE(changes(before, after), said);
        QCOMPARE(changes(after, after), QStringList());
        QVERIFY(!changes(after, before).isEmpty());
    }

    /// Each field of the table that differs is said, whatever it is: one after the other is taken out of the example.
    void noFieldIsForgotten() {
        const auto plan = test::examplePlan();
        const QJsonObject whole = QJsonDocument::fromJson(planToJson(*plan)).object();
        int tried = 0;
        for (auto list = whole.begin(); list != whole.end(); ++list) {
            const QJsonArray entries = list->toArray();
            for (qsizetype i = 0; i < entries.size(); ++i) {
                const QJsonObject entry = entries.at(i).toObject();
                const QStringList keys = entry.keys();
                for (const QString& key : keys) {
                    QJsonObject less = entry;
                    less.remove(key);
                    QJsonArray others = entries;
                    others.replace(i, less);
                    QJsonObject other = whole;
                    other.insert(list.key(), others);
                    const Result<RoutingPlan> changed = planFromJson(QJsonDocument(other).toJson());
                    if (!changed)
                        continue; // a field that must be there
                    ++tried;
                    QVERIFY2(!planChanges(*plan, *changed).isEmpty(),
                             qPrintable(u"%1[%2].%3"_s.arg(list.key()).arg(i).arg(key)));
                }
            }
        }
        QVERIFY(tried > 50);
    }
};

QTEST_GUILESS_MAIN(TestPlanChanges)
#include "tst_plan_changes.moc"
