// README and docs: what they tell people to type is typed here, exactly as it stands, in a network of its own. What cannot be tried
// without a domain or the rights of root is at least a command that exists with options that exist; links lead somewhere, settings are
// settings.
#include "app/cli/command.h"
#include "app/cli/options.h"
#include "core/settings/settings_table.h"
#include "tests/support/manual_text.h"
#include "tests/support/paths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString& path) {
    QFile file(sourceDir() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList documents() {
    QStringList paths = {u"README.md"_s, u"CONTRIBUTING.md"_s, u"ARCHITECTURE.md"_s, u"SECURITY.md"_s};
    for (const QString& name : QDir(sourceDir() + u"/docs"_s).entryList({u"*.md"_s}, QDir::Files))
        paths << u"docs/"_s + name;
    return paths;
}

/// A folder as the reader of the README sees it: a clone in which the program has been built.
bool makeClone(const QString& folder) {
    QDir clone(folder);
    QFile dev(clone.filePath(u"dev"_s));
    return clone.mkpath(u"build/release"_s) && clone.mkpath(u"home"_s) &&
           QFile::copy(fixturePath(u"directory/csv-outlook-de.csv"_s), clone.filePath(u"contacts.csv"_s)) &&
           QFile::link(QFileInfo(programPath()).absolutePath(), clone.filePath(u"build/release/bin"_s)) &&
           QFile::link(sourceDir() + u"/tests"_s, clone.filePath(u"tests"_s)) &&
           dev.open(QIODevice::WriteOnly) && dev.write("#!/bin/sh\n") > 0 &&
           dev.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// What most pages take for granted: keys, a plan and an endpoint that runs.
QString runningEndpoint() {
    return u"opbx keys generate requests-api-key --file requests.key >/dev/null\n"
           "opbx keys generate webhook-secret --file webhook.key >/dev/null\n"
           "export OPBX_REQUESTS_API_KEY_FILE=$PWD/requests.key OPBX_WEBHOOK_SECRET_FILE=$PWD/webhook.key\n"
           "opbx routing import tests/fixtures/plan.example.json\n"
           "opbx serve --listen 127.0.0.1:8080 & opbx wait\n"
           "opbx simulate call --from +12125550100 --to +15557654321\n"_s;
}

struct ShellRun {
    int status = -1;
    QString output;
};

/// A network of its own, in which every port is free and nobody else is; nothing when the system does not allow that.
bool hasOwnNetwork() {
    return QProcess::execute(u"unshare"_s, {u"--user"_s, u"--map-root-user"_s, u"--net"_s, u"--pid"_s,
                                            u"--fork"_s, u"ip"_s, u"link"_s, u"set"_s, u"lo"_s, u"up"_s}) ==
           0;
}

ShellRun runShell(const QString& script, const QString& folder) {
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, folder + u"/home"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PATH"_s,
                       QFileInfo(programPath()).absolutePath() + u":/usr/sbin:/usr/bin:/sbin:/bin"_s);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    // What was left in the background ends with the first process of its namespace, the shell.
    shell.start(u"unshare"_s,
                {u"--user"_s, u"--map-root-user"_s, u"--net"_s, u"--pid"_s, u"--fork"_s, u"--kill-child"_s,
                 u"bash"_s, u"-c"_s, u"ip link set lo up\nset -e\n"_s + script});
    shell.closeWriteChannel();
    const bool ended = shell.waitForFinished(60'000) && shell.exitStatus() == QProcess::NormalExit;
    return {ended ? shell.exitCode() : -1, QString::fromUtf8(shell.readAll())};
}

/// Whether a row of the tables has this name.
bool hasOption(const cli::Usage& usage, const QString& name) {
    return name == u"--help" || usage.findOption(name) != nullptr;
}

/// What is wrong with a command line of `opbx`, by the tables of the commands; empty when nothing is.
QString complaintAbout(const QString& line) {
    static const QRegularExpression blank(u"\\s+"_s);
    static const QRegularExpression end(u"(\\s[|&;<>]|\\s#\\s|;|\\)).*$"_s);
    QStringList words = QString(line).remove(end).split(blank, Qt::SkipEmptyParts);
    words.removeFirst();
    if (words.isEmpty() || words.first() == u"…" || words.first() == u"--help" ||
        words.first() == u"--version" || words.first() == u"--background" || words.first() == u"COMMAND" ||
        words.first() == u"help")
        return {};
    const auto all = cli::commands();
    const auto command = std::find_if(all.begin(), all.end(), [&](const cli::Command& row) {
        return words.first() == QLatin1String(row.name);
    });
    if (command == all.end())
        return u"no such command: "_s + line;
    const QStringList verbs = command->usage->verbs();
    if (words.size() > 1 && !verbs.isEmpty() && !words.at(1).startsWith(u'-') && !verbs.contains(words.at(1)))
        return u"no such verb: "_s + line;
    for (const QString& word : words.mid(1)) {
        if (word.startsWith(u"--") && !hasOption(*command->usage, word.section(u'=', 0, 0)))
            return u"no such option %1: %2"_s.arg(word, line);
    }
    return {};
}

QStringList commandsIn(const QString& text) {
    static const QRegularExpression call(u"(?:^|[;&|(]\\s*|sudo )(opbx(?: [^\\n&|;]*)?)"_s,
                                         QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = call.globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    return found;
}

/// Rows of tables that name a command with --json and the fields of what it prints.
struct JsonRow {
    QString command;
    QSet<QString> fields;
};

QList<JsonRow> jsonRows(const QString& text) {
    static const QRegularExpression row(u"^\\| `(opbx [^`]* --json)` \\| (.*) \\|$"_s,
                                        QRegularExpression::MultilineOption);
    QList<JsonRow> rows;
    for (auto matches = row.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QStringList names = codeSpans(match.captured(2));
        rows << JsonRow{match.captured(1), QSet<QString>(names.begin(), names.end())};
    }
    return rows;
}

QSet<QString> keysOf(const QString& lines) {
    QSet<QString> keys;
    for (const QString& line : lines.split(u'\n')) {
        const QStringList names = QJsonDocument::fromJson(line.toUtf8()).object().keys();
        keys += QSet<QString>(names.begin(), names.end());
    }
    return keys;
}

QString sorted(const QSet<QString>& words) {
    QStringList list(words.begin(), words.end());
    list.sort();
    return list.join(u' ');
}

} // namespace

class TestManual : public QObject {
    Q_OBJECT

private:
    static void eachDocument() {
        QTest::addColumn<QString>("path");
        for (const QString& path : documents())
            QTest::newRow(qPrintable(path)) << path;
    }

private slots:
    void theFirstCall() {
        if (!hasOwnNetwork())
            QSKIP("this system gives a test no network of its own");
        const QString readme = textOf(u"README.md"_s);
        const QList<CodeBlock> blocks = codeBlocks(readme.mid(readme.indexOf(u"in five lines"_s)));
        QVERIFY(!blocks.isEmpty());
        QCOMPARE(blocks.first().text.count(u'\n'), 5);
        const QTemporaryDir folder;
        QVERIFY(makeClone(folder.path()));
        const ShellRun run = runShell(blocks.first().text, folder.path());
        QVERIFY2(run.status == 0, qPrintable(run.output));
        QVERIFY2(run.output.contains(u"listening on http://127.0.0.1:8080"), qPrintable(run.output));
        QVERIFY2(run.output.contains(u"+12125550100"), qPrintable(run.output));
    }

    void blocksRun_data() { eachDocument(); }

    /// Blocks marked "sh" of the manual, one after the other in one folder, as a reader would type them.
    void blocksRun() {
        QFETCH(QString, path);
        if (!path.startsWith(u"docs/"))
            QSKIP("its blocks are about a clone of the sources");
        if (!hasOwnNetwork())
            QSKIP("this system gives a test no network of its own");
        QString script;
        for (const CodeBlock& block : codeBlocks(textOf(path))) {
            if (block.language == u"sh")
                script += block.text + u"test $? -eq 0\n"_s; // a list that ends early does not end the shell
        }
        if (script.isEmpty())
            QSKIP("has no block to be run");
        const QTemporaryDir folder;
        QVERIFY(makeClone(folder.path()));
        if (!script.contains(u"opbx serve"))
            script.prepend(runningEndpoint());
        const ShellRun run = runShell(script, folder.path());
        QVERIFY2(run.status == 0, qPrintable(run.output));
    }

    void commandsAreThere_data() { eachDocument(); }

    void commandsAreThere() {
        QFETCH(QString, path);
        const QString text = textOf(path);
        QStringList lines;
        for (const CodeBlock& block : codeBlocks(text))
            lines += commandsIn(block.text);
        for (const QString& span : codeSpans(text)) {
            if (span.startsWith(u"opbx "))
                lines << QString(span).replace(u'\n', u' ');
        }
        QStringList complaints;
        for (const QString& line : std::as_const(lines)) {
            if (const QString complaint = complaintAbout(line); !complaint.isEmpty())
                complaints << complaint;
        }
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    /// Each field that the manual names is printed, and each that is printed is named.
    void jsonFields() {
        if (!hasOwnNetwork())
            QSKIP("this system gives a test no network of its own");
        const QList<JsonRow> rows = jsonRows(textOf(u"docs/command-line.md"_s));
        QVERIFY(rows.size() >= 15);
        QString script = runningEndpoint() +
                         u"opbx simulate call --from +12125550101 --to +15557654321 --no-answer\n"
                         "opbx simulate session-update --session a-live-call --to +15557654321\n"
                         "opbx simulate cdr --bad-signature || true\n"
                         "opbx directory import contacts.csv --region DE\n"
                         "id=$(opbx events list --filter 'endpoint:cdr sig:ok' --limit 1 --json | "
                         "grep -o '\"id\":[0-9]*' | cut -d: -f2)\n"_s;
        for (const JsonRow& row : rows)
            script += u"echo '=== %1'; %1 || true\n"_s.arg(row.command);
        const QTemporaryDir folder;
        QVERIFY(makeClone(folder.path()));
        const ShellRun run = runShell(script + u"echo '=== '\n"_s, folder.path());
        QVERIFY2(run.status == 0, qPrintable(run.output));
        QStringList wrong;
        for (const JsonRow& row : rows) {
            const QString head = u"=== %1\n"_s.arg(row.command);
            const QString from = run.output.mid(run.output.indexOf(head) + head.size());
            const QSet<QString> printed = keysOf(from.left(from.indexOf(u"=== ")));
            if (printed != row.fields)
                wrong << u"%1\n  only printed: %2\n  only in the manual: %3"_s.arg(
                    row.command, sorted(printed - row.fields), sorted(row.fields - printed));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void linksLeadSomewhere_data() { eachDocument(); }

    void linksLeadSomewhere() {
        QFETCH(QString, path);
        const QDir folder = QFileInfo(sourceDir() + u'/' + path).dir();
        QStringList dead;
        for (const QString& target : linkTargets(textOf(path))) {
            if (target.contains(u"://"))
                continue;
            const QString file = target.section(u'#', 0, 0);
            const QString place = file.isEmpty() ? sourceDir() + u'/' + path : folder.filePath(file);
            QFile document(place);
            if (!document.open(QIODevice::ReadOnly) && !QFileInfo(place).isDir())
                dead << target;
            else if (target.contains(u'#') &&
                     !headingNames(QString::fromUtf8(document.readAll())).contains(target.section(u'#', 1)))
                dead << target;
        }
        QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u'\n')));
    }

    void settingsAreThere_data() { eachDocument(); }

    void settingsAreThere() {
        QFETCH(QString, path);
        if (path == u"ARCHITECTURE.md")
            QSKIP("invents a setting to show how one is added");
        static const QRegularExpression key(u"^([a-z]+)/[a-z_]+$"_s);
        QSet<QString> sections;
        for (const SettingRow& row : settingsTable())
            sections.insert(QString::fromLatin1(row.key).section(u'/', 0, 0));
        QStringList unknown;
        for (const QString& span : codeSpans(textOf(path))) {
            const auto match = key.match(span);
            if (match.hasMatch() && sections.contains(match.captured(1)) && !findSetting(span) &&
                !QFileInfo::exists(sourceDir() + u'/' + span))
                unknown << span;
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
