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

    void messages(QObject* context, ui::Answer<Result<QList<VoicemailMessage>>> answer) override;
    int unheard() const override { return m_known.unheard; }
    void setHeard(const QList<qint64>& ids, bool heard, QObject* context,
                  ui::Answer<Result<Done>> answer) override;
    void remove(const QList<qint64>& ids, QObject* context, ui::Answer<Result<Done>> answer) override;
    void restore(const QList<VoicemailMessage>& messages, QObject* context,
                 ui::Answer<Result<Done>> answer) override;
    QString boxName(const QString& box) const override;
    ui::RecordingSource& recordings() override { return m_recordings; }

    /// Something was written: looks whether it is about messages.
    void look();

private:
    using Change = std::function<Result<Done>(const VoicemailStore&)>;
    /// On the store thread, then answers and looks again.
    void change(Change change, QObject* context, ui::Answer<Result<Done>> answer);
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
