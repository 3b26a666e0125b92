#include "app/window/window_recordings.h"

#include "app/runtime/recordings.h"
#include "core/files/private_folder.h"
#include "core/voicemail/recording_files.h"
#include "ui/recordings/media_sound.h"

namespace opbx {

WindowRecordings::WindowRecordings(Runtime& runtime)
    : m_runtime(runtime) {}

WindowRecordings::~WindowRecordings() = default;

QFuture<Result<QString>> WindowRecordings::fetch(RecordingKind kind, const QString& url) {
    const QString& dataDir = m_runtime.profile().dataDir;
    if (const QString file = downloadedRecording(dataDir, kind, url); !file.isEmpty())
        return ended<QString>(file);
    if (const Result<Done> folder = makePrivateFolder(recordingFolder(dataDir, kind)); !folder)
        return ended<QString>(folder.error());
    const QString file = recordingFile(dataDir, kind, url);
    Fetch& fetch = m_fetches[file];
    const Promise<QString> promise = fetch.file;
    if (!fetch.download)
        start(fetch, file, url);
    return promise.future();
}

void WindowRecordings::start(Fetch& fetch, const QString& file, const QString& url) {
    fetch.download = new RecordingDownload(downloadRules(m_runtime.profile().settings), {}, this);
    fetch.download->start(
        QUrl(url), file, this,
        [this, url](DownloadProgress progress) {
            emit progressed(url, {progress.received, progress.total});
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
    fetch.file.end(recording ? Result<QString>(recording->file) : Result<QString>(recording.error()));
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
