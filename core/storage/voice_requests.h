// Voice requests of the history that were accepted, with what a decision needs of them. Belongs to the thread of its connection;
// writes nothing.
#pragma once

#include "core/base/result.h"
#include "core/exchange/exchange.h"

#include <functional>

namespace opbx {

class Database;

/// Those received within [sinceUs, untilUs), microseconds since the Unix epoch, oldest first by id, one by one, until `visit` returns
/// false. With request, endpoint, session, caller, callee and time; without the answer. Nothing that was refused, cleared or replayed.
Result<Done> eachVoiceRequest(const Database& database, qint64 sinceUs, qint64 untilUs,
                              const std::function<bool(const Exchange&)>& visit);

} // namespace opbx
