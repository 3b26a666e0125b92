// What the http thread must still know after a restart: answers to voice requests, read back from the journal, since a call may not
// wait for the disk and its exchange is written there anyhow, refused deliveries, and whose turn it is in each ring group. Store
// thread.
//
// Voice answers come back from the journal after a restart: they are written there anyhow.
#pragma once

#include "core/database/database.h"
#include "core/storage/store.h"

namespace opbx {

/// First answers of voice requests since `sinceUs`, oldest first, with the number of deliveries so far.
QList<StoredVoiceAnswer> recentVoiceAnswers(const Database& database, qint64 sinceUs);

/// Of notifications that were refused since `sinceUs`, one an event, the one that was refused longest ago first.
QList<StoredRefusal> recentRefusals(const Database& database, qint64 sinceUs);

RoutingCursors storedCursors(const Database& database);
/// Inside a transaction that the store has begun.
Result<Done> storeCursors(const Database& database, const QList<CursorUpdate>& cursors);

} // namespace opbx
