// The window's recordings: copies in the data folder, fetched by the downloader. GUI thread. One download an address at a
// time, however many wait for it.
#pragma once

#include "app/runtime/runtime.h"
#include "core/voicemail/recording_download.h"
#include "ui/backend/recording_source.h"

#include <memory>
#include <unordered_map>

namespace opbx {

class WindowRecordings final : public QObject, public ui::RecordingSource {
    Q_OBJECT

public:
    /// `runtime` outlives this object.
    explicit WindowRecordings(Runtime& runtime);
    ~WindowRecordings() override;

    void fetch(RecordingKind kind, const QString& url, QObject* context,
               std::function<void(ui::RecordingProgress)> progress,
               std::function<void(Result<QString>)> finished) override;
    void cancel(RecordingKind kind, const QString& url) override;
    ui::Sound* makeSound(QObject* parent) override;

private:
    struct Waiter {
        QPointer<QObject> context;
        std::function<void(ui::RecordingProgress)> progress;
        std::function<void(Result<QString>)> finished;
    };
    struct Fetch {
        RecordingDownload* download = nullptr;
        QList<Waiter> waiters;
    };

    void start(const QString& file, const QString& url);
    void arrived(const QString& file, const Result<DownloadedRecording>& recording);

    Runtime& m_runtime;
    std::unordered_map<QString, Fetch> m_fetches; // by file
};

} // namespace opbx
