#include "app/window/replay_service.h"

namespace opbx {

void ReplayService::replay(const ReplayRequest& request, QObject* context, ReplayAnswered answer) {
    m_runtime.replay(request, context, std::move(answer));
}

} // namespace opbx
