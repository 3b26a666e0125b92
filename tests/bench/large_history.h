// Fills a database with a history of any size, for the bench: exchanges of calls over 60 days with their bodies, call records with
// their legs, and the full-text index. Deterministic. Any thread; the database is nobody else's meanwhile.
#pragma once

#include "core/base/result.h"
#include "core/exchange/exchange.h"

#include <QRandomGenerator>

namespace opbx::bench {

/// Exchanges as an office gets them: seven a call, from its voice request to its CDR; a few refused, repeated, slow or large ones.
class TrafficSource {
public:
    explicit TrafficSource(quint32 seed)
        : m_random(seed) {}

    /// The next exchange, received at `us` (microseconds since the Unix epoch), which is its id as well.
    Exchange next(qint64 us);

private:
    void beginCall();
    QByteArray body(const Exchange& exchange, qint64 us);
    void spoil(Exchange& exchange);

    QRandomGenerator m_random;
    int m_step = 0;
    QString m_session;
    QString m_from;
    QString m_to;
};

struct LargeHistory {
    int exchanges = 0;
    int calls = 0;
    qint64 untilUs = 0; // the newest exchange; the oldest is 60 days earlier
};

/// Prints how far it is. Errors: those of Database.
Result<Done> fillDatabase(const QString& file, const LargeHistory& wanted);

} // namespace opbx::bench
