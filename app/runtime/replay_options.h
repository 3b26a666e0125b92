// What shall be different about a replay, as words and as JSON: for the command line and the control interface. Pure; any thread.
#pragma once

#include "core/simulator/replay_request.h"

#include <QJsonObject>

namespace opbx {

/// "wrong-signature", "stale" or "future"; empty: none. InvalidInput for other words.
Result<ReplayBreakage> replayBreakage(const QString& word);

/// All of it optional: `credential` (as-it-was, current, previous, bearer), `resign` (true: as current), `break`, `method`, `path`,
/// `headers` (list of name and value), `body` (text), `to` (URL of loopback). InvalidInput for names or values that are not known.
Result<ReplayRequest> replayFromJson(const QJsonObject& options, const ExchangePtr& original);

} // namespace opbx
