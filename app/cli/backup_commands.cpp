#include "app/cli/backup_commands.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/version.h"
#include "core/backup/restore.h"

#include <QFileInfo>
#include <QLocale>

#include <array>
#include <csignal>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array backupOptions = {
    OptionRow{"--with-history", nullptr, "All exchanges, not only those that are pinned or have a note"},
};

constexpr std::array restoreOptions = {
    OptionRow{"--check", nullptr, "Only check the backup and say what is in it"},
};

} // namespace

constexpr Usage backupUsage = {
    .command = "backup",
    .synopsis = "backup FILE [--with-history] [--json]",
    .description =
        "Writes the routing plan with its versions, call records, settings, address book, notes and "
        "downloaded\n"
        "voicemail recordings into one compressed file that only you can read. Works while the endpoint\n"
        "runs. Ctrl+C cancels; a file of this name stays as it is until the backup is whole.\n"
        "\n"
        "Keys and logins are not in it: they stay in the keychain, or where environment variables come "
        "from.\n"
        "With --json, a line {\"phase\", \"done\", \"total\"} tells how far it is, in bytes, and the last "
        "line what is\n"
        "in it.",
    .options = backupOptions,
    .broken = BrokenSettings::Allowed,
};

constexpr Usage restoreUsage = {
    .command = "restore",
    .synopsis = "restore FILE [--check] [--json]",
    .description =
        "Checks a backup, then puts it in the place of the data and the settings that are there. What was "
        "there\n"
        "is kept in a folder \"before-restore-…\" in the data folder. Stop the endpoint and the window "
        "first.\n"
        "\n"
        "Keys are not in a backup: those of this data folder stay as they are, a new machine needs them set\n"
        "(\"opbx keys status\").",
    .options = restoreOptions,
    .makesDataDir = true,
    .configMayBeMissing = true,
    .broken = BrokenSettings::Allowed,
};

namespace {

/// Signals are held back: whoever asks for an end is heard between two steps, and what was begun is cleaned up.
bool isStopRequested() {
    sigset_t pending;
    return ::sigpending(&pending) == 0 &&
           (::sigismember(&pending, SIGINT) == 1 || ::sigismember(&pending, SIGTERM) == 1);
}

BackupGo goOn(bool json) {
    return [json,
            last = BackupProgress{BackupProgress::Phase::Copying, -1, 0}](const BackupProgress& now) mutable {
        // Each percent once.
        const bool isNews = now.phase != last.phase || last.done < 0 || now.done == now.total ||
                            now.done - last.done > now.total / 100;
        if (json && isNews && !(now.phase == last.phase && now.done == last.done)) {
            last = now;
            printJson({{u"phase"_s, phaseName(now.phase)}, {u"done"_s, now.done}, {u"total"_s, now.total}});
        }
        return !isStopRequested();
    };
}

QJsonObject contentJson(const BackupSummary& content) {
    return {{u"history"_s, content.history},
            {u"plan_versions"_s, content.planVersions},
            {u"call_records"_s, content.callRecords},
            {u"names"_s, content.names},
            {u"exchanges"_s, content.exchanges},
            {u"messages"_s, content.messages},
            {u"recordings"_s, content.recordings},
            {u"settings"_s, true},
            {u"keys"_s, false}};
}

void printContent(const BackupSummary& content) {
    const QLocale c = QLocale::c();
    const auto row = [](const QString& what, const QString& count) {
        printLine(u"  %1  %2"_s.arg(what.leftJustified(22), count));
    };
    row(u"versions of the plan"_s, c.toString(content.planVersions));
    row(u"call records"_s, c.toString(content.callRecords));
    row(u"names"_s, c.toString(content.names));
    row(content.history ? u"exchanges"_s : u"pinned or noted"_s, c.toString(content.exchanges));
    row(u"voicemail messages"_s,
        u"%1, with %2 recordings"_s.arg(c.toString(content.messages), c.toString(content.recordings)));
    row(u"settings"_s, u"yes"_s);
    row(u"keys and logins"_s, u"no: they stay in the keychain or the environment"_s);
}

/// The one word, a file name; nothing after wrong use, which has been printed.
std::optional<QString> fileNamed(const Usage& usage, const Invocation& invocation) {
    const QStringList& words = invocation.arguments.words();
    if (words.size() == 1 && !words.first().isEmpty())
        return words.first();
    wrongUse(usage, words.size() > 1 ? u"Name one file."_s : u"Name the file."_s);
    return std::nullopt;
}

} // namespace

int runBackup(const QStringList& arguments) {
    const auto parsed = parseInvocation(backupUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const std::optional<QString> file = fileNamed(backupUsage, invocation);
    if (!file)
        return WrongUse;
    const Result<BackupSummary> written =
        writeBackup({.dataDir = invocation.profile.dataDir,
                     .settingsFile = invocation.profile.configFile,
                     .target = *file,
                     .withHistory = invocation.arguments.has("--with-history"),
                     .program = programVersion()},
                    goOn(invocation.json));
    if (!written)
        return failed(written.error());
    if (invocation.json) {
        QJsonObject object = contentJson(*written);
        object.insert(u"file"_s, *file);
        object.insert(u"bytes"_s, written->bytes);
        printJson(object);
        return Succeeded;
    }
    printLine(u"%1: %2 bytes"_s.arg(*file, QLocale::c().toString(written->bytes)));
    printContent(*written);
    return Succeeded;
}

int runRestore(const QStringList& arguments) {
    const auto parsed = parseInvocation(restoreUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const std::optional<QString> file = fileNamed(restoreUsage, invocation);
    if (!file)
        return WrongUse;
    const bool checkOnly = invocation.arguments.has("--check");
    InstanceServer alone(invocation.profile.dataDir);
    if (!checkOnly) {
        if (const Result<Done> claimed = alone.listen(); !claimed)
            return failed(
                claimed.error().code == ErrorCode::AlreadyExists
                    ? Error{ErrorCode::AlreadyExists,
                            u"opbx runs on the data folder %1. Stop the endpoint and close the window, then "
                            "restore. Nothing has changed."_s.arg(invocation.profile.dataDir)}
                    : claimed.error());
    }
    const Result<RestoreSummary> restored = restoreBackup({.file = *file,
                                                           .dataDir = invocation.profile.dataDir,
                                                           .settingsFile = invocation.profile.configFile,
                                                           .checkOnly = checkOnly},
                                                          goOn(invocation.json));
    if (!restored)
        return failed(restored.error());
    for (const QString& problem : restored->settingsProblems)
        printProblem(problem);
    const QString created = restored->header.created.toString(Qt::ISODate);
    if (invocation.json) {
        QJsonObject object = contentJson(restored->content);
        object.insert(u"file"_s, *file);
        object.insert(u"created_at"_s, created);
        object.insert(u"program"_s, restored->header.program);
        object.insert(u"restored"_s, !checkOnly);
        object.insert(u"kept_in"_s, restored->aside);
        printJson(object);
        return Succeeded;
    }
    printLine((checkOnly ? u"%1 is a whole backup of %2, made by opbx %3. In it:"_s
                         : u"%1 of %2, made by opbx %3, is restored. In it:"_s)
                  .arg(*file, created, restored->header.program));
    printContent(restored->content);
    if (!restored->aside.isEmpty())
        printLine(u"What was there before is in %1."_s.arg(restored->aside));
    if (!checkOnly)
        printLine(
            u"See \"opbx keys status\" for the keys, and \"opbx doctor\" before you start the endpoint."_s);
    return Succeeded;
}

} // namespace opbx::cli
