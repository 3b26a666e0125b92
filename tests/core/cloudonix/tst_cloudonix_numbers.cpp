// Numbers of a Cloudonix domain: which reach this program, what is offered, and that a push says what is true afterwards.
#include "core/cloudonix/cloudonix_client.h"
#include "tests/support/fake_http.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key = "XI-a-domain-key";

CloudonixWishes wishes() {
    return CloudonixWishes::forBaseUrl(u"https://pbx.example.com"_s);
}

QJsonObject application(int id, const char* name, const QString& url, bool active = true) {
    return {{u"id"_s, id}, {u"name"_s, QLatin1String(name)}, {u"url"_s, url}, {u"active"_s, active}};
}

QJsonObject number(int id, const char* source, int application, bool active = true) {
    QJsonObject object{{u"id"_s, id}, {u"source"_s, QLatin1String(source)}, {u"active"_s, active}};
    if (application != 0)
        object.insert(u"application"_s, QJsonObject{{u"id"_s, application}});
    return object;
}

/// A domain with an application of ours (5), another one (6), and numbers.
struct Cloud {
    FakeHttp http;
    QJsonObject domain{{u"domain"_s, u"d"_s},
                       {u"active"_s, true},
                       {u"profile"_s, QJsonObject{{u"session-update-endpoint"_s, wishes().sessionUpdateUrl},
                                                  {u"cdr-endpoint"_s, wishes().cdrUrl}}}};
    QJsonArray applications{application(5, "opbx-desktop", wishes().voiceUrl),
                            application(6, "other", u"https://other/voice"_s)};
    QJsonArray numbers{number(1, "+12125550141", 5), number(2, "+12125550142", 6),
                       number(3, "+12125550143", 0), number(4, "+12125550144", 5, false)};
    bool ignoresNumbers = false;

    Cloud() {
        domain.insert(u"defaultApplication"_s, 6);
        http.handle([this](const HttpRequest& request) { return answer(request); });
    }

    static FakeAnswer json(const QJsonDocument& document) {
        return {200, "application/json", document.toJson(), {}, false, false};
    }

    FakeAnswer answer(const HttpRequest& request) {
        const QByteArray base = "/customers/self/domains/d";
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (request.path == base && request.method == "PUT") {
            if (body.contains(u"defaultApplication"))
                domain.insert(u"defaultApplication"_s, body[u"defaultApplication"]);
            return json(QJsonDocument(domain));
        }
        if (request.path == base)
            return json(QJsonDocument(domain));
        if (request.path == base + "/applications")
            return json(QJsonDocument(applications));
        if (request.path == base + "/applications/5" && request.method == "PUT") {
            QJsonObject ours = applications[0].toObject();
            for (auto field = body.begin(); field != body.end(); ++field)
                ours.insert(field.key(), field.value());
            applications[0] = ours;
            return json(QJsonDocument(ours));
        }
        if (request.path == base + "/dnids")
            return json(QJsonDocument(numbers));
        if (request.path.startsWith(base + "/dnids/") && request.method == "PUT")
            return putNumber(request.path.mid(base.size() + 7).toInt(), body);
        return {404, "application/json", "{}", {}, false, false};
    }

    FakeAnswer putNumber(int id, const QJsonObject& body) {
        for (QJsonValueRef value : numbers) {
            QJsonObject object = value.toObject();
            if (object[u"id"].toInt() != id)
                continue;
            object.insert(u"application"_s, QJsonObject{{u"id"_s, body[u"application"]}});
            object.insert(u"active"_s, body[u"active"]);
            if (!ignoresNumbers)
                value = object;
            return json(QJsonDocument(object));
        }
        return {404, "application/json", "{}", {}, false, false};
    }
};

QString words(const QList<NumberRoute>& routes) {
    const QStringList names{u"arrives"_s, u"other"_s, u"none"_s, u"app-off"_s, u"off"_s, u"domain-off"_s};
    QStringList list;
    for (const NumberRoute& route : routes)
        list.append(route.number.number.right(1) + u'=' + names.at(int(route.arrival)));
    return list.join(u' ');
}

} // namespace

class TestCloudonixNumbers : public QObject {
    Q_OBJECT

private slots:
    void numbersAreRead_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("application");
        QTest::addColumn<bool>("pattern");
        const auto row = [](const char* name, const char* json, const char* number, const char* application,
                            bool pattern) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(number)
                                << QString::fromLatin1(application) << pattern;
        };
        row("object", R"([{"id":1,"source":"+1212","application":{"id":5,"name":"a"}}])", "+1212", "5",
            false);
        row("other edition", R"([{"id":"x","source":"1212","voice-application":{"name":"a"}}])", "1212", "a",
            false);
        row("id as text", R"([{"id":1,"source":"1212","applicationId":"5"}])", "1212", "5", false);
        row("in an object", R"({"dnids":[{"id":1,"source":"1212","application":5}]})", "1212", "5", false);
        row("expression of an exact number", R"([{"id":1,"dnid":"^1212$"}])", "1212", "", false);
        row("prefix", R"([{"id":1,"source":"1212","prefix":true}])", "1212", "", true);
        row("Asterisk", R"([{"id":1,"source":"_1212X.","asteriskCompatible":true}])", "_1212X.", "", true);
        row("regular expression", R"([{"id":1,"dnid":"^1212.*$"}])", "1212.*", "", true);
        row("nothing bound", R"([{"id":1,"source":"1212","application":null}])", "1212", "", false);
    }

    void numbersAreRead() {
        QFETCH(QByteArray, json);
        const auto numbers = parseCloudonixNumbers(json);
        QVERIFY(numbers.ok());
        QCOMPARE(numbers->size(), 1);
        QTEST(numbers->first().number, "number");
        QTEST(numbers->first().application, "application");
        QTEST(numbers->first().pattern, "pattern");
        QVERIFY(!parseCloudonixNumbers("<html>").ok());
    }

    void arrival_data() {
        QTest::addColumn<bool>("domainActive");
        QTest::addColumn<bool>("applicationActive");
        QTest::addColumn<int>("defaultApplication");
        QTest::addColumn<QString>("expected");
        QTest::newRow("another default") << true << true << 6 << u"1=arrives 2=other 3=other 4=off"_s;
        QTest::newRow("ours is the default") << true << true << 5 << u"1=arrives 2=other 3=arrives 4=off"_s;
        QTest::newRow("no default") << true << true << 0 << u"1=arrives 2=other 3=none 4=off"_s;
        QTest::newRow("application off") << true << false << 6 << u"1=app-off 2=other 3=other 4=app-off"_s;
        QTest::newRow("domain off") << false << true << 6 << u"1=domain-off 2=other 3=other 4=domain-off"_s;
    }

    void arrival() {
        QFETCH(bool, domainActive);
        QFETCH(bool, applicationActive);
        QFETCH(int, defaultApplication);
        Cloud cloud;
        cloud.domain.insert(u"active"_s, domainActive);
        cloud.domain.insert(u"defaultApplication"_s, defaultApplication);
        cloud.applications[0] = application(5, "opbx-desktop", wishes().voiceUrl, applicationActive);
        const std::optional<CloudonixState> state = read(cloud);
        QVERIFY(state && state->numbersKnown);
        QTEST(words(numberRoutes(*state, wishes())), "expected");
    }

    void whatTakesCallsFromOthersIsOffered() {
        Cloud cloud;
        const std::optional<CloudonixState> state = read(cloud);
        QVERIFY(state);
        const CloudonixPlan plan = planChanges(*state, wishes());
        QStringList offered;
        for (const CloudonixChange& change : plan.changes)
            offered.append(change.field + u':' + change.before);
        QCOMPARE(offered, (QStringList{u"defaultApplication:other"_s, u"+12125550142:other"_s,
                                       u"+12125550143:"_s, u"+12125550144:switched off"_s}));
        QVERIFY(plan.with({}).isEmpty());
        QCOMPARE(plan.with({plan.changes[1]}).changes.size(), 1);
    }

    void onlyWhatWasAcceptedIsPushed() {
        Cloud cloud;
        const std::optional<CloudonixState> state = read(cloud);
        const CloudonixPlan plan = planChanges(*state, wishes());
        const PushOutcome outcome = push(cloud, *state, plan.with({plan.changes[1]}));
        QVERIFY(outcome.ok() && outcome.arrives());
        QCOMPARE(arrivingNumbers(outcome.routes), (QStringList{u"+12125550141"_s, u"+12125550142"_s}));
        QCOMPARE(cloud.domain[u"defaultApplication"].toInt(), 6);
        QCOMPARE(cloud.http.countOf("PUT", "/customers/self/domains/d/dnids/2"), 1);
        QCOMPARE(cloud.http.countOf("PUT", "/customers/self/domains/d/dnids/3"), 0);
        QCOMPARE(cloud.http.countOf("PUT", "/customers/self/domains/d"), 0);
    }

    void theDefaultIsTakenWhenAccepted() {
        Cloud cloud;
        cloud.numbers = {number(3, "+12125550143", 0)};
        const std::optional<CloudonixState> state = read(cloud);
        const CloudonixPlan plan = planChanges(*state, wishes());
        const PushOutcome without = push(cloud, *state, plan.with({}));
        QVERIFY(without.ok() && !without.arrives());
        const PushOutcome outcome = push(cloud, *state, plan.with({plan.changes[0]}));
        QVERIFY(outcome.ok() && outcome.arrives());
        QCOMPARE(cloud.domain[u"defaultApplication"].toInt(), 5);
    }

    void whatIsNotTakenOverIsSaid() {
        Cloud cloud;
        cloud.ignoresNumbers = true;
        const std::optional<CloudonixState> state = read(cloud);
        const CloudonixPlan plan = planChanges(*state, wishes());
        const PushOutcome outcome = push(cloud, *state, plan.with({plan.changes[1]}));
        QVERIFY(outcome.verified && !outcome.ok() && !outcome.arrives());
        QCOMPARE(outcome.remaining.changes.size(), 1);
        QCOMPARE(outcome.remaining.changes[0].field, u"+12125550142"_s);
    }

    void anApplicationThatIsOffIsSwitchedOn() {
        Cloud cloud;
        cloud.applications[0] = application(5, "opbx-desktop", wishes().voiceUrl, false);
        const std::optional<CloudonixState> state = read(cloud);
        const CloudonixPlan plan = planChanges(*state, wishes()).with({});
        QCOMPARE(plan.changes.size(), 1);
        QCOMPARE(plan.changes[0].field, u"active"_s);
        const PushOutcome outcome = push(cloud, *state, plan);
        QVERIFY(outcome.arrives());
    }

private:
    CloudonixAccess access(const Cloud& cloud) const { return {cloud.http.url(), u"d"_s, Secret(key)}; }

    std::optional<CloudonixState> read(const Cloud& cloud) {
        CloudonixClient client(access(cloud), {3, 1, 1000, 2000});
        std::optional<CloudonixState> state;
        bool ended = false;
        client.readState(this, [&](const Result<CloudonixState>& result) {
            ended = true;
            if (result)
                state = *result;
        });
        (void)QTest::qWaitFor([&] { return ended; });
        return state;
    }

    PushOutcome push(const Cloud& cloud, const CloudonixState& state, const CloudonixPlan& plan) {
        CloudonixClient client(access(cloud), {3, 1, 1000, 2000});
        std::optional<PushOutcome> outcome;
        client.push(state, plan, wishes(), this, {}, [&](const PushOutcome& result) { outcome = result; });
        (void)QTest::qWaitFor([&] { return outcome.has_value(); });
        return outcome.value_or(PushOutcome{});
    }
};

QTEST_GUILESS_MAIN(TestCloudonixNumbers)
#include "tst_cloudonix_numbers.moc"
