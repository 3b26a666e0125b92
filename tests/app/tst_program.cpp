// Runs the built program as a user does.
#include "tests/support/paths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int status = -1;
    QString out;
    QString err;
};

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Outcome run(const QStringList& arguments, const QHash<QString, QString>& environment = {}) {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            variables.remove(QString::fromLatin1(name));
        for (auto entry = environment.begin(); entry != environment.end(); ++entry)
            variables.insert(entry.key(), entry.value());
        process.setProcessEnvironment(variables);
        process.start(test::programPath(), arguments);
        if (!process.waitForFinished(10'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QStringList inFolder(const QStringList& arguments) {
        return QStringList{u"--data-dir"_s, m_folder.path()} + arguments;
    }

private slots:
    void helpIsComplete() {
        const Outcome help = run({u"--help"_s});
        QCOMPARE(help.status, 0);
        for (const char* word : {"config", "--data-dir", "--config", "--listen", "--json", "--background",
                                 "OPBX_WEBHOOK_SECRET"})
            QVERIFY2(help.out.contains(QString::fromLatin1(word)), word);
        QCOMPARE(run({u"config"_s, u"--help"_s}).out, run({u"help"_s, u"config"_s}).out);
        QVERIFY(run({u"--version"_s}).out.startsWith(u"opbx "_s));
    }

    void wrongUseIsStatusTwoInOneLine_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("command") << QStringList{u"frobnicate"_s};
        QTest::newRow("verb") << QStringList{u"config"_s, u"frob"_s};
        QTest::newRow("no verb") << QStringList{u"config"_s};
        QTest::newRow("option") << QStringList{u"config"_s, u"list"_s, u"--nope"_s};
        QTest::newRow("option alone") << QStringList{u"--nope"_s};
        QTest::newRow("missing value") << QStringList{u"config"_s, u"list"_s, u"--data-dir"_s};
    }

    void wrongUseIsStatusTwoInOneLine() {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out, QString());
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QVERIFY(outcome.err.contains(u"--help"_s));
    }

    void withoutADisplayTheWayOutIsSaid() {
        const Outcome outcome = run({});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains(u"opbx serve"_s));
    }

    void aDisplayThatDoesNotAnswerIsASentence_data() {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("X11") << u"DISPLAY"_s << u":4711"_s;
        QTest::newRow("no display's name") << u"DISPLAY"_s << u"nowhere"_s;
        QTest::newRow("Wayland") << u"WAYLAND_DISPLAY"_s << u"nobody-there"_s;
        QTest::newRow("platform") << u"QT_QPA_PLATFORM"_s << u"nosuch"_s;
    }

    void aDisplayThatDoesNotAnswerIsASentence() {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        const Outcome outcome = run(inFolder({}), {{variable, value}});
        QCOMPARE(outcome.status, 1);
        // The last line: the toolkit's libraries may have said something of their own before.
        const QString sentence = outcome.err.trimmed().section(u'\n', -1);
        QVERIFY2(sentence.contains(value) && sentence.contains(u"does not answer"), qPrintable(outcome.err));
        QVERIFY(sentence.contains(u"opbx serve"_s));
    }

    void settingsAreSetAndRead() {
        QCOMPARE(run(inFolder({u"config"_s, u"set"_s, u"auth/voice"_s, u"signature-or-bearer"_s})).status, 0);
        QCOMPARE(run({u"config"_s, u"get"_s, u"auth/voice"_s, u"--data-dir"_s, m_folder.path()}).out,
                 u"signature_or_bearer\n"_s);
        const Outcome refused = run(inFolder({u"config"_s, u"set"_s, u"auth/tolerance_seconds"_s, u"0"_s}));
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.err.contains(u"from 1 to 86400"_s));
        QCOMPARE(run(inFolder({u"config"_s, u"get"_s, u"auth/none"_s})).status, 2);
        const Outcome json = run(inFolder({u"config"_s, u"get"_s, u"auth/voice"_s, u"--json"_s}));
        QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).object()[u"value"_s].toString(),
                 u"signature_or_bearer"_s);
    }

    void anyLocaleGivesUtf8AndNoNoise() {
        const QString path = m_folder.filePath(u"Büro.ini"_s);
        const Outcome outcome = run({u"config"_s, u"list"_s, u"--config"_s, path}, {{u"LC_ALL"_s, u"C"_s}});
        QCOMPARE(outcome.status, 0); // `config` may name a file that is to be made
        QCOMPARE(outcome.err, QString());
        const Outcome problem = run({u"config"_s, u"get"_s, u"ä/ö"_s}, {{u"LC_ALL"_s, u"POSIX"_s}});
        QVERIFY2(problem.err.contains(u"ä/ö"_s), qPrintable(problem.err));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
