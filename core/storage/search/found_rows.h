// What a search in the history has found in its time. Plain values.
#pragma once

#include "core/exchange/exchange_row.h"

#include <QList>

namespace opbx {

/// As the milliseconds that a search may take: as many as it needs.
constexpr int unlimitedMs = -1;

struct FoundRows {
    QList<ExchangeRow> rows; // newest first
    /// When the time was up: what is older than this id is still to be looked at. 0: as many rows as were asked for were found, or
    /// all was looked at.
    qint64 searchedTo = 0;
};

} // namespace opbx
