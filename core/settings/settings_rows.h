// The rows of the table of settings. Constants, seen by the compiler wherever a setting is read; everybody else asks
// settings_table.h.
#pragma once

#include "core/settings/settings_table.h"

#include <array>

namespace opbx::setting_rows {

inline constexpr const char* schemes = "off|bearer|signature|signature_or_bearer|both";
inline constexpr qint64 mebibyte = 1024 * 1024;
inline constexpr qint64 tebibyte = mebibyte * mebibyte;

constexpr SettingRow integer(const char* key, const char* value, qint64 minimum, qint64 maximum,
                             const char* help) {
    return {key, SettingType::Integer, value, minimum, maximum, "", false, help};
}

constexpr SettingRow choice(const char* key, const char* value, const char* choices, const char* help) {
    return {key, SettingType::Choice, value, 0, 0, choices, false, help};
}

constexpr SettingRow boolean(const char* key, const char* value, const char* help) {
    return {key, SettingType::Boolean, value, 0, 0, "", false, help};
}

constexpr SettingRow other(const char* key, SettingType type, const char* value, const char* help) {
    return {key, type, value, 0, 0, "", false, help};
}

constexpr SettingRow atRestart(SettingRow row) {
    row.restart = true;
    return row;
}

inline constexpr std::array table = {
    other("server/listen", SettingType::Address, "127.0.0.1:8080",
          "Address and port on which the endpoint listens. Port 0 picks a free one."),
    other("server/control_listen", SettingType::Address, "",
          "Loopback address and port of the control interface. Empty: off."),
    other("server/tls_certificate", SettingType::File, "",
          "Certificate chain in PEM form. Empty: plain HTTP, for use behind a tunnel or a proxy."),
    other("server/tls_key", SettingType::File, "", "Private key of the certificate in PEM form."),
    integer("server/max_head_bytes", "16384", 1024, mebibyte,
            "Largest size of a request line with its headers, in bytes."),
    integer("server/max_header_fields", "64", 8, 1000, "Largest number of headers in a request."),
    integer("server/max_target_bytes", "2048", 256, 65536, "Longest path with query, in bytes."),
    integer("server/max_requests_per_connection", "10000", 1, 1'000'000'000,
            "After so many requests a connection is closed."),
    integer("server/max_connections", "1024", 1, 65535, "Largest number of open connections in all."),
    integer("server/max_connections_per_address", "0", 0, 65535,
            "Largest number of open connections from one address (IPv6: one /64) that is no trusted proxy. "
            "0: a quarter "
            "of server/max_connections."),
    integer("server/max_handshakes", "256", 1, 65535,
            "Largest number of TLS handshakes under way at a time."),
    integer("server/give_way_ms", "1000", 0, 600'000,
            "When all connections are taken, those that have proved nothing make room at once. If there is "
            "none, one "
            "makes room that has waited so long without a whole request, in milliseconds."),
    integer("server/head_timeout_ms", "10000", 100, 600'000,
            "Time in which the headers of a request must have arrived, in milliseconds."),
    integer("server/body_timeout_ms", "15000", 100, 600'000,
            "Time in which the body of a request must have arrived, in milliseconds."),
    integer("server/idle_timeout_ms", "30000", 100, 3'600'000,
            "After so long without a request a connection is closed, in milliseconds."),
    integer("server/write_timeout_ms", "15000", 100, 600'000,
            "Time in which a client must have taken its answer, in milliseconds."),
    integer("server/handshake_timeout_ms", "10000", 100, 600'000,
            "Time in which a TLS handshake must be done, in milliseconds."),

    other("webhooks/base_url", SettingType::Url, "",
          "Public address of this endpoint as Cloudonix reaches it, without a trailing slash."),
    integer("webhooks/max_body_bytes", "1048576", 1024, 64 * mebibyte,
            "Largest body of a request, in bytes."),
    integer("webhooks/processing_limit_seconds", "30", 1, 300,
            "A request that takes longer is answered with an apology or a 503, in seconds. Its event may be "
            "stored all the same; when it comes again, it gets the answer."),

    choice("auth/voice", "bearer", schemes, "How voice requests prove that they come from Cloudonix."),
    choice("auth/session_update", "signature_or_bearer", schemes,
           "How session updates prove that they come from Cloudonix."),
    choice("auth/cdr", "signature_or_bearer", schemes,
           "How call records and recording notices prove that they come from Cloudonix."),
    choice("auth/signed_bytes", "either", "body|timestamp.body|either", "What a signature is taken over."),
    boolean("auth/timestamp_required", "true", "Whether a signature needs a timestamp beside it."),
    integer("auth/tolerance_seconds", "300", 1, 86400,
            "How far a timestamp may be from this computer's clock in either direction, in seconds."),
    other("auth/signature_header", SettingType::HeaderName, "X-Cloudonix-Signature",
          "Header that carries the signature."),
    other("auth/timestamp_header", SettingType::HeaderName, "X-Cloudonix-Timestamp",
          "Header that carries the timestamp."),
    other("auth/trusted_proxies", SettingType::Networks, "127.0.0.0/8, ::1",
          "Proxies and tunnels whose forwarding header names the sender."),
    choice("auth/forwarded_header", "x_forwarded_for", "x_forwarded_for|forwarded",
           "Header in which they name the sender: X-Forwarded-For, or Forwarded (RFC 7239). What cannot be "
           "read there "
           "is nobody: refused where auth/allowed_sources is set."),
    other("auth/allowed_sources", SettingType::Networks, "",
          "Networks that may send requests. Empty: everybody who has a key."),
    integer("auth/free_failures", "10", 0, 10'000,
            "So many failures of a sender in a row have no consequence. After that it has to pause."),
    integer("auth/first_pause_ms", "500", 1, 3'600'000,
            "The first such pause, in milliseconds. It doubles with each further failure."),
    integer("auth/longest_pause_seconds", "60", 1, 86400, "The longest such pause, in seconds."),
    integer("auth/forget_failures_seconds", "600", 1, 604'800,
            "After so long without a failure a sender starts anew, in seconds."),

    integer("idempotency/ttl_seconds", "86400", 60, 31'536'000,
            "How long a session update or call record is known as a repeat, in seconds."),
    integer("idempotency/voice_ttl_seconds", "120", 1, 86400,
            "How long a voice request is known as a repeat, in seconds."),

    integer("history/max_count", "1000000", 100, 100'000'000, "Largest number of exchanges that are kept."),
    integer("history/max_bytes", "4294967296", mebibyte, tebibyte, "Largest size of the history, in bytes."),
    integer("history/max_age_days", "90", 1, 3650, "How long exchanges are kept, in days."),

    integer("calls/stale_seconds", "14400", 60, 604'800,
            "A live call without news for so long is marked as stale, in seconds."),

    boolean("recordings/allow_private_addresses", "false",
            "Whether recordings are fetched from private addresses, then also over plain HTTP. Whoever can "
            "report "
            "a recording then decides which address of your network is asked."),
    integer("recordings/max_file_bytes", "209715200", 1024, 16 * 1024 * mebibyte,
            "Largest size of one recording, in bytes."),
    integer("recordings/max_bytes", "2147483648", mebibyte, tebibyte,
            "Largest size of all downloaded recordings, in bytes. The oldest go first and can be fetched "
            "again."),

    integer(
        "voicemail/max_age_days", "365", 1, 3650,
        "How long voicemail messages and downloaded recordings are kept, in days; messages by days on which "
        "OPBX has run."),

    other("cloudonix/api_base", SettingType::Url, "https://api.cloudonix.io",
          "Address of Cloudonix's REST API."),
    other("cloudonix/domain", SettingType::Domain, "", "Name or identifier of your Cloudonix domain."),

    choice("logs/level", "info", "debug|info|warning|error", "Least severe kind of message that is logged."),
    choice("logs/format", "text", "text|json", "Form of a log line."),

    atRestart(choice("storage/backend", "sqlite", "sqlite",
                     "Where history and call records are kept: one SQLite file in the data folder.")),

    atRestart(choice("ui/language", "system", "system|en|he|de", "Language of the window.")),
    choice("ui/theme", "system", "system|light|dark", "Appearance of the window."),
    choice("ui/close_to_tray", "ask", "ask|yes|no",
           "Whether the endpoint keeps running when the window is closed."),
    boolean("ui/notify_missed_calls", "true", "Whether a missed call is notified."),
    boolean("ui/notify_refused", "true", "Whether refused requests are notified."),
    boolean("ui/notify_retries", "true", "Whether repeated deliveries are notified."),
    boolean("ui/notify_tunnel", "true", "Whether the loss of a tunnel is notified."),
};

} // namespace opbx::setting_rows
