// The rows of the table of settings. Constants, seen by the compiler wherever a setting is read; everybody else asks
// settings_table.h.
#pragma once

#include "core/settings/settings_table.h"

#include <array>

namespace opbx::setting_rows {

inline constexpr const char* schemes = "off|bearer|signature|signature_or_bearer|both";
inline constexpr qint64 mebibyte = 1024 * 1024;
inline constexpr qint64 tebibyte = mebibyte * mebibyte;

inline constexpr const char* seconds = QT_TRANSLATE_NOOP("Message", "seconds");
inline constexpr const char* milliseconds = QT_TRANSLATE_NOOP("Message", "milliseconds");
inline constexpr const char* bytes = QT_TRANSLATE_NOOP("Message", "bytes");
inline constexpr const char* days = QT_TRANSLATE_NOOP("Message", "days");
inline constexpr const char* exchanges = QT_TRANSLATE_NOOP("Message", "exchanges");

constexpr SettingRow integer(const char* key, const char* value, qint64 minimum, qint64 maximum,
                             const char* name, const char* unit, const char* help) {
    return {key, SettingType::Integer, value, minimum, maximum, "", false, name, unit, help};
}

constexpr SettingRow choice(const char* key, const char* value, const char* choices, const char* name,
                            const char* help) {
    return {key, SettingType::Choice, value, 0, 0, choices, false, name, "", help};
}

constexpr SettingRow boolean(const char* key, const char* value, const char* name, const char* help) {
    return {key, SettingType::Boolean, value, 0, 0, "", false, name, "", help};
}

constexpr SettingRow other(const char* key, SettingType type, const char* value, const char* name,
                           const char* help) {
    return {key, type, value, 0, 0, "", false, name, "", help};
}

constexpr SettingRow atRestart(SettingRow row) {
    row.restart = true;
    return row;
}

inline constexpr std::array table = {
    other("server/listen", SettingType::Address, "127.0.0.1:8080", QT_TRANSLATE_NOOP("Message", "Listen on"),
          QT_TRANSLATE_NOOP("Message", "Address and port of this computer. Port 0 picks a free one.")),
    other("server/control_listen", SettingType::Address, "",
          QT_TRANSLATE_NOOP("Message", "Control interface"),
          QT_TRANSLATE_NOOP("Message", "Loopback address and port for scripts and Prometheus. Empty: off.")),
    other("server/tls_certificate", SettingType::File, "", QT_TRANSLATE_NOOP("Message", "TLS certificate"),
          QT_TRANSLATE_NOOP(
              "Message",
              "Certificate chain in PEM form. Empty: plain HTTP, for use behind a tunnel or a proxy.")),
    other("server/tls_key", SettingType::File, "", QT_TRANSLATE_NOOP("Message", "TLS private key"),
          QT_TRANSLATE_NOOP("Message", "Private key of the certificate in PEM form.")),
    integer("server/max_head_bytes", "16384", 1024, mebibyte,
            QT_TRANSLATE_NOOP("Message", "Size of the headers"), bytes,
            QT_TRANSLATE_NOOP("Message", "A request with larger headers is refused.")),
    integer("server/max_header_fields", "64", 8, 1000, QT_TRANSLATE_NOOP("Message", "Number of headers"), "",
            QT_TRANSLATE_NOOP("Message", "A request with more headers is refused.")),
    integer("server/max_target_bytes", "2048", 256, 65536, QT_TRANSLATE_NOOP("Message", "Length of the path"),
            bytes, QT_TRANSLATE_NOOP("Message", "A request with a longer path is refused.")),
    integer("server/max_requests_per_connection", "10000", 1, 1'000'000'000,
            QT_TRANSLATE_NOOP("Message", "Requests in one connection"), "",
            QT_TRANSLATE_NOOP("Message", "Then the connection is closed and the sender opens another.")),
    integer(
        "server/max_connections", "1024", 1, 65535, QT_TRANSLATE_NOOP("Message", "Connections in all"), "",
        QT_TRANSLATE_NOOP(
            "Message",
            "When all are in use, one gives way that has proved nothing, of the address that holds most.")),
    integer("server/max_connections_per_address", "0", 0, 65535,
            QT_TRANSLATE_NOOP("Message", "Connections from one address"), "",
            QT_TRANSLATE_NOOP("Message", "Largest number from one address (IPv6: one /64) that is not a "
                                         "trusted proxy. 0: a quarter of server/max_connections.")),
    integer("server/max_handshakes", "256", 1, 65535,
            QT_TRANSLATE_NOOP("Message", "TLS handshakes at a time"), "",
            QT_TRANSLATE_NOOP("Message", "Keeps silent connections from holding up others.")),
    integer("server/give_way_ms", "1000", 0, 600'000,
            QT_TRANSLATE_NOOP("Message", "Unfinished connections make room after"), milliseconds,
            QT_TRANSLATE_NOOP(
                "Message",
                "When all connections are taken, those that have proved nothing make room at once. If "
                "there is none, one makes room that has waited so long without a whole request.")),
    integer("server/head_timeout_ms", "10000", 100, 600'000,
            QT_TRANSLATE_NOOP("Message", "Headers must arrive within"), milliseconds,
            QT_TRANSLATE_NOOP("Message", "A slower sender is disconnected.")),
    integer("server/body_timeout_ms", "15000", 100, 600'000,
            QT_TRANSLATE_NOOP("Message", "The body must arrive within"), milliseconds,
            QT_TRANSLATE_NOOP("Message", "A slower sender is disconnected.")),
    integer("server/idle_timeout_ms", "30000", 100, 3'600'000,
            QT_TRANSLATE_NOOP("Message", "Close idle connections after"), milliseconds,
            QT_TRANSLATE_NOOP("Message", "After so long without a request.")),
    integer("server/write_timeout_ms", "15000", 100, 600'000,
            QT_TRANSLATE_NOOP("Message", "The reply must be taken within"), milliseconds,
            QT_TRANSLATE_NOOP("Message", "A receiver that takes it more slowly is disconnected.")),
    integer("server/handshake_timeout_ms", "10000", 100, 600'000,
            QT_TRANSLATE_NOOP("Message", "TLS handshakes must end within"), milliseconds,
            QT_TRANSLATE_NOOP("Message", "A slower sender is disconnected.")),

    other("webhooks/base_url", SettingType::Url, "", QT_TRANSLATE_NOOP("Message", "Public address"),
          QT_TRANSLATE_NOOP(
              "Message",
              "The address of this endpoint as Cloudonix reaches it: your tunnel or domain, with https.")),
    integer("webhooks/max_body_bytes", "1048576", 1024, 64 * mebibyte,
            QT_TRANSLATE_NOOP("Message", "Size of the body"), bytes,
            QT_TRANSLATE_NOOP("Message", "A request with a larger body is refused.")),
    integer("webhooks/processing_limit_seconds", "30", 1, 300,
            QT_TRANSLATE_NOOP("Message", "Processing may take"), seconds,
            QT_TRANSLATE_NOOP("Message",
                              "After that, a caller hears an apology, and an event is refused so that it "
                              "is sent again.")),

    choice("auth/voice", "bearer", schemes, QT_TRANSLATE_NOOP("Message", "Voice requests"),
           QT_TRANSLATE_NOOP("Message", "How a voice request proves that it comes from Cloudonix.")),
    choice("auth/session_update", "signature_or_bearer", schemes,
           QT_TRANSLATE_NOOP("Message", "Session updates"),
           QT_TRANSLATE_NOOP(
               "Message",
               "A signature that is present must be right. Only a request without one may use the token.")),
    choice("auth/cdr", "signature_or_bearer", schemes,
           QT_TRANSLATE_NOOP("Message", "Call records and recordings"),
           QT_TRANSLATE_NOOP("Message",
                             "How a call record or a recording notice proves that it comes from Cloudonix.")),
    choice("auth/signed_bytes", "either", "body|timestamp.body|either",
           QT_TRANSLATE_NOOP("Message", "A signature covers"),
           QT_TRANSLATE_NOOP("Message",
                             "What the sender signs: the body alone, or its timestamp, a dot and the body. "
                             "With the timestamp inside, an old request cannot be sent again as a new one.")),
    boolean("auth/timestamp_required", "true", QT_TRANSLATE_NOOP("Message", "A signature needs a timestamp"),
            QT_TRANSLATE_NOOP(
                "Message", "Without one, a request that was recorded could be sent again by somebody else.")),
    integer("auth/tolerance_seconds", "300", 1, 86400, QT_TRANSLATE_NOOP("Message", "Clock tolerance"),
            seconds,
            QT_TRANSLATE_NOOP("Message",
                              "How far a timestamp may be from this computer's clock, in either direction.")),
    other("auth/signature_header", SettingType::HeaderName, "X-Cloudonix-Signature",
          QT_TRANSLATE_NOOP("Message", "Signature header"),
          QT_TRANSLATE_NOOP("Message", "Name of the header that carries the signature.")),
    other("auth/timestamp_header", SettingType::HeaderName, "X-Cloudonix-Timestamp",
          QT_TRANSLATE_NOOP("Message", "Timestamp header"),
          QT_TRANSLATE_NOOP("Message", "Name of the header that carries the time of sending.")),
    other("auth/trusted_proxies", SettingType::Networks, "127.0.0.0/8, ::1",
          QT_TRANSLATE_NOOP("Message", "Trusted proxies"),
          QT_TRANSLATE_NOOP(
              "Message",
              "Proxies and tunnels whose forwarding header names the sender. Separate them by commas.")),
    choice("auth/forwarded_header", "x_forwarded_for", "x_forwarded_for|forwarded",
           QT_TRANSLATE_NOOP("Message", "They name the sender in"),
           QT_TRANSLATE_NOOP(
               "Message", "Header in which they name the sender: X-Forwarded-For, or Forwarded (RFC 7239). "
                          "What cannot be read there is nobody: refused where auth/allowed_sources is set.")),
    other("auth/allowed_sources", SettingType::Networks, "", QT_TRANSLATE_NOOP("Message", "Allowed senders"),
          QT_TRANSLATE_NOOP("Message", "Networks that may send requests. Empty: everybody who has a key.")),
    integer("auth/free_failures", "10", 0, 10'000, QT_TRANSLATE_NOOP("Message", "Failures before a pause"),
            "", QT_TRANSLATE_NOOP("Message", "A sender that fails more often in a row has to pause.")),
    integer("auth/first_pause_ms", "500", 1, 3'600'000, QT_TRANSLATE_NOOP("Message", "First pause"),
            milliseconds, QT_TRANSLATE_NOOP("Message", "It doubles with each further failure.")),
    integer("auth/longest_pause_seconds", "60", 1, 86400, QT_TRANSLATE_NOOP("Message", "Longest pause"),
            seconds, QT_TRANSLATE_NOOP("Message", "A pause never grows beyond this.")),
    integer("auth/forget_failures_seconds", "600", 1, 604'800,
            QT_TRANSLATE_NOOP("Message", "Failures are forgotten after"), seconds,
            QT_TRANSLATE_NOOP("Message", "After so long without a failure a sender starts again from "
                                         "zero.")),

    integer("idempotency/ttl_seconds", "86400", 60, 31'536'000,
            QT_TRANSLATE_NOOP("Message", "Recognise duplicate events for"), seconds,
            QT_TRANSLATE_NOOP("Message",
                              "A session update or call record that comes again gets the first reply.")),
    integer("idempotency/voice_ttl_seconds", "120", 1, 86400,
            QT_TRANSLATE_NOOP("Message", "Recognise duplicate voice requests for"), seconds,
            QT_TRANSLATE_NOOP("Message", "A voice request that comes again gets the first reply.")),

    integer("history/max_count", "1000000", 100, 100'000'000, QT_TRANSLATE_NOOP("Message", "Keep at most"),
            exchanges, QT_TRANSLATE_NOOP("Message", "Pinned exchanges do not count.")),
    integer("history/max_bytes", "4294967296", mebibyte, tebibyte,
            QT_TRANSLATE_NOOP("Message", "Maximum size"), bytes,
            QT_TRANSLATE_NOOP("Message", "The oldest exchanges make room when the history grows larger.")),
    integer("history/max_age_days", "90", 1, 3650, QT_TRANSLATE_NOOP("Message", "Keep for"), days,
            QT_TRANSLATE_NOOP("Message", "Older exchanges are deleted. Call records stay.")),

    integer("calls/stale_seconds", "14400", 60, 604'800,
            QT_TRANSLATE_NOOP("Message", "A live call is stale after"), seconds,
            QT_TRANSLATE_NOOP("Message", "A call without news for so long is marked. It is not deleted.")),

    boolean("recordings/allow_private_addresses", "false",
            QT_TRANSLATE_NOOP("Message", "Fetch recordings from private addresses"),
            QT_TRANSLATE_NOOP(
                "Message",
                "Whether recordings are fetched from private addresses, then also over plain HTTP. Whoever "
                "can report a recording then decides which address of your network is asked.")),
    integer("recordings/max_file_bytes", "209715200", 1024, 16 * 1024 * mebibyte,
            QT_TRANSLATE_NOOP("Message", "One recording is at most"), bytes,
            QT_TRANSLATE_NOOP("Message", "A larger recording is not fetched.")),
    integer("recordings/max_bytes", "2147483648", mebibyte, tebibyte,
            QT_TRANSLATE_NOOP("Message", "Recordings use at most"), bytes,
            QT_TRANSLATE_NOOP("Message", "The oldest go first. They are fetched again when you play them.")),

    integer("voicemail/max_age_days", "365", 1, 3650, QT_TRANSLATE_NOOP("Message", "Keep messages for"), days,
            QT_TRANSLATE_NOOP(
                "Message",
                "Days on which OPBX has run count. Downloaded recordings of calls go after as many days.")),

    other(
        "cloudonix/api_base", SettingType::Url, "https://api.cloudonix.io",
        QT_TRANSLATE_NOOP("Message", "REST API address"),
        QT_TRANSLATE_NOOP("Message", "Change it only when Cloudonix tells you to. Your key is sent there.")),
    other("cloudonix/domain", SettingType::Domain, "", QT_TRANSLATE_NOOP("Message", "Domain"),
          QT_TRANSLATE_NOOP("Message", "Name or identifier of your Cloudonix domain.")),

    choice("logs/level", "info", "debug|info|warning|error", QT_TRANSLATE_NOOP("Message", "Write to the log"),
           QT_TRANSLATE_NOOP("Message", "Messages that are less important are left out.")),
    choice("logs/format", "text", "text|json", QT_TRANSLATE_NOOP("Message", "Form of a log line"),
           QT_TRANSLATE_NOOP("Message", "JSON is for programs that collect logs.")),

    atRestart(choice("storage/backend", "sqlite", "sqlite", "",
                     "Where history and call records are kept: one SQLite file in the data folder.")),

    atRestart(choice("ui/language", "system", "system|en|he|de", QT_TRANSLATE_NOOP("Message", "Language"),
                     QT_TRANSLATE_NOOP("Message", "Language of the window."))),
    choice("ui/theme", "system", "system|light|dark", QT_TRANSLATE_NOOP("Message", "Appearance"),
           QT_TRANSLATE_NOOP("Message", "Takes effect at once.")),
    choice("ui/close_to_tray", "ask", "ask|yes|no",
           QT_TRANSLATE_NOOP("Message", "Keep running when the window is closed"),
           QT_TRANSLATE_NOOP("Message", "Calls are answered only while the program runs.")),
    boolean("ui/notify_missed_calls", "true", QT_TRANSLATE_NOOP("Message", "Missed calls"),
            QT_TRANSLATE_NOOP("Message", "Says who called, by name where it is known.")),
    boolean("ui/notify_refused", "true", QT_TRANSLATE_NOOP("Message", "Refused requests"),
            QT_TRANSLATE_NOOP("Message", "Says why, at most once a minute.")),
    boolean("ui/notify_retries", "true", QT_TRANSLATE_NOOP("Message", "Retries"),
            QT_TRANSLATE_NOOP("Message", "Cloudonix sends an event again when the reply was late or an "
                                         "error. At most once a minute.")),
    boolean("ui/notify_tunnel", "true", QT_TRANSLATE_NOOP("Message", "A tunnel that was lost"),
            QT_TRANSLATE_NOOP("Message", "Cloudonix cannot reach this endpoint without its tunnel.")),
};

} // namespace opbx::setting_rows
