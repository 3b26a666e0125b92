// Reading side of the database: exchanges, sessions, call records. Each instance has a read-only connection of its own and
// belongs to the thread that made it; works while another process writes.
#pragma once

#include "core/base/result.h"
#include "core/calls/call_record.h"
#include "core/calls/story_event.h"
#include "core/exchange/exchange.h"
#include "core/exchange/exchange_row.h"
#include "core/exchange/notification.h"
#include "core/storage/search/found_rows.h"

#include <QList>

#include <functional>
#include <limits>
#include <memory>

namespace opbx {

class Filter;

struct HistoryCounts {
    qint64 requests = 0;
    qint64 refused = 0;
    qint64 retries = 0;

    HistoryCounts operator+(const HistoryCounts& other) const {
        return {requests + other.requests, refused + other.refused, retries + other.retries};
    }
    bool operator==(const HistoryCounts&) const = default;
};

/// Ids after the first up to the second.
struct IdSpan {
    qint64 after = 0;
    qint64 through = std::numeric_limits<qint64>::max();
};

class History {
public:
    History(History&&) noexcept;
    ~History();

    /// False when the database file is no longer where it was: open it again.
    bool isInPlace() const;
    static Result<History> open(const QString& databaseFile);

    /// Newest first, ids below `beforeId` (0: from the newest), at most `limit` rows.
    Result<QList<ExchangeRow>> newest(const Filter& filter, qint64 beforeId, int limit, qint64 nowUs) const;
    /// The same, as far as one gets within `budgetMs`. To be asked again with `searchedTo` as `beforeId`.
    Result<FoundRows> search(const Filter& filter, qint64 beforeId, int limit, qint64 nowUs,
                             int budgetMs) const;
    /// Oldest first, one by one, until `visit` returns false; at most the newest `limit` rows (0: all).
    Result<Done> oldestFirst(const Filter& filter, qint64 limit, qint64 nowUs,
                             const std::function<bool(const ExchangeRow&)>& visit) const;
    /// Headers, bodies, steps and all. NotFound for an id that is not there or was cleared.
    Result<ExchangePtr> exchange(qint64 id) const;
    /// Voice requests that were accepted, see eachVoiceRequest().
    Result<Done> voiceRequests(qint64 sinceUs, qint64 untilUs,
                               const std::function<bool(const Exchange&)>& visit) const;
    /// Those of `ids` whose bodies hold a text, byte for byte.
    Result<QList<qint64>> holding(const QString& text, const QList<qint64>& ids) const;
    /// Requests, refusals and repeats that were received within [sinceUs, untilUs), microseconds since the Unix epoch, and have
    /// such ids: these are no times after a clock that was ahead.
    HistoryCounts counts(qint64 sinceUs, qint64 untilUs, IdSpan ids = {}) const;
    /// The greatest id of an exchange.
    qint64 lastId() const;

    /// Sessions that have not ended, oldest first; stale when nothing was heard for `staleSeconds`. At most `limit` (0: all): those
    /// that are not stale come before those that are, and late news before early ones.
    Result<QList<LiveSession>> liveSessions(qint64 nowUs, qint64 staleSeconds, int limit = 0) const;
    /// How many have not ended and are not stale.
    qint64 liveCount(qint64 nowUs, qint64 staleSeconds) const;
    enum class CallOrder { NewestFirst, OldestFirst };
    /// Calls that match a filter about calls and began within [fromMs, untilMs) (0: no bound), one by one, until `visit` returns
    /// false.
    Result<Done> eachCall(const Filter& filter, qint64 fromMs, qint64 untilMs, qint64 nowUs, CallOrder order,
                          const std::function<bool(const CallRecord&)>& visit) const;
    /// The same, each while it is read: `visit` must not wait for anybody, since meanwhile the log of the database only grows.
    Result<Done> eachCallView(const Filter& filter, qint64 fromMs, qint64 untilMs, qint64 nowUs,
                              CallOrder order, const std::function<void(const CallView&)>& visit) const;
    /// All of them at once, newest first; for a short time.
    Result<QList<CallRecord>> callRecords(const Filter& filter, qint64 fromMs, qint64 untilMs,
                                          qint64 nowUs) const;
    /// Legs of a call in the order in which they began. `call`: its session, or its call id when it has no session.
    Result<QList<CallLeg>> callLegs(const QString& call) const;

    /// What is known of a call's story, whether or not it has ended, in the order of the times; empty for one that nobody knows.
    Result<QList<StoryEvent>> story(const QString& session) const;

    /// Session updates of a session in the order in which they arrived, at most 1,000.
    Result<QList<CallEvent>> callEvents(const QString& session) const;

private:
    class Private;
    explicit History(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};

} // namespace opbx
