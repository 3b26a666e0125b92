// opbx cdr beside a running endpoint: lists, figures and CSV agree with each other for the same filters.
#include "tests/support/paths.h"
#include "tests/support/served_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestCdr : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_program.start());
        QFile file(test::sourceDir() + u"/tests/fixtures/cdr.web.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject sample = QJsonDocument::fromJson(file.readAll()).object();
        // Two that were taken, one missed with a hostile name, one that went out.
        QVERIFY(post(sample, u"one"_s, u"ANSWER"_s, 60, u"+14155550001"_s));
        QVERIFY(post(sample, u"two"_s, u"ANSWER"_s, 30, u"+14155550002"_s));
        QVERIFY(post(sample, u"three"_s, u"NOANSWER"_s, 0, u"=cmd|' /C calc'!A0"_s));
        QTRY_COMPARE(m_program.list({u"cdr"_s, u"list"_s}).size(), 3);
    }

    void figuresAreThoseOfTheList_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("talkSeconds");
        QTest::newRow("all") << u""_s << 3 << 2 << 90;
        QTest::newRow("answered") << u"disposition:answered"_s << 2 << 2 << 90;
        QTest::newRow("by number") << u"from:+14155550002"_s << 1 << 1 << 30;
        QTest::newRow("missed") << u"missed:yes"_s << 1 << 0 << 0;
        QTest::newRow("long ago") << u"until:2001-01-01"_s << 0 << 0 << 0;
        QTest::newRow("from a moment on") << u"since:2001-01-01"_s << 3 << 2 << 90;
    }

    void figuresAreThoseOfTheList() {
        QFETCH(QString, filter);
        QFETCH(int, calls);
        QFETCH(int, answered);
        QFETCH(int, talkSeconds);
        QCOMPARE(m_program.list({u"cdr"_s, u"list"_s, u"--filter"_s, filter}).size(), calls);
        const QJsonObject stats = m_program.list({u"cdr"_s, u"stats"_s, u"--filter"_s, filter}).constFirst();
        QCOMPARE(stats.keys(), (QStringList{u"acd_seconds"_s, u"answered"_s, u"asr"_s, u"by_outcome"_s,
                                            u"calls"_s, u"direction_unknown"_s, u"mean_time_to_answer"_s,
                                            u"missed"_s, u"peak_concurrency"_s, u"talk_seconds"_s}));
        QCOMPARE(stats[u"calls"].toInt(), calls);
        QCOMPARE(stats[u"answered"].toInt(), answered);
        QCOMPARE(stats[u"talk_seconds"].toInt(), talkSeconds);
        QCOMPARE(stats[u"asr"].toDouble(), calls ? double(answered) / calls : 0);
        QCOMPARE(stats[u"acd_seconds"].toDouble(), answered ? double(talkSeconds) / answered : 0);
        const QByteArray csv =
            m_program.run({u"cdr"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--filter"_s, filter}).out;
        QCOMPARE(csv.count("\r\n"), calls + 1);
        QCOMPARE(csv.count('\n'), calls + 1);
    }

    /// A call that the network calls answered, and whose voice request led nowhere: told so before and after its record.
    void statisticsAreARecount() {
        QFile file(test::sourceDir() + u"/tests/fixtures/cdr.web.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject sample = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(ask(u"four"_s));
        QVERIFY(post(sample, u"four"_s, u"CONNECTED"_s, 20, u"+14155550004"_s));
        QVERIFY(post(sample, u"five"_s, u"CONNECTED"_s, 20, u"+14155550005"_s));
        QVERIFY(ask(u"five"_s));
        const QStringList failed{u"cdr"_s, u"list"_s, u"--filter"_s, u"outcome:failed"_s};
        QTRY_COMPARE(m_program.list(failed).size(), 2);
        QStringList filters{QString(), u"missed:yes"_s, u"answered:yes"_s, u"from:+1415*"_s};
        for (const char* outcome : {"person", "nobody", "failed", "voicemail"})
            filters.append(u"outcome:"_s + QLatin1String(outcome));
        for (const QString& filter : filters) {
            QMap<QString, int> outcomes;
            int missed = 0;
            int talk = 0;
            const QList<QJsonObject> calls = m_program.list({u"cdr"_s, u"list"_s, u"--filter"_s, filter});
            for (const QJsonObject& call : calls) {
                const QString outcome = call[u"outcome"].toString();
                const bool isTaken =
                    outcome == u"person" || outcome == u"assistant" || outcome == u"conference";
                ++outcomes[outcome];
                missed += call[u"direction"].toString() == u"inbound" && !isTaken;
                talk += call[u"talk_seconds"].toInt();
                QVERIFY(isTaken || call[u"answered_by"].toString().isEmpty());
                QVERIFY(call[u"message"].isBool());
            }
            const QJsonObject stats =
                m_program.list({u"cdr"_s, u"stats"_s, u"--filter"_s, filter}).constFirst();
            QCOMPARE(stats[u"calls"].toInt(), int(calls.size()));
            QCOMPARE(stats[u"missed"].toInt(), missed);
            QCOMPARE(stats[u"talk_seconds"].toInt(), talk);
            const QJsonObject byOutcome = stats[u"by_outcome"].toObject();
            QCOMPARE(byOutcome.size(), 9);
            for (auto it = byOutcome.begin(); it != byOutcome.end(); ++it)
                QCOMPARE(it.value().toInt(), outcomes.value(it.key()));
        }
    }

    void csvIsForSpreadsheets() {
        const QByteArray csv = m_program
                                   .run({u"cdr"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--separator"_s,
                                         u"semicolon"_s, u"--bom"_s})
                                   .out;
        QVERIFY(csv.startsWith("\xef\xbb\xbfsession;call_id;from;to;"));
        QVERIFY(csv.contains(";'=cmd|' /C calc'!A0;"));
        QVERIFY(csv.contains(";+14155550001;"));
        QCOMPARE(m_program.run({u"cdr"_s, u"export"_s, u"--format"_s, u"xls"_s}).status, 2);
        QCOMPARE(m_program.run({u"cdr"_s, u"export"_s, u"--separator"_s, u"x"_s}).status, 2);
        QCOMPARE(m_program.run({u"cdr"_s, u"stats"_s, u"--filter"_s, u"since:soon"_s}).status, 2);
    }

private:
    bool post(QJsonObject cdr, const QString& session, const QString& disposition, int talk,
              const QString& from) {
        QJsonObject inner = cdr[u"session"].toObject();
        inner[u"token"_s] = session;
        cdr[u"session"_s] = inner;
        cdr[u"call_id"_s] = session;
        cdr[u"from"_s] = from;
        cdr[u"disposition"_s] = disposition;
        cdr[u"billsec"_s] = talk;
        return m_program
                   .post(u"/api/webhooks/cloudonix/cdr"_s, QJsonDocument(cdr).toJson(), "application/json")
                   .status == 200;
    }

    /// What to do with a call, of a program that has no plan.
    bool ask(const QString& session) {
        const QJsonObject call{{u"CallSid"_s, session},
                               {u"From"_s, u"+14155550009"_s},
                               {u"To"_s, u"+14155559876"_s},
                               {u"Direction"_s, u"inbound"_s}};
        return m_program.post(u"/api/voice/route"_s, QJsonDocument(call).toJson(), "application/json")
                   .status == 200;
    }

    test::ServedProgram m_program;
};

QTEST_GUILESS_MAIN(TestCdr)
#include "tst_cdr.moc"
