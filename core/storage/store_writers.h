// All that the store writes with. Store thread; exists as long as the database is open.
#pragma once

#include "core/storage/call_writer.h"
#include "core/storage/event_writer.h"
#include "core/storage/journal_writer.h"
#include "core/storage/key_uses.h"
#include "core/storage/retention.h"
#include "core/storage/statement.h"
#include "core/storage/story_backfill.h"
#include "core/storage/text_index.h"
#include "core/storage/upkeep.h"

namespace opbx {

/// The prepared statements; they exist as long as the database is open.
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
        (void)database.execute(QStringLiteral("ROLLBACK"));
        retention.forgetCount();
    }

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
};

} // namespace opbx
