// All that the store writes with, in the transaction that is open. Store thread; exists as long as the database is open.
#pragma once

#include "core/database/statement.h"
#include "core/exchange/notification.h"
#include "core/routing/router.h"
#include "core/storage/call_writer.h"
#include "core/storage/event_writer.h"
#include "core/storage/journal/journal_writer.h"
#include "core/storage/journal/retention.h"
#include "core/storage/key_uses.h"
#include "core/storage/search/text_index.h"
#include "core/storage/story_backfill.h"
#include "core/storage/upkeep.h"

namespace opbx {

using namespace Qt::StringLiterals;

/// What came of a notification, and whether the row of its exchange was written with it.
struct WrittenCommit {
    CommitOutcome outcome;
    bool isRecorded = false;
};

class StoreWriters {
public:
    StoreWriters(Database opened, AgeClock::Reading firstReading)
        : database(std::move(opened))
        , begin(database, "BEGIN IMMEDIATE")
        , end(database, "COMMIT")
        , journal(database)
        , calls(database)
        , stories(database)
        , events(database)
        , keyUses(database)
        , retention(database)
        , text(database)
        , upkeep(database, events, retention, firstReading) {}

    void rollBack() {
        (void)database.execute(u"ROLLBACK"_s);
        retention.forgetCount();
    }

    /// Applies a notification, completes its exchange with the answer and writes it.
    Result<WrittenCommit> write(const Notification& notification, Exchange& exchange, const Clock& clock);
    Result<Done> write(const JournalBundle& bundle);
    Result<Done> write(const QList<RecordingReady>& recordings, const QList<CursorUpdate>& cursors);

    bool sessionsTouched = false; // since somebody set it back
    bool recordsTouched = false;

    Database database;
    Statement begin;
    Statement end;
    JournalWriter journal;
    CallWriter calls;
    StoryBackfill stories;
    EventWriter events;
    KeyUses keyUses;
    Retention retention;
    TextIndex text;
    Upkeep upkeep;

private:
    /// False for an exchange whose row was there.
    Result<bool> writeRow(const JournalBundle& bundle, const JournalEntry& entry);
    Result<Done> writeEntry(const JournalBundle& bundle, const JournalEntry& entry);
};

} // namespace opbx
