// Slows down addresses that keep failing to authenticate. Counts failures by network with a decay; bounded in memory.
// A plain value for one thread; refuses nothing by itself, and never holds back a client that has just succeeded.
//
// The credential is looked at before the pause: a pause is told to failures only.
#pragma once

#include "core/net/server_limits.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

namespace opbx {

class FailureThrottle {
public:
    explicit FailureThrottle(const ThrottleLimits& limits = {});

    /// Failures that were counted stay; pauses that run keep their length.
    void setLimits(const ThrottleLimits& limits) { m_limits = limits; }

    /// Milliseconds that requests of this address shall still be refused with 429 (Retry-After: rounded up to
    /// seconds), 0 when they are welcome. `nowMs` is monotonic. An IPv6 client counts by its /64.
    qint64 pauseLeft(const QHostAddress& client, qint64 nowMs) const;
    /// True when no address is slowed down or on the way there.
    bool isIdle() const { return m_records.isEmpty(); }
    /// A request without, or with a wrong, credential.
    void failed(const QHostAddress& client, qint64 nowMs);
    /// A request that was authenticated: the address is forgiven.
    void succeeded(const QHostAddress& client);

    struct Offender {
        QString network;
        int failures = 0;
        qint64 pauseLeftMs = 0;
    };
    /// Addresses that are being slowed down now, most failures first.
    QList<Offender> offenders(qint64 nowMs) const;

private:
    struct Record {
        int failures = 0;
        qint64 lastMs = 0;
        qint64 untilMs = 0;
    };

    static QString keyOf(const QHostAddress& client);
    void makeRoom(qint64 nowMs);

    ThrottleLimits m_limits;
    QHash<QString, Record> m_records;
};

} // namespace opbx
