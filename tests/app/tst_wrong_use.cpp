// Exit status 2 is wrong use, for each command and each of its options, and one line of standard error says what is wrong and
// where help is. A table over the tables of the commands: a new command or option is tried without a new line here.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "tests/support/program_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestWrongUse : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void ends_data() {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const QStringList& arguments) {
            QTest::newRow(qPrintable(arguments.join(u' '))) << arguments;
        };
        row({u"no-such-command"_s});
        row({u"help"_s, u"no-such-command"_s});
        for (const cli::Command& command : cli::commands()) {
            const QString name = QString::fromLatin1(command.name);
            row({name, u"--no-such-option"_s});
            row({name, u"--json=yes"_s});
            row({name, u"--data-dir"_s});
            row({name, u"--data-dir"_s, QString()});
            row({name, u"--log-level"_s, u"loud"_s});
            row({name, u"--listen"_s, u"nowhere"_s});
            row({name, u"--json"_s, u"--json"_s});
            const QStringList verbs = command.usage->verbs();
            if (!verbs.isEmpty()) {
                row({name});
                row({name, u"no-such-verb"_s});
            }
            for (const QString& verb : verbs)
                row({name, verb, u"--no-such-option"_s});
            row({name, verbs.value(0), u"one"_s, u"two"_s, u"three"_s, u"four"_s});
            for (const OptionRow& option : command.usage->options) {
                const QString spelling = QString::fromLatin1(option.name);
                if (option.value) {
                    row({name, spelling});
                    row({name, spelling, u"a"_s, spelling, u"b"_s});
                } else {
                    row({name, spelling + u"=x"_s});
                }
            }
        }
    }

    void values_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"config get no/such",
                                 "config set no/such 1",
                                 "config set server/listen nowhere",
                                 "config set server/max_connections 0",
                                 "config reset no/such",
                                 "events list --limit x",
                                 "events list --limit 0",
                                 "events list --filter status:x",
                                 "events list --filter nofield:x",
                                 "events list --filter (",
                                 "events export --format pdf",
                                 "events show x",
                                 "events pin x",
                                 "events note x y",
                                 "events import --ngrok nonsense",
                                 "cdr list --since x",
                                 "cdr list --filter nofield:x",
                                 "cdr export --format json",
                                 "cdr export --separator z",
                                 "voicemail export x --output f",
                                 "voicemail export 1",
                                 "voicemail delete x",
                                 "directory import f --region XXX",
                                 "directory import f --charset nonsense",
                                 "directory import f --columns nonsense",
                                 "routing explain",
                                 "routing explain --to 1 --at never",
                                 "routing explain --to 1 --direction sideways",
                                 "keys generate nothing",
                                 "keys set login:",
                                 "keys rotate requests-api-key --grace x",
                                 "simulate call --repeat 0",
                                 "simulate call --rate x",
                                 "simulate call --auth x",
                                 "simulate call --digits x",
                                 "simulate call --answered --no-answer",
                                 "simulate call --url x",
                                 "tls self-signed --days 0",
                                 "tls self-signed --names ,",
                                 "tls self-signed --names a%b",
                                 "verify --secret-env HOME --at x",
                                 "wait --seconds x"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    /// Values that no endpoint, file or record could make right.
    void values() {
        QFETCH(QString, line);
        const ProgramRun run = runProgram(QStringList{u"--data-dir"_s, m_folder.path()} + line.split(u' '));
        QVERIFY2(run.status == 2,
                 qPrintable(u"status %1\n"_s.arg(run.status) + QString::fromUtf8(run.problems)));
        QVERIFY2(run.problems.contains("--help\""), run.problems.constData());
    }

    void ends() {
        QFETCH(QStringList, arguments);
        if (!arguments.contains(u"--data-dir"_s))
            arguments = QStringList{u"--data-dir"_s, m_folder.path()} + arguments;
        const ProgramRun run = runProgram(arguments);
        QVERIFY2(run.status == 2,
                 qPrintable(u"status %1\n"_s.arg(run.status) + QString::fromUtf8(run.problems)));
        QCOMPARE(run.output, QByteArray());
        QCOMPARE(run.problems.count('\n'), 1);
        QVERIFY2(run.problems.contains("--help\""), run.problems.constData());
    }

    void helpIsGiven_data() {
        QTest::addColumn<QString>("name");
        for (const cli::Command& command : cli::commands())
            QTest::newRow(command.name) << QString::fromLatin1(command.name);
    }

    void helpIsGiven() {
        QFETCH(QString, name);
        for (const QStringList& arguments : {QStringList{name, u"--help"_s}, QStringList{u"help"_s, name}}) {
            const ProgramRun run = runProgram(arguments);
            QCOMPARE(run.status, 0);
            QVERIFY(run.output.startsWith("Usage:\n  opbx " + name.toUtf8()));
            QCOMPARE(run.problems, QByteArray());
        }
    }
};

QTEST_GUILESS_MAIN(TestWrongUse)
#include "tst_wrong_use.moc"
