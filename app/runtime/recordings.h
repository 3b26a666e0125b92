// What voicemail messages and recordings of calls need of the settings, and the sweep that keeps them within these. Any thread.
//
// A recording's file is named after the digest of its address: nothing that a sender wrote becomes part of a path,
// and a file that no message refers to can be told from the database alone.
#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"
#include "core/voicemail/recording_download.h"

namespace opbx {

DownloadRules downloadRules(const Settings& settings);

/// Drops messages that are too old, then files that are too old, too many or that belong to no message; of these, what goes by age
/// only when `agesCount`. `nowMs`: epoch ms, of a clock that is believed. Opens the database for itself: for a thread that may wait
/// for the disk.
Result<Done> sweepVoicemail(const QString& dataDir, const Settings& settings, qint64 nowMs, bool agesCount);

} // namespace opbx
