#include "core/health/call_health.h"

#include "core/base/utc.h"
#include "core/model/routing_plan.h"
#include "core/routing/hours.h"
#include "core/database/database.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3600 * 1000;
constexpr qint64 wholeDayMs = 24 * hourMs;
constexpr int daysLookedAt = 7;
constexpr int mostNumbers = 1000; // that are asked for; strangers may call any
constexpr qsizetype mostUnplanned = 20;

/// "sip:+97235551234@example.com" → "+97235551234"
QString dialledPart(QString callee) {
    if (const qsizetype scheme = callee.indexOf(u':'); scheme >= 0)
        callee.remove(0, scheme + 1);
    return callee.section(u'@', 0, 0).section(u';', 0, 0).trimmed();
}

bool isPlanned(const RoutingPlan* plan, const QString& dialled) {
    return plan && (plan->number(dialled) || plan->extension(dialled));
}

/// Only what has proved itself: nobody else's calls are worth an entry in the plan.
Result<Done> addUnplanned(const Database& database, qint64 nowUs, const RoutingPlan* plan,
                          HealthSnapshot& snapshot) {
    QSqlQuery query = database.prepare(
        u"SELECT callee, count(*), max(received_us) FROM exchanges WHERE id >= ? AND received_us >= ? AND"
        " received_us <= ? AND endpoint = 'voice-route' AND replay_of = 0 AND imported = 0 AND duplicate = 0"
        " AND verdict IN ('ok', 'none') AND refusal = '' AND direction NOT IN ('outbound', 'internal')"
        " AND callee <> '' GROUP BY callee ORDER BY count(*) DESC, callee LIMIT ?"_s);
    const qint64 sinceUs = nowUs - daysLookedAt * wholeDayMs * 1000;
    for (const qint64 value : {sinceUs, sinceUs, nowUs, qint64(mostNumbers)})
        query.addBindValue(value);
    if (Result<Done> done = run(query); !done)
        return done;
    snapshot.unplannedNumbers.clear();
    while (query.next() && snapshot.unplannedNumbers.size() < mostUnplanned) {
        const QString dialled = dialledPart(query.value(0).toString());
        if (!dialled.isEmpty() && !isPlanned(plan, dialled))
            snapshot.unplannedNumbers.append(
                {dialled, query.value(1).toLongLong(), query.value(2).toLongLong() / 1000});
    }
    return Done{};
}

QTimeZone zoneOf(const RoutingPlan* plan) {
    if (plan) {
        for (const PlanBusinessHours& hours : plan->businessHours) {
            if (hours.zone.isValid())
                return hours.zone;
        }
    }
    return QTimeZone::systemTimeZone();
}

/// Calls that came in, by when they began; those that go on have no record yet.
Result<Done> addSilence(const Database& database, qint64 nowMs, const RoutingPlan* plan,
                        HealthSnapshot& snapshot) {
    CallRhythm rhythm;
    rhythm.zone = zoneOf(plan);
    if (plan)
        rhythm.isOpen = [plan](qint64 ms) { return isOfficeOpen(*plan, ms); };
    QSqlQuery query = database.prepare(
        u"SELECT started_ms / ?, count(*), max(started_ms) FROM call_records WHERE started_ms BETWEEN ? AND ?"
        " AND direction NOT IN ('outbound', 'internal') GROUP BY 1"_s);
    for (const qint64 value : {quarterMs, nowMs - (weeksLookedAt + 1) * daysLookedAt * wholeDayMs, nowMs})
        query.addBindValue(value);
    if (Result<Done> done = run(query); !done)
        return done;
    while (query.next()) {
        rhythm.quarters.append({query.value(0).toLongLong() * quarterMs, query.value(1).toLongLong()});
        rhythm.lastCallMs = std::max(rhythm.lastCallMs, query.value(2).toLongLong());
    }
    query = database.prepare(u"SELECT coalesce(max(updated_us), 0) / 1000 FROM sessions WHERE ended = 0 AND"
                             " updated_us <= ?"_s);
    query.addBindValue(nowMs * 1000);
    if (Result<Done> done = run(query); !done)
        return done;
    if (query.next())
        rhythm.lastCallMs = std::max(rhythm.lastCallMs, query.value(0).toLongLong());
    const std::optional<Silence> silence = silenceOf(rhythm, nowMs);
    snapshot.silence = silence ? silenceMessage(*silence, rhythm.zone, nowMs) : Message();
    return Done{};
}

} // namespace

bool isOfficeOpen(const RoutingPlan& plan, qint64 ms) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, utc);
    return plan.businessHours.isEmpty() || std::any_of(plan.businessHours.cbegin(), plan.businessHours.cend(),
                                                       [&at](const PlanBusinessHours& hours) {
                                                           const std::optional<OpeningState> state =
                                                               openingState(hours, at);
                                                           return !state || state->open;
                                                       });
}

Result<Done> addCalls(const QString& databaseFile, qint64 nowUs, const RoutingPlan* plan,
                      HealthSnapshot& snapshot) {
    const Result<Database> database = Database::open(databaseFile, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    if (Result<Done> done = addUnplanned(*database, nowUs, plan, snapshot); !done)
        return done;
    if (Result<Done> done = addSilence(*database, nowUs / 1000, plan, snapshot); !done)
        return done;
    const Result<TrafficRates> day = readRates(*database, nowUs, hourMs, 24);
    if (!day)
        return day.error();
    const Result<TrafficRates> week = readRates(*database, nowUs, wholeDayMs, daysLookedAt);
    if (!week)
        return week.error();
    snapshot.dayRates = *day;
    snapshot.weekRates = *week;
    return Done{};
}

} // namespace opbx
