// `opbx verify-cxml` as a script would call it: exit status, lines, JSON.
#include "tests/support/program_run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestVerifyCxml : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QByteArray m_output;
    QByteArray m_problems;

    int verify(const QByteArray& input, const QStringList& arguments = {}) {
        const test::ProgramRun run = test::runProgram(
            QStringList{u"verify-cxml"_s, u"--data-dir"_s, m_dir.filePath(u"none"_s)} + arguments, input);
        m_output = run.output;
        m_problems = run.problems;
        return run.status;
    }

    QString write(const QByteArray& document) {
        QFile file(m_dir.filePath(u"document.xml"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(document);
        return file.fileName();
    }

private slots:
    void valid() {
        const QByteArray document = "<Response><Dial timeout=\"30\">1001</Dial></Response>";
        QCOMPARE(verify(document), 0);
        QCOMPARE(m_output, "valid\n- Ring 1001 for 30 seconds.\n");
        QVERIFY(m_problems.isEmpty());
        QCOMPARE(verify(document, {u"-"_s}), 0);
        QCOMPARE(verify({}, {write(document)}), 0);
        QVERIFY(!QFile::exists(m_dir.filePath(u"none"_s)));
    }

    void notValid() {
        const QByteArray document = "<Response>\n<Say/>\n<Fax/>\n</Response>";
        QCOMPARE(verify({}, {write(document)}), 1);
        QCOMPARE(m_output,
                 "line 2: <Say> needs a text.\nline 3: note: <Fax> is not a documented CXML verb.\n");
        QCOMPARE(m_problems, "opbx: The document is not valid CXML.\n");
    }

    void json() {
        QCOMPARE(verify("<Response>\n<Say/><Fax/></Response>", {u"--json"_s}), 1);
        QCOMPARE(m_output.count('\n'), 1);
        const QJsonObject bad = QJsonDocument::fromJson(m_output).object();
        QCOMPARE(bad[u"valid"_s].toBool(true), false);
        const QJsonObject problem = bad[u"problems"_s].toArray().at(0).toObject();
        QCOMPARE(problem[u"line"_s].toInt(), 2);
        QCOMPARE(problem[u"words"_s].toString(), u"<Say> needs a text."_s);
        QCOMPARE(bad[u"problems"_s].toArray().size(), 1);
        QCOMPARE(bad[u"notes"_s][0][u"words"_s].toString(), u"<Fax> is not a documented CXML verb."_s);

        QCOMPARE(verify("<Response><Fax/><HANGUP/></Response>", {u"--json"_s}), 0);
        const QJsonObject noted = QJsonDocument::fromJson(m_output).object();
        QCOMPARE(noted[u"valid"_s].toBool(), true);
        QCOMPARE(noted[u"notes"_s].toArray().size(), 2);

        QCOMPARE(verify("<Response><Hangup/></Response>", {u"--json"_s}), 0);
        const QJsonObject good = QJsonDocument::fromJson(m_output).object();
        QCOMPARE(good[u"valid"_s].toBool(), true);
        QCOMPARE(good[u"problems"_s].toArray().size(), 0);
        QCOMPARE(good[u"explanation"_s].toArray().at(0).toString(), u"Hang up."_s);
    }

    void wrongUse() {
        QCOMPARE(verify({}, {u"a"_s, u"b"_s}), 2);
        QCOMPARE(verify({}, {u"--strict"_s}), 2);
        QVERIFY(!m_problems.isEmpty());
        QCOMPARE(verify({}, {u"/nowhere/at/all.xml"_s}), 1);
        QVERIFY(m_problems.contains("cannot be read"));
        QCOMPARE(verify({}, {u"--help"_s}), 0);
        QVERIFY(m_output.contains("opbx verify-cxml [FILE]"));
    }

    void empty() {
        QCOMPARE(verify({}), 1);
        QVERIFY(m_output.startsWith("line 1: "));
    }

    void tooLarge() {
        QCOMPARE(verify("<Response>" + QByteArray(17 * 1024 * 1024, ' ') + "</Response>"), 1);
        QVERIFY(m_problems.contains("larger than"));
    }
};

QTEST_GUILESS_MAIN(TestVerifyCxml)
#include "tst_verify_cxml.moc"
