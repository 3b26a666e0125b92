// The window's voicemail: reads on the reader thread, changes on the store thread, so that they and the writer never wait for each
// other. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "app/window/window_recordings.h"
#include "core/storage/voicemail_store.h"
#include "ui/backend/voicemail_backend.h"

#include <QTimer>

namespace opbx {

class WindowVoicemail final : public ui::VoicemailBackend {
    Q_OBJECT

public:
    /// Both outlive this object.
    WindowVoicemail(Runtime& runtime, Reader& reader, const Clock& clock);

    QFuture<Result<QList<VoicemailMessage>>> messages() override;
    int unheard() const override { return m_known.unheard; }
    QFuture<Result<Done>> setHeard(const QList<qint64>& ids, bool heard) override;
    QFuture<Result<Done>> remove(const QList<qint64>& ids) override;
    QFuture<Result<Done>> restore(const QList<VoicemailMessage>& messages) override;
    QString boxName(const QString& box) const override;
    ui::RecordingSource& recordings() override { return m_recordings; }

    /// Something was written: looks whether it is about messages.
    void look();

private:
    /// On the store thread; looks again when it has ended.
    template<class Change>
    QFuture<Result<Done>> change(Change change);
    void readState();

    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
    QString m_database;
    WindowRecordings m_recordings;
    VoicemailState m_known;
    QTimer m_lookTimer;
};

} // namespace opbx
