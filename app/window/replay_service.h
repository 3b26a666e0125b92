// The Traffic page's ReplayBackend over the runtime. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "ui/backend/replay_backend.h"

namespace opbx {

class ReplayService final : public ui::ReplayBackend {
public:
    /// `runtime` outlives this object.
    explicit ReplayService(Runtime& runtime)
        : m_runtime(runtime) {}

    void replay(const ReplayRequest& request, QObject* context, ReplayAnswered answer) override;

private:
    Runtime& m_runtime;
};

} // namespace opbx
