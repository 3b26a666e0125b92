#include "app/window/window_settings.h"

#include "core/async/promise.h"

namespace opbx {

WindowSettings::WindowSettings(Runtime& runtime)
    : m_runtime(runtime) {
    connect(&runtime, &Runtime::configurationChanged, this, &SettingsBackend::changed);
}

QFuture<Result<Done>> WindowSettings::apply(const Settings& settings) {
    Result<Done> saved = settings.check();
    if (saved)
        saved = settings.save(m_runtime.profile().configFile);
    if (!saved)
        return ended<Done>(saved);
    const Promise<Done> promise;
    m_runtime.reload([promise](const Result<Done>& reloaded) { promise.end(reloaded); });
    return promise.future();
}

} // namespace opbx
