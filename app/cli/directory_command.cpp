#include "app/cli/directory_command.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "core/model/phone_number.h"
#include "core/storage/directory_store.h"

#include <QFileInfo>
#include <QLocale>

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    OptionRow{"--region", "CC",
              "With import: country of numbers without one, e.g. US (default: the system's)"},
};

constexpr Usage usage = {
    "directory",
    "directory import FILE [--region CC] [--json]\ndirectory list [--json]\ndirectory clear [--json]",
    "Names that the window shows beside numbers. Imports an address book, CSV or vCard: what is known gets "
    "the\n"
    "new name, the rest is added. Works while the endpoint runs.",
    options,
};

QString systemRegion() {
    const QLocale::Territory territory = QLocale::system().territory();
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(territory);
}

/// A window that runs takes the names over; the change stands whether or not it could.
ExitStatus changed(const Invocation& invocation) {
    const Result<Notified> notified = notifyRunningInstance(invocation.profile.dataDir);
    if (!notified)
        printProblem(u"The directory is changed. "_s + notified.error().detail);
    return Succeeded;
}

int importFile(const Invocation& invocation, const QString& file) {
    const QString region = invocation.arguments.has("--region")
                               ? invocation.arguments.value("--region").toUpper()
                               : systemRegion();
    if (!region.isEmpty() && !isRegion(region))
        return wrongUse(usage,
                        u"--region %1 is no country. Use a code of two letters such as US or DE."_s.arg(
                            invocation.arguments.value("--region")));
    const Result<DirectoryImport> imported =
        importDirectory(databaseFile(invocation.profile.dataDir), file, region);
    if (!imported)
        return failed(imported.error());
    const qint64 count = imported->entries.size();
    if (invocation.json)
        printJson({{u"imported"_s, count}, {u"skipped"_s, imported->skipped}});
    else
        printLine(u"%1 numbers imported, %2 entries skipped."_s.arg(count).arg(imported->skipped));
    return changed(invocation);
}

int list(const Invocation& invocation) {
    if (!QFileInfo::exists(databaseFile(invocation.profile.dataDir)))
        return Succeeded;
    const Result<DirectoryStore> store = DirectoryStore::open(databaseFile(invocation.profile.dataDir));
    const Result<QList<DirectoryEntry>> entries =
        store ? store->entries() : Result<QList<DirectoryEntry>>(store.error());
    if (!entries)
        return failed(entries.error());
    for (const DirectoryEntry& entry : *entries) {
        const bool extension = entry.digits.size() < 7;
        const QString number = extension ? entry.digits : u'+' + entry.digits;
        const bool read = invocation.json ? printJson({{u"number"_s, number}, {u"name"_s, entry.name}})
                                          : printLine(number + u"  "_s + entry.name);
        if (!read)
            break;
    }
    return Succeeded;
}

int clear(const Invocation& invocation) {
    const Result<DirectoryStore> store = DirectoryStore::open(databaseFile(invocation.profile.dataDir));
    const Result<Done> cleared = store ? store->clear() : Result<Done>(store.error());
    if (!cleared)
        return failed(cleared.error());
    if (invocation.json)
        printJson({{u"cleared"_s, true}});
    else
        printLine(u"The directory is empty."_s);
    return changed(invocation);
}

} // namespace

int runDirectory(const QStringList& arguments) {
    const auto parsed = parseInvocation(usage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    if (verb == u"import" && words.size() == 2)
        return importFile(invocation, words[1]);
    if (verb == u"list" && words.size() == 1)
        return list(invocation);
    if (verb == u"clear" && words.size() == 1)
        return clear(invocation);
    return wrongUse(usage, u"Say what to do: import FILE, list or clear."_s);
}

} // namespace opbx::cli
