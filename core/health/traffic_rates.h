// How the requests of a day and of a week went, by endpoint and by hour or day: replied to well, refused, sent again. Values with
// their sums, and the query that fills them. Any thread that may wait for the disk.
#pragma once

#include "core/base/result.h"
#include "core/exchange/endpoint.h"

#include <QJsonArray>
#include <QList>

namespace opbx {

class Database;

struct RateCount {
    Endpoint endpoint = Endpoint::Unknown;
    int span = 0; // which hour or day, 0 is the oldest
    qint64 requests = 0;
    qint64 refused = 0; // answered with 4xx or 5xx
    qint64 retried = 0; // came again; what has not proved itself does not count

    bool operator==(const RateCount&) const = default;
};

struct TrafficRates {
    qint64 startMs = 0; // epoch ms
    qint64 spanMs = 0;  // length of an hour or day, 0: not known
    int spans = 0;
    QList<RateCount> counts; // without spans in which nothing came

    /// One for each endpoint that was asked, most requests first; `span` is 0.
    QList<RateCount> sums() const;
};

/// Percent of the requests; 0 for none.
double percentOf(qint64 part, qint64 requests);

/// endpoint, requests, success_percent, refused_percent, retried_percent of each endpoint.
QJsonArray ratesJson(const TrafficRates& rates);

/// Retries that say more than that one answer was late: five or more, and more than one delivery in twenty.
bool isRetryRateHigh(qint64 retries, qint64 deliveries);

/// Of the last `spans` times `spanMs`: voice requests and notifications, without replays and imports.
Result<TrafficRates> readRates(const Database& database, qint64 nowUs, qint64 spanMs, int spans);

} // namespace opbx
