// The Traffic page's InspectorBackend over the runtime's store. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "ui/traffic/inspector_backend.h"

namespace opbx {

class InspectorService final : public ui::InspectorBackend {
public:
    /// `runtime` and `context` outlive the store; answers arrive on `context`'s thread, the GUI's.
    InspectorService(Runtime& runtime, QObject& context)
        : m_runtime(runtime)
        , m_context(context) {}

    void setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) override;
    void setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) override;

private:
    Runtime& m_runtime;
    QObject& m_context;
};

} // namespace opbx
