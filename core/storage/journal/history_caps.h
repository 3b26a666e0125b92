// How much of the history is kept. A plain value.
#pragma once

#include <QtGlobal>

namespace opbx {

struct HistoryCaps {
    qint64 count = 1'000'000;                // exchanges
    qint64 bytes = 4LL * 1024 * 1024 * 1024; // of the database file
    qint64 ageSeconds = 90LL * 24 * 3600;
};

} // namespace opbx
