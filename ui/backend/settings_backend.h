// What the window asks of the settings. GUI thread. Implemented in app/window; by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

#include <QFuture>
#include <QObject>

namespace opbx::ui {

class SettingsBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// As they are saved.
    virtual Settings current() const = 0;
    /// Saves them and puts them in force; reads keys and plan again as well.
    virtual QFuture<Result<Done>> apply(const Settings& settings) = 0;

signals:
    void changed();
};

} // namespace opbx::ui
