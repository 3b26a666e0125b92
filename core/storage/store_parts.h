// The inside of Store, for the sources that it consists of.
#pragma once

#include "core/storage/store.h"
#include "core/storage/store_writers.h"

#include <atomic>
#include <deque>
#include <optional>

class QTimer;

namespace opbx {

struct Store::Waiting {
    PendingCommit pending;
    QObject* context = nullptr;
    CommittedHandler committed;
    CommitOutcome outcome;
    bool isRecorded = false;
};

class Store::Private {
public:
    Private(QString databaseFile, const Clock& c)
        : file(std::move(databaseFile))
        , clock(c) {}

    static constexpr int tidyIntervalMs = 5'000; // how often caps and expiry are looked after
    static constexpr int indexIntervalMs = 1'000;

    QString file;
    const Clock& clock;
    std::unique_ptr<Writers>
        writers; // null while the database is closed, and after it got lost until another is open
    std::optional<Database> lost; // a connection to a file that is no longer in its place
    Error closedBecause{ErrorCode::StorageUnavailable, QStringLiteral("The database is closed.")};
    int opened = 0; // how often; what was prepared for an earlier connection must not be used any more
    Waitings commits;
    std::deque<JournalBundle> bundles;
    QList<CursorUpdate> cursors;
    QList<RecordingReady> recordings;
    HistoryCaps caps;
    qint64 voiceTtlSeconds = 120;
    bool flushScheduled = false;
    bool durable = true; // the connection's synchronous is FULL
    bool failing = false;
    qint64 writtenSinceTrim = 0;
    bool sessionsTouched = false;
    bool recordsTouched = false;
    QHash<QByteArray, qint64> rotatedUs;
    QTimer* tidyTimer = nullptr;
    QTimer* reopenTimer = nullptr;
    QTimer* indexTimer = nullptr;
    std::atomic<qint64> backlog = 0; // bytes of exchanges that wait
    std::atomic<qint64> dropped = 0;
};

} // namespace opbx
