// The window's CallsBackend: queries on the reader thread. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "ui/backend/calls_backend.h"

namespace opbx {

class WindowCalls final : public ui::CallsBackend {
    Q_OBJECT

public:
    /// All outlive this object.
    WindowCalls(Runtime& runtime, Reader& reader, const Clock& clock);

    QFuture<Result<QList<LiveSession>>> liveSessions() override;
    QFuture<Result<QList<CallRecord>>> records(qint64 fromMs, qint64 untilMs) override;
    QFuture<Result<ui::CallReport>> report(const ui::CallQuestion& question) override;
    QFuture<Result<QList<CallLeg>>> legs(const QString& call) override;
    QFuture<Result<QList<CallEvent>>> events(const QString& session) override;

private:
    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
};

} // namespace opbx
