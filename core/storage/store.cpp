#include "core/storage/store.h"

#include "core/storage/journal/dropped_exchanges.h"
#include "core/storage/journal/exchange_import.h"
#include "core/storage/journal/exchange_marks.h"
#include "core/storage/memory_use.h"
#include "core/storage/store_connection.h"
#include "core/storage/voice_memory.h"
#include "core/webhook/pipeline.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <deque>
#include <iterator>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype journalAtOnce = 1'000; // rows, some milliseconds, for which a commit may have to wait
constexpr qint64 backlogLimit = 16 * 1024 * 1024;
constexpr qint64 worthTrimming = 8 * 1024 * 1024;
constexpr int tidyIntervalMs = 5'000; // how often caps and expiry are looked after
constexpr int indexIntervalMs = 1'000;
constexpr int indexAgainMs = 10;
constexpr int reopenAgainMs = 2'000;
constexpr qint64 tellingAtOnceUs = 1'000'000;
constexpr qint64 indexDelayUs = 5'000'000; // by then what arrived at the same time is written too

Error closedError() {
    return {ErrorCode::StorageUnavailable, u"The database is closed."_s};
}

} // namespace

struct Store::QueuedCommit {
    PendingCommit pending;
    QObject* context = nullptr;
    CommittedHandler committed;
    WrittenCommit written;
};

class Store::Private {
public:
    Private(QString databaseFile, const Clock& c)
        : connection(std::move(databaseFile), c)
        , clock(c) {}

    StoreConnection connection;
    const Clock& clock;
    std::vector<QueuedCommit> commits;
    std::deque<JournalBundle> bundles;
    QList<CursorUpdate> cursors;
    QList<RecordingReady> recordings;
    HistoryCaps caps;
    qint64 voiceTtlSeconds = 120;
    bool flushScheduled = false;
    bool failing = false;
    qint64 writtenSinceTrim = 0;
    QTimer* tidyTimer = nullptr;
    QTimer* reopenTimer = nullptr;
    QTimer* indexTimer = nullptr;
    std::atomic<qint64> backlog = 0; // bytes of exchanges that wait
    std::atomic<qint64> dropped = 0;
};

Store::Store(QString databaseFile, const Clock& clock)
    : d(std::make_unique<Private>(std::move(databaseFile), clock)) {}

Store::~Store() = default;

StoreWriters* Store::writers() const {
    return d->connection.writers();
}

Result<QString> Store::open() {
    Result<QString> keptAside = d->connection.open();
    if (!keptAside)
        return keptAside;
    hasOpened();
    d->tidyTimer = new QTimer(this);
    connect(d->tidyTimer, &QTimer::timeout, this, &Store::tidy);
    d->tidyTimer->start(tidyIntervalMs);
    d->indexTimer = new QTimer(this);
    d->indexTimer->setSingleShot(true);
    connect(d->indexTimer, &QTimer::timeout, this, &Store::indexSome);
    d->indexTimer->start(indexIntervalMs);
    d->reopenTimer = new QTimer(this);
    d->reopenTimer->setSingleShot(true);
    connect(d->reopenTimer, &QTimer::timeout, this, &Store::openWhatIsThere);
    return keptAside;
}

void Store::hasOpened() {
    if (writers()->upkeep.clock().isHeld())
        emit clockChanged(writers()->upkeep.clock().state());
    tellOldCalls();
}

/// Most databases of before are told at once; the rest of a large one follows while it is used.
void Store::tellOldCalls() {
    const qint64 untilUs = d->clock.monotonicUs() + tellingAtOnceUs;
    Result<bool> more = true;
    while (more && *more && d->clock.monotonicUs() < untilUs) {
        const Result<Done> done = transaction(false, [&]() -> Result<Done> {
            more = writers()->stories.step(writers()->calls.records());
            return more ? Result<Done>(Done{}) : Result<Done>(more.error());
        });
        if (!done)
            return; // the next commit says what is wrong with the disk
    }
}

void Store::leaveLostDatabase() {
    const std::optional<int> reopenMs = d->connection.leaveWhenLost();
    if (!reopenMs)
        return;
    emit databaseLost();
    d->reopenTimer->start(*reopenMs);
}

void Store::openWhatIsThere() {
    if (const Result<Done> opened = d->connection.openWhatIsThere(); !opened) {
        failed(opened.error());
        d->reopenTimer->start(reopenAgainMs);
        return;
    }
    hasOpened();
    d->tidyTimer->start(tidyIntervalMs);
    d->indexTimer->start(indexIntervalMs);
    d->failing = false;
    emit storageRecovered();
    emit databaseReplaced();
    scheduleFlush();
}

RestoredState Store::restoredState() {
    RestoredState state;
    state.lastId = writers()->retention.lastId();
    // Twice the lifetime: a repeat may be younger than the first answer, whose age counts.
    state.voiceAnswers =
        recentVoiceAnswers(writers()->database, d->clock.nowUs() - 2'000'000 * d->voiceTtlSeconds);
    state.cursors = storedCursors(writers()->database);
    state.refusals =
        recentRefusals(writers()->database, d->clock.nowUs() - RefusedDeliveries::forgottenAfterUs);
    return state;
}

void Store::setCaps(const HistoryCaps& caps, qint64 voiceTtlSeconds) {
    d->caps = caps;
    d->voiceTtlSeconds = voiceTtlSeconds;
}

void Store::setRotations(const QHash<QByteArray, qint64>& rotatedUs) {
    d->connection.setRotations(rotatedUs);
}

void Store::close() {
    if (!d->tidyTimer)
        return;
    flush();
    if (d->connection
            .isLost()) { // noticed just now, or not mended yet: what waits goes into the file that is there
        openWhatIsThere();
        flush();
    }
    for (QTimer* timer : {d->tidyTimer, d->indexTimer, d->reopenTimer})
        timer->stop();
    // A next start that does not know of the last moments judges by the newest data.
    if (writers())
        (void)transaction(false, [this] { return writers()->upkeep.keepClock(); });
    d->connection.close();
}

void Store::commit(std::vector<CommitRequest> requests, QObject* context) {
    auto shared = std::make_shared<std::vector<CommitRequest>>(std::move(requests));
    QMetaObject::invokeMethod(this, [this, shared, context] {
        for (CommitRequest& request : *shared)
            d->commits.push_back({std::move(request.pending), context, std::move(request.committed), {}});
        scheduleFlush();
    });
}

void Store::record(JournalBundle exchanges) {
    if (d->backlog.load(std::memory_order_relaxed) >= backlogLimit) {
        d->dropped.fetch_add(exchanges.count(), std::memory_order_relaxed);
        return;
    }
    d->backlog.fetch_add(exchanges.weight(), std::memory_order_relaxed);
    QMetaObject::invokeMethod(this, [this, bundle = std::move(exchanges)]() mutable {
        d->bundles.push_back(std::move(bundle));
        scheduleFlush();
    });
}

void Store::keepCursor(CursorUpdate cursor) {
    QMetaObject::invokeMethod(this, [this, cursor = std::move(cursor)] { d->cursors.append(cursor); });
}

void Store::keepRecording(RecordingReady recording) {
    QMetaObject::invokeMethod(this, [this, recording = std::move(recording)] {
        d->recordings.append(recording);
        scheduleFlush();
    });
}

void Store::clearHistory(QObject* context, DoneHandler done) {
    // Not by a clock that is ahead: it would hide what comes until that time.
    change([this](StoreWriters& writers) { return writers.retention.clear(ageClock().nowUs()); }, context,
           std::move(done));
}

void Store::setPinned(qint64 exchange, bool pinned, QObject* context, DoneHandler done) {
    change([=](StoreWriters& writers) { return ExchangeMarks(writers.database).setPinned(exchange, pinned); },
           context, std::move(done));
}

void Store::setNote(qint64 exchange, const QString& note, QObject* context, DoneHandler done) {
    change([=](StoreWriters& writers) { return ExchangeMarks(writers.database).setNote(exchange, note); },
           context, std::move(done));
}

void Store::change(std::function<Result<Done>(StoreWriters&)> make, QObject* context, DoneHandler done) {
    QMetaObject::invokeMethod(this, [this, make = std::move(make), context, done = std::move(done)] {
        flush();
        const Result<Done> outcome = writers() ? make(*writers()) : Result<Done>(closedError());
        QMetaObject::invokeMethod(context, [done, outcome] { done(outcome); });
    });
}

void Store::importExchanges(QList<Exchange> exchanges, const Redactor& redactor, QObject* context,
                            std::function<void(Result<qint64>)> done) {
    QMetaObject::invokeMethod(
        this, [this, exchanges = std::move(exchanges), redactor, context, done = std::move(done)] {
            flush();
            importSome(d->connection.opened(),
                       writers() ? std::make_shared<ExchangeImport>(writers()->database, exchanges, redactor,
                                                                    d->clock.nowUs())
                                 : nullptr,
                       context, done);
        });
}

/// Ends when all are written; whoever waits for a commit comes in between.
void Store::importSome(int opened, const std::shared_ptr<ExchangeImport>& import, QObject* context,
                       const std::function<void(Result<qint64>)>& done) {
    const bool isUsable = writers() && import && opened == d->connection.opened();
    const Result<bool> more = isUsable ? import->step() : Result<bool>(closedError());
    if (more && *more) {
        QMetaObject::invokeMethod(
            this, [this, opened, import, context, done] { importSome(opened, import, context, done); },
            Qt::QueuedConnection);
        return;
    }
    if (writers())
        writers()->retention.forgetCount();
    const Result<qint64> outcome = more ? Result<qint64>(import->written()) : Result<qint64>(more.error());
    QMetaObject::invokeMethod(context, [done, outcome] { done(outcome); });
}

void Store::scheduleFlush() {
    if (d->flushScheduled)
        return;
    d->flushScheduled = true; // behind everything that is queued already: those share the transaction
    QMetaObject::invokeMethod(this, &Store::flushSome, Qt::QueuedConnection);
}

void Store::flushSome() {
    d->flushScheduled = false;
    flushCommits();
    if (flushJournal() && !d->bundles.empty())
        scheduleFlush();
    emitChanges();
}

void Store::flush() {
    flushCommits();
    while (flushJournal() && !d->bundles.empty()) {
    }
    emitChanges();
}

Result<Done> Store::transaction(bool durable, const std::function<Result<Done>()>& write) {
    const Result<qint64> takenUs = d->connection.transaction(durable, write);
    if (!takenUs)
        return takenUs.error();
    emit transactionTaken(*takenUs);
    return Done{};
}

void Store::flushCommits() {
    std::vector<QueuedCommit> commits = std::exchange(d->commits, {});
    if (commits.empty())
        return;
    if (!writers())
        return refuse(std::move(commits), d->connection.closedBecause());
    readClock();
    Result<Done> written = d->connection.checkPlace();
    if (written)
        written = transaction(true, [&]() -> Result<Done> {
            for (QueuedCommit& commit : commits) {
                Result<WrittenCommit> done =
                    writers()->write(commit.pending.notification, commit.pending.exchange, d->clock);
                if (!done)
                    return done.error();
                commit.written = std::move(done).value();
            }
            return Done{};
        });
    if (written) // moved while it was written: whoever looks for it would not find it
        written = d->connection.checkPlace();
    if (!written) {
        refuse(std::move(commits), written.error());
        failed(written.error());
        leaveLostDatabase();
        return;
    }
    deliver(std::move(commits));
    if (std::exchange(d->failing, false))
        emit storageRecovered();
}

/// False when nothing could be written: it is tried again with the next flush, bounded by the backlog limit.
bool Store::flushJournal() {
    if (!writers() || (d->bundles.empty() && d->cursors.isEmpty() && d->recordings.isEmpty()))
        return false;
    if (const Result<Done> place = d->connection.checkPlace(); !place) {
        failed(place.error());
        leaveLostDatabase();
        return false;
    }
    auto end = d->bundles.cbegin();
    for (qsizetype rows = 0; end != d->bundles.cend() && rows < journalAtOnce; ++end)
        rows += end->count();
    const qint64 dropped = d->dropped.load(std::memory_order_relaxed);
    const Result<Done> written = transaction(false, [&]() -> Result<Done> {
        for (auto bundle = d->bundles.cbegin(); bundle != end; ++bundle) {
            if (Result<Done> done = writers()->write(*bundle); !done)
                return done;
        }
        if (dropped > 0) {
            const Result<Done> counted = addDroppedExchanges(writers()->database, dropped, d->clock.nowUs());
            if (!counted)
                return counted;
        }
        return writers()->write(d->recordings, d->cursors);
    });
    if (!written) {
        failed(written.error());
        return false;
    }
    if (dropped > 0) {
        d->dropped.fetch_sub(dropped, std::memory_order_relaxed);
        emit exchangesDropped(dropped);
    }
    qint64 weight = 0;
    for (auto bundle = d->bundles.cbegin(); bundle != end; ++bundle)
        weight += bundle->weight();
    d->bundles.erase(d->bundles.cbegin(), end);
    d->writtenSinceTrim += weight;
    d->backlog.fetch_sub(weight, std::memory_order_relaxed);
    d->cursors.clear();
    d->recordings.clear();
    if (std::exchange(d->failing, false))
        emit storageRecovered();
    return true;
}

void Store::failed(const Error& error) {
    if (writers())
        writers()->sessionsTouched = writers()->recordsTouched = false;
    d->failing = true;
    noteDamage(d->connection.file(), error);
    emit storageFailed(error);
}

void Store::emitChanges() {
    if (writers() && std::exchange(writers()->sessionsTouched, false))
        emit sessionsChanged();
    if (writers() && std::exchange(writers()->recordsTouched, false))
        emit callRecordsChanged();
}

/// Each context gets what it asked for, mostly one after the other and so in one call.
void Store::deliver(std::vector<QueuedCommit> commits) {
    for (auto begin = commits.begin(); begin != commits.end();) {
        QObject* context = begin->context;
        const auto end = std::find_if(
            begin, commits.end(), [context](const QueuedCommit& other) { return other.context != context; });
        auto shared = std::make_shared<std::vector<QueuedCommit>>(std::make_move_iterator(begin),
                                                                  std::make_move_iterator(end));
        QMetaObject::invokeMethod(context, [shared] {
            for (QueuedCommit& commit : *shared)
                commit.committed({std::move(commit.written.outcome), std::move(commit.pending.exchange),
                                  commit.written.isRecorded});
        });
        begin = end;
    }
}

void Store::refuse(std::vector<QueuedCommit> commits, const Error& error) {
    for (QueuedCommit& commit : commits) {
        commit.written = {};
        commit.written.outcome.error = error;
        Pipeline::complete(commit.pending.exchange, commit.written.outcome);
    }
    deliver(std::move(commits));
}

bool Store::isOpen() const {
    return writers() != nullptr;
}

AgeClock Store::ageClock() {
    readClock();
    return writers()->upkeep.clock();
}

void Store::readClock() {
    if (writers()->upkeep.readClock(AgeClock::readingOf(d->clock)))
        emit clockChanged(writers()->upkeep.clock().state());
}

void Store::tidy() {
    flushSome();
    if (!writers())
        return;
    if (const Result<Done> place = d->connection.checkPlace(); !place) {
        failed(place.error());
        leaveLostDatabase();
        return;
    }
    readClock();
    bool more = false;
    const Result<Done> done = transaction(false, [&]() -> Result<Done> {
        const Result<bool> left = writers()->upkeep.step(d->caps);
        if (!left)
            return left.error();
        const Result<bool> untold = writers()->stories.step(writers()->calls.records());
        if (!untold)
            return untold.error();
        writers()->recordsTouched = writers()->recordsTouched || *untold;
        more = *left || *untold;
        return Done{};
    });
    if (!done)
        failed(done.error());
    d->tidyTimer->start(more ? writers()->retention.pauseMs() : tidyIntervalMs);
    if (d->writtenSinceTrim >= worthTrimming && d->bundles.empty()) {
        d->writtenSinceTrim = 0;
        releaseMemory();
    }
}

/// The index is behind by seconds at best and may stay behind while there is much to write: what is not in it is looked through.
void Store::indexSome() {
    if (!writers())
        return;
    if (!d->commits.empty() || !d->bundles.empty()) {
        d->indexTimer->start(indexAgainMs);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const Result<bool> more = writers()->text.step(d->clock.nowUs() - indexDelayUs);
    // A failure is not reported: the next commit says what is wrong with the disk, and the next attempt comes.
    const bool goOn = more && *more;
    d->writtenSinceTrim += goOn ? worthTrimming / 32 : 0; // its working memory comes and goes
    d->indexTimer->start(goOn ? std::max(indexAgainMs, static_cast<int>(clock.elapsed()) * 3)
                              : indexIntervalMs);
}

} // namespace opbx
