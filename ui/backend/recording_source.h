// Where the window gets recordings from. GUI thread. Implemented in app/window over the downloader; by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/model/voicemail_message.h"

#include <QFuture>
#include <QObject>

namespace opbx::ui {

class Sound;

struct RecordingProgress {
    qint64 received = 0; // bytes
    qint64 total = -1;   // -1: not known
};

class RecordingSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Path of a copy of the recording on this computer, fetched when there is none yet. Errors: InvalidInput (no https address), PermissionDenied (private address, certificate), NotFound,
    /// RemoteRefused, Unsupported (no audio), BodyTooLarge, FileUnwritable, NetworkFailed, Timeout, Cancelled.
    virtual QFuture<Result<QString>> fetch(RecordingKind kind, const QString& url) = 0;
    /// Ends what is being fetched from this address with Cancelled; what has arrived is gone on with next time.
    virtual void cancel(RecordingKind kind, const QString& url) = 0;
    /// Belongs to `parent`.
    virtual Sound* makeSound(QObject* parent) = 0;

signals:
    /// Of what is being fetched from this address.
    void progressed(const QString& url, const opbx::ui::RecordingProgress& progress);
};

} // namespace opbx::ui
