#include "app/cli/events_import.h"

#include "app/cli/event_loop.h"
#include "app/cli/output.h"
#include "core/base/clock.h"
#include "core/database/database.h"
#include "core/files/private_folder.h"
#include "core/formats/har_reader.h"
#include "core/formats/ngrok_import.h"
#include "core/net/ngrok_requests.h"
#include "core/secrets/environment_key.h"
#include "core/storage/journal/exchange_import.h"

#include <QFile>
#include <QJsonArray>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 512LL * 1024 * 1024;

/// Keys that this process knows without asking the keychain: what holds one of them is redacted. Secret headers always are.
Redactor knownKeys() {
    QList<Secret> keys;
    for (const KeyName name : allKeyNames()) {
        if (const std::optional<KeyState> state = environmentKey(name))
            keys << state->key.current << state->key.previous;
    }
    return Redactor(keys);
}

QJsonObject outcomeJson(const ImportOutcome& outcome) {
    QJsonArray entries;
    for (const LeftOutEntry& entry : outcome.leftOut)
        entries.append(QJsonObject{
            {u"entry"_s, entry.place}, {u"reason"_s, leftOutName(entry.reason)}, {u"what"_s, entry.what}});
    return {{u"imported"_s, outcome.imported},
            {u"without_time"_s, outcome.withoutTime},
            {u"left_out"_s, outcome.leftOutCount},
            {u"left_out_entries"_s, entries}};
}

void printOutcome(const ImportOutcome& outcome) {
    printLine(u"%1 imported. Look with the filter imported:yes."_s.arg(
        counted(outcome.imported, u"1 exchange"_s, u"%1 exchanges"_s)));
    if (outcome.withoutTime > 0)
        printLine(u"Without a readable time, so with the time of the import: %1."_s.arg(outcome.withoutTime));
    if (outcome.leftOutCount > 0)
        printLine(u"Left out: %1."_s.arg(outcome.leftOutCount));
    for (const LeftOutEntry& entry : outcome.leftOut) {
        const QString what = entry.what.isEmpty() ? QString() : u" ("_s + entry.what + u')';
        printLine(u"Entry %1%2 %3."_s.arg(QString::number(entry.place), what, leftOutClause(entry.reason)));
    }
    if (outcome.leftOutCount > outcome.leftOut.size())
        printLine(u"…"_s);
}

ExitStatus store(const Invocation& invocation, const Result<ImportedExchanges>& read) {
    if (!read)
        return failed(read.error());
    if (const Result<Done> made = makePrivateFolder(invocation.profile.dataDir); !made)
        return failed(made.error());
    const Result<Database> database =
        Database::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    ExchangeImport import(*database, read->exchanges, knownKeys(), SystemClock().nowUs());
    Result<bool> more = true;
    while (more && *more)
        more = import.step();
    if (!more)
        return failed(more.error());
    const ImportOutcome outcome = outcomeOf(*read, import.written());
    if (invocation.json)
        printJson(outcomeJson(outcome));
    else
        printOutcome(outcome);
    return Succeeded;
}

Result<ImportedExchanges> readArchive(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
    if (file.size() > largestFile)
        return Error{ErrorCode::BodyTooLarge, u"%1 is too large: at most 512 MiB are read."_s.arg(path)};
    return readHar(file.read(largestFile));
}

} // namespace

int importEvents(const Usage& usage, const Invocation& invocation, const QStringList& words) {
    const bool isNgrok = invocation.arguments.has("--ngrok");
    if (words.size() > 2 || (!isNgrok && words.size() != 2))
        return wrongUse(usage, u"Name one HTTP archive, or use --ngrok."_s);
    if (!isNgrok)
        return store(invocation, readArchive(words.at(1)));
    const QUrl inspector = words.size() == 2 ? QUrl(words.at(1)) : standardNgrokInspector();
    if (!inspector.isValid() || !inspector.scheme().startsWith("http"_L1))
        return wrongUse(usage, u"%1 is not an http address."_s.arg(words.at(1)));
    return runUntilFinished([&](const Finish& finish) {
        auto caller = std::make_unique<HttpCaller>();
        fetchNgrokRequests(
            *caller, inspector, caller.get(), [&invocation, finish](const Result<QByteArray>& list) {
                finish(list ? store(invocation, readNgrokRequests(*list)) : failed(list.error()));
            });
        return caller;
    });
}

} // namespace opbx::cli
