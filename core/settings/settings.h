// A checked snapshot of all settings. A plain value: copy it, change the copy, save it.
#pragma once

#include "core/base/result.h"
#include "core/net/forwarded_nodes.h"
#include "core/net/listen_address.h"
#include "core/net/server_limits.h"
#include "core/settings/setting.h"
#include "core/webhook/endpoint_config.h"

#include <QHash>
#include <QStringList>

namespace opbx {

class Settings {
public:
    /// All defaults.
    Settings() = default;

    /// Reads an INI file; a missing file gives the defaults. An unknown key or a value out of range is an error that
    /// names file, line, key and what is allowed.
    static Result<Settings> load(const QString& file);
    /// Writes the values that differ from the defaults, atomically, mode 600; comments and order of an existing file
    /// stay. Creates the folder (mode 700). Keys that the file holds and the table does not know are refused.
    Result<Done> save(const QString& file) const;

    /// Value as text, in the form of the INI file. NotFound for an unknown key.
    Result<QString> text(QStringView key) const;
    /// Checks and sets. The error says the allowed range.
    Result<Done> set(QStringView key, const QString& value);
    void reset(QStringView key);

    /// What belongs together: a certificate needs its key, and the reverse.
    Result<Done> check() const;
    /// Sentences about values that are allowed but need attention, in the order of the table.
    QStringList warnings() const;

    QString text(const SettingRow& row) const;
    QString string(Setting<QString> setting) const { return text(setting.row()); }
    qint64 integer(Setting<qint64> setting) const { return text(setting.row()).toLongLong(); }
    bool boolean(Setting<bool> setting) const { return text(setting.row()) == u"true"; }

    ListenAddress listenAddress() const;
    ServerLimits serverLimits() const;
    ThrottleLimits throttleLimits() const;
    TlsFiles tlsFiles() const;
    AuthSettings authSettings() const;
    /// Public address without trailing slash; empty when it has not been set.
    QString baseUrl() const;
    /// Addresses and networks in CIDR form.
    QStringList trustedProxies() const;
    QStringList allowedSources() const;
    ForwardedHeader forwardedHeader() const;

    bool operator==(const Settings&) const = default;

private:
    QStringList networks(Setting<QString> setting) const;

    QHash<QString, QString> m_changed; // only what differs from the default
};

} // namespace opbx
