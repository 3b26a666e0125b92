#include "app/runtime/profile.h"

#include "app/runtime/instance_channel.h"
#include "core/backup/restore.h"
#include "core/files/private_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    OptionRow{"--data-dir", "DIR", "Folder of history, call records and plan (default: the platform's)"},
    OptionRow{"--config", "FILE", "Settings file (default: the platform's; with --data-dir: DIR/opbx.ini)"},
    OptionRow{"--listen", "HOST:PORT", "Address of the endpoint (default: setting server/listen)"},
    OptionRow{"--log-level", "LEVEL", "debug, info, warning or error (default: setting logs/level)"},
    OptionRow{"--log-format", "FORMAT", "text or json (default: setting logs/format)"},
};

struct Override {
    const char* option;
    const char* key;
};

constexpr std::array overrides = {
    Override{"--listen", "server/listen"},
    Override{"--log-level", "logs/level"},
    Override{"--log-format", "logs/format"},
};

/// The folder without links, as far as it exists: the same name before and after it is made, since keys are kept under it.
QString canonicalFolder(const QString& path) {
    QString missing;
    for (QFileInfo folder(path);; folder = QFileInfo(folder.absolutePath())) {
        if (const QString canonical = folder.canonicalFilePath(); !canonical.isEmpty())
            return QDir::cleanPath(canonical + missing);
        if (folder.absolutePath() == folder.absoluteFilePath())
            return path;
        missing = u'/' + folder.fileName() + missing;
    }
}

/// A restore that was ended between its last steps: nobody works with half of it.
Result<Done> finishInterruptedRestore(const Profile& profile) {
    InstanceServer alone(profile.dataDir);
    if (const Result<Done> claimed = alone.listen(); !claimed)
        return claimed;
    if (!isRestorePending(profile.dataDir)) // the other program has finished it meanwhile
        return Done{};
    const Result<QString> finished = finishRestore(profile.dataDir, profile.configFile);
    return finished ? Result<Done>(Done{}) : Result<Done>(finished.error());
}

Result<Done> readInto(Profile& profile, BrokenSettings broken) {
    Result<ReadSettings> read = readSettings(profile.configFile);
    if (read.ok()) {
        if (broken == BrokenSettings::Refused && !read->broken.isEmpty())
            return {ErrorCode::InvalidInput, read->problems().join(u' ')};
        profile.read = std::move(read).value();
        profile.saved = profile.settings = profile.read.settings;
    } else if (broken == BrokenSettings::Refused) {
        return {
            read.error().code,
            u"%1 \"opbx config reset --all\" keeps it under another name and begins with the defaults."_s.arg(
                read.error().detail)};
    } else {
        profile.configProblem = read.error();
    }
    return Done{};
}

} // namespace

QStringList Profile::settingsProblems() const {
    return configProblem ? QStringList{configProblem->detail} : read.problems();
}

std::span<const OptionRow> profileOptions() {
    return options;
}

QString defaultDataDir() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/opbx"_L1;
}

QString defaultConfigFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/opbx/opbx.ini"_L1;
}

Result<Profile> openProfile(const Arguments& arguments, bool makeDataDir, bool newConfigAllowed,
                            BrokenSettings broken) {
    Profile profile;
    const bool ownDir = arguments.has("--data-dir");
    if (ownDir && arguments.value("--data-dir").isEmpty())
        return {ErrorCode::InvalidInput, u"--data-dir needs a folder."_s};
    profile.dataDir = QDir::cleanPath(
        QFileInfo(ownDir ? arguments.value("--data-dir") : defaultDataDir()).absoluteFilePath());
    if (makeDataDir) {
        const Result<Done> folder = makePrivateFolder(profile.dataDir);
        if (!folder.ok())
            return {folder.error().code,
                    u"%1 Choose another data folder with --data-dir."_s.arg(folder.error().detail)};
    }
    profile.dataDir = canonicalFolder(profile.dataDir);

    profile.configFile = ownDir ? profile.dataDir + "/opbx.ini"_L1 : defaultConfigFile();
    if (arguments.has("--config")) {
        profile.configFile = QFileInfo(arguments.value("--config")).absoluteFilePath();
        if (!newConfigAllowed && !QFileInfo(profile.configFile).isFile())
            return {ErrorCode::FileUnreadable, u"There is no settings file %1."_s.arg(profile.configFile)};
    }
    if (isRestorePending(profile.dataDir)) {
        if (const Result<Done> finished = finishInterruptedRestore(profile); !finished)
            return finished.error();
    }
    if (const Result<Done> read = readInto(profile, broken); !read.ok())
        return read.error();

    for (const Override& row : overrides) {
        if (!arguments.has(row.option))
            continue;
        const Result<Done> done =
            profile.settings.set(QString::fromLatin1(row.key), arguments.value(row.option));
        if (!done.ok())
            return {ErrorCode::InvalidInput, u"%1: %2"_s.arg(QLatin1String(row.option), done.error().detail)};
    }
    return profile;
}

} // namespace opbx
