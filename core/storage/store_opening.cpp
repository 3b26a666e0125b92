// The part of the store that opens its database, notices when the file is no longer where it was, and opens what is there then.
#include "core/storage/database_replaced.h"
#include "core/storage/store_parts.h"
#include "core/storage/voice_memory.h"

#include <QTimer>

#include <utility>

namespace opbx {

namespace {

constexpr int reopenMs = 250; // until then readers in this process have let go of the file
constexpr qint64 tellingAtOnceUs = 1'000'000;
constexpr int reopenAgainMs = 2'000;

} // namespace

Result<QString> Store::open() {
    Result<QString> keptAside = openDatabase();
    if (!keptAside)
        return keptAside;
    d->tidyTimer = new QTimer(this);
    connect(d->tidyTimer, &QTimer::timeout, this, &Store::tidy);
    d->tidyTimer->start(Private::tidyIntervalMs);
    d->indexTimer = new QTimer(this);
    d->indexTimer->setSingleShot(true);
    connect(d->indexTimer, &QTimer::timeout, this, &Store::indexSome);
    d->indexTimer->start(Private::indexIntervalMs);
    d->reopenTimer = new QTimer(this);
    d->reopenTimer->setSingleShot(true);
    connect(d->reopenTimer, &QTimer::timeout, this, &Store::openWhatIsThere);
    return keptAside;
}

Result<QString> Store::openDatabase() {
    Result<QString> keptAside = keepDamagedAside(d->file);
    if (!keptAside)
        return keptAside;
    Result<Database> database = Database::open(d->file, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    d->writers = std::make_unique<Writers>(std::move(database).value(), AgeClock::readingOf(d->clock));
    if (d->writers->upkeep.clock().isHeld())
        emit clockChanged(d->writers->upkeep.clock().state());
    d->writers->keyUses.setRotations(d->rotatedUs);
    d->durable = true;
    ++d->opened;
    tellOldCalls();
    return keptAside;
}

/// Most databases of before are told at once; the rest of a large one follows while it is used.
void Store::tellOldCalls() {
    const qint64 untilUs = d->clock.monotonicUs() + tellingAtOnceUs;
    Result<bool> more = true;
    while (more && *more && d->clock.monotonicUs() < untilUs) {
        const Result<Done> done = transaction(false, [&]() -> Result<Done> {
            more = d->writers->stories.step(d->writers->calls.records());
            return more ? Result<Done>(Done{}) : Result<Done>(more.error());
        });
        if (!done)
            return; // the next commit says what is wrong with the disk
    }
}

Result<Done> Store::checkPlace() {
    if (d->writers->database.isInPlace())
        return Done{};
    return Error{
        ErrorCode::StorageUnavailable,
        QStringLiteral(
            "The database file %1 was moved, replaced or deleted while the program runs. What arrives is "
            "refused until the file that is there now is open.")
            .arg(d->file)};
}

void Store::leaveLostDatabase() {
    if (!d->writers || d->writers->database.isInPlace())
        return;
    d->closedBecause = checkPlace().error();
    d->lost.emplace(std::move(d->writers->database));
    d->writers.reset();
    emit databaseLost();
    // Another file has nothing in common with the lost one. The same one, whose log was taken away, shares its memory with all who
    // read it in this process.
    d->reopenTimer->start(d->lost->isOfPresentFile() ? reopenMs : 0);
}

void Store::openWhatIsThere() {
    Result<Done> opened = d->lost ? d->lost->leave() : Result<Done>(Done{});
    if (opened) {
        d->lost.reset();
        const Result<QString> keptAside = openDatabase();
        opened = keptAside ? noteDatabaseReplaced(d->writers->database, d->clock.nowUs())
                           : Result<Done>(keptAside.error());
    }
    if (!opened) {
        failed(opened.error());
        d->reopenTimer->start(reopenAgainMs);
        return;
    }
    d->tidyTimer->start(Private::tidyIntervalMs);
    d->indexTimer->start(Private::indexIntervalMs);
    d->failing = false;
    emit storageRecovered();
    emit databaseReplaced();
    scheduleFlush();
}

RestoredState Store::restoredState() {
    RestoredState state;
    state.lastId = d->writers->retention.lastId();
    // Twice the lifetime: a repeat may be younger than the first answer, whose age counts.
    state.voiceAnswers =
        recentVoiceAnswers(d->writers->database, d->clock.nowUs() - 2'000'000 * d->voiceTtlSeconds);
    state.cursors = storedCursors(d->writers->database);
    return state;
}

void Store::setCaps(const HistoryCaps& caps, qint64 voiceTtlSeconds) {
    d->caps = caps;
    d->voiceTtlSeconds = voiceTtlSeconds;
}

void Store::setRotations(const QHash<QByteArray, qint64>& rotatedUs) {
    d->rotatedUs = rotatedUs;
    if (d->writers)
        d->writers->keyUses.setRotations(rotatedUs);
}

void Store::close() {
    if (!d->tidyTimer)
        return;
    flush();
    if (d->lost) { // noticed just now, or not mended yet: what waits goes into the file that is there
        openWhatIsThere();
        flush();
    }
    for (QTimer* timer : {d->tidyTimer, d->indexTimer, d->reopenTimer})
        timer->stop();
    d->lost.reset();
    // A next start that does not know of the last moments judges by the newest data.
    if (d->writers)
        (void)transaction(false, [this] { return d->writers->upkeep.keepClock(); });
    d->writers.reset();
}

} // namespace opbx
