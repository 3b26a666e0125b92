// Answers to voice requests that must still be known after a restart, read back from the journal: a call may not wait for
// the disk, and its exchange is written there anyhow. Store thread, at start.
#pragma once

#include "core/storage/database.h"
#include "core/storage/store.h"

namespace opbx {

/// First answers of voice requests since `sinceUs`, oldest first, with the number of deliveries so far.
QList<StoredVoiceAnswer> recentVoiceAnswers(const Database& database, qint64 sinceUs);

} // namespace opbx
