#include "app/window/window_recordings.h"

#include "app/runtime/recordings.h"
#include "core/files/private_folder.h"
#include "core/voicemail/recording_files.h"
#include "ui/recordings/media_sound.h"

namespace opbx {

WindowRecordings::WindowRecordings(Runtime& runtime)
    : m_runtime(runtime) {}

WindowRecordings::~WindowRecordings() = default;

void WindowRecordings::fetch(RecordingKind kind, const QString& url, QObject* context,
                             std::function<void(ui::RecordingProgress)> progress,
                             std::function<void(Result<QString>)> finished) {
    const QString& dataDir = m_runtime.profile().dataDir;
    const auto later = [&](const Result<QString>& outcome) {
        QMetaObject::invokeMethod(
            context, [finished = std::move(finished), outcome] { finished(outcome); }, Qt::QueuedConnection);
    };
    if (const QString file = downloadedRecording(dataDir, kind, url); !file.isEmpty())
        return later(file);
    if (const Result<Done> folder = makePrivateFolder(recordingFolder(dataDir, kind)); !folder)
        return later(folder.error());
    const QString file = recordingFile(dataDir, kind, url);
    Fetch& fetch = m_fetches[file];
    fetch.waiters.append({context, std::move(progress), std::move(finished)});
    if (!fetch.download)
        start(file, url);
}

void WindowRecordings::start(const QString& file, const QString& url) {
    auto* download = new RecordingDownload(downloadRules(m_runtime.profile().settings), {}, this);
    m_fetches[file].download = download;
    download->start(
        QUrl(url), file, this,
        [this, file](DownloadProgress progress) {
            const QList<Waiter> waiters = m_fetches[file].waiters;
            for (const Waiter& waiter : waiters) {
                if (waiter.context)
                    waiter.progress({progress.received, progress.total});
            }
        },
        [this, file](const Result<DownloadedRecording>& recording) { arrived(file, recording); });
}

void WindowRecordings::arrived(const QString& file, const Result<DownloadedRecording>& recording) {
    const auto found = m_fetches.find(file);
    if (found == m_fetches.end())
        return;
    const Fetch fetch = std::move(found->second);
    m_fetches.erase(found);
    fetch.download->deleteLater();
    for (const Waiter& waiter : fetch.waiters) {
        if (waiter.context)
            waiter.finished(recording ? Result<QString>(recording->file)
                                      : Result<QString>(recording.error()));
    }
}

void WindowRecordings::cancel(RecordingKind kind, const QString& url) {
    const auto found = m_fetches.find(recordingFile(m_runtime.profile().dataDir, kind, url));
    if (found != m_fetches.end())
        found->second.download->cancel();
}

ui::Sound* WindowRecordings::makeSound(QObject* parent) {
    return new ui::MediaSound(parent);
}

} // namespace opbx
