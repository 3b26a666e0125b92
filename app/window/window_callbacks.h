// The window's callers to call back: read on the reader thread when calls or the plan have changed, marked on the store thread. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "core/cloudonix/cloudonix_client.h"
#include "ui/backend/callbacks_backend.h"

#include <QTimer>

namespace opbx {

class CallbackStore;

class WindowCallbacks final : public ui::CallbacksBackend {
    Q_OBJECT

public:
    /// All outlive this object.
    WindowCallbacks(Runtime& runtime, Reader& reader, const Clock& clock);

    QList<Callback> callbacks() const override { return m_known; }
    QFuture<Result<Done>> setDone(const QString& caller, qint64 doneMs) override;
    QFuture<Result<Done>> setNote(const QString& caller, const QString& note) override;
    QStringList phones() const override;
    bool canCall() const override;
    QFuture<Result<Done>> call(const QString& extension, const Callback& callback) override;

    /// Something may have changed: reads again soon.
    void look();

private:
    template<class Change>
    QFuture<Result<Done>> change(Change change);
    void read();

    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
    QString m_database;
    QList<Callback> m_known;
    QTimer m_lookTimer;
    bool m_isReading = false;
    QObject m_owner; // of clients that are at work; last: they report their end to the members above
};

} // namespace opbx
