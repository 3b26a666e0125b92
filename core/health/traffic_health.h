// What the history says about the last 24 hours: refusals and retries by cause, the sender's clock, how much is kept. For the
// window's Health page and `opbx doctor`. Opens a connection of its own for the moment; any thread that may wait for the disk.
#pragma once

#include "core/base/result.h"
#include "core/health/diagnosis.h"
#include "core/storage/age_clock.h"
#include "core/webhook/endpoint_config.h"

#include <optional>

namespace opbx {

/// Fills in requests, retries, refusals (most first), journalCount, failingPeers (but for snapshot.trustedProxies) and skew (oldest
/// first, of requests that proved themselves; replays do not count). NotFound when there is no database yet; the snapshot stays as it was then.
Result<Done> addTraffic(const QString& databaseFile, qint64 nowUs, SignedBytes signedBytes,
                        HealthSnapshot& snapshot);

/// What there is to say of a clock; nothing where it is believed, and where the program may just have been off for some days.
std::optional<ClockJump> clockJump(const AgeClockState& state);

} // namespace opbx
