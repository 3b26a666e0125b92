// What the check finds in broken variants of the sample plan, and that the published schema knows every key of the sample.
#include "core/model/plan_json.h"
#include "core/plan_check/check.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestCheck : public QObject {
    Q_OBJECT

private slots:
    void theSampleHasNoErrors() {
        const auto plan = planFromJson(fixture(u"plan.example.json"_s));
        QVERIFY(plan.ok());
        for (const PlanProblem& problem : checkPlan(*plan))
            QVERIFY2(problem.severity == PlanSeverity::Warning,
                     qPrintable(problem.path + problem.words.english()));
    }

    void findsWhatIsBroken_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const char* from, const char* to, const char* code,
                            const char* path) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(code)
                                << QString::fromLatin1(path);
        };
        row("number to nowhere", R"({ "type": "business_hours", "id": "1" })",
            R"({ "type": "ivr", "id": "9" })", "missing-reference", "numbers[0].destination");
        row("member that is gone", R"("members": ["1001", "1002"], "fallback")",
            R"("members": ["1001", "7777"], "fallback")", "missing-reference", "ringGroups[0].members[1]");
        row("number twice", "+15557654321", "+15551234567", "duplicate", "numbers[1]");
        row("key twice", R"("digits": "2")", R"("digits": "1")", "duplicate",
            "ivrMenus[0].options[1].digits");
        row("no such zone", "America/New_York", "Mars/Olympus", "unknown-time-zone",
            "businessHours[0].timeZone");
        row("hours in a circle", R"("closed": { "type": "voicemail", "id": "1" })",
            R"("closed": { "type": "business_hours", "id": "1" })", "loop", "businessHours[0].closed");
        row("forward to itself", "sip:bob@example.com", "2004", "forward-loop", "extensions[7].forwardTo");
    }

    void findsWhatIsBroken() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, code);
        QFETCH(QString, path);
        QByteArray document = fixture(u"plan.example.json"_s);
        QVERIFY(document.contains(from));
        const auto plan = planFromJson(document.replace(from, to));
        QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().detail));
        QStringList found;
        for (const PlanProblem& problem : checkPlan(*plan)) {
            if (problem.code == code && problem.path == path) {
                QVERIFY(!problem.words.isEmpty() && !problem.remedy.isEmpty());
                return;
            }
            found << QString::fromLatin1(problem.code) + u' ' + problem.path;
        }
        QFAIL(qPrintable(u"found only: "_s + found.join(u", ")));
    }

    void theSchemaKnowsTheSample() {
        QFile file(sourceDir() + u"/resources/routing-plan.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_schema = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!m_schema.isEmpty());
        const QJsonObject plan = QJsonDocument::fromJson(fixture(u"plan.example.json"_s)).object();
        QStringList unknown;
        compare(plan, m_schema, QString(), unknown);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }

private:
    void compare(const QJsonValue& value, QJsonObject schema, const QString& path,
                 QStringList& unknown) const {
        if (schema.contains(u"$ref"_s))
            schema = m_schema[u"$defs"_s][schema[u"$ref"_s].toString().section(u'/', -1)].toObject();
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            compare(items[i], schema[u"items"_s].toObject(), path + u"[]"_s, unknown);
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            const QJsonObject known = schema[u"properties"_s].toObject();
            if (!known.contains(entry.key()))
                unknown << path + u'.' + entry.key();
            else
                compare(entry.value(), known[entry.key()].toObject(), path + u'.' + entry.key(), unknown);
        }
    }

    QJsonObject m_schema;
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
