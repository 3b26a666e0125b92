// Counters for Prometheus. Counted on any thread (the library's atomics), written as text by whoever serves /metrics.
// Children of labels are looked up once, here: counting a request costs a few atomic additions.
//
// A request is counted when its answer has been sent, by the library's atomics on the http thread, also when a flood
// keeps it out of the journal.
#pragma once

#include "core/exchange/exchange.h"

#include <QByteArray>

#include <memory>

namespace opbx {

class Metrics {
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /// A request that was answered: counts, duration, verdict, duplicate.
    void countExchange(const Exchange& exchange);
    /// A request that was refused before it became one; `code` as its reason, see isRefusal().
    void countRejection(ErrorCode code);
    /// One transaction of the store.
    void countCommit(qint64 durationUs);

    void setLiveCalls(int count);
    void setConnections(int count);
    void setJournalBytes(qint64 bytes);

    /// Text exposition format 0.0.4.
    QByteArray text() const;
    static QByteArray contentType() { return "text/plain; version=0.0.4; charset=utf-8"; }

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace opbx
