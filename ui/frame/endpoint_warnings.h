// The sentences of the window's warning banner: settings that need attention, keys that are missing, a plan or a database that
// could not be read. GUI thread.
#pragma once

#include "core/secrets/key_store.h"
#include "core/settings/settings.h"

#include <QCoreApplication>

namespace opbx::ui {

class EndpointWarnings {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::EndpointWarnings)

public:
    struct Keys {
        KeyState requestsKey;
        KeyState webhookSecret;
    };

    /// One sentence or two each, in the order of the settings table. `damagedDatabase`: the name under which it was kept, or empty.
    static QStringList sentences(const Settings& settings, const Keys& keys, bool planUnreadable,
                                 const QString& damagedDatabase, bool settingsLost = false);

private:
    static QString ofKey(const QString& name, const KeyState& state);
};

} // namespace opbx::ui
