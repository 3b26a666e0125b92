#include "core/storage/traffic_health.h"

#include "core/server/source_policy.h"
#include "core/settings/setting_check.h"
#include "core/storage/database.h"
#include "core/storage/dropped_exchanges.h"
#include "core/storage/exchange_codec.h"

namespace opbx {

namespace {

constexpr qint64 dayUs = 24LL * 3600 * 1'000'000;
constexpr int rowsLookedAt = 5'000; // for timestamps; in a flood of requests the newest say enough
constexpr int mostSamples = 300;

Result<Done> addCounts(const Database& database, qint64 sinceUs, HealthSnapshot& snapshot) {
    QSqlQuery query =
        database.prepare(QStringLiteral("SELECT count(*), coalesce(sum(duplicate), 0) FROM exchanges WHERE "
                                        "id >= ? AND replay_of = 0 AND imported = 0"));
    query.addBindValue(sinceUs);
    if (Result<Done> done = run(query); !done)
        return done;
    if (query.next()) {
        snapshot.requests = query.value(0).toLongLong();
        snapshot.retries = query.value(1).toLongLong();
    }
    snapshot.journalCount = database.integer(QStringLiteral("SELECT count(*) FROM exchanges"));
    return Done{};
}

Result<Done> addRefusals(const Database& database, qint64 sinceUs, HealthSnapshot& snapshot) {
    QSqlQuery query = database.prepare(
        QStringLiteral("SELECT refusal, count(*) FROM exchanges WHERE id >= ? AND status >= 400 AND "
                       "replay_of = 0 AND imported = 0"
                       " AND refusal <> '' GROUP BY refusal ORDER BY count(*) DESC, refusal"));
    query.addBindValue(sinceUs);
    if (Result<Done> done = run(query); !done)
        return done;
    snapshot.refusals.clear();
    while (query.next())
        snapshot.refusals.append({query.value(0).toByteArray(), query.value(1).toLongLong()});
    return Done{};
}

/// 100.64.0.0/10 is what carriers and overlay networks use among themselves.
bool isPrivate(const QHostAddress& address) {
    return isPrivateHost(address.toString()) ||
           address.isInSubnet(QHostAddress(QStringLiteral("100.64.0.0")), 10);
}

Result<Done> addFailingPeers(const Database& database, qint64 sinceUs, HealthSnapshot& snapshot) {
    const Result<SourcePolicy> policy = SourcePolicy::make(snapshot.trustedProxies, {});
    if (!policy)
        return policy.error();
    QSqlQuery query = database.prepare(QStringLiteral(
        "SELECT peer, count(*) FROM exchanges INDEXED BY exchanges_unproved WHERE id >= ? AND"
        " verdict NOT IN ('ok', 'none') AND verdict IN ('missing', 'invalid') AND replay_of = 0 AND"
        " imported = 0 GROUP BY peer ORDER BY count(*) DESC, peer"));
    query.addBindValue(sinceUs);
    if (Result<Done> done = run(query); !done)
        return done;
    snapshot.failingPeers.clear();
    while (query.next()) {
        const QHostAddress address = canonicalAddress(QHostAddress(query.value(0).toString()));
        if (!address.isNull() && isPrivate(address) && !policy->isTrustedProxy(address))
            snapshot.failingPeers.append({address.toString(), query.value(1).toLongLong()});
    }
    return Done{};
}

bool mustCoverTimestamp(CredentialKind credential, SignedBytes signedBytes) {
    const bool isSigned =
        credential == CredentialKind::Signature || credential == CredentialKind::BearerAndSignature;
    return isSigned && signedBytes == SignedBytes::TimestampBody;
}

Result<Done> addSkew(const Database& database, qint64 sinceUs, SignedBytes signedBytes,
                     HealthSnapshot& snapshot) {
    QSqlQuery query = database.prepare(QStringLiteral(
        "SELECT received_us, facts FROM exchange_contents JOIN (SELECT id, received_us FROM exchanges"
        " WHERE id >= ? AND verdict IN ('ok', 'stale') AND replay_of = 0 AND imported = 0 ORDER BY id DESC "
        "LIMIT ?)"
        " ON exchange = id WHERE instr(facts, 'clock_skew_ms') > 0 ORDER BY id DESC LIMIT ?"));
    query.addBindValue(sinceUs);
    query.addBindValue(rowsLookedAt);
    query.addBindValue(mostSamples);
    if (Result<Done> done = run(query); !done)
        return done;
    snapshot.skew.clear();
    while (query.next()) {
        Exchange exchange;
        decodeFacts(query.value(1).toByteArray(), exchange);
        if (exchange.hasClockSkew)
            snapshot.skew.prepend({query.value(0).toLongLong(), exchange.clockSkewMs,
                                   mustCoverTimestamp(exchange.credential, signedBytes)});
    }
    return Done{};
}

} // namespace

Result<Done> addTraffic(const QString& databaseFile, qint64 nowUs, SignedBytes signedBytes,
                        HealthSnapshot& snapshot) {
    const Result<Database> database = Database::open(databaseFile, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    const qint64 sinceUs = nowUs - dayUs;
    const DroppedExchanges dropped = droppedExchanges(*database);
    snapshot.exchangesDropped = dropped.lastUs >= sinceUs ? dropped.count : 0;
    if (Result<Done> done = addCounts(*database, sinceUs, snapshot); !done)
        return done;
    if (Result<Done> done = addRefusals(*database, sinceUs, snapshot); !done)
        return done;
    if (Result<Done> done = addFailingPeers(*database, sinceUs, snapshot); !done)
        return done;
    return addSkew(*database, sinceUs, signedBytes, snapshot);
}

} // namespace opbx
