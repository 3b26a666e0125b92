#include "app/cli/directory_command.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "core/model/phone_number.h"
#include "core/storage/directory_store.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array directoryOptions = {
    OptionRow{"--region", "CC",
              "With import: country for numbers without a code, e.g. US (default: the system's)"},
    OptionRow{"--charset", "NAME",
              "With import: encoding of the file, e.g. windows-1255 (default: found out)"},
    OptionRow{
        "--columns", "N=USE,…",
        "With import of CSV: uses of columns, from 1: name, first_name, middle_name, last_name, company, "
        "number, ignored"},
    OptionRow{"--dry-run", nullptr, "With import: say how the file is understood and import nothing"},
};

} // namespace

constexpr Usage directoryUsage = {
    "directory",
    "directory import FILE [--region CC] [--charset NAME] [--columns N=USE,…] [--dry-run] "
    "[--json]\ndirectory list [--json]\ndirectory clear [--json]",
    "Names that the window shows beside numbers. Imports an address book, CSV or vCard: what is known gets "
    "the\n"
    "new name, the rest is added. Works while the endpoint runs.",
    directoryOptions,
};

namespace {

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

/// "2=number,3=ignored". InvalidInput with what is wrong.
Result<QMap<int, DirectoryColumn>> chosenColumns(const QString& text) {
    QMap<int, DirectoryColumn> columns;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int place = part.section(u'=', 0, 0).trimmed().toInt(&isNumber);
        DirectoryColumn column = DirectoryColumn::LeftOut;
        if (!isNumber || place < 1 || !columnFromName(part.section(u'=', 1).trimmed(), column))
            return Error{
                ErrorCode::InvalidInput,
                u"--columns: '%1' is not understood. Write the column's number and its use, such as "
                "2=number. Uses: name, first_name, middle_name, last_name, company, number, ignored."_s.arg(
                    part)};
        columns[place - 1] = column;
    }
    return columns;
}

Result<DirectoryReading> readingOf(const Arguments& arguments) {
    DirectoryReading reading;
    reading.region = arguments.has("--region") ? arguments.value("--region").toUpper() : systemRegion();
    if (!reading.region.isEmpty() && !isRegion(reading.region))
        return Error{ErrorCode::InvalidInput,
                     u"--region %1 is not a country. Use a code of two letters such as US or DE."_s.arg(
                         arguments.value("--region"))};
    reading.charset = arguments.value("--charset").toLatin1();
    if (const auto known = understoodDirectory({}, {reading.region, reading.charset}); !known)
        return known.error();
    const auto columns = chosenColumns(arguments.value("--columns"));
    if (!columns)
        return columns.error();
    reading.columns = *columns;
    return reading;
}

QString reasonSentence(const DirectoryLeftOut& left) {
    switch (left.reason) {
    case LeftOutReason::NoName: return u"no name"_s;
    case LeftOutReason::NoNumber: return u"no telephone number"_s;
    case LeftOutReason::CountryMissing:
        return u"%1 has no country; name one with --region"_s.arg(left.number);
    case LeftOutReason::NotANumber: return u"%1 is not a complete telephone number"_s.arg(left.number);
    }
    return {};
}

QString reasonSentence(const ColumnUse& use) {
    switch (use.reason) {
    case ColumnReason::Header: return u"by its title"_s;
    case ColumnReason::Content: return u"by its content"_s;
    case ColumnReason::Chosen: return u"chosen"_s;
    case ColumnReason::NotNeeded: return u"neither a name nor a telephone number"_s;
    case ColumnReason::Fax: return u"fax or pager"_s;
    case ColumnReason::Identifier: return u"a number that cannot be called"_s;
    case ColumnReason::SomebodyElse: return u"belongs to somebody else"_s;
    case ColumnReason::AboutNumber: return u"says something about a number"_s;
    case ColumnReason::Empty: return u"empty"_s;
    }
    return {};
}

QJsonObject importJson(const DirectoryImport& import, bool dryRun) {
    QJsonObject counts;
    for (size_t i = 0; i < leftOutReasonCount; ++i)
        counts.insert(leftOutReasonName(LeftOutReason(i)), import.leftOutCounts[i]);
    QJsonObject json{{u"imported"_s, import.entries.size()},
                     {u"skipped"_s, import.skipped},
                     {u"left_out"_s, counts},
                     {u"dry_run"_s, dryRun},
                     {u"format"_s, import.isVCard ? u"vcard"_s : u"csv"_s},
                     {u"charset"_s, QString::fromLatin1(import.charset)}};
    QJsonArray columns;
    for (qsizetype i = 0; i < import.columns.size(); ++i) {
        const ColumnUse& use = import.columns[i];
        columns.append(QJsonObject{{u"column"_s, i + 1},
                                   {u"title"_s, use.title},
                                   {u"use"_s, columnName(use.column)},
                                   {u"reason"_s, columnReasonName(use.reason)},
                                   {u"sample"_s, use.sample}});
    }
    if (!import.isVCard)
        json.insert(u"columns"_s, columns);
    QJsonArray examples;
    for (const DirectoryLeftOut& left : import.leftOut)
        examples.append(QJsonObject{{u"place"_s, left.place},
                                    {u"name"_s, left.name},
                                    {u"number"_s, left.number},
                                    {u"reason"_s, leftOutReasonName(left.reason)}});
    json.insert(u"left_out_rows"_s, examples);
    return json;
}

void printUnderstood(const DirectoryImport& import) {
    printLine(import.isVCard ? u"vCard, %1"_s.arg(QString::fromLatin1(import.charset))
                             : u"CSV, %1, separated by %2"_s.arg(
                                   QString::fromLatin1(import.charset),
                                   import.separator == u'\t' ? u"tabs"_s : u"'%1'"_s.arg(import.separator)));
    for (qsizetype i = 0; i < import.columns.size(); ++i) {
        const ColumnUse& use = import.columns[i];
        printLine(u"column %1 %2: %3 (%4)%5"_s.arg(
            QString::number(i + 1), use.title.isEmpty() ? u"without a title"_s : u"'%1'"_s.arg(use.title),
            columnName(use.column), reasonSentence(use),
            use.sample.isEmpty() ? QString() : u", such as "_s + use.sample.left(60)));
    }
    for (const DirectoryLeftOut& left : import.leftOut) {
        const QString name = left.name.isEmpty() ? QString() : u" ("_s + left.name + u')';
        if (!printLine(u"left out: %1 %2%3: %4"_s.arg(import.isVCard ? u"card"_s : u"row"_s,
                                                      QString::number(left.place), name,
                                                      reasonSentence(left))))
            return;
    }
}

int importFile(const Invocation& invocation, const QString& file) {
    const Result<DirectoryReading> reading = readingOf(invocation.arguments);
    if (!reading)
        return wrongUse(directoryUsage, reading.error().detail);
    const bool dryRun = invocation.arguments.has("--dry-run");
    const Result<DirectoryImport> imported =
        dryRun ? previewDirectory(file, *reading)
               : importDirectory(databaseFile(invocation.profile.dataDir), file, *reading);
    if (!imported)
        return failed(imported.error());
    const qint64 count = imported->entries.size();
    if (dryRun && !invocation.json)
        printUnderstood(*imported);
    if (invocation.json)
        printJson(importJson(*imported, dryRun));
    else
        printLine((dryRun ? u"%1 would be imported, %2 skipped."_s : u"%1 imported, %2 skipped."_s)
                      .arg(counted(count, u"1 number"_s, u"%1 numbers"_s),
                           counted(imported->skipped, u"1 entry"_s, u"%1 entries"_s)));
    return dryRun ? Succeeded : changed(invocation);
}

int listDirectory(const Invocation& invocation) {
    if (!QFileInfo::exists(databaseFile(invocation.profile.dataDir)))
        return Succeeded;
    const Result<DirectoryStore> store =
        DirectoryStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
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
    const Result<DirectoryStore> store =
        DirectoryStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadWrite);
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
    const auto parsed = parseInvocation(directoryUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    if (verb == u"import" && words.size() == 2)
        return importFile(invocation, words[1]);
    if (verb == u"list" && words.size() == 1)
        return listDirectory(invocation);
    if (verb == u"clear" && words.size() == 1)
        return clear(invocation);
    return wrongUse(directoryUsage, u"Say what to do: import FILE, list or clear."_s);
}

} // namespace opbx::cli
