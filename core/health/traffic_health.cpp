#include "core/health/traffic_health.h"

#include "core/database/database.h"
#include "core/endpoint/source_policy.h"
#include "core/settings/setting_check.h"
#include "core/storage/age_clock.h"
#include "core/storage/database_replaced.h"
#include "core/storage/journal/dropped_exchanges.h"
#include "core/storage/journal/exchange_codec.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 healthDayUs = 24LL * 3600 * 1'000'000;
constexpr qint64 soonUs = 60'000'000; // a clock that a time service sets back a little
constexpr int rowsLookedAt = 5'000;   // for timestamps; in a flood of requests the newest say enough
constexpr int mostSamples = 300;

/// Nothing is received after its id, but after a clock that was ahead ids say no more than that.
struct Day {
    qint64 sinceUs = 0;
    qint64 nowUs = 0;
};

void bind(QSqlQuery& query, const Day& day) {
    query.addBindValue(day.sinceUs);
    query.addBindValue(day.sinceUs);
    query.addBindValue(day.nowUs);
}

const QString ofTheDay =
    u"id >= ? AND received_us >= ? AND received_us <= ? AND replay_of = 0 AND imported = 0"_s;

Result<Done> addCounts(const Database& database, const Day& day, HealthSnapshot& snapshot) {
    QSqlQuery query =
        database.prepare(u"SELECT count(*), coalesce(sum(duplicate), 0) FROM exchanges WHERE "_s + ofTheDay);
    bind(query, day);
    if (Result<Done> done = run(query); !done)
        return done;
    if (query.next()) {
        snapshot.requests = query.value(0).toLongLong();
        snapshot.retries = query.value(1).toLongLong();
    }
    query = database.prepare(u"SELECT count(*) FROM exchanges WHERE id > ? AND received_us > ? "
                             "AND replay_of = 0 AND imported = 0"_s);
    query.addBindValue(day.nowUs + soonUs);
    query.addBindValue(day.nowUs + soonUs);
    if (Result<Done> done = run(query); !done)
        return done;
    snapshot.fromTheFuture = query.next() ? query.value(0).toLongLong() : 0;
    snapshot.journalCount = database.integer(u"SELECT count(*) FROM exchanges"_s);
    return Done{};
}

Result<Done> addRefusals(const Database& database, const Day& day, HealthSnapshot& snapshot) {
    QSqlQuery query = database.prepare(
        u"SELECT refusal, count(*) FROM exchanges WHERE %1 AND status >= 400 AND refusal <> ''"
        " GROUP BY refusal ORDER BY count(*) DESC, refusal"_s.arg(ofTheDay));
    bind(query, day);
    if (Result<Done> done = run(query); !done)
        return done;
    snapshot.refusals.clear();
    while (query.next())
        snapshot.refusals.append({query.value(0).toByteArray(), query.value(1).toLongLong()});
    return Done{};
}

/// 100.64.0.0/10 is what carriers and overlay networks use among themselves.
bool isPrivate(const QHostAddress& address) {
    return isPrivateHost(address.toString()) || address.isInSubnet(QHostAddress(u"100.64.0.0"_s), 10);
}

Result<Done> addFailingPeers(const Database& database, const Day& day, HealthSnapshot& snapshot) {
    const Result<SourcePolicy> policy = SourcePolicy::make(snapshot.trustedProxies, {});
    if (!policy)
        return policy.error();
    QSqlQuery query =
        database.prepare(u"SELECT peer, count(*) FROM exchanges INDEXED BY exchanges_unproved WHERE %1 AND"
                         " verdict NOT IN ('ok', 'none') AND verdict IN ('missing', 'invalid')"
                         " GROUP BY peer ORDER BY count(*) DESC, peer"_s.arg(ofTheDay));
    bind(query, day);
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

Result<Done> addSkew(const Database& database, const Day& day, SignedBytes signedBytes,
                     HealthSnapshot& snapshot) {
    QSqlQuery query = database.prepare(
        u"SELECT received_us, facts FROM exchange_contents JOIN (SELECT id, received_us FROM"
        " exchanges WHERE %1 AND verdict IN ('ok', 'stale') ORDER BY id DESC LIMIT ?)"
        " ON exchange = id WHERE instr(facts, 'clock_skew_ms') > 0 ORDER BY id DESC LIMIT ?"_s.arg(ofTheDay));
    bind(query, day);
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
    const Day day{nowUs - healthDayUs, nowUs};
    const DroppedExchanges dropped = droppedExchanges(*database);
    const qint64 replacedUs = databaseReplacedUs(*database);
    snapshot.databaseReplacedMs = replacedUs >= day.sinceUs ? replacedUs / 1000 : 0;
    snapshot.exchangesDropped =
        dropped.lastUs >= day.sinceUs && dropped.lastUs <= nowUs + soonUs ? dropped.count : 0;
    snapshot.clockJump = clockJump(ageClockState(*database));
    if (Result<Done> done = addCounts(*database, day, snapshot); !done)
        return done;
    if (Result<Done> done = addRefusals(*database, day, snapshot); !done)
        return done;
    if (Result<Done> done = addFailingPeers(*database, day, snapshot); !done)
        return done;
    return addSkew(*database, day, signedBytes, snapshot);
}

std::optional<ClockJump> clockJump(const AgeClockState& state) {
    const bool isHeld = state.jumpedUs != 0 && state.steadyUs < AgeClock::holdUs;
    const bool mayHaveBeenOff =
        state.atStart != 0 && state.jumpUs > 0 && state.jumpUs <= AgeClock::usualOffUs;
    if (!isHeld || mayHaveBeenOff)
        return {};
    return ClockJump{state.jumpUs, state.offUs, AgeClock::holdUs - state.steadyUs, state.atStart != 0};
}

} // namespace opbx
