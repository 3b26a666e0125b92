// How many exchanges the journal could not keep because they came faster than the disk takes them, kept in the database so that
// health checks of any process know. Written inside the store's transactions (store thread), read on any connection.
//
// Exchanges that the journal could not keep are counted in the database, in the next transaction that can be written,
// so that health checks of any process know of them.
#pragma once

#include "core/database/database.h"

namespace opbx {

struct DroppedExchanges {
    qint64 count = 0;  // since the last day without any
    qint64 lastUs = 0; // microseconds since the Unix epoch; 0: never
};

/// Adds to the count, which begins anew when the last ones were dropped more than a day ago. In a transaction of the caller.
Result<Done> addDroppedExchanges(const Database& database, qint64 count, qint64 nowUs);

/// None when the database holds no count.
DroppedExchanges droppedExchanges(const Database& database);

} // namespace opbx
