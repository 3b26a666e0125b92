// opbx routing override beside a running endpoint: the next call follows it, at once and after a restart, and it is a version.
#include "core/storage/plan_store.h"
#include "tests/support/served_program.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* plan = R"({"version": 1,
    "numbers": [{"number": "+49305550100", "destination": {"type": "business_hours", "id": "office"}},
                {"number": "+49305550101", "destination": {"type": "extension", "id": "1001"}}],
    "extensions": [{"number": "1001"}],
    "businessHours": [{"id": "office", "timeZone": "Europe/Berlin",
       "week": {"mon": [["00:00","24:00"]], "tue": [["00:00","24:00"]], "wed": [["00:00","24:00"]],
                "thu": [["00:00","24:00"]], "fri": [["00:00","24:00"]], "sat": [["00:00","24:00"]],
                "sun": [["00:00","24:00"]]},
       "open": {"type": "extension", "id": "1001"}, "closed": {"type": "hangup"}}]})";

} // namespace

class TestRoutingOverride : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_program.start());
        QFile file(m_program.dataDir() + u"/plan.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(plan);
        file.close();
        QCOMPARE(m_program.run({u"routing"_s, u"import"_s, file.fileName()}).status, 0);
        m_plan = file.fileName();
    }

    void theNextCallFollows() {
        QVERIFY(ask(u"0"_s).contains("<Number>1001<"));
        QCOMPARE(override({u"set"_s, u"closed"_s, u"--until"_s, u"2h"_s}), 0);
        QVERIFY(!ask(u"0"_s).contains("<Number>"));
        const QList<QJsonObject> holds = m_program.list({u"routing"_s, u"override"_s, u"list"_s});
        QCOMPARE(holds.size(), 1);
        QCOMPARE(holds.first()[u"type"].toString(), u"closed"_s);
        const QDateTime until = QDateTime::fromString(holds.first()[u"until"].toString(), Qt::ISODate);
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(until) - 7200) < 60);

        QCOMPARE(override({u"set"_s, u"forward"_s, u"1001"_s, u"+4917012345678"_s, u"--until"_s, u"3d"_s}), 0);
        QVERIFY(ask(u"1"_s).contains("<Number>+4917012345678<"));
        QCOMPARE(m_program.list({u"routing"_s, u"override"_s, u"list"_s}).size(), 2);
    }

    void anImportChangesNothingOfIt() {
        QCOMPARE(m_program.run({u"routing"_s, u"import"_s, m_plan}).status, 0);
        QVERIFY(ask(u"1"_s).contains("<Number>+4917012345678<"));
    }

    void itIsThereAfterARestart() {
        QVERIFY(m_program.stop());
        QVERIFY(m_program.start());
        QVERIFY(!ask(u"0"_s).contains("<Number>"));
        QVERIFY(ask(u"1"_s).contains("<Number>+4917012345678<"));
    }

    void itIsEndedByHand() {
        QCOMPARE(override({u"clear"_s, u"forward"_s, u"1001"_s}), 0);
        QVERIFY(ask(u"1"_s).contains("<Number>1001<"));
        QVERIFY(!ask(u"0"_s).contains("<Number>"));
        QCOMPARE(override({u"clear"_s}), 0);
        QVERIFY(ask(u"0"_s).contains("<Number>1001<"));
        QCOMPARE(override({u"clear"_s}), 1); // there is nothing
    }

    void itEndsByItself() {
        const QString soon = QDateTime::currentDateTimeUtc().addSecs(2).toString(Qt::ISODateWithMs);
        QCOMPARE(override({u"set"_s, u"closed"_s, u"--until"_s, soon}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(ask(u"0"_s).contains("<Number>1001<"), 10'000);
    }

    void eachIsAVersion() {
        const Result<PlanStore> plans =
            PlanStore::open(databaseFile(m_program.dataDir()), Database::Access::ReadOnly);
        QVERIFY(plans.ok());
        const Result<QList<PlanVersion>> versions = plans->versions();
        QVERIFY(versions.ok());
        QCOMPARE(versions->size(), 7);
        QVERIFY(versions->at(0).comment.startsWith(u"All business hours are closed until "));
        QCOMPARE(versions->at(1).comment, u"Ended by hand: everything"_s);
        QVERIFY(versions->at(4).comment.startsWith(u"Extension 1001 is forwarded to +4917012345678 until "));
    }

    void wrongUse_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("status");
        QTest::newRow("no end") << u"set closed"_s << 2;
        QTest::newRow("an end that is none") << u"set closed --until soon"_s << 2;
        QTest::newRow("long ago") << u"set closed --until 2001-01-01T00:00:00Z"_s << 1;
        QTest::newRow("hours that are not there") << u"set open --until 2h --hours x"_s << 1;
        QTest::newRow("no target") << u"set forward 1001 --until 2h"_s << 2;
        QTest::newRow("to itself") << u"set forward 1001 1001 --until 2h"_s << 1;
        QTest::newRow("no such verb") << u"put closed --until 2h"_s << 2;
        QTest::newRow("no such kind") << u"set shut --until 2h"_s << 2;
    }

    void cleanupTestCase() { QVERIFY(m_program.stop()); }

    void wrongUse() {
        QFETCH(QString, words);
        QFETCH(int, status);
        QCOMPARE(override(words.split(u' ')), status);
    }

private:
    int override(const QStringList& words) {
        return m_program.run(QStringList{u"routing"_s, u"override"_s} + words).status;
    }

    QByteArray ask(const QString& last) {
        const QJsonObject call{{u"CallSid"_s, u"call-%1"_s.arg(++m_calls)},
                               {u"From"_s, u"+4930777"_s},
                               {u"To"_s, u"+4930555010"_s + last},
                               {u"Direction"_s, u"inbound"_s}};
        return m_program.post(u"/api/voice/route"_s, QJsonDocument(call).toJson(), "application/json").body;
    }

    test::ServedProgram m_program;
    QString m_plan;
    int m_calls = 0;
};

QTEST_GUILESS_MAIN(TestRoutingOverride)
#include "tst_routing_override.moc"
