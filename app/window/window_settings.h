// The window's SettingsBackend: saves the settings file and has the runtime read it. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "ui/backend/settings_backend.h"

namespace opbx {

class WindowSettings final : public ui::SettingsBackend {
    Q_OBJECT

public:
    /// `runtime` outlives this object.
    explicit WindowSettings(Runtime& runtime);

    Settings current() const override { return m_runtime.profile().saved; }
    QFuture<Result<Done>> apply(const Settings& settings) override;

private:
    Runtime& m_runtime;
};

} // namespace opbx
