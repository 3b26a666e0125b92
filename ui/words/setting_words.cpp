#include "ui/words/setting_words.h"

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

constexpr const char* seconds = QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "seconds");
constexpr const char* milliseconds = QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "milliseconds");
constexpr const char* bytes = QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "bytes");
constexpr const char* days = QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "days");

const std::array settingRows = {
    Words{"server/listen", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Listen on"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Address and port of this computer. Port 0 picks a free one."),
          ""},
    Words{"webhooks/base_url", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Public address"),
          QT_TRANSLATE_NOOP(
              "opbx::ui::SettingWords",
              "The address of this endpoint as Cloudonix reaches it: your tunnel or domain, with https."),
          ""},
    Words{"server/tls_certificate", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "TLS certificate"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Certificate chain in PEM form. Leave it empty behind a tunnel or a proxy."),
          ""},
    Words{"server/tls_key", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "TLS private key"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Private key of the certificate in PEM form."), ""},
    Words{"server/control_listen", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Control interface"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Loopback address and port for scripts and Prometheus. Empty: off."),
          ""},

    Words{"auth/voice", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Voice requests"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "How a voice request proves that it comes from Cloudonix."),
          ""},
    Words{"auth/session_update", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Session updates"),
          QT_TRANSLATE_NOOP(
              "opbx::ui::SettingWords",
              "A signature that is present must be right. Only a request without one may use the token."),
          ""},
    Words{"auth/cdr", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Call records and recordings"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "How a call record or a recording notice proves that it comes from Cloudonix."),
          ""},
    Words{"auth/signed_bytes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A signature covers"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "What the sender signs: the body alone, or its timestamp, a dot and the body. "
                            "With the timestamp inside, an old request cannot be sent again as a new one."),
          ""},
    Words{"auth/timestamp_required",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A signature needs a timestamp"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Without one, a request that was recorded could be sent again by somebody else."),
          ""},
    Words{"auth/tolerance_seconds", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Clock tolerance"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "How far a timestamp may be from this computer's clock, in either direction."),
          seconds},
    Words{"auth/signature_header", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Signature header"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Name of the header that carries the signature."), ""},
    Words{"auth/timestamp_header", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Timestamp header"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Name of the header that carries the time of sending."),
          ""},
    Words{"auth/trusted_proxies", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Trusted proxies"),
          QT_TRANSLATE_NOOP(
              "opbx::ui::SettingWords",
              "Proxies and tunnels whose forwarding header names the sender. Separate them by commas."),
          ""},
    Words{"auth/forwarded_header", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "They name the sender in"),
          QT_TRANSLATE_NOOP(
              "opbx::ui::SettingWords",
              "With a list of allowed senders, a request is refused when this header cannot be read."),
          ""},
    Words{"auth/allowed_sources", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Allowed senders"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Networks that may send requests. Empty: everybody who has a key."),
          ""},
    Words{
        "auth/free_failures", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Failures without consequence"),
        QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A sender that fails more often in a row has to pause."),
        ""},
    Words{"auth/first_pause_ms", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "First pause"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "It doubles with each further failure."), milliseconds},
    Words{"auth/longest_pause_seconds", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Longest pause"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A pause never grows beyond this."), seconds},
    Words{
        "auth/forget_failures_seconds",
        QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Failures are forgotten after"),
        QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "After so long without a failure a sender begins anew."),
        seconds},

    Words{"cloudonix/domain", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Domain"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Name or identifier of your Cloudonix domain."), ""},
    Words{"cloudonix/api_base", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "REST API address"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Change it only when Cloudonix tells you to. Your key is sent there."),
          ""},

    Words{"history/max_count", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Keep at most"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Pinned exchanges do not count."),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "exchanges")},
    Words{"history/max_bytes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Use at most"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "The oldest exchanges make room when the history grows larger."),
          bytes},
    Words{"history/max_age_days", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Keep for"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Older exchanges are deleted. Call records stay."),
          days},
    Words{"idempotency/ttl_seconds",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Recognise repeated notifications for"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "A session update or call record that comes again gets the first answer."),
          seconds},
    Words{"idempotency/voice_ttl_seconds",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Recognise repeated voice requests for"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "A voice request that comes again gets the first answer."),
          seconds},
    Words{"calls/stale_seconds", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A live call is stale after"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "A call without news for so long is marked. It is not deleted."),
          seconds},

    Words{"voicemail/max_age_days", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Keep messages for"),
          QT_TRANSLATE_NOOP(
              "opbx::ui::SettingWords",
              "Days on which OPBX has run count. Downloaded recordings of calls go after as many days."),
          days},
    Words{"recordings/max_bytes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Recordings use at most"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "The oldest go first. They are fetched again when you play them."),
          bytes},
    Words{"recordings/max_file_bytes",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "One recording is at most"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A larger recording is not fetched."), bytes},
    Words{"recordings/allow_private_addresses",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Fetch recordings from private addresses"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Only for recordings that lie in your own network. Then also without https."),
          ""},

    Words{"server/max_connections", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Connections in all"),
          QT_TRANSLATE_NOOP(
              "opbx::ui::SettingWords",
              "When all are in use, one gives way that has proved nothing, of the address that holds most."),
          ""},
    Words{"server/max_connections_per_address",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Connections from one address"),
          QT_TRANSLATE_NOOP(
              "opbx::ui::SettingWords",
              "0: a quarter of all. Trusted proxies may hold more, since they bring many senders."),
          ""},
    Words{"server/max_requests_per_connection",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Requests in one connection"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Then the connection is closed and the sender opens another."),
          ""},
    Words{"server/max_handshakes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "TLS handshakes at a time"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Keeps silent connections from holding up others."),
          ""},
    Words{"server/give_way_ms",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Unfinished connections make room after"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Only when all connections are taken."), milliseconds},
    Words{"server/max_head_bytes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Size of the headers"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A request with larger headers is refused."), bytes},
    Words{"server/max_header_fields", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Number of headers"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A request with more headers is refused."), ""},
    Words{"server/max_target_bytes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Length of the path"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A request with a longer path is refused."), bytes},
    Words{"webhooks/max_body_bytes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Size of the body"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A request with a larger body is refused."), bytes},
    Words{"server/head_timeout_ms", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Headers must arrive within"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A slower sender is disconnected."), milliseconds},
    Words{"server/body_timeout_ms",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "The body must arrive within"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A slower sender is disconnected."), milliseconds},
    Words{"server/idle_timeout_ms",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Close idle connections after"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "After so long without a request."), milliseconds},
    Words{
        "server/write_timeout_ms",
        QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "The answer must be taken within"),
        QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A receiver that takes it more slowly is disconnected."),
        milliseconds},
    Words{"server/handshake_timeout_ms",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "TLS handshakes must end within"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A slower sender is disconnected."), milliseconds},
    Words{"webhooks/processing_limit_seconds",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Processing may take"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Then a call hears an apology, and a notification is sent again later."),
          seconds},

    Words{"ui/notify_missed_calls", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Missed calls"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Says who called, by name where it is known."), ""},
    Words{"ui/notify_refused", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Refused requests"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Says why, at most once a minute."), ""},
    Words{"ui/notify_retries", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Repeated deliveries"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Cloudonix sends an event again when the answer was "
                                                      "late or an error. Told at most once a minute."),
          ""},
    Words{"ui/notify_tunnel", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "A tunnel that was lost"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords",
                            "Cloudonix cannot reach this endpoint without its tunnel."),
          ""},
    Words{"ui/language", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Language"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Takes effect at the next start."), ""},
    Words{"ui/theme", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Appearance"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Takes effect at once."), ""},
    Words{"ui/close_to_tray",
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Keep running when the window is closed"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Calls are answered only while the program runs."), ""},
    Words{"logs/level", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Write to the log"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Messages that are less important are left out."), ""},
    Words{"logs/format", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Form of a log line"),
          QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "JSON is for programs that collect logs."), ""},
};

struct SettingChoice {
    const char* value;
    const char* text;
};

const std::array choices = {
    SettingChoice{"off", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Off: everybody may send")},
    SettingChoice{"bearer", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Bearer token")},
    SettingChoice{"signature", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Signature")},
    SettingChoice{"signature_or_bearer",
                QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Signature or bearer token")},
    SettingChoice{"both", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Signature and bearer token")},
    SettingChoice{"body", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "The body")},
    SettingChoice{"timestamp.body", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Timestamp, dot, body")},
    SettingChoice{"x_forwarded_for", "X-Forwarded-For"},
    SettingChoice{"forwarded", "Forwarded"},
    SettingChoice{"either", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Either of both")},
    SettingChoice{"system", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "As the system")},
    SettingChoice{"light", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Light")},
    SettingChoice{"dark", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Dark")},
    SettingChoice{"ask", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Ask")},
    SettingChoice{"yes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Yes")},
    SettingChoice{"no", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "No")},
    SettingChoice{"debug", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Everything")},
    SettingChoice{"info", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Requests and more")},
    SettingChoice{"warning", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Warnings and errors")},
    SettingChoice{"error", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Errors only")},
    SettingChoice{"text", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Text")},
    SettingChoice{"json", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "JSON")},
};

const Words* find(QStringView key) {
    for (const Words& words : settingRows) {
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

QString SettingWords::contextHelp(const SettingRow& row) {
    const QString key = QString::fromLatin1(row.key);
    QStringList lines = {help(key)};
    if (row.type == SettingType::Integer)
        lines << allowed(row);
    if (row.type == SettingType::Choice) {
        QStringList words;
        const QStringList values = QString::fromLatin1(row.choices).split(u'|');
        for (const QString& value : values)
            words << choice(value);
        lines << tr("To choose from: %1.").arg(words.join(QStringLiteral("; ")));
    }
    const QString usual = row.type == SettingType::Choice ? choice(QString::fromLatin1(row.defaultValue))
                                                          : QString::fromLatin1(row.defaultValue);
    if (!usual.isEmpty() && row.type != SettingType::Boolean)
        lines << tr("Unless you change it: %1.").arg(usual);
    if (row.restart)
        lines << tr("A change takes effect at the next start.");
    lines << tr("In the settings file: %1.").arg(key);
    return lines.join(u'\n');
}

QString SettingWords::unit(QStringView key) {
    const Words* words = find(key);
    return words && *words->unit ? tr(words->unit) : QString();
}

QString SettingWords::choice(const QString& value) {
    for (const SettingChoice& choice : choices) {
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
    if (row.type == SettingType::Url && !settingNote(row, value).isEmpty())
        return tr("This is kept as %1: the rest of it is added by the program itself.")
            .arg(withoutOwnPaths(value));
    if (settingWarning(row, value).isEmpty())
        return {};
    if (value == u"off")
        return tr("Everybody who knows the address can send requests here. Use this for development only.");
    if (row.type == SettingType::Url)
        return tr("Without https others on the way can read and change what Cloudonix sends.");
    return tr("This value needs attention.");
}

} // namespace opbx::ui
