// A checked snapshot of all settings. A plain value: copy it, change the copy, save it.
#pragma once

#include "core/base/result.h"
#include "core/server/http_server.h"
#include "core/settings/settings_table.h"
#include "core/webhook/endpoint_config.h"

#include <QHash>

namespace opbx {

class Settings {
public:
    /// All defaults.
    Settings() = default;

    /// Reads an INI file; a missing file gives the defaults; an unknown key or a value out of range is an error that names it.
    static Result<Settings> load(const QString& file);
    /// Writes the values that differ from the defaults, atomically.
    Result<Done> save(const QString& file) const;

    /// Value as text, in the form of the INI file. NotFound for an unknown key.
    Result<QString> text(QStringView key) const;
    /// Checks and sets. The error says the allowed range.
    Result<Done> set(QStringView key, const QString& value);

    // Typed reading; the key must exist in the table.
    QString string(const char* key) const;
    qint64 integer(const char* key) const;
    bool boolean(const char* key) const;

    ListenAddress listenAddress() const;
    ServerLimits serverLimits() const;
    TlsFiles tlsFiles() const;
    AuthSettings authSettings() const;

    bool operator==(const Settings&) const = default;

private:
    QHash<QString, QString> m_changed; // only what differs from the default
};

} // namespace opbx
