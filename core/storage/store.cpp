#include "core/storage/store.h"

#include "core/storage/dropped_exchanges.h"
#include "core/storage/exchange_import.h"
#include "core/storage/exchange_marks.h"
#include "core/storage/memory_use.h"
#include "core/storage/store_parts.h"
#include "core/storage/voice_memory.h"
#include "core/webhook/pipeline.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace opbx {

namespace {

constexpr qsizetype journalAtOnce = 1'000; // rows, some milliseconds, for which a commit may have to wait
constexpr qint64 backlogLimit = 16 * 1024 * 1024;
constexpr qint64 worthTrimming = 8 * 1024 * 1024;
constexpr int indexAgainMs = 10;
constexpr qint64 indexDelayUs = 5'000'000; // by then what arrived at the same time is written too

Error closedError() {
    return {ErrorCode::StorageUnavailable, QStringLiteral("The database is closed.")};
}

} // namespace

Store::Store(QString databaseFile, const Clock& clock)
    : d(std::make_unique<Private>(std::move(databaseFile), clock)) {}

Store::~Store() = default;

void Store::commit(std::vector<CommitRequest> requests, QObject* context) {
    auto shared = std::make_shared<std::vector<CommitRequest>>(std::move(requests));
    QMetaObject::invokeMethod(this, [this, shared, context] {
        for (CommitRequest& request : *shared)
            d->commits.push_back(
                {std::move(request.pending), context, std::move(request.committed), {}, false});
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
    change([this](Writers& writers) { return writers.retention.clear(ageClock().nowUs()); }, context,
           std::move(done));
}

void Store::setPinned(qint64 exchange, bool pinned, QObject* context, DoneHandler done) {
    change([=](Writers& writers) { return ExchangeMarks(writers.database).setPinned(exchange, pinned); },
           context, std::move(done));
}

void Store::setNote(qint64 exchange, const QString& note, QObject* context, DoneHandler done) {
    change([=](Writers& writers) { return ExchangeMarks(writers.database).setNote(exchange, note); }, context,
           std::move(done));
}

void Store::change(std::function<Result<Done>(Writers&)> make, QObject* context, DoneHandler done) {
    QMetaObject::invokeMethod(this, [this, make = std::move(make), context, done = std::move(done)] {
        flush();
        const Result<Done> outcome = d->writers ? make(*d->writers) : Result<Done>(closedError());
        QMetaObject::invokeMethod(context, [done, outcome] { done(outcome); });
    });
}

void Store::importExchanges(QList<Exchange> exchanges, const Redactor& redactor, QObject* context,
                            std::function<void(Result<qint64>)> done) {
    QMetaObject::invokeMethod(
        this, [this, exchanges = std::move(exchanges), redactor, context, done = std::move(done)] {
            flush();
            importSome(d->opened,
                       d->writers ? std::make_shared<ExchangeImport>(d->writers->database, exchanges,
                                                                     redactor, d->clock.nowUs())
                                  : nullptr,
                       context, done);
        });
}

/// Ends when all are written; whoever waits for a commit comes in between.
void Store::importSome(int opened, const std::shared_ptr<ExchangeImport>& import, QObject* context,
                       const std::function<void(Result<qint64>)>& done) {
    const bool isUsable = d->writers && import && opened == d->opened;
    const Result<bool> more = isUsable ? import->step() : Result<bool>(closedError());
    if (more && *more) {
        QMetaObject::invokeMethod(
            this, [this, opened, import, context, done] { importSome(opened, import, context, done); },
            Qt::QueuedConnection);
        return;
    }
    if (d->writers)
        d->writers->retention.forgetCount();
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
    // Only a promise needs the disk to have it; the journal alone may lose its last moments in a power cut.
    if (d->durable != durable) {
        if (Result<Done> set =
                d->writers->database.execute(durable ? QStringLiteral("PRAGMA synchronous = FULL")
                                                     : QStringLiteral("PRAGMA synchronous = NORMAL"));
            !set)
            return set;
        d->durable = durable;
    }
    const qint64 startUs = d->clock.monotonicUs();
    Result<Done> done = d->writers->begin.run();
    if (!done)
        return done;
    d->writers->keyUses.begin();
    done = write();
    if (done)
        done = d->writers->keyUses.write();
    if (done)
        done = d->writers->end.run();
    if (done)
        emit transactionTaken(d->clock.monotonicUs() - startUs);
    else
        d->writers->rollBack();
    return done;
}

void Store::flushCommits() {
    Waitings commits = std::exchange(d->commits, {});
    if (commits.empty())
        return;
    if (!d->writers)
        return refuse(std::move(commits), d->closedBecause);
    readClock();
    Result<Done> written = checkPlace();
    if (written)
        written = transaction(true, [&] { return writeCommits(commits); });
    if (written) // moved while it was written: whoever looks for it would not find it
        written = checkPlace();
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
    if (!d->writers || (d->bundles.empty() && d->cursors.isEmpty() && d->recordings.isEmpty()))
        return false;
    if (const Result<Done> place = checkPlace(); !place) {
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
            if (Result<Done> done = writeBundle(*bundle); !done)
                return done;
        }
        if (dropped > 0) {
            const Result<Done> counted = addDroppedExchanges(d->writers->database, dropped, d->clock.nowUs());
            if (!counted)
                return counted;
        }
        return writeCalls();
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
    d->sessionsTouched = d->recordsTouched = false;
    d->failing = true;
    noteDamage(d->file, error);
    emit storageFailed(error);
}

void Store::emitChanges() {
    if (std::exchange(d->sessionsTouched, false))
        emit sessionsChanged();
    if (std::exchange(d->recordsTouched, false))
        emit callRecordsChanged();
}

Result<Done> Store::writeCommits(Waitings& commits) {
    for (Waiting& waiting : commits) {
        Result<CommitOutcome> outcome =
            d->writers->events.apply(waiting.pending.notification, d->writers->calls);
        if (!outcome)
            return outcome.error();
        waiting.outcome = std::move(outcome).value();
        Exchange& exchange = waiting.pending.exchange;
        Pipeline::complete(exchange, waiting.outcome);
        exchange.timings.committed = exchange.timings.answered = d->clock.nowUs() - exchange.receivedUs;
        // A repeat promises nothing new, and anybody who has recorded one can send it: whoever gave it decides about its row.
        waiting.isRecorded = waiting.outcome.stored && !waiting.outcome.duplicate;
        if (!waiting.isRecorded)
            continue;
        const JournalBundle bundle(exchange);
        if (const Result<bool> isNew = writeJournal(bundle, bundle.entries().front()); !isNew)
            return isNew.error();
        const Endpoint endpoint = waiting.pending.notification.endpoint;
        d->sessionsTouched = true;
        d->recordsTouched = d->recordsTouched || endpoint != Endpoint::SessionUpdate;
    }
    return Done{};
}

Result<bool> Store::writeJournal(const JournalBundle& bundle, const JournalEntry& entry) {
    const Result<bool> isNew = d->writers->journal.write(bundle, entry);
    if (!isNew || !*isNew)
        return isNew;
    d->writers->retention.noteAdded();
    if (entry.usedPreviousKey)
        d->writers->keyUses.note(entry.credential, entry.receivedUs);
    const Result<Done> noted = d->writers->text.note(entry.id);
    return noted ? isNew : Result<bool>(noted.error());
}

Result<Done> Store::writeBundle(const JournalBundle& bundle) {
    for (const JournalEntry& entry : bundle.entries()) {
        if (Result<Done> done = writeEntry(bundle, entry); !done)
            return done;
    }
    return Done{};
}

Result<Done> Store::writeEntry(const JournalBundle& bundle, const JournalEntry& entry) {
    const Result<bool> isNew = writeJournal(bundle, entry);
    if (!isNew)
        return isNew.error();
    if (!*isNew || endpointKind(entry.endpoint) != EndpointKind::Voice || entry.verdict == Verdict::Missing ||
        entry.verdict == Verdict::Invalid || entry.status != 200)
        return Done{};
    d->sessionsTouched = true;
    const Result<bool> isTold = d->writers->calls.noteCall(bundle, entry);
    d->recordsTouched = d->recordsTouched || (isTold && *isTold);
    return isTold ? Result<Done>(Done{}) : Result<Done>(isTold.error());
}

Result<Done> Store::writeCalls() {
    for (const RecordingReady& recording : std::as_const(d->recordings)) {
        if (Result<Done> done = d->writers->calls.keepRecording(recording); !done)
            return done;
        d->recordsTouched = true;
    }
    return storeCursors(d->writers->database, d->cursors);
}

/// Each context gets what it asked for, mostly one after the other and so in one call.
void Store::deliver(Waitings commits) {
    for (auto begin = commits.begin(); begin != commits.end();) {
        QObject* context = begin->context;
        const auto end = std::find_if(begin, commits.end(),
                                      [context](const Waiting& other) { return other.context != context; });
        auto shared = std::make_shared<Waitings>(std::make_move_iterator(begin), std::make_move_iterator(end));
        QMetaObject::invokeMethod(context, [shared] {
            for (Waiting& waiting : *shared)
                waiting.committed(
                    {std::move(waiting.outcome), std::move(waiting.pending.exchange), waiting.isRecorded});
        });
        begin = end;
    }
}

void Store::refuse(Waitings commits, const Error& error) {
    for (Waiting& waiting : commits) {
        waiting.outcome = {};
        waiting.outcome.error = error;
        waiting.isRecorded = false;
        Pipeline::complete(waiting.pending.exchange, waiting.outcome);
    }
    deliver(std::move(commits));
}

bool Store::isOpen() const {
    return d->writers != nullptr;
}

AgeClock Store::ageClock() {
    readClock();
    return d->writers->upkeep.clock();
}

void Store::readClock() {
    if (d->writers->upkeep.readClock(AgeClock::readingOf(d->clock)))
        emit clockChanged(d->writers->upkeep.clock().state());
}

void Store::tidy() {
    flushSome();
    if (!d->writers)
        return;
    if (const Result<Done> place = checkPlace(); !place) {
        failed(place.error());
        leaveLostDatabase();
        return;
    }
    readClock();
    bool more = false;
    const Result<Done> done = transaction(false, [&]() -> Result<Done> {
        const Result<bool> left = d->writers->upkeep.step(d->caps);
        if (!left)
            return left.error();
        const Result<bool> untold = d->writers->stories.step(d->writers->calls.records());
        if (!untold)
            return untold.error();
        d->recordsTouched = d->recordsTouched || *untold;
        more = *left || *untold;
        return Done{};
    });
    if (!done)
        failed(done.error());
    d->tidyTimer->start(more ? d->writers->retention.pauseMs() : Private::tidyIntervalMs);
    if (d->writtenSinceTrim >= worthTrimming && d->bundles.empty()) {
        d->writtenSinceTrim = 0;
        releaseMemory();
    }
}

/// The index is behind by seconds at best and may stay behind while there is much to write: what is not in it is looked through.
void Store::indexSome() {
    if (!d->writers)
        return;
    if (!d->commits.empty() || !d->bundles.empty()) {
        d->indexTimer->start(indexAgainMs);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const Result<bool> more = d->writers->text.step(d->clock.nowUs() - indexDelayUs);
    // A failure is not reported: the next commit says what is wrong with the disk, and the next attempt comes.
    const bool goOn = more && *more;
    d->writtenSinceTrim += goOn ? worthTrimming / 32 : 0; // its working memory comes and goes
    d->indexTimer->start(goOn ? std::max(indexAgainMs, static_cast<int>(clock.elapsed()) * 3)
                              : Private::indexIntervalMs);
}

} // namespace opbx
