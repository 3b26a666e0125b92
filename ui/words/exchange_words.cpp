#include "ui/words/exchange_words.h"

#include "ui/theme/formatting.h"
#include "ui/words/error_words.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

QString ExchangeWords::endpoint(Endpoint endpoint) {
    switch (endpoint) {
    case Endpoint::Unknown: return tr("Unknown");
    case Endpoint::VoiceRoute: return tr("Voice route");
    case Endpoint::IvrInput: return tr("IVR input");
    case Endpoint::RingGroupCallback: return tr("Ring group");
    case Endpoint::DialResult: return tr("Dial result");
    case Endpoint::Voicemail: return tr("Voicemail");
    case Endpoint::SessionUpdate: return tr("Session update");
    case Endpoint::Cdr: return tr("CDR");
    case Endpoint::RecordingStatus: return tr("Recording");
    case Endpoint::Health:
    case Endpoint::VoiceHealth: return tr("Health");
    }
    return {};
}

QString ExchangeWords::state(const QString& state) {
    if (state == u"initiated")
        return tr("Initiated");
    if (state == u"ringing")
        return tr("Ringing");
    if (state == u"answered")
        return tr("Answered");
    if (state == u"on-hold")
        return tr("On hold");
    if (state == u"transferred")
        return tr("Transferred");
    if (state == u"completed")
        return tr("Completed");
    if (state == u"busy")
        return tr("Busy");
    if (state == u"no-answer" || state == u"noanswer")
        return tr("No answer");
    if (state == u"cancelled")
        return tr("Cancelled");
    if (state == u"failed")
        return tr("Failed");
    return state;
}

QString ExchangeWords::direction(const QString& direction) {
    if (direction == u"inbound")
        return tr("Inbound");
    if (direction == u"outbound")
        return tr("Outbound");
    if (direction == u"internal")
        return tr("Internal");
    if (direction == u"unknown")
        return tr("Unknown");
    return direction;
}

QString ExchangeWords::credential(CredentialKind kind) {
    switch (kind) {
    case CredentialKind::None: return tr("none");
    case CredentialKind::Bearer: return tr("bearer token");
    case CredentialKind::Signature: return tr("signature");
    case CredentialKind::BearerAndSignature: return tr("bearer token and signature");
    }
    return {};
}

QString ExchangeWords::eventIdSource(const QString& source) {
    static constexpr const char* known[] = {
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "SHA-256 of the body"),
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "the same bytes as an earlier delivery"),
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "SHA-256 of session, state and time"),
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "SHA-256 of domain, session and call id"),
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "SHA-256 of method, path, query and body"),
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "field eventId"),
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "header X-Idempotency-Key"),
        QT_TRANSLATE_NOOP("opbx::ui::ExchangeWords", "header X-Cloudonix-Event-Id"),
    };
    for (const char* words : known) {
        if (source == QLatin1String(words))
            return tr(words);
    }
    return source;
}

QString ExchangeWords::verdict(Verdict verdict) {
    switch (verdict) {
    case Verdict::None: return {};
    case Verdict::Ok: return tr("Verified");
    case Verdict::Missing: return tr("Missing");
    case Verdict::Invalid: return tr("Invalid");
    case Verdict::Stale: return tr("Stale");
    case Verdict::Unconfigured: return tr("No key set");
    }
    return {};
}

Meaning ExchangeWords::meaningOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::None: return Meaning::Neutral;
    case Verdict::Ok: return Meaning::Good;
    case Verdict::Stale: return Meaning::Attention;
    case Verdict::Missing:
    case Verdict::Invalid:
    case Verdict::Unconfigured: return Meaning::Bad;
    }
    return Meaning::Neutral;
}

QString ExchangeWords::verdict(const ExchangeRow& row) {
    return row.imported ? tr("Imported") : verdict(row.verdict);
}

std::optional<Meaning> ExchangeWords::meaningOfVerdict(const ExchangeRow& row) {
    if (row.imported)
        return Meaning::Neutral;
    return row.verdict == Verdict::None ? std::nullopt : std::optional(meaningOf(row.verdict));
}

QString ExchangeWords::claim(const Exchange& exchange) {
    if (!exchange.isClaim())
        return {};
    const EventFields& event = exchange.event;
    QStringList parts;
    if (!event.from.isEmpty())
        parts.append(tr("from %1").arg(Formatting::phone(event.from)));
    if (!event.to.isEmpty())
        parts.append(tr("to %1").arg(Formatting::phone(event.to)));
    if (!event.state.isEmpty())
        parts.append(tr("state: %1").arg(state(event.state)));
    if (!event.session.isEmpty())
        parts.append(tr("session %1").arg(event.session));
    if (parts.isEmpty())
        return tr("It claims nothing of a call.");
    return tr("Claims to be %1. Nobody has proved it, so it counts nowhere.").arg(parts.join(tr(", ")));
}

QString ExchangeWords::status(int status) {
    if (status == 0)
        return tr("waiting");
    return u"%1 %2"_s.arg(QString::number(status), QString::fromLatin1(reasonPhrase(status)));
}

Meaning ExchangeWords::meaningOfStatus(int status) {
    if (status == 0)
        return Meaning::Neutral;
    if (status < 400)
        return Meaning::Good;
    return Meaning::Bad;
}

QString ExchangeWords::status(const ExchangeRow& row) {
    if (row.status == 0 && !row.refusal.isEmpty())
        return tr("gave up");
    return row.status == 0 ? status(0) : QString::number(row.status);
}

Meaning ExchangeWords::meaningOfStatus(const ExchangeRow& row) {
    return row.status == 0 && !row.refusal.isEmpty() ? Meaning::Attention : meaningOfStatus(row.status);
}

Meaning ExchangeWords::meaningOfRow(const ExchangeRow& row) {
    if (row.verdict == Verdict::Stale || row.conflict || (row.status == 0 && !row.refusal.isEmpty()))
        return Meaning::Attention;
    if (row.status >= 400)
        return Meaning::Bad;
    return Meaning::Neutral;
}

QString ExchangeWords::outcome(const Exchange& exchange) {
    if (exchange.imported)
        return tr("Imported. It was never asked of this endpoint, which checked no credential of it.");
    if (exchange.refusal == ErrorCode::BadFraming && exchange.response.status == 0)
        return tr("The sender closed the connection before the request was complete. Nothing was replied.");
    if (exchange.refusal != ErrorCode::None)
        return ErrorWords::sentence(exchange.refusal);
    if (exchange.response.status == 0)
        return tr("The request is being received.");
    if (exchange.conflict)
        return tr("This event was known already, but its body differs from the first one. The first one "
                  "was kept.");
    if (exchange.duplicate)
        return tr("This event was known already. It got the same reply as the first time.");
    if (exchange.verdict == Verdict::None)
        return tr("Replied. This endpoint asks for no credential.");
    if (exchange.usedPreviousKey)
        return tr("Verified by the %1 with the previous key. Enter the new key in the Cloudonix portal "
                  "before the old one expires.")
            .arg(credential(exchange.credential));
    if (endpointKind(exchange.endpoint) == EndpointKind::Notification)
        return tr("Verified by the %1, stored and acknowledged.").arg(credential(exchange.credential));
    return tr("Verified by the %1 and replied to.").arg(credential(exchange.credential));
}

Meaning ExchangeWords::meaningOf(const Exchange& exchange) {
    if (exchange.imported)
        return Meaning::Neutral;
    const bool gaveUp = exchange.refusal == ErrorCode::BadFraming && exchange.response.status == 0;
    if (exchange.verdict == Verdict::Stale || exchange.conflict || exchange.usedPreviousKey || gaveUp)
        return Meaning::Attention;
    if (exchange.refusal != ErrorCode::None || exchange.response.status >= 400)
        return Meaning::Bad;
    return exchange.response.status == 0 ? Meaning::Neutral : Meaning::Good;
}

} // namespace opbx::ui
