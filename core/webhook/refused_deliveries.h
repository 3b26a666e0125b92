// Deliveries of notifications that were refused, so that those of the same bytes belong together: which attempt one is, and when the
// first came. It never changes what is accepted. In memory and bounded; lives with the pipeline on the http thread.
#pragma once

#include "core/exchange/endpoint.h"

#include <QByteArray>
#include <QHash>

#include <deque>

namespace opbx {

class RefusedDeliveries {
public:
    static constexpr qsizetype maximum = 2'000;
    static constexpr qint64 forgottenAfterUs =
        3'600'000'000; // the last retry comes 755 s after the first attempt

    struct Known {
        int attempts = 0;
        qint64 firstUs = 0; // when attempt 1 arrived, microseconds since the Unix epoch
        qint64 lastUs = 0;
    };

    /// Those of the same bytes (SHA-256 of the body) at the same endpoint; none when the last was more than an hour ago.
    Known before(Endpoint endpoint, const QByteArray& bodyDigest, qint64 nowUs) const;
    /// One more was refused at `nowUs`.
    void note(Endpoint endpoint, const QByteArray& bodyDigest, qint64 nowUs);
    bool isEmpty() const { return m_known.isEmpty(); }

private:
    QHash<QByteArray, Known> m_known;
    std::deque<QByteArray> m_order; // by first attempt, oldest first
};

} // namespace opbx
