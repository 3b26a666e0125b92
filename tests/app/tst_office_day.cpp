// A whole day of an office, told to a running endpoint call by call: whom it has to call back, and what the report of the month says, are
// what tests/fixtures/office-day has written down by hand.
#include "core/base/utc.h"
#include "tests/support/paths.h"
#include "tests/support/served_program.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 6;

struct Story {
    QString name;
    QString direction;
    QString from;
    QString to;
    QStringList words;
    int billed = 0;
};

QList<QStringList> rowsOf(const QString& name) {
    QList<QStringList> rows;
    for (const QByteArray& line : fixture(u"office-day/"_s + name).split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            rows.append(QString::fromUtf8(line).split(u'\t'));
    }
    return rows;
}

QList<Story> stories() {
    QList<Story> list;
    for (const QStringList& row : rowsOf(u"stories.tsv"_s))
        list.append({row[0], row[1], row[2], row[3], row[4].split(u' ', Qt::SkipEmptyParts), row[5].toInt()});
    return list;
}

/// Where the document goes on, by the first verb that asks for something.
QString actionOf(const QByteArray& cxml) {
    QXmlStreamReader xml(cxml);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.attributes().hasAttribute(u"action"_s))
            return xml.attributes().value(u"action"_s).toString();
    }
    return {};
}

QByteArray answerTo(const QString& word) {
    if (word == u"yes")
        return "DialCallStatus=completed&DialCallDuration=60";
    if (word == u"no")
        return "DialCallStatus=no-answer";
    if (word == u"gone")
        return "DialCallStatus=canceled";
    if (word == u"say")
        return "RecordingUrl=https%3A%2F%2Frecordings.example.com%2F1.wav&RecordingDuration=7";
    return "Digits=" + (word == u"-" ? QByteArray() : word.toUtf8());
}

} // namespace

class TestOfficeDay : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_program.start());
        const auto imported = m_program.run(
            {u"routing"_s, u"import"_s, sourceDir() + u"/tests/fixtures/office-day/plan.json"_s});
        QVERIFY2(imported.status == 0, imported.err.constData());
        const QList<Story> day = stories();
        QCOMPARE(day.size(), 20);
        for (int round = 0; round < rounds; ++round) {
            for (int story = 0; story < day.size(); ++story)
                QVERIFY2(call(day.at(story), round, story), qPrintable(day.at(story).name));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_program.list({u"cdr"_s, u"stats"_s}).constFirst()[u"calls"].toInt(), 120,
                                  20'000);
    }

    void cleanupTestCase() { QVERIFY(m_program.stop()); }

    void whomToCallBack() {
        QStringList expected;
        for (const QStringList& row : rowsOf(u"callbacks.tsv"_s))
            expected.append(row.join(u' '));
        QStringList found;
        for (const QJsonObject& callback : m_program.list({u"callbacks"_s, u"list"_s})) {
            const auto time = [&callback](QStringView key) { return callback[key].toString().mid(11, 5); };
            found.append(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(callback[u"caller"].toString())
                             .arg(callback[u"calls"].toInt())
                             .arg(time(u"first_at"), time(u"last_at"), callback[u"outcome"].toString(),
                                  callback[u"message"].toBool() ? u"yes"_s : u"no"_s)
                             .arg(callback[u"tries"].toInt()));
        }
        QCOMPARE(found, expected);
    }

    void theReportOfTheMonth() {
        const QJsonObject expected = QJsonDocument::fromJson(fixture(u"office-day/report.json"_s)).object();
        const QString month = m_day.toString(u"yyyy-MM"_s);
        const QJsonObject report = m_program.list({u"cdr"_s, u"report"_s, u"--month"_s, month}).constFirst();
        QCOMPARE(report[u"month"].toString(), month);
        const QJsonObject sums = report[u"statistics"].toObject();
        for (const char* key : {"calls", "answered", "missed", "talk_seconds"})
            QCOMPARE(sums[QLatin1String(key)].toInt(), expected[QLatin1String(key)].toInt());
        QCOMPARE(sums[u"by_outcome"].toObject(), expected[u"by_outcome"].toObject());
        for (const char* table : {"by_extension", "by_ring_group", "by_number"}) {
            QJsonArray rows;
            for (const QJsonValue& row : report[QLatin1String(table)].toArray())
                rows.append(QJsonArray{row[u"key"], row[u"calls"], row[u"answered"], row[u"missed"],
                                       row[u"talk_seconds"]});
            QCOMPARE(QJsonDocument(rows).toJson(QJsonDocument::Compact),
                     QJsonDocument(expected[QLatin1String(table)].toArray()).toJson(QJsonDocument::Compact));
        }
        int calls = 0;
        for (const QJsonValue& hour : report[u"by_hour"].toArray())
            calls += hour[u"calls"].toInt();
        QCOMPARE(calls, 120);
    }

    void theWayOfACall() {
        const QJsonObject paths =
            QJsonDocument::fromJson(fixture(u"office-day/report.json"_s)).object()[u"paths"].toObject();
        const QList<Story> day = stories();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            int story = 0;
            while (story < day.size() && day.at(story).name != path.key())
                ++story;
            const QList<QJsonObject> found =
                m_program.list({u"cdr"_s, u"list"_s, u"--filter"_s, u"session:day-0-%1"_s.arg(story)});
            QVERIFY(!found.isEmpty());
            QCOMPARE(found.first()[u"path"].toArray(), path.value().toArray());
        }
    }

    /// Without a display, and two pages.
    void theReportAsPdf() {
        if (!QFile::exists(QString(programPath()).replace(u"bin/opbx"_s, u"bin/opbx-window"_s)))
            QSKIP("the window's program is not built");
        const QString file = m_program.dataDir() + u"/month.pdf"_s;
        const auto drawn = m_program.run(
            {u"cdr"_s, u"report"_s, u"--month"_s, m_day.toString(u"yyyy-MM"_s), u"--output"_s, file});
        QVERIFY2(drawn.status == 0, drawn.err.constData());
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QCOMPARE(bytes.count("/Type /Page\n"), 2);
        QCOMPARE(m_program.run({u"cdr"_s, u"report"_s, u"--output"_s, u"/nowhere/month.pdf"_s}).status, 1);
        QCOMPARE(m_program.run({u"cdr"_s, u"report"_s, u"--month"_s, u"2026-13"_s}).status, 2);
    }

    void doneIsDone() {
        const qsizetype before = m_program.list({u"callbacks"_s, u"list"_s}).size();
        QCOMPARE(m_program.run({u"callbacks"_s, u"note"_s, u"030 7770004"_s, u"after four"_s}).status, 0);
        QCOMPARE(m_program.list({u"callbacks"_s, u"list"_s}).at(5)[u"note"].toString(), u"after four"_s);
        QCOMPARE(m_program.run({u"callbacks"_s, u"done"_s, u"0307770004"_s, u"day-0-10"_s}).status, 0);
        QCOMPARE(m_program.list({u"callbacks"_s, u"list"_s}).size(), before - 2);
        QCOMPARE(m_program.run({u"callbacks"_s, u"done"_s, u"0307770004"_s}).status, 1);
        QCOMPARE(m_program.run({u"callbacks"_s, u"done"_s}).status, 2);
    }

private:
    /// The voice requests of a call, as the caller and the phones of its story make them, and its record.
    bool call(const Story& story, int round, int number) {
        const QString session = u"day-%1-%2"_s.arg(round).arg(number);
        const QString from = round == 0 && number == 10 ? u"anonymous"_s : story.from;
        const QJsonObject first{{u"CallSid"_s, session},
                                {u"From"_s, from},
                                {u"To"_s, story.to},
                                {u"Direction"_s, story.direction == u"in" ? u"inbound"_s : u"subscriber"_s}};
        ServedProgram::Answer answer =
            m_program.post(u"/api/voice/route"_s, QJsonDocument(first).toJson(), "application/json");
        for (const QString& word : story.words) {
            const QString action = actionOf(answer.body);
            if (answer.status != 200 || action.isEmpty())
                return false;
            answer = m_program.post(action, "CallSid=" + session.toUtf8() + '&' + answerTo(word));
        }
        return answer.status == 200 && record(story, session, from, round, number);
    }

    bool record(const Story& story, const QString& session, const QString& from, int round, int number) {
        const QDateTime start(m_day, QTime(8, 0).addSecs((round * 90 + number * 4) * 60), opbx::utc);
        const qint64 startMs = start.toMSecsSinceEpoch();
        const bool isAnswered = story.billed > 0;
        const QJsonObject times{{u"token"_s, session},
                                {u"callStartTime"_s, startMs},
                                {u"callAnswerTime"_s, isAnswered ? startMs + 10'000 : 0},
                                {u"callEndTime"_s, startMs + 10'000 + story.billed * 1000}};
        const QJsonObject cdr{{u"timestamp"_s, (startMs + 200'000) / 1000},
                              {u"session"_s, times},
                              {u"call_id"_s, session},
                              {u"from"_s, from},
                              {u"to"_s, story.to},
                              {u"direction"_s, story.direction == u"in"    ? u"inbound"_s
                                               : story.direction == u"out" ? u"outbound"_s
                                                                           : u"internal"_s},
                              {u"disposition"_s, isAnswered ? u"ANSWER"_s : u"NOANSWER"_s},
                              {u"duration"_s, story.billed + 10},
                              {u"billsec"_s, story.billed},
                              {u"domain"_s, u"office.example.com"_s}};
        return m_program
                   .post(u"/api/webhooks/cloudonix/cdr"_s, QJsonDocument(cdr).toJson(), "application/json")
                   .status == 200;
    }

    ServedProgram m_program;
    QDate m_day = QDate::currentDate().addDays(-1);
};

QTEST_GUILESS_MAIN(TestOfficeDay)
#include "tst_office_day.moc"
