#include "core/storage/search/exchange_row_columns.h"

#include "core/database/result_columns.h"

#include <QStringList>

#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

using Row = ExchangeRow&;
using Value = ResultColumns&; // the next one

struct Column {
    const char* sql;
    void (*read)(Row, Value);
};

constexpr std::array table = {
    Column{"id", [](Row row, Value column) { row.id = column.number(); }},
    Column{"received_us", [](Row row, Value column) { row.receivedUs = column.number(); }},
    Column{"endpoint", [](Row row, Value column) { row.endpoint = endpointFromName(column.bytes()); }},
    Column{"method", [](Row row, Value column) { row.method = column.bytes(); }},
    Column{"path", [](Row row, Value column) { row.path = column.bytes(); }},
    Column{"status", [](Row row, Value column) { row.status = int(column.number()); }},
    Column{"verdict", [](Row row, Value column) { row.verdict = verdictFromName(column.bytes()); }},
    Column{"refusal", [](Row row, Value column) { row.refusal = column.bytes(); }},
    Column{"event_id", [](Row row, Value column) { row.eventId = column.bytes(); }},
    Column{"attempt", [](Row row, Value column) { row.attempt = int(column.number()); }},
    Column{"duplicate", [](Row row, Value column) { row.duplicate = column.flag(); }},
    Column{"conflict", [](Row row, Value column) { row.conflict = column.flag(); }},
    Column{"pinned", [](Row row, Value column) { row.pinned = column.flag(); }},
    Column{"noted", [](Row row, Value column) { row.hasNote = column.flag(); }},
    Column{"session", [](Row row, Value column) { row.session = column.text(); }},
    Column{"caller", [](Row row, Value column) { row.from = column.text(); }},
    Column{"callee", [](Row row, Value column) { row.to = column.text(); }},
    Column{"direction", [](Row row, Value column) { row.direction = column.text(); }},
    Column{"state", [](Row row, Value column) { row.state = column.text(); }},
    Column{"peer", [](Row row, Value column) { row.peer = column.text(); }},
    Column{"duration_us", [](Row row, Value column) { row.durationUs = column.number(); }},
    Column{"request_bytes", [](Row row, Value column) { row.requestBytes = column.number(); }},
    Column{"response_bytes", [](Row row, Value column) { row.responseBytes = column.number(); }},
    Column{"replay_of", [](Row row, Value column) { row.replayOf = column.number(); }},
    Column{"imported", [](Row row, Value column) { row.imported = column.flag(); }},
    Column{
        "CASE noted WHEN 0 THEN '' ELSE (SELECT note FROM exchange_notes WHERE exchange = exchanges.id) END",
        [](Row row, Value column) { row.note = column.text(); }},
};

} // namespace

QString exchangeRowColumns() {
    QStringList columns;
    for (const Column& column : table)
        columns.append(QString::fromLatin1(column.sql));
    return columns.join(u", "_s);
}

ExchangeRow readExchangeRow(const QSqlQuery& query) {
    ResultColumns values(query);
    ExchangeRow row;
    for (const Column& column : table)
        column.read(row, values);
    return row;
}

} // namespace opbx
