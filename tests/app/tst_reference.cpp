// Manual pages and completions are made from the tables of the commands: each shell offers what there is, and the pages are sound.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "tests/support/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestReference : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    struct Run {
        int status = -1;
        QString output;
        QString problems;
    };
    Run run(const QString& program, const QStringList& arguments) const {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// What bash offers for the last of the words.
    QStringList bash(const QStringList& words) const {
        const QString script =
            u"source completion/opbx.bash; COMP_WORDS=(opbx \"$@\"); COMP_CWORD=$#; _opbx; "
            "printf '%s\\n' \"${COMPREPLY[@]}\""_s;
        return run(u"bash"_s, QStringList{u"-c"_s, script, u"bash"_s} + words)
            .output.split(u'\n', Qt::SkipEmptyParts);
    }

    /// What fish offers for a line.
    QStringList fish(const QString& line) const {
        QStringList words;
        const QString script = u"source completion/opbx.fish; complete -C '%1'"_s.arg(line);
        for (const QString& offer :
             run(u"fish"_s, {u"--no-config"_s, u"-c"_s, script}).output.split(u'\n', Qt::SkipEmptyParts))
            words << offer.section(u'\t', 0, 0);
        return words;
    }

    static void eachCommand() {
        QTest::addColumn<int>("index");
        for (qsizetype i = 0; i < qsizetype(cli::commands().size()); ++i)
            QTest::newRow(cli::commands()[size_t(i)].name) << int(i);
    }

    static QStringList optionsOf(const cli::Command& command) {
        QStringList names;
        for (const auto& rows : {command.usage->options, cli::commonOptions()}) {
            for (const OptionRow& row : rows)
                names << QString::fromLatin1(row.name);
        }
        names.sort();
        return names;
    }

private slots:
    void initTestCase() {
        const QString program = QFileInfo(programPath()).dir().filePath(u"opbx-reference"_s);
        QCOMPARE(run(program, {m_folder.path(), sourceDir() + u"/packaging/opbx.1"_s}).status, 0);
        QVERIFY(QFile(m_folder.filePath(u"plan.json"_s)).open(QIODevice::WriteOnly));
    }

    void bashOffers_data() { eachCommand(); }

    void bashOffers() {
        QFETCH(int, index);
        const cli::Command& command = cli::commands()[size_t(index)];
        const QString name = QString::fromLatin1(command.name);
        QVERIFY(bash({name.chopped(1)}).contains(name));
        QVERIFY(bash({u"--data-dir"_s, u"x"_s, QString()}).contains(name));
        QVERIFY(bash({u"help"_s, name.chopped(1)}).contains(name));
        QStringList options = bash({name, u"--"_s});
        options.sort();
        QCOMPARE(options, optionsOf(command));
        if (!command.usage->verbs().isEmpty())
            QCOMPARE(bash({name, QString()}), command.usage->verbs());
        for (const OptionRow& row : command.usage->options) {
            const QStringList values = bash({name, QString::fromLatin1(row.name), QString()});
            if (row.value && QLatin1String(row.value) == "FILE"_L1)
                QVERIFY(values.contains(u"plan.json"_s));
            else if (row.value)
                QCOMPARE(values, QStringList());
        }
        QCOMPARE(bash({name, u"x"_s, u"pl"_s}), QStringList{u"plan.json"_s});
    }

    void fishOffers_data() { eachCommand(); }

    void fishOffers() {
        if (QStandardPaths::findExecutable(u"fish"_s).isEmpty())
            QSKIP("fish is not there");
        QFETCH(int, index);
        const cli::Command& command = cli::commands()[size_t(index)];
        const QString name = QString::fromLatin1(command.name);
        QVERIFY(fish(u"opbx "_s).contains(name));
        QStringList options = fish(u"opbx %1 --"_s.arg(name));
        options.sort();
        QCOMPARE(options, optionsOf(command));
        QStringList verbs = command.usage->verbs();
        QStringList offered = fish(u"opbx %1 "_s.arg(name));
        offered.removeOne(u"plan.json"_s);
        offered.removeIf([](const QString& word) { return word.endsWith(u'/'); });
        verbs.sort();
        offered.sort();
        QCOMPARE(offered, verbs);
    }

    void zshIsSound() {
        const QString zsh = QStandardPaths::findExecutable(u"zsh"_s);
        if (zsh.isEmpty())
            QSKIP("zsh is not there");
        const Run checked = run(zsh, {u"-n"_s, u"completion/_opbx"_s});
        QVERIFY2(checked.status == 0 && checked.problems.isEmpty(), qPrintable(checked.problems));
        // What _arguments is given, for each command.
        const QString script =
            u"_arguments() { print -rl -- \"$@\"; case $1 in -C) state=argument ;; esac; }\n"
            "_describe() { }\n_files() { }\n"
            "words=($1)\nsource completion/_opbx\n"_s;
        for (const cli::Command& command : cli::commands()) {
            const Run given =
                run(zsh, {u"-f"_s, u"-c"_s, script, u"zsh"_s, QString::fromLatin1(command.name)});
            QVERIFY2(given.problems.isEmpty(), qPrintable(given.problems));
            for (const QString& option : optionsOf(command))
                QVERIFY2(given.output.contains(u'\n' + option), qPrintable(option + u'\n' + given.output));
            if (!command.usage->verbs().isEmpty())
                QVERIFY(given.output.contains(u"1:verb:("_s + command.usage->verbs().join(u' ') + u')'));
        }
    }

    void pagesAreSound_data() {
        QTest::addColumn<QString>("page");
        QTest::newRow("opbx") << u"opbx"_s;
        for (const cli::Command& command : cli::commands())
            QTest::newRow(command.name) << u"opbx-"_s + QString::fromLatin1(command.name);
    }

    void pagesAreSound() {
        QFETCH(QString, page);
        if (QStandardPaths::findExecutable(u"groff"_s).isEmpty())
            QSKIP("groff is not there");
        const Run shown = run(u"groff"_s, {u"-man"_s, u"-Kutf8"_s, u"-Tutf8"_s, u"-P-cbou"_s, u"-ww"_s,
                                           u"-rLL=120n"_s, u"man/%1.1"_s.arg(page)});
        QCOMPARE(shown.status, 0);
        QVERIFY2(shown.problems.isEmpty(), qPrintable(shown.problems));
        QVERIFY(shown.output.contains(u"--data-dir"_s));
        if (page == u"opbx") {
            for (const cli::Command& command : cli::commands())
                QVERIFY(shown.output.contains(u"opbx-"_s + QString::fromLatin1(command.name)));
        }
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
