// What a reader of somebody else's traffic found: exchanges, and what it could not take. Values; any thread.
#pragma once

#include "core/exchange/exchange.h"

#include <QList>

namespace opbx {

enum class EntryLeftOut {
    NoRequest, // there is none, or it is no object
    NoMethod,  // or a method that HTTP has no form for
    NoAddress, // no URL
    NotHttp,   // a URL of another scheme, such as data: or blob:
};

struct LeftOutEntry {
    qint64 place = 0; // in the list, from 1
    EntryLeftOut reason = EntryLeftOut::NoRequest;
    QString what; // the beginning of its URL or method; may be empty

    bool operator==(const LeftOutEntry&) const = default;
};

struct ImportedExchanges {
    QList<Exchange> exchanges;   // receivedUs 0: the time is unknown
    qint64 withoutTime = 0;      // how many
    QList<LeftOutEntry> leftOut; // the first hundred
    qint64 leftOutCount = 0;     // all of them
};

inline constexpr qsizetype mostLeftOutEntries = 100;

/// What came of an import.
struct ImportOutcome {
    qint64 imported = 0;
    qint64 withoutTime = 0;
    qint64 leftOutCount = 0;
    QList<LeftOutEntry> leftOut;
};

ImportOutcome outcomeOf(const ImportedExchanges& read, qint64 imported);

/// Method and target of a request of another program: the target from an absolute URL or a path. The reason when it is none that HTTP
/// can carry.
std::optional<EntryLeftOut> setRequestLine(HttpRequest& request, const QString& method, const QString& url);

/// Adds an exchange, or counts and names why not.
void addEntry(ImportedExchanges& to, Exchange exchange, qint64 place, std::optional<EntryLeftOut> reason,
              const QString& what);

/// Microseconds since the epoch of a time as text (ISO 8601, RFC 2822, JavaScript's) or number (seconds or milliseconds); 0 when it
/// cannot be read. Without an offset it counts as UTC.
qint64 importedTimeUs(const QString& text);

/// "no_request", "no_method", … for machines; an English clause for people.
QString leftOutName(EntryLeftOut reason);
QString leftOutClause(EntryLeftOut reason);

} // namespace opbx
