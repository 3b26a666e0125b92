#include "app/runtime/recordings.h"

#include "core/storage/voicemail_store.h"
#include "core/voicemail/recording_files.h"

namespace opbx {

namespace {
constexpr qint64 dayMs = 24LL * 3600 * 1000;
}

DownloadRules downloadRules(const Settings& settings) {
    DownloadRules rules;
    rules.allowInternal = settings.boolean("recordings/allow_private_addresses");
    rules.maxBytes = settings.integer("recordings/max_file_bytes");
    return rules;
}

Result<Done> sweepVoicemail(const QString& dataDir, const Settings& settings, qint64 nowMs, bool agesCount) {
    const qint64 maxAgeDays = settings.integer("voicemail/max_age_days");
    const qint64 maxAgeMs = maxAgeDays * dayMs;
    const Result<VoicemailStore> store =
        VoicemailStore::open(databaseFile(dataDir), Database::Access::ReadWrite);
    if (!store)
        return store.error();
    if (agesCount) {
        const Result<qint64> removed = store->removeOlderThan(nowMs - maxAgeMs, maxAgeDays);
        if (!removed)
            return removed.error();
    }
    const Result<QList<VoicemailMessage>> messages = store->messages();
    if (!messages)
        return messages.error();
    QSet<QString> urls;
    for (const VoicemailMessage& message : *messages)
        urls.insert(message.recordingUrl);
    sweepRecordings(dataDir, urls, {settings.integer("recordings/max_bytes"), maxAgeMs, agesCount}, nowMs);
    return Done{};
}

} // namespace opbx
