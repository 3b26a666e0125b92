// opbx routing rehearse, versions and diff, as a script calls them beside a running endpoint.
#include "core/database/database.h"
#include "tests/support/paths.h"
#include "tests/support/served_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestRehearsalCommand : public QObject {
    Q_OBJECT

private:
    test::ServedProgram m_program;
    QTemporaryDir m_folder;

    QString planFile(const QString& name, const QByteArray& json) const {
        QFile file(m_folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(json);
        return file.fileName();
    }

    QJsonObject rehearsed(const QString& plan, const QStringList& more = {}) const {
        return m_program.list(QStringList{u"routing"_s, u"rehearse"_s, plan} + more).value(0);
    }

private slots:
    void initTestCase() {
        QVERIFY(m_program.start());
        const QString first =
            planFile(u"first.json"_s, R"({"extensions":[{"number":"1001"},{"number":"1002"}],
            "numbers":[{"number":"+15557654321","destination":{"type":"extension","id":"1001"}}]})");
        QCOMPARE(m_program.run({u"routing"_s, u"import"_s, first, u"--comment"_s, u"opening"_s}).status, 0);
        for (const char* session : {"one", "two", "three"})
            QCOMPARE(m_program
                         .post(u"/api/voice/route"_s,
                               "From=%2B14155550100&To=%2B15557654321&CallSid=" + QByteArray(session))
                         .status,
                     200);
        QCOMPARE(
            m_program.post(u"/api/voice/route"_s, "From=%2B14155550100&To=%2B15557654321&CallSid=one").status,
            200);
        QCOMPARE(m_program.post(u"/api/voice/route"_s, "To=").status, 400);
        QTRY_COMPARE(m_program.list({u"events"_s, u"list"_s}).size(), 5);
    }

    void saysWhatWouldGoElsewhere() {
        const QString other =
            planFile(u"other.json"_s, R"({"extensions":[{"number":"1001"},{"number":"1002"}],
            "numbers":[{"number":"+15557654321","destination":{"type":"extension","id":"1002"}}]})");
        const QJsonObject result = rehearsed(other);
        QCOMPARE(result[u"calls"_s].toInt(), 3);
        QCOMPARE(result[u"changed"_s].toInt(), 3);
        const QJsonObject group = result[u"groups"_s].toArray().at(0).toObject();
        QCOMPARE(group[u"calls"_s].toInt(), 3);
        QCOMPARE(group[u"before"_s].toString(), u"Extension '1001' rings for 30 seconds."_s);
        QCOMPARE(group[u"after"_s].toString(), u"Extension '1002' rings for 30 seconds."_s);
        QCOMPARE(rehearsed(other, {u"--since"_s, u"2099-01-01T00:00:00Z"_s})[u"calls"_s].toInt(), 0);
        const auto text = m_program.run({u"routing"_s, u"rehearse"_s, other});
        QVERIFY2(text.out.startsWith("Of 3 calls 3 would go elsewhere."), text.out.constData());
    }

    void changesNothing() {
        const QList<QJsonObject> before = m_program.list({u"events"_s, u"list"_s});
        (void)rehearsed(m_folder.filePath(u"first.json"_s));
        QCOMPARE(m_program.list({u"events"_s, u"list"_s}), before);
        QCOMPARE(m_program.list({u"routing"_s, u"versions"_s}).size(), 1);
        QCOMPARE(rehearsed(m_folder.filePath(u"first.json"_s))[u"changed"_s].toInt(), 0);
    }

    void wrongUse() {
        const QString file = m_folder.filePath(u"first.json"_s);
        QCOMPARE(m_program.run({u"routing"_s, u"rehearse"_s}).status, 2);
        QCOMPARE(m_program.run({u"routing"_s, u"rehearse"_s, file, u"--since"_s, u"soon"_s}).status, 2);
        QCOMPARE(m_program.run({u"routing"_s, u"rehearse"_s, u"/nowhere/plan.json"_s}).status, 1);
        QCOMPARE(m_program.run({u"routing"_s, u"rehearse"_s, planFile(u"broken.json"_s, "{")}).status, 1);
        QCOMPARE(m_program.run({u"routing"_s, u"diff"_s}).status, 2);
    }

    void versionsAreComparedInSentences() {
        const QString later =
            planFile(u"later.json"_s, R"({"extensions":[{"number":"1001","name":"Anna"},{"number":"1002"}],
            "numbers":[{"number":"+15557654321","destination":{"type":"extension","id":"1002"}}]})");
        QCOMPARE(m_program.run({u"routing"_s, u"import"_s, later, u"--comment"_s, u"Anna moves"_s}).status,
                 0);
        const QList<QJsonObject> versions = m_program.list({u"routing"_s, u"versions"_s});
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0][u"comment"_s].toString(), u"Anna moves"_s);
        QVERIFY(!versions[0][u"saved"_s].toString().isEmpty());
        const QJsonArray changes{
            u"Number '+15557654321': “Calls go to” is extension '1002' instead of extension '1001'."_s,
            u"Extension 'Anna' (1001): “Name” is “Anna” instead of nothing."_s};
        for (const QStringList& words :
             {QStringList{}, {u"1"_s}, {u"1"_s, u"2"_s}, {m_folder.filePath(u"first.json"_s)}}) {
            const QJsonObject diff = m_program.list(QStringList{u"routing"_s, u"diff"_s} + words).value(0);
            QCOMPARE(diff[u"changes"_s].toArray(), changes);
            QCOMPARE(diff[u"comment"_s].toString(), u"Anna moves"_s);
        }
        QVERIFY(m_program.run({u"routing"_s, u"diff"_s, u"2"_s, u"2"_s}).out.contains("Nothing differs."));
        QCOMPARE(m_program.run({u"routing"_s, u"diff"_s, u"1"_s, u"9"_s}).status, 1);
    }
};

QTEST_GUILESS_MAIN(TestRehearsalCommand)
#include "tst_routing_rehearse.moc"
