#include "core/backup/restore.h"

#include "core/backup/archive_reader.h"
#include "core/backup/work_folder.h"
#include "core/database/database.h"
#include "core/database/migrations.h"
#include "core/files/file_replacement.h"
#include "core/files/private_folder.h"
#include "core/files/system_error.h"
#include "core/settings/settings_file.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView readyName("restore.ready");
constexpr QLatin1StringView recordingsFolder("voicemail");

Result<Done> rename(const QString& from, const QString& to) {
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return Done{};
    return systemError(u"%1 cannot be moved to %2"_s.arg(from, to), errno);
}

/// The administrator restores what a service of another user reads.
void giveToOwnerOf(const QString& folder, const QString& path) {
    struct stat owner {};
    if (::geteuid() != 0 || ::stat(QFile::encodeName(folder).constData(), &owner) != 0 || owner.st_uid == 0)
        return;
    const auto give = [&owner](const QString& one) {
        (void)!::lchown(QFile::encodeName(one).constData(), owner.st_uid, owner.st_gid);
    };
    give(path);
    for (QDirIterator it(path, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();)
        give(it.next());
}

/// Tables, indices and triggers as SQL. SQLite's own are left out.
QStringList schemaOf(const Database& database) {
    QStringList found;
    QSqlQuery query = database.prepare(u"SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM "
                                       u"sqlite_master WHERE name NOT LIKE 'sqlite_%' "
                                       "ORDER BY type, name"_s);
    for (bool row = query.exec() && query.next(); row; row = query.next())
        found << query.value(0).toString();
    return found;
}

/// Whole, of this schema after it was brought up to date, and with nothing in it that our migrations do not make.
Result<Done> checkDatabase(const QString& file, const QString& folder) {
    const auto refuse = [](const QString& why) {
        return Error{ErrorCode::InvalidInput, u"Its database cannot be used: %1."_s.arg(why)};
    };
    const Result<Database> database = Database::open(file, Database::Access::ReadWrite);
    if (!database)
        return refuse(database.error().detail);
    QSqlQuery query = database->prepare(u"PRAGMA quick_check(1)"_s);
    if (!query.exec() || !query.next() || query.value(0).toString() != "ok"_L1)
        return refuse(u"it is damaged"_s);
    query.finish();
    const QString model = folder + u"/model.sqlite"_s;
    {
        const Result<Database> empty = Database::open(model, Database::Access::ReadWrite);
        if (!empty)
            return empty.error();
        if (schemaOf(*empty) != schemaOf(*database))
            return refuse(u"it has tables that are not of opbx"_s);
    }
    QFile::remove(model);
    return Done{};
}

Result<BackupSummary> contentOf(const QString& file, const UnpackedBackup& backup) {
    const Result<Database> database = Database::open(file, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const auto count = [&database](const char* table) {
        return database->integer(u"SELECT count(*) FROM "_s + QLatin1String(table));
    };
    const auto recordings =
        std::count_if(backup.parts.begin(), backup.parts.end(),
                      [](const BackupPart& part) { return part.name.startsWith(backup_names::recordings); });
    return BackupSummary{.history = backup.header.history,
                         .planVersions = count("plan_versions"),
                         .callRecords = count("call_records"),
                         .names = count("directory"),
                         .exchanges = count("exchanges"),
                         .messages = count("voicemail_messages"),
                         .recordings = recordings};
}

/// A name beside the data that nothing has yet.
QString newAside(const QString& dataDir) {
    const QString name =
        dataDir + u"/before-restore-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString path = name;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1-%2"_s.arg(name, QString::number(number));
    return path;
}

/// One thing of the data folder: what is there goes aside, what is ready takes its place. Does what is not done yet.
Result<Done> swap(const QString& ready, const QString& present, const QString& aside) {
    if (!QFileInfo::exists(ready))
        return Done{};
    if (QFileInfo::exists(present)) {
        if (const Result<Done> kept = rename(present, aside); !kept)
            return kept;
    }
    return rename(ready, present);
}

Result<Done> swapDatabase(const QString& dataDir, const QString& ready, const QString& aside) {
    const QString present = databaseFile(dataDir);
    const QString readyFile = ready + u'/' + backup_names::database;
    if (!QFileInfo::exists(readyFile))
        return Done{};
    const QString asideFile = aside + u'/' + backup_names::database;
    if (QFileInfo::exists(present)) {
        if (const Result<Done> kept = rename(present, asideFile); !kept)
            return kept;
    }
    // Its log goes with it: SQLite would bring it into the new file.
    for (const QLatin1StringView suffix : {"-wal"_L1, "-shm"_L1, "-damaged"_L1}) {
        if (QFileInfo::exists(present + suffix)) {
            if (const Result<Done> kept = rename(present + suffix, asideFile + suffix); !kept)
                return kept;
        }
    }
    return rename(readyFile, present);
}

/// Settings may lie on another disk, so they are written anew.
Result<Done> swapSettings(const QString& settingsFile, const QString& ready, const QString& aside) {
    QFile source(ready + u'/' + backup_names::settings);
    if (!source.exists())
        return Done{};
    if (!source.open(QIODevice::ReadOnly))
        return systemError(u"%1 cannot be read"_s.arg(source.fileName()), EIO);
    const QByteArray content = source.readAll();
    const QString asideFile = aside + u'/' + backup_names::settings;
    QFile present(settingsFile);
    if (present.exists() && !QFileInfo::exists(asideFile)) {
        if (!present.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, u"%1 cannot be read."_s.arg(settingsFile)};
        if (const Result<Done> kept = replaceFile(asideFile, present.readAll(), FileAccess::OnlyUser); !kept)
            return kept;
    }
    if (const Result<Done> folder = makePrivateFolder(QFileInfo(settingsFile).absolutePath()); !folder)
        return folder;
    const bool isNew = !present.exists();
    if (const Result<Done> written = replaceFile(settingsFile, content, FileAccess::OnlyUser); !written)
        return written;
    if (isNew)
        giveToOwnerOf(QFileInfo(settingsFile).absolutePath(), settingsFile);
    source.remove();
    return Done{};
}

/// Before anything is decided: whether the settings file could be written at all.
Result<Done> checkSettingsPlace(const QString& settingsFile) {
    if (const Result<Done> folder = makePrivateFolder(QFileInfo(settingsFile).absolutePath()); !folder)
        return folder;
    return FileReplacement(settingsFile, FileAccess::AsBefore).open();
}

} // namespace

bool isRestorePending(const QString& dataDir) {
    return QFileInfo::exists(dataDir + u'/' + readyName);
}

Result<QString> finishRestore(const QString& dataDir, const QString& settingsFile) {
    const QString ready = dataDir + u'/' + readyName;
    QFile name(ready + u"/aside"_s);
    const QString aside = name.open(QIODevice::ReadOnly)
                              ? dataDir + u'/' + QString::fromUtf8(name.readAll()).trimmed()
                              : QString();
    if (aside.isEmpty() || QFileInfo(aside).dir() != QDir(dataDir))
        return Error{ErrorCode::InvalidInput,
                     u"%1 is not of a restore. Look into it, and move it away."_s.arg(ready)};
    Result<Done> done = makePrivateFolder(aside);
    if (done)
        done = swapDatabase(dataDir, ready, aside);
    if (done)
        done = swap(ready + u'/' + recordingsFolder, dataDir + u'/' + recordingsFolder,
                    aside + u'/' + recordingsFolder);
    if (done)
        done = swapSettings(settingsFile, ready, aside);
    if (!done)
        return Error{
            done.error().code,
            u"The restore is not finished: %1 The next start of opbx on this data folder goes on with it."_s
                .arg(done.error().detail)};
    giveToOwnerOf(dataDir, aside);
    giveToOwnerOf(dataDir, dataDir + u"/opbx.lock"_s);
    QDir(ready).removeRecursively();
    if (QDir(aside).isEmpty()) {
        QDir().rmdir(aside);
        return QString();
    }
    return aside;
}

Result<RestoreSummary> restoreBackup(const RestoreOrder& order, const BackupGo& go) {
    if (const Result<Done> folder = makePrivateFolder(order.dataDir); !folder)
        return folder.error();
    Result<WorkFolder> work = WorkFolder::make(order.dataDir, u"restore"_s);
    if (!work)
        return work.error();
    const Result<UnpackedBackup> backup = unpackBackup(order.file, work->path(), latestSchema(), go);
    if (!backup)
        return backup.error();
    const auto refused = [&order](const Error& why) {
        return Error{why.code, u"%1 is not restored. %2"_s.arg(order.file, why.detail)};
    };
    const auto holds = [&backup](QLatin1StringView name) {
        return std::any_of(backup->parts.begin(), backup->parts.end(),
                           [name](const BackupPart& part) { return part.name == name; });
    };
    if (!holds(backup_names::database) || !holds(backup_names::settings))
        return refused({ErrorCode::InvalidInput, u"It holds no database, or no settings."_s});
    if (!go({BackupProgress::Phase::Checking, 0, backup->header.bytes}))
        return backupCancelled();
    const QString database = work->path() + u'/' + backup_names::database;
    if (const Result<Done> checked = checkDatabase(database, work->path()); !checked)
        return refused(checked.error());
    const Result<ReadSettings> settings = readSettings(work->path() + u'/' + backup_names::settings);
    if (!settings)
        return refused(settings.error());
    const Result<BackupSummary> content = contentOf(database, *backup);
    if (!content)
        return content.error();
    RestoreSummary summary{backup->header, *content, settings->problems(), {}};
    for (QString& problem : summary.settingsProblems)
        problem.replace(settings->file, order.settingsFile);
    if (order.checkOnly)
        return summary;
    if (const Result<Done> place = checkSettingsPlace(order.settingsFile); !place)
        return place.error();
    if (!go({BackupProgress::Phase::Checking, backup->header.bytes, backup->header.bytes}))
        return backupCancelled();
    QDir(work->path())
        .mkdir(recordingsFolder); // also where it is empty: what was there belongs to other messages
    const QString aside = newAside(order.dataDir);
    if (const Result<Done> named = replaceFile(work->path() + u"/aside"_s,
                                               QFileInfo(aside).fileName().toUtf8(), FileAccess::OnlyUser);
        !named)
        return named.error();
    giveToOwnerOf(order.dataDir, work->path());
    if (const Result<Done> decided = rename(work->path(), order.dataDir + u'/' + readyName); !decided)
        return decided.error();
    work->release();
    const Result<QString> finished = finishRestore(order.dataDir, order.settingsFile);
    if (!finished)
        return finished.error();
    summary.aside = *finished;
    return summary;
}

} // namespace opbx
