// Deliveries of notifications that were refused, so that those of the same bytes belong together: which attempt one is, and when the
// first came. It never changes what is accepted. In memory, read back from the journal after a restart, and bounded; lives with
// the pipeline on the http thread.
//
// Refusals are counted by bytes, not by id, so that nobody can claim another's event.
#pragma once

#include "core/exchange/endpoint.h"

#include <QByteArray>
#include <QHash>

#include <deque>

namespace opbx {

/// What the journal holds of an event whose deliveries were refused.
struct StoredRefusal {
    Endpoint endpoint = Endpoint::Unknown;
    QByteArray eventId;
    int attempts = 0;
    qint64 firstUs = 0; // microseconds since the Unix epoch
    qint64 lastUs = 0;
};

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

    /// One of a notification: its bytes by their SHA-256, and its event, by which those of before a restart are known.
    struct Delivery {
        Endpoint endpoint = Endpoint::Unknown;
        QByteArray bodyDigest;
        QByteArray eventId;
    };

    /// Those of the same bytes at the same endpoint; none when the last was more than an hour ago.
    Known before(const Delivery& delivery, qint64 nowUs) const;
    /// One more was refused at `nowUs`.
    void note(const Delivery& delivery, qint64 nowUs);
    void restore(const StoredRefusal& refusal);
    bool isEmpty() const { return m_known.isEmpty(); }

private:
    void keep(const QByteArray& key, const Known& known);

    QHash<QByteArray, Known> m_known;
    std::deque<QByteArray> m_order; // by first attempt, oldest first
};

} // namespace opbx
