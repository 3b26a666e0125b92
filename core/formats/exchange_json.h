// The JSON objects that `opbx events`, `opbx cdr` and `opbx sessions` print, and exports hold. The names are fixed: programs
// read them. Pure; any thread. Redacts nothing: what comes in must have been redacted.
#pragma once

#include "core/calls/call_record.h"
#include "core/exchange/exchange_row.h"

#include <QJsonArray>
#include <QJsonObject>

namespace opbx {

/// ISO 8601 in UTC with milliseconds; an empty string for 0.
QString isoTimeMs(qint64 ms);

/// name and value of each header.
QJsonArray headersJson(const HttpHeaders& headers);
/// body; one that is not UTF-8 is in base64 and has `encoding` "base64".
QJsonObject bodyJson(const QByteArray& body);

/// id, time, endpoint, method, path, status, verdict, event_id, attempt, duplicate, conflict, session, from, to, state,
/// duration_us, and more.
QJsonObject exchangeRowJson(const ExchangeRow& row);

/// The row with headers, bodies, decision steps and timings. A body that is not UTF-8 has `encoding` "base64".
QJsonObject exchangeJson(const Exchange& exchange);

/// session, call_id, from, to, direction, disposition, raw_disposition, duration, talk_seconds, started_at, answered_at,
/// ended_at, recording_url, outcome, answered_by, message, and more. Unknown times are null.
QJsonObject callRecordJson(const CallRecord& record);

/// session, from, to, direction, state, started_at, updated_at, and more.
QJsonObject liveSessionJson(const LiveSession& session);

} // namespace opbx
