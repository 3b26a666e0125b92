// The window's Backend: makes its parts over the runtime, and the thread on which they read. GUI thread.
#pragma once

#include "app/window/reader.h"
#include "app/window/window_callbacks.h"
#include "app/window/window_calls.h"
#include "app/window/window_certificates.h"
#include "app/window/window_cloudonix.h"
#include "app/window/window_desktop.h"
#include "app/window/window_directory.h"
#include "app/window/window_endpoint.h"
#include "app/window/window_health.h"
#include "app/window/window_history.h"
#include "app/window/window_keys.h"
#include "app/window/window_overrides.h"
#include "app/window/window_plans.h"
#include "app/window/window_rehearsal.h"
#include "app/window/window_settings.h"
#include "app/window/window_test_calls.h"
#include "app/window/window_voicemail.h"
#include "ui/backend/backend.h"

namespace opbx {

class WindowBackend final : public ui::Backend {
public:
    /// `runtime` outlives this object.
    WindowBackend(Runtime& runtime, const Clock& clock,
                  const TunnelSources& tunnels = TunnelSources::standard());

    /// When the runtime has started.
    void started();

    WindowEndpoint& endpoint() override { return m_endpoint; }
    WindowHistory& history() override { return m_history; }
    WindowCalls& calls() override { return m_calls; }
    WindowPlans& plans() override { return m_plans; }
    WindowKeys& keys() override { return m_keys; }
    WindowSettings& settings() override { return m_settings; }
    WindowDirectory& directory() override { return m_directory; }
    WindowCallbacks& callbacks() override { return m_callbacks; }
    WindowOverrides& overrides() override { return m_overrides; }
    WindowVoicemail& voicemail() override { return m_voicemail; }
    WindowRehearsal& rehearsals() override { return m_rehearsals; }
    WindowTestCalls& testCalls() override { return m_testCalls; }
    WindowCertificates& certificates() override { return m_certificates; }
    WindowHealth& health() override { return m_health; }
    WindowCloudonix& cloudonix() override { return m_cloudonix; }
    WindowDesktop& desktop() override { return m_desktop; }

private:
    Reader m_reader;
    WindowEndpoint m_endpoint;
    WindowHistory m_history;
    WindowCalls m_calls;
    WindowPlans m_plans;
    WindowKeys m_keys;
    WindowSettings m_settings;
    WindowDirectory m_directory;
    WindowCallbacks m_callbacks;
    WindowOverrides m_overrides;
    WindowVoicemail m_voicemail;
    WindowRehearsal m_rehearsals;
    WindowTestCalls m_testCalls;
    WindowCertificates m_certificates;
    WindowHealth m_health;
    WindowCloudonix m_cloudonix;
    WindowDesktop m_desktop;
};

} // namespace opbx
