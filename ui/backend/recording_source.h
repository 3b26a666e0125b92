// Where the window gets recordings from. GUI thread. Implemented in app/window over the downloader; by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/model/voicemail_message.h"

#include <QObject>

#include <functional>

namespace opbx::ui {

class Sound;

struct RecordingProgress {
    qint64 received = 0; // bytes
    qint64 total = -1;   // -1: not known
};

class RecordingSource {
public:
    virtual ~RecordingSource() = default;

    /// A copy of the recording on this computer, fetched when there is none yet. `finished` is called once, later, with its path,
    /// unless `context` is gone. Errors: InvalidInput (no https address), PermissionDenied (private address, certificate), NotFound,
    /// RemoteRefused, Unsupported (no audio), BodyTooLarge, FileUnwritable, NetworkFailed, Timeout, Cancelled.
    virtual void fetch(RecordingKind kind, const QString& url, QObject* context,
                       std::function<void(RecordingProgress)> progress,
                       std::function<void(Result<QString>)> finished) = 0;
    /// Ends what is being fetched from this address with Cancelled; what has arrived is gone on with next time.
    virtual void cancel(RecordingKind kind, const QString& url) = 0;
    /// Belongs to `parent`.
    virtual Sound* makeSound(QObject* parent) = 0;
};

} // namespace opbx::ui
