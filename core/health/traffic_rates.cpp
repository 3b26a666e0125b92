#include "core/health/traffic_rates.h"

#include "core/database/database.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fewestHighRetries = 5;
constexpr qint64 oneInSoMany = 20;

bool isCounted(Endpoint endpoint) {
    const EndpointKind kind = endpointKind(endpoint);
    return kind == EndpointKind::Voice || kind == EndpointKind::Notification;
}

} // namespace

QList<RateCount> TrafficRates::sums() const {
    QList<RateCount> sums;
    for (const RateCount& count : counts) {
        auto sum = std::find_if(sums.begin(), sums.end(), [&count](const RateCount& other) {
            return other.endpoint == count.endpoint;
        });
        if (sum == sums.end())
            sum = sums.insert(sums.end(), RateCount{count.endpoint});
        sum->requests += count.requests;
        sum->refused += count.refused;
        sum->retried += count.retried;
    }
    std::stable_sort(sums.begin(), sums.end(),
                     [](const RateCount& a, const RateCount& b) { return a.requests > b.requests; });
    return sums;
}

double percentOf(qint64 part, qint64 requests) {
    return requests <= 0 ? 0.0 : std::round(double(part) * 1000.0 / double(requests)) / 10.0;
}

QJsonArray ratesJson(const TrafficRates& rates) {
    QJsonArray array;
    for (const RateCount& sum : rates.sums())
        array.append(QJsonObject{{u"endpoint"_s, QString::fromLatin1(endpointName(sum.endpoint))},
                                 {u"requests"_s, sum.requests},
                                 {u"success_percent"_s, percentOf(sum.requests - sum.refused, sum.requests)},
                                 {u"refused_percent"_s, percentOf(sum.refused, sum.requests)},
                                 {u"retried_percent"_s, percentOf(sum.retried, sum.requests)}});
    return array;
}

bool isRetryRateHigh(qint64 retries, qint64 deliveries) {
    return retries >= fewestHighRetries && retries * oneInSoMany > deliveries;
}

Result<TrafficRates> readRates(const Database& database, qint64 nowUs, qint64 spanMs, int spans) {
    TrafficRates rates{nowUs / 1000 - spanMs * spans, spanMs, spans, {}};
    const qint64 startUs = rates.startMs * 1000;
    QSqlQuery query = database.prepare(
        u"SELECT endpoint, (received_us - ?) / ?, count(*), sum(status >= 400),"
        // Whoever has proved nothing may send the same bytes as often as he likes.
        " sum((attempt > 1 OR duplicate <> 0) AND verdict NOT IN ('missing', 'invalid', 'unconfigured'))"
        " FROM exchanges WHERE id >= ? AND received_us >= ? AND received_us <= ? AND replay_of = 0"
        " AND imported = 0 AND status <> 0 GROUP BY 1, 2"_s);
    for (const qint64 value : {startUs, spanMs * 1000, startUs, startUs, nowUs})
        query.addBindValue(value);
    if (Result<Done> done = run(query); !done)
        return done.error();
    while (query.next()) {
        const RateCount count{endpointFromName(query.value(0).toByteArray()),
                              std::clamp(query.value(1).toInt(), 0, spans - 1), query.value(2).toLongLong(),
                              query.value(3).toLongLong(), query.value(4).toLongLong()};
        if (isCounted(count.endpoint))
            rates.counts.append(count);
    }
    return rates;
}

} // namespace opbx
