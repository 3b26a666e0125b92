#include "core/settings/settings.h"

#include "core/settings/ini_file.h"
#include "core/settings/setting_check.h"
#include "core/settings/settings_file.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Error unknownKey(QStringView key) {
    return {ErrorCode::NotFound, u"There is no setting \"%1\". \"opbx config list\" shows all."_s.arg(key)};
}

AuthScheme schemeFromText(const QString& text) {
    if (text == u"off")
        return AuthScheme::Off;
    if (text == u"bearer")
        return AuthScheme::Bearer;
    if (text == u"signature")
        return AuthScheme::Signature;
    return text == u"both" ? AuthScheme::Both : AuthScheme::SignatureOrBearer;
}

SignedBytes signedBytesFromText(const QString& text) {
    if (text == u"body")
        return SignedBytes::Body;
    return text == u"timestamp.body" ? SignedBytes::TimestampBody : SignedBytes::Either;
}

} // namespace

Result<Settings> Settings::load(const QString& file) {
    Result<ReadSettings> read = readSettings(file);
    if (!read.ok())
        return read.error();
    if (!read->broken.isEmpty())
        return {ErrorCode::InvalidInput, read->problems().join(u' ')};
    return std::move(read).value().settings;
}

Result<Done> Settings::save(const QString& file) const {
    Result<IniDocument> document = readIniFile(file);
    if (!document.ok())
        return document.error();
    for (const IniDocument::Entry& entry : document->entries()) {
        if (!findSetting(entry.key))
            return unknownKey(entry.key);
        if (!m_changed.contains(entry.key))
            document->remove(entry.key);
    }
    for (const SettingRow& row : settingsTable()) {
        const QString key = QString::fromLatin1(row.key);
        if (const auto changed = m_changed.constFind(key); changed != m_changed.cend())
            document->set(key, *changed);
    }
    return writeIniFile(file, *document);
}

Result<QString> Settings::text(QStringView key) const {
    const SettingRow* row = findSetting(key);
    if (!row)
        return unknownKey(key);
    return text(*row);
}

Result<Done> Settings::set(QStringView key, const QString& value) {
    const SettingRow* row = findSetting(key);
    if (!row)
        return unknownKey(key);
    const Result<QString> kept = normalizedSetting(*row, value);
    if (!kept.ok())
        return kept.error();
    if (*kept == QLatin1String(row->defaultValue))
        m_changed.remove(key.toString());
    else
        m_changed.insert(key.toString(), *kept);
    return Done();
}

void Settings::reset(QStringView key) {
    m_changed.remove(key.toString());
}

Result<Done> Settings::check() const {
    const TlsFiles tls = tlsFiles();
    if (tls.certificateFile.isEmpty() != tls.keyFile.isEmpty())
        return {ErrorCode::InvalidInput,
                u"server/tls_certificate and server/tls_key belong together: set both or none."_s};
    return Done();
}

QStringList Settings::warnings() const {
    QStringList sentences;
    for (const SettingRow& row : settingsTable()) {
        const QString sentence = settingWarning(row, text(row));
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences;
}

QString Settings::text(const SettingRow& row) const {
    return m_changed.value(QString::fromLatin1(row.key), QString::fromLatin1(row.defaultValue));
}

ListenAddress Settings::listenAddress() const {
    return ListenAddress::parse(string("server/listen")).value();
}

ServerLimits Settings::serverLimits() const {
    const auto number = [this](Setting<qint64> setting) { return static_cast<int>(integer(setting)); };
    ServerLimits limits;
    limits.headBytes = number("server/max_head_bytes");
    limits.headerFields = number("server/max_header_fields");
    limits.targetBytes = number("server/max_target_bytes");
    limits.bodyBytes = integer("webhooks/max_body_bytes");
    limits.requestsPerConnection = number("server/max_requests_per_connection");
    limits.connections = number("server/max_connections");
    limits.connectionsPerAddress = number("server/max_connections_per_address");
    limits.handshakes = number("server/max_handshakes");
    limits.giveWayMs = number("server/give_way_ms");
    limits.headMs = number("server/head_timeout_ms");
    limits.bodyMs = number("server/body_timeout_ms");
    limits.idleMs = number("server/idle_timeout_ms");
    limits.writeMs = number("server/write_timeout_ms");
    limits.handshakeMs = number("server/handshake_timeout_ms");
    return limits;
}

ThrottleLimits Settings::throttleLimits() const {
    ThrottleLimits limits;
    limits.freeFailures = static_cast<int>(integer("auth/free_failures"));
    limits.firstPauseMs = integer("auth/first_pause_ms");
    limits.longestPauseMs = integer("auth/longest_pause_seconds") * 1000;
    limits.forgetMs = integer("auth/forget_failures_seconds") * 1000;
    return limits;
}

TlsFiles Settings::tlsFiles() const {
    return {string("server/tls_certificate"), string("server/tls_key")};
}

AuthSettings Settings::authSettings() const {
    AuthSettings auth;
    auth.voice = schemeFromText(string("auth/voice"));
    auth.sessionUpdate = schemeFromText(string("auth/session_update"));
    auth.cdr = schemeFromText(string("auth/cdr"));
    auth.signedBytes = signedBytesFromText(string("auth/signed_bytes"));
    auth.timestampRequired = boolean("auth/timestamp_required");
    auth.toleranceSeconds = integer("auth/tolerance_seconds");
    auth.signatureHeader = string("auth/signature_header").toLatin1();
    auth.timestampHeader = string("auth/timestamp_header").toLatin1();
    return auth;
}

QString Settings::baseUrl() const {
    return string("webhooks/base_url");
}

QStringList Settings::networks(Setting<QString> setting) const {
    return string(setting).split(u", "_s, Qt::SkipEmptyParts);
}

QStringList Settings::trustedProxies() const {
    return networks("auth/trusted_proxies");
}

QStringList Settings::allowedSources() const {
    return networks("auth/allowed_sources");
}

ForwardedHeader Settings::forwardedHeader() const {
    return string("auth/forwarded_header") == u"forwarded" ? ForwardedHeader::Forwarded
                                                           : ForwardedHeader::XForwardedFor;
}

} // namespace opbx
