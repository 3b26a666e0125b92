#include "ui/settings/setting_words.h"

#include "core/settings/setting_check.h"

#include <QHash>
#include <QLocale>

#include <array>

namespace opbx::ui {

namespace {

struct Words {
    const char* key;
    const char* name;
    const char* help;
    const char* unit;
};

#define OPBX_WORDS(text) QT_TRANSLATE_NOOP("opbx::ui::SettingWords", text)
constexpr const char* seconds = OPBX_WORDS("seconds");
constexpr const char* milliseconds = OPBX_WORDS("milliseconds");
constexpr const char* bytes = OPBX_WORDS("bytes");
constexpr const char* days = OPBX_WORDS("days");

const std::array table = {
    Words{"server/listen", OPBX_WORDS("Listen on"),
          OPBX_WORDS("Address and port of this computer. Port 0 picks a free one."), ""},
    Words{"webhooks/base_url", OPBX_WORDS("Public address"),
          OPBX_WORDS(
              "The address of this endpoint as Cloudonix reaches it: your tunnel or domain, with https."),
          ""},
    Words{"server/tls_certificate", OPBX_WORDS("TLS certificate"),
          OPBX_WORDS("Certificate chain in PEM form. Leave it empty behind a tunnel or a proxy."), ""},
    Words{"server/tls_key", OPBX_WORDS("TLS private key"),
          OPBX_WORDS("Private key of the certificate in PEM form."), ""},
    Words{"server/control_listen", OPBX_WORDS("Control interface"),
          OPBX_WORDS("Loopback address and port for scripts and Prometheus. Empty: off."), ""},

    Words{"auth/voice", OPBX_WORDS("Voice requests"),
          OPBX_WORDS("How a voice request proves that it comes from Cloudonix."), ""},
    Words{"auth/session_update", OPBX_WORDS("Session updates"),
          OPBX_WORDS(
              "A signature that is present must be right. Only a request without one may use the token."),
          ""},
    Words{"auth/cdr", OPBX_WORDS("Call records and recordings"), "", ""},
    Words{"auth/signed_bytes", OPBX_WORDS("A signature covers"), "", ""},
    Words{"auth/timestamp_required", OPBX_WORDS("A signature needs a timestamp"),
          OPBX_WORDS("Without one, a request that was recorded could be sent again by somebody else."), ""},
    Words{"auth/tolerance_seconds", OPBX_WORDS("Clock tolerance"),
          OPBX_WORDS("How far a timestamp may be from this computer's clock, in either direction."), seconds},
    Words{"auth/signature_header", OPBX_WORDS("Signature header"), "", ""},
    Words{"auth/timestamp_header", OPBX_WORDS("Timestamp header"), "", ""},
    Words{"auth/trusted_proxies", OPBX_WORDS("Trusted proxies"),
          OPBX_WORDS("Proxies and tunnels whose X-Forwarded-For names the sender. Separate them by commas."),
          ""},
    Words{"auth/allowed_sources", OPBX_WORDS("Allowed senders"),
          OPBX_WORDS("Networks that may send requests. Empty: everybody who has a key."), ""},
    Words{"auth/free_failures", OPBX_WORDS("Failures without consequence"),
          OPBX_WORDS("A sender that fails more often in a row has to pause."), ""},
    Words{"auth/first_pause_ms", OPBX_WORDS("First pause"),
          OPBX_WORDS("It doubles with each further failure."), milliseconds},
    Words{"auth/longest_pause_seconds", OPBX_WORDS("Longest pause"), "", seconds},
    Words{"auth/forget_failures_seconds", OPBX_WORDS("Failures are forgotten after"), "", seconds},

    Words{"cloudonix/domain", OPBX_WORDS("Domain"),
          OPBX_WORDS("Name or identifier of your Cloudonix domain."), ""},
    Words{"cloudonix/api_base", OPBX_WORDS("REST API address"), "", ""},

    Words{"history/max_count", OPBX_WORDS("Keep at most"), OPBX_WORDS("Pinned exchanges do not count."),
          OPBX_WORDS("exchanges")},
    Words{"history/max_bytes", OPBX_WORDS("Use at most"), "", bytes},
    Words{"history/max_age_days", OPBX_WORDS("Keep for"), "", days},
    Words{"idempotency/ttl_seconds", OPBX_WORDS("Recognise repeated notifications for"),
          OPBX_WORDS("A session update or call record that comes again gets the first answer."), seconds},
    Words{"idempotency/voice_ttl_seconds", OPBX_WORDS("Recognise repeated voice requests for"), "", seconds},
    Words{"calls/stale_seconds", OPBX_WORDS("A live call is stale after"),
          OPBX_WORDS("A call without news for so long is marked. It is not deleted."), seconds},

    Words{
        "voicemail/max_age_days", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Keep messages for"),
        QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Downloaded recordings of calls go after as many days."),
        days},
    Words{"recordings/max_bytes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Recordings use at most"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "The oldest go first. They are fetched again when you play them."),
          bytes},
    Words{"recordings/max_file_bytes",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "One recording is at most"), "", bytes},
    Words{"recordings/allow_private_addresses",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Fetch recordings from private addresses"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Only for recordings that lie in your own network. Then also without https."),
          ""},

    Words{"server/max_connections", OPBX_WORDS("Connections in all"), "", ""},
    Words{"server/max_connections_per_address", OPBX_WORDS("Connections from one address"),
          OPBX_WORDS("Behind a tunnel all requests come from one address."), ""},
    Words{"server/max_requests_per_connection", OPBX_WORDS("Requests in one connection"), "", ""},
    Words{"server/max_handshakes", OPBX_WORDS("TLS handshakes at a time"), "", ""},
    Words{"server/give_way_ms", OPBX_WORDS("Unfinished connections make room after"),
          OPBX_WORDS("Only when all connections are taken."), milliseconds},
    Words{"server/max_head_bytes", OPBX_WORDS("Size of the headers"), "", bytes},
    Words{"server/max_header_fields", OPBX_WORDS("Number of headers"), "", ""},
    Words{"server/max_target_bytes", OPBX_WORDS("Length of the path"), "", bytes},
    Words{"webhooks/max_body_bytes", OPBX_WORDS("Size of the body"), "", bytes},
    Words{"server/head_timeout_ms", OPBX_WORDS("Headers must arrive within"), "", milliseconds},
    Words{"server/body_timeout_ms", OPBX_WORDS("The body must arrive within"), "", milliseconds},
    Words{"server/idle_timeout_ms", OPBX_WORDS("Close idle connections after"), "", milliseconds},
    Words{"server/write_timeout_ms", OPBX_WORDS("The answer must be taken within"), "", milliseconds},
    Words{"server/handshake_timeout_ms", OPBX_WORDS("TLS handshakes must end within"), "", milliseconds},
    Words{"webhooks/processing_limit_seconds", OPBX_WORDS("Processing may take"),
          OPBX_WORDS("Then a call hears an apology, and a notification is sent again later."), seconds},

    Words{"ui/notify_missed_calls", OPBX_WORDS("Missed calls"), "", ""},
    Words{"ui/notify_refused", OPBX_WORDS("Refused requests"), "", ""},
    Words{"ui/notify_retries", OPBX_WORDS("Repeated deliveries"), "", ""},
    Words{"ui/notify_tunnel", OPBX_WORDS("A tunnel that was lost"), "", ""},
    Words{"ui/language", OPBX_WORDS("Language"), OPBX_WORDS("Takes effect at the next start."), ""},
    Words{"ui/theme", OPBX_WORDS("Appearance"), "", ""},
    Words{"ui/close_to_tray", OPBX_WORDS("Keep running when the window is closed"), "", ""},
    Words{"logs/level", OPBX_WORDS("Write to the log"), "", ""},
    Words{"logs/format", OPBX_WORDS("Form of a log line"), "", ""},
};

struct ChoiceWords {
    const char* value;
    const char* text;
};

const std::array choices = {
    ChoiceWords{"off", OPBX_WORDS("Off: everybody may send")},
    ChoiceWords{"bearer", OPBX_WORDS("Bearer token")},
    ChoiceWords{"signature", OPBX_WORDS("Signature")},
    ChoiceWords{"signature_or_bearer", OPBX_WORDS("Signature or bearer token")},
    ChoiceWords{"both", OPBX_WORDS("Signature and bearer token")},
    ChoiceWords{"body", OPBX_WORDS("The body")},
    ChoiceWords{"timestamp.body", OPBX_WORDS("Timestamp, dot, body")},
    ChoiceWords{"either", OPBX_WORDS("Either of both")},
    ChoiceWords{"system", OPBX_WORDS("As the system")},
    ChoiceWords{"light", OPBX_WORDS("Light")},
    ChoiceWords{"dark", OPBX_WORDS("Dark")},
    ChoiceWords{"ask", OPBX_WORDS("Ask")},
    ChoiceWords{"yes", OPBX_WORDS("Yes")},
    ChoiceWords{"no", OPBX_WORDS("No")},
    ChoiceWords{"debug", OPBX_WORDS("Everything")},
    ChoiceWords{"info", OPBX_WORDS("Requests and more")},
    ChoiceWords{"warning", OPBX_WORDS("Warnings and errors")},
    ChoiceWords{"error", OPBX_WORDS("Errors only")},
    ChoiceWords{"text", OPBX_WORDS("Text")},
    ChoiceWords{"json", OPBX_WORDS("JSON")},
};
#undef OPBX_WORDS

const Words* find(QStringView key) {
    for (const Words& words : table) {
        if (key == QLatin1String(words.key))
            return &words;
    }
    return nullptr;
}

} // namespace

bool SettingWords::knows(QStringView key) {
    return find(key) != nullptr;
}

QString SettingWords::name(QStringView key) {
    const Words* words = find(key);
    return words ? tr(words->name) : key.toString();
}

QString SettingWords::help(QStringView key) {
    const Words* words = find(key);
    return words && *words->help ? tr(words->help) : QString();
}

QString SettingWords::unit(QStringView key) {
    const Words* words = find(key);
    return words && *words->unit ? tr(words->unit) : QString();
}

QString SettingWords::choice(const QString& value) {
    for (const ChoiceWords& choice : choices) {
        if (value == QLatin1String(choice.value))
            return tr(choice.text);
    }
    const QLocale locale(value); // languages are named in themselves
    return locale.language() == QLocale::C ? value : locale.nativeLanguageName();
}

QString SettingWords::allowed(const SettingRow& row) {
    const QLocale locale;
    switch (row.type) {
    case SettingType::Integer:
        return tr("Enter a whole number from %1 to %2.")
            .arg(locale.toString(row.minimum), locale.toString(row.maximum));
    case SettingType::Address: return tr("Enter an address and a port, for example 127.0.0.1:8080.");
    case SettingType::Url:
        return tr(
            "Enter an address that begins with https://. Plain http:// is for this computer and private "
            "networks only.");
    case SettingType::File: return tr("Enter the full path of a file, or leave it empty.");
    case SettingType::HeaderName: return tr("Enter the name of a header: letters, digits and hyphens.");
    case SettingType::Networks:
        return tr("Enter addresses or networks separated by commas, for example 192.168.1.0/24.");
    case SettingType::Domain: return tr("Enter a domain name or identifier without spaces.");
    case SettingType::Boolean:
    case SettingType::Choice:
    case SettingType::Text: return tr("This value is not allowed.");
    }
    return {};
}

QString SettingWords::warning(const SettingRow& row, const QString& value) {
    if (settingWarning(row, value).isEmpty())
        return {};
    if (value == u"off")
        return tr("Everybody who knows the address can send requests here. Use this for development only.");
    if (row.type == SettingType::Url)
        return tr("Without https others on the way can read and change what Cloudonix sends.");
    return tr("This value needs attention.");
}

} // namespace opbx::ui
