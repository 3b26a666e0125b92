// What the Voicemail page asks of the rest of the program. GUI thread. Implemented in app/window; by a fake in tests.
#pragma once

#include "core/model/voicemail_message.h"
#include "ui/backend/recording_source.h"

namespace opbx::ui {

class VoicemailBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Newest first.
    virtual QFuture<Result<QList<VoicemailMessage>>> messages() = 0;
    /// Messages that nobody has heard, as known at the last messagesChanged().
    virtual int unheard() const = 0;
    /// Messages that are not there any more are no failure of these three.
    virtual QFuture<Result<Done>> setHeard(const QList<qint64>& ids, bool heard) = 0;
    virtual QFuture<Result<Done>> remove(const QList<qint64>& ids) = 0;
    /// Puts removed messages back.
    virtual QFuture<Result<Done>> restore(const QList<VoicemailMessage>& messages) = 0;

    /// Name of a voicemail box in the routing plan; its id when it has none.
    virtual QString boxName(const QString& box) const = 0;

    /// Recordings of messages and of calls.
    virtual RecordingSource& recordings() = 0;

signals:
    void messagesChanged();
};

} // namespace opbx::ui
