#include "app/window/window_backend.h"

#include "core/database/database.h"

namespace opbx {

WindowBackend::WindowBackend(Runtime& runtime, const Clock& clock, const TunnelSources& tunnels)
    : m_reader(databaseFile(runtime.profile().dataDir))
    , m_endpoint(runtime, m_reader, clock)
    , m_history(runtime, m_reader, clock)
    , m_calls(runtime, m_reader, clock)
    , m_plans(runtime, m_reader, clock)
    , m_keys(runtime, m_reader)
    , m_settings(runtime)
    , m_directory(runtime, m_reader)
    , m_callbacks(runtime, m_reader, clock)
    , m_overrides(runtime, clock)
    , m_voicemail(runtime, m_reader, clock)
    , m_rehearsals(databaseFile(runtime.profile().dataDir), clock)
    , m_testCalls(runtime, m_reader, clock)
    , m_certificates(runtime, m_reader, clock)
    , m_health(runtime, m_reader, clock, tunnels)
    , m_cloudonix(
          runtime,
          [this](const std::optional<Error>& error) { m_health.note(ui::ProgramPart::Cloudonix, error); })
    , m_desktop(runtime.profile()) {
    runtime.watchArrivals();
    QObject::connect(&runtime, &Runtime::listeningBegan, &m_endpoint, [this] { started(); });
    QObject::connect(&runtime, &Runtime::databaseLost, &m_reader, &Reader::letGo);
    QObject::connect(&m_overrides, &ui::OverridesBackend::changed, &m_plans, &WindowPlans::changed);
    QObject::connect(&m_history, &WindowHistory::cleared, &m_endpoint, &WindowEndpoint::countSoon);
}

void WindowBackend::started() {
    m_health.watch();
    m_endpoint.refresh();
    m_voicemail.look();
    m_callbacks.look();
    m_overrides.look();
    emit m_calls.sessionsChanged();
    emit m_calls.recordsChanged();
}

} // namespace opbx
