#include "core/storage/store.h"

#include "core/storage/call_writer.h"
#include "core/storage/database.h"
#include "core/storage/event_writer.h"
#include "core/storage/exchange_import.h"
#include "core/storage/exchange_marks.h"
#include "core/storage/journal_writer.h"
#include "core/storage/retention.h"
#include "core/storage/text_index.h"
#include "core/webhook/pipeline.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <atomic>
#include <optional>

namespace opbx {

namespace {

constexpr int journalDelayMs = 20;    // exchanges that nobody waits for are written together
constexpr int tidyIntervalMs = 5'000; // how often caps and expiry are looked after
constexpr int tidyAgainMs = 50;       // while there is much to delete
constexpr int indexIntervalMs = 1'000;
constexpr int indexAgainMs = 10;
constexpr qint64 indexDelayUs = 5'000'000; // by then what arrived at the same time is written too
constexpr qint64 backlogLimit = 20'000;

} // namespace

struct Store::Waiting {
    PendingCommit pending;
    QObject* context = nullptr;
    CommittedHandler committed;
    CommitOutcome outcome;
};

/// The prepared statements; they exist as long as the database is open.
class Store::Writers {
public:
    explicit Writers(Database opened)
        : database(std::move(opened))
        , journal(database)
        , calls(database)
        , events(database)
        , retention(database)
        , text(database) {}

    Database database;
    JournalWriter journal;
    CallWriter calls;
    EventWriter events;
    Retention retention;
    TextIndex text;
};

class Store::Private {
public:
    Private(QString databaseFile, const Clock& c)
        : file(std::move(databaseFile))
        , clock(c) {}

    QString file;
    const Clock& clock;
    std::unique_ptr<Writers> writers;
    QList<Waiting> commits;
    QList<ExchangePtr> exchanges;
    QList<CursorUpdate> cursors;
    QList<RecordingReady> recordings;
    HistoryCaps caps;
    qint64 voiceTtlSeconds = 120;
    bool flushScheduled = false;
    bool failing = false;
    bool sessionsTouched = false;
    bool recordsTouched = false;
    QTimer* journalTimer = nullptr;
    QTimer* tidyTimer = nullptr;
    QTimer* indexTimer = nullptr;
    std::atomic<qint64> backlog = 0;
    std::atomic<qint64> dropped = 0;
};

Store::Store(QString databaseFile, const Clock& clock)
    : d(std::make_unique<Private>(std::move(databaseFile), clock)) {}

Store::~Store() = default;

Result<QString> Store::open() {
    QString keptAside;
    if (isCorrupt(d->file)) {
        keptAside = d->file + QStringLiteral(".damaged-") +
                    QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        if (!QFile::rename(d->file, keptAside))
            return Error{ErrorCode::DatabaseCorrupt,
                         QStringLiteral("the database %1 is damaged and cannot be renamed").arg(d->file)};
        QFile::remove(d->file + QStringLiteral("-wal"));
        QFile::remove(d->file + QStringLiteral("-shm"));
    }
    Result<Database> database = Database::open(d->file, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    d->writers = std::make_unique<Writers>(std::move(database).value());
    d->journalTimer = new QTimer(this);
    d->journalTimer->setSingleShot(true);
    connect(d->journalTimer, &QTimer::timeout, this, &Store::flush);
    d->tidyTimer = new QTimer(this);
    connect(d->tidyTimer, &QTimer::timeout, this, &Store::tidy);
    d->tidyTimer->start(tidyIntervalMs);
    d->indexTimer = new QTimer(this);
    d->indexTimer->setSingleShot(true);
    connect(d->indexTimer, &QTimer::timeout, this, &Store::indexSome);
    d->indexTimer->start(indexIntervalMs);
    return keptAside;
}

RestoredState Store::restoredState() {
    RestoredState state;
    state.voiceAnswers = d->writers->events.voiceAnswers(d->clock.nowUs());
    QSqlQuery query =
        d->writers->database.prepare(QStringLiteral("SELECT ring_group, member FROM routing_cursors"));
    if (query.exec()) {
        while (query.next())
            state.cursors.insert(query.value(0).toString(), query.value(1).toString());
    }
    return state;
}

void Store::setCaps(const HistoryCaps& caps, qint64 voiceTtlSeconds) {
    d->caps = caps;
    d->voiceTtlSeconds = voiceTtlSeconds;
}

void Store::close() {
    if (!d->writers)
        return;
    d->tidyTimer->stop();
    d->indexTimer->stop();
    d->journalTimer->stop();
    flush();
    d->writers.reset();
}

void Store::commit(PendingCommit pending, QObject* context, CommittedHandler committed) {
    auto waiting = std::make_shared<Waiting>(Waiting{std::move(pending), context, std::move(committed), {}});
    QMetaObject::invokeMethod(this, [this, waiting] {
        d->commits.append(std::move(*waiting));
        scheduleFlush();
    });
}

void Store::record(ExchangePtr exchange) {
    if (d->backlog.load(std::memory_order_relaxed) >= backlogLimit) {
        d->dropped.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    d->backlog.fetch_add(1, std::memory_order_relaxed);
    QMetaObject::invokeMethod(this, [this, exchange = std::move(exchange)] {
        d->exchanges.append(exchange);
        if (d->journalTimer && !d->journalTimer->isActive())
            d->journalTimer->start(journalDelayMs);
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
    change([this](Writers& writers) { return writers.retention.hideAll(d->clock.nowUs()); }, context,
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
        const Result<Done> outcome = d->writers ? make(*d->writers)
                                                : Result<Done>(ErrorCode::StorageUnavailable,
                                                               QStringLiteral("the database is closed"));
        QMetaObject::invokeMethod(context, [done, outcome] { done(outcome); });
    });
}

void Store::importExchanges(QList<Exchange> exchanges, const Redactor& redactor, QObject* context,
                            std::function<void(Result<qint64>)> done) {
    QMetaObject::invokeMethod(
        this, [this, exchanges = std::move(exchanges), redactor, context, done = std::move(done)] {
            flush();
            importSome(d->writers ? std::make_shared<ExchangeImport>(d->writers->database, exchanges,
                                                                     redactor, d->clock.nowUs())
                                  : nullptr,
                       context, done);
        });
}

/// Ends when all are written; whoever waits for a commit comes in between.
void Store::importSome(const std::shared_ptr<ExchangeImport>& import, QObject* context,
                       const std::function<void(Result<qint64>)>& done) {
    const Result<bool> more = d->writers && import ? import->step()
                                                   : Result<bool>(ErrorCode::StorageUnavailable,
                                                                  QStringLiteral("the database is closed"));
    if (more && *more) {
        QMetaObject::invokeMethod(
            this, [this, import, context, done] { importSome(import, context, done); }, Qt::QueuedConnection);
        return;
    }
    const Result<qint64> outcome = more ? Result<qint64>(import->written()) : Result<qint64>(more.error());
    QMetaObject::invokeMethod(context, [done, outcome] { done(outcome); });
}

void Store::scheduleFlush() {
    if (d->flushScheduled)
        return;
    d->flushScheduled = true; // behind everything that is queued already: those share the transaction
    QMetaObject::invokeMethod(this, &Store::flush, Qt::QueuedConnection);
}

void Store::flush() {
    d->flushScheduled = false;
    QList<Waiting> commits = std::exchange(d->commits, {});
    if (!d->writers) {
        refuse(commits, {ErrorCode::StorageUnavailable, QStringLiteral("the database is closed")});
        return;
    }
    const QList<ExchangePtr> exchanges = std::exchange(d->exchanges, {});
    if (commits.isEmpty() && exchanges.isEmpty() && d->cursors.isEmpty() && d->recordings.isEmpty())
        return;
    const Result<Done> written = writeAll(commits, exchanges);
    if (written) {
        d->backlog.fetch_sub(exchanges.size(), std::memory_order_relaxed);
        d->cursors.clear();
        d->recordings.clear();
        deliver(std::move(commits));
        if (std::exchange(d->failing, false))
            emit storageRecovered();
    } else {
        (void)d->writers->database.execute(QStringLiteral("ROLLBACK"));
        d->exchanges = exchanges + d->exchanges; // tried again; bounded by the backlog limit
        refuse(commits, written.error());
        d->failing = true;
        emit storageFailed(written.error());
    }
    if (std::exchange(d->sessionsTouched, false) && written)
        emit sessionsChanged();
    if (std::exchange(d->recordsTouched, false) && written)
        emit callRecordsChanged();
    if (const qint64 dropped = d->dropped.exchange(0))
        emit exchangesDropped(dropped);
}

Result<Done> Store::writeAll(QList<Waiting>& commits, const QList<ExchangePtr>& exchanges) {
    const Database& database = d->writers->database;
    // Only a promise needs the disk to have it; the journal alone may lose its last moments in a power cut.
    const bool promised = !commits.isEmpty();
    if (Result<Done> set = database.execute(promised ? QStringLiteral("PRAGMA synchronous = FULL")
                                                     : QStringLiteral("PRAGMA synchronous = NORMAL"));
        !set)
        return set;
    if (Result<Done> begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    for (Waiting& waiting : commits) {
        Result<CommitOutcome> outcome =
            d->writers->events.apply(waiting.pending.notification, d->writers->calls);
        if (!outcome)
            return outcome.error();
        waiting.outcome = std::move(outcome).value();
        Exchange& exchange = waiting.pending.exchange;
        Pipeline::complete(exchange, waiting.outcome);
        exchange.timings.committed = exchange.timings.answered = d->clock.nowUs() - exchange.receivedUs;
        if (Result<Done> done = writeRow(exchange); !done)
            return done;
        const Endpoint endpoint = waiting.pending.notification.endpoint;
        d->sessionsTouched = true;
        d->recordsTouched = d->recordsTouched || endpoint != Endpoint::SessionUpdate;
    }
    for (const ExchangePtr& exchange : exchanges) {
        if (Result<Done> done = writeExchange(*exchange); !done)
            return done;
    }
    if (Result<Done> done = writeCalls(); !done)
        return done;
    return database.execute(QStringLiteral("COMMIT"));
}

Result<Done> Store::writeRow(const Exchange& exchange) {
    if (Result<Done> done = d->writers->journal.write(exchange); !done)
        return done;
    return d->writers->text.note(exchange.id);
}

Result<Done> Store::writeExchange(const Exchange& exchange) {
    if (Result<Done> done = writeRow(exchange); !done)
        return done;
    if (endpointKind(exchange.endpoint) != EndpointKind::Voice || exchange.verdict == Verdict::Missing ||
        exchange.verdict == Verdict::Invalid || exchange.response.status != 200)
        return Done{};
    if (Result<Done> done = d->writers->events.keepVoiceAnswer(exchange, d->voiceTtlSeconds); !done)
        return done;
    d->sessionsTouched = true;
    return d->writers->calls.noteCall(exchange);
}

Result<Done> Store::writeCalls() {
    for (const RecordingReady& recording : std::as_const(d->recordings)) {
        if (Result<Done> done = d->writers->calls.keepRecording(recording); !done)
            return done;
        d->recordsTouched = true;
    }
    for (const CursorUpdate& cursor : std::as_const(d->cursors)) {
        QSqlQuery query = d->writers->database.prepare(
            QStringLiteral("INSERT OR REPLACE INTO routing_cursors VALUES (?, ?)"));
        query.addBindValue(cursor.ringGroup);
        query.addBindValue(cursor.member);
        if (Result<Done> done = run(query); !done)
            return done;
    }
    return Done{};
}

void Store::deliver(QList<Waiting> commits) {
    if (commits.isEmpty())
        return;
    QObject* context = commits.first().context; // the one gateway
    auto shared = std::make_shared<QList<Waiting>>(std::move(commits));
    QMetaObject::invokeMethod(context, [shared] {
        for (Waiting& waiting : *shared)
            waiting.committed({waiting.outcome, std::move(waiting.pending.exchange)});
    });
}

void Store::refuse(QList<Waiting>& commits, const Error& error) {
    for (Waiting& waiting : commits) {
        waiting.outcome = {};
        waiting.outcome.error = error;
        Pipeline::complete(waiting.pending.exchange, waiting.outcome);
    }
    deliver(std::move(commits));
}

void Store::tidy() {
    flush();
    const qint64 nowUs = d->clock.nowUs();
    Result<bool> more = false;
    if (Result<Done> done = d->writers->events.dropExpired(nowUs); !done)
        more = done.error();
    else
        more = d->writers->retention.enforce(d->caps, nowUs);
    d->tidyTimer->start(more && *more ? tidyAgainMs : tidyIntervalMs);
    if (!more)
        emit storageFailed(more.error());
}

/// The index is behind by seconds at best and may stay behind while there is much to write: what is not in it is looked through.
void Store::indexSome() {
    if (!d->commits.isEmpty() || !d->exchanges.isEmpty()) {
        d->indexTimer->start(indexAgainMs);
        return;
    }
    QElapsedTimer clock;
    clock.start();
    const Result<bool> more = d->writers->text.step(d->clock.nowUs() - indexDelayUs);
    // A failure is not reported: the next commit says what is wrong with the disk, and the next attempt comes.
    const bool goOn = more && *more;
    d->indexTimer->start(goOn ? std::max(indexAgainMs, static_cast<int>(clock.elapsed()) * 3)
                              : indexIntervalMs);
}

} // namespace opbx
