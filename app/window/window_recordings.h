// The window's recordings: copies in the data folder, fetched by the downloader. GUI thread. One download an address at a
// time, however many wait for it.
#pragma once

#include "app/runtime/runtime.h"
#include "core/async/promise.h"
#include "core/voicemail/recording_download.h"
#include "ui/backend/recording_source.h"

#include <memory>
#include <unordered_map>

namespace opbx {

class WindowRecordings final : public ui::RecordingSource {
    Q_OBJECT

public:
    /// `runtime` outlives this object.
    explicit WindowRecordings(Runtime& runtime);
    ~WindowRecordings() override;

    QFuture<Result<QString>> fetch(RecordingKind kind, const QString& url) override;
    void cancel(RecordingKind kind, const QString& url) override;
    ui::Sound* makeSound(QObject* parent) override;

private:
    struct Fetch {
        RecordingDownload* download = nullptr;
        Promise<QString> file;
    };

    void start(Fetch& fetch, const QString& file, const QString& url);
    void arrived(const QString& file, const Result<DownloadedRecording>& recording);

    Runtime& m_runtime;
    std::unordered_map<QString, Fetch> m_fetches; // by file
};

} // namespace opbx
