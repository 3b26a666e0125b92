// The columns that a row of the traffic table is read from. Pure; the thread of the query.
#pragma once

#include "core/exchange/exchange_row.h"

#include <QSqlQuery>

namespace opbx {

/// For SELECT … FROM exchanges.
QString exchangeRowColumns();
/// The row that a query of these columns stands at.
ExchangeRow readExchangeRow(const QSqlQuery& query);

} // namespace opbx
