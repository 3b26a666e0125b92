#include "app/cli/callbacks_command.h"

#include "app/cli/history_source.h"
#include "app/cli/output.h"
#include "app/runtime/stored_state.h"
#include "core/base/clock.h"
#include "core/formats/callback_json.h"
#include "core/formats/exchange_json.h"
#include "core/storage/callback_store.h"

#include <algorithm>

namespace opbx::cli {

using namespace Qt::StringLiterals;

constexpr Usage callbacksUsage = {
    "callbacks",
    "callbacks list [--json]\ncallbacks done NUMBER... [--json]\ncallbacks note NUMBER TEXT [--json]",
    "Callers of the last 30 days whom nobody has spoken to since their call was missed, newest first: each "
    "once,\n"
    "however the number is spelled, with how often, since when, and whether they left a message. A later call "
    "that\n"
    "somebody took, in either direction, takes a caller off the list; so does done. NUMBER is the caller's, in "
    "any\n"
    "spelling, or the \"caller\" of list --json. A note with an empty TEXT is none. Works while the endpoint "
    "runs.",
};

namespace {

/// What the verbs work with.
struct Matter {
    RoutingPlan plan;
    QList<Callback> callbacks;
};

Result<Matter> read(const Invocation& invocation, const std::optional<History>& history) {
    Matter matter{storedPlan(invocation), {}};
    if (!history)
        return matter;
    const Result<CallbackStore> store =
        CallbackStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
    const Result<QList<CallbackMark>> marks =
        store ? store->marks() : Result<QList<CallbackMark>>(store.error());
    const Result<QList<Callback>> callbacks =
        marks ? callbacksOf(*history, *marks, matter.plan, SystemClock().nowUs())
              : Result<QList<Callback>>(marks.error());
    if (!callbacks)
        return callbacks.error();
    matter.callbacks = *callbacks;
    return matter;
}

const Callback* find(const Matter& matter, const QString& word) {
    const QString key = matter.plan.numberKey(word);
    const auto found = std::find_if(
        matter.callbacks.begin(), matter.callbacks.end(),
        [&](const Callback& callback) { return callback.caller == word || callback.caller == key; });
    return found == matter.callbacks.end() ? nullptr : &*found;
}

int list(const Invocation& invocation, const Matter& matter) {
    const Directory directory = readDirectoryOfDatabase(databaseFile(invocation.profile.dataDir));
    for (const Callback& callback : matter.callbacks) {
        const QString name = directory.nameOf(callback.number, matter.plan.defaults.region);
        QString line = u"%1  %2  %3  called %4  %5"_s.arg(
            isoTimeMs(callback.lastMs), callback.number.isEmpty() ? callback.caller : callback.number,
            orDash(name), orDash(callback.called), outcomeName(callback.outcome));
        if (callback.calls > 1)
            line += u"  %1 times since %2"_s.arg(callback.calls).arg(isoTimeMs(callback.firstMs));
        if (callback.message)
            line += u"  message"_s;
        if (callback.tries > 0)
            line += u"  tried %1"_s.arg(isoTimeMs(callback.triedMs));
        if (!callback.note.isEmpty())
            line += u"  note: %1"_s.arg(callback.note);
        if (!(invocation.json ? printJson(callbackJson(callback, name)) : printLine(line)))
            break;
    }
    return Succeeded;
}

/// All of them or none.
int change(const Invocation& invocation, const Matter& matter, const QStringList& words,
           const std::function<Result<Done>(const CallbackStore&, const Callback&)>& act,
           const QString& sentence) {
    QList<Callback> chosen;
    for (const QString& word : words) {
        const Callback* callback = find(matter, word);
        if (!callback)
            return failed({ErrorCode::NotFound, u"\"%1\" is not among those to call back."_s.arg(word)});
        chosen.append(*callback);
    }
    const Result<CallbackStore> store =
        CallbackStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadWrite);
    if (!store)
        return failed(store.error());
    for (const Callback& callback : std::as_const(chosen)) {
        if (const Result<Done> done = act(*store, callback); !done)
            return failed(done.error());
        if (invocation.json)
            printJson({{u"caller"_s, callback.caller}, {u"calls"_s, callback.calls}, {u"done"_s, true}});
        else
            printLine(sentence.arg(callback.number.isEmpty() ? callback.caller : callback.number));
    }
    return Succeeded;
}

} // namespace

int runCallbacks(const QStringList& arguments) {
    const auto parsed = parseInvocation(callbacksUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    const bool isList = verb == u"list" && words.size() == 1;
    const bool isDone = verb == u"done" && words.size() > 1;
    const bool isNote = verb == u"note" && words.size() == 3;
    if (!isList && !isDone && !isNote)
        return wrongUse(callbacksUsage, u"Say what to do: list, done NUMBER or note NUMBER TEXT."_s);
    const auto opened = openHistory(invocation);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&opened))
        return *status;
    const Result<Matter> matter = read(invocation, std::get<std::optional<History>>(opened));
    if (!matter)
        return failed(matter.error());
    if (isList)
        return list(invocation, *matter);
    if (isDone)
        return change(
            invocation, *matter, words.mid(1),
            [](const CallbackStore& store, const Callback& callback) {
                return store.setDone(callback.caller, callback.lastMs);
            },
            u"%1 is done."_s);
    return change(
        invocation, *matter, {words[1]},
        [&words](const CallbackStore& store, const Callback& callback) {
            return store.setNote(callback.caller, words[2], SystemClock().nowMs());
        },
        u"The note on %1 is kept."_s);
}

} // namespace opbx::cli
