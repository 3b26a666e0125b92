// What the window wants of the rest of the program: one interface for each subject. GUI thread. Implemented in app/window over
// the http, store and reader threads; by fakes in tests. Every call returns at once, and what takes time is a QFuture<Result<T>>:
// core/async/promise.h says how it ends. A page includes the interfaces that it uses.
#pragma once

namespace opbx::ui {

class CallbacksBackend;
class CallsBackend;
class CertificateBackend;
class CloudonixBackend;
class DesktopBackend;
class DirectoryBackend;
class EndpointBackend;
class HealthBackend;
class HistoryBackend;
class KeysBackend;
class OverridesBackend;
class PlansBackend;
class RehearsalBackend;
class SettingsBackend;
class TestCallBackend;
class VoicemailBackend;

class Backend {
public:
    Backend() = default;
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;
    virtual ~Backend() = default;

    virtual EndpointBackend& endpoint() = 0;
    virtual HistoryBackend& history() = 0;
    virtual CallsBackend& calls() = 0;
    virtual PlansBackend& plans() = 0;
    virtual KeysBackend& keys() = 0;
    virtual SettingsBackend& settings() = 0;
    virtual DirectoryBackend& directory() = 0;
    /// Callers to call back.
    virtual CallbacksBackend& callbacks() = 0;
    /// What holds by hand for a time.
    virtual OverridesBackend& overrides() = 0;
    virtual VoicemailBackend& voicemail() = 0;
    /// Plans tried on calls that were.
    virtual RehearsalBackend& rehearsals() = 0;
    /// Simulated calls against the running endpoint.
    virtual TestCallBackend& testCalls() = 0;
    virtual CertificateBackend& certificates() = 0;
    /// Tunnels, self-test and what the checks look at.
    virtual HealthBackend& health() = 0;
    /// The Cloudonix domain over its REST API.
    virtual CloudonixBackend& cloudonix() = 0;
    /// Tray, notifications, start at login.
    virtual DesktopBackend& desktop() = 0;
};

} // namespace opbx::ui
