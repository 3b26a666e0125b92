#include "app/cli/events_marks.h"

#include "app/cli/history_source.h"
#include "core/database/database.h"
#include "core/storage/journal/exchange_marks.h"

namespace opbx::cli {

using namespace Qt::StringLiterals;

bool isMarkVerb(const QString& verb) {
    return verb == u"pin" || verb == u"unpin" || verb == u"note";
}

int markExchange(const Usage& usage, const Invocation& invocation, const QStringList& words) {
    const bool isNote = words.at(0) == u"note";
    if (words.size() < 2 || words.size() > (isNote ? 3 : 2))
        return wrongUse(usage, u"Give the id of one exchange."_s);
    bool isNumber = false;
    const qint64 id = words.at(1).toLongLong(&isNumber);
    if (!isNumber)
        return wrongUse(usage, u"\"%1\" is not the id of an exchange."_s.arg(words.at(1)));
    // Asked first: without a history this must not make one.
    const auto opened = openHistory(invocation);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&opened))
        return *status;
    if (!std::get<std::optional<History>>(opened))
        return failed({ErrorCode::NotFound, u"There is no history yet."_s});
    const Result<Database> database =
        Database::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    const ExchangeMarks marks(*database);
    const Result<Done> done =
        isNote ? marks.setNote(id, words.value(2)) : marks.setPinned(id, words.at(0) == u"pin");
    return done ? Succeeded : failed(done.error());
}

} // namespace opbx::cli
