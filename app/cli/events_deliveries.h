// The deliveries of the event that an exchange belongs to, for `opbx events show`.
#pragma once

#include "core/exchange/exchange_row.h"
#include "core/storage/history.h"

#include <QJsonArray>

namespace opbx::cli {

/// In the order of arrival, with the exchange itself; empty for what is no notification. Replays are no deliveries.
QList<ExchangeRow> deliveriesOf(const History& history, const ExchangeRow& row);

/// `[{"id", "attempt", "time", "status", "state", "retry"}]`; state as in the window: first, on-time, early, extra, due, missed.
QJsonArray deliveriesJson(const QList<ExchangeRow>& deliveries);

} // namespace opbx::cli
