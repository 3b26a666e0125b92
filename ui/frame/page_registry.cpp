#include "ui/frame/page_registry.h"

#include "ui/call_records/call_records_page.h"
#include "ui/callbacks/callbacks_page.h"
#include "ui/health/health_page.h"
#include "ui/live_calls/live_calls_page.h"
#include "ui/routing/routing_page.h"
#include "ui/settings/settings_page.h"
#include "ui/traffic/traffic_page.h"
#include "ui/voicemail/voicemail_page.h"

namespace opbx::ui {

namespace {

template<class T>
PageEntry entry(const char* id, const char* iconName, const QString& title) {
    return {QString::fromLatin1(id), QString::fromLatin1(iconName), title,
            [](const PageContext& context, QWidget* parent) -> Page* { return new T(context, parent); }};
}

} // namespace

std::vector<PageEntry> PageRegistry::pages() {
    return {
        entry<TrafficPage>("traffic", "traffic", tr("Traffic")),
        entry<LiveCallsPage>("live-calls", "live-calls", tr("Live calls")),
        entry<CallRecordsPage>("call-records", "call-records", tr("Call records")),
        entry<CallbacksPage>("callbacks", "phone-missed", tr("Call back")),
        entry<VoicemailPage>("voicemail", "voicemail", tr("Voicemail")),
        entry<RoutingPage>("routing", "routing", tr("Routing")),
        entry<HealthPage>("health", "health", tr("Health")),
        entry<SettingsPage>("settings", "settings", tr("Settings")),
    };
}

} // namespace opbx::ui
