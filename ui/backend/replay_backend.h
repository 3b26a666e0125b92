// What the Traffic page asks in order to send an exchange once more. GUI thread. Returns at once; the answer is dropped when
// `context` is gone.
#pragma once

#include "core/base/result.h"
#include "core/simulator/replay_values.h"

#include <QObject>

#include <functional>

namespace opbx::ui {

class ReplayBackend {
public:
    using ReplayAnswered = std::function<void(Result<ReplayAnswer>)>;

    ReplayBackend() = default;
    ReplayBackend(const ReplayBackend&) = delete;
    ReplayBackend& operator=(const ReplayBackend&) = delete;
    virtual ~ReplayBackend() = default;

    /// A request that names no target goes to this endpoint. InvalidInput for one that cannot be sent, KeyNotConfigured.
    virtual void replay(const ReplayRequest& request, QObject* context, ReplayAnswered answer) = 0;
};

} // namespace opbx::ui
