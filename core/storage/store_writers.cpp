#include "core/storage/store_writers.h"

#include "core/storage/voice_memory.h"
#include "core/webhook/pipeline.h"

namespace opbx {

Result<WrittenCommit> StoreWriters::write(const Notification& notification, Exchange& exchange,
                                          const Clock& clock) {
    Result<CommitOutcome> applied = events.apply(notification, calls);
    if (!applied)
        return applied.error();
    WrittenCommit written{std::move(applied).value()};
    Pipeline::complete(exchange, written.outcome);
    exchange.timings.committed = exchange.timings.answered = clock.nowUs() - exchange.receivedUs;
    // A repeat promises nothing new, and anybody who has recorded one can send it: whoever gave it decides about its row.
    written.isRecorded = written.outcome.stored && !written.outcome.duplicate;
    if (!written.isRecorded)
        return written;
    const JournalBundle bundle(exchange);
    if (const Result<bool> isNew = writeRow(bundle, bundle.entries().front()); !isNew)
        return isNew.error();
    sessionsTouched = true;
    recordsTouched = recordsTouched || notification.endpoint != Endpoint::SessionUpdate;
    return written;
}

Result<Done> StoreWriters::write(const JournalBundle& bundle) {
    for (const JournalEntry& entry : bundle.entries()) {
        if (Result<Done> done = writeEntry(bundle, entry); !done)
            return done;
    }
    return Done{};
}

Result<Done> StoreWriters::write(const QList<RecordingReady>& recordings,
                                 const QList<CursorUpdate>& cursors) {
    for (const RecordingReady& recording : recordings) {
        if (Result<Done> done = calls.keepRecording(recording); !done)
            return done;
        recordsTouched = true;
    }
    return storeCursors(database, cursors);
}

Result<bool> StoreWriters::writeRow(const JournalBundle& bundle, const JournalEntry& entry) {
    const Result<bool> isNew = journal.write(bundle, entry);
    if (!isNew || !*isNew)
        return isNew;
    retention.noteAdded();
    if (entry.usedPreviousKey)
        keyUses.note(entry.credential, entry.receivedUs);
    const Result<Done> noted = text.note(entry.id);
    return noted ? isNew : Result<bool>(noted.error());
}

Result<Done> StoreWriters::writeEntry(const JournalBundle& bundle, const JournalEntry& entry) {
    const Result<bool> isNew = writeRow(bundle, entry);
    if (!isNew)
        return isNew.error();
    if (!*isNew || endpointKind(entry.endpoint) != EndpointKind::Voice ||
        isClaim(entry.refusal, entry.verdict) || entry.status != 200)
        return Done{};
    sessionsTouched = true;
    const Result<bool> isTold = calls.noteCall(bundle, entry);
    recordsTouched = recordsTouched || (isTold && *isTold);
    return isTold ? Result<Done>(Done{}) : Result<Done>(isTold.error());
}

} // namespace opbx
