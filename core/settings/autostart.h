// Start at login by the XDG Autostart specification: a desktop file in the user's autostart folder. Any thread; touches that one
// file. Knows nothing of other platforms: there it is not available.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace opbx {

class Autostart {
public:
    /// `folder`: where the desktop's session looks, see standardFolder(). `command`: program and arguments, absolute.
    Autostart(QString folder, QStringList command);

    /// $XDG_CONFIG_HOME/autostart; empty where the desktop follows another rule.
    static QString standardFolder();

    bool isAvailable() const { return !m_folder.isEmpty(); }
    /// The file is there and does not switch itself off.
    bool isOn() const;
    /// Writes or removes the file. Unsupported where isAvailable() is false.
    Result<Done> set(bool on) const;

private:
    QString file() const;

    QString m_folder;
    QStringList m_command;
};

/// A command as the value of `Exec` (Desktop Entry specification, "The Exec key"): quoted where it needs to be.
QString desktopExec(const QStringList& command);

} // namespace opbx
