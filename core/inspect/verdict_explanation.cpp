#include "core/inspect/verdict_explanation.h"

#include "core/base/redact.h"
#include "core/webhook/authenticator.h"

#include <algorithm>
#include <array>

namespace opbx {

namespace {

struct TryRow {
    QByteArrayView code;
    QLatin1String explanation;
};

constexpr QLatin1String operator""_l1(const char* text, size_t size) {
    return QLatin1String(text, static_cast<qsizetype>(size));
}

constexpr std::array tryRows = {
    TryRow{
        "previous-secret",
        "The signature was made with the previous secret. Enter the current webhook secret at the sender."_l1},
    TryRow{"secret-whitespace",
           "The secret was used with white space around it. Remove spaces and line ends around the "
           "secret at the sender, or enter it here again."_l1},
    TryRow{"timestamp-body",
           "The signature covers the timestamp and the body, in another form than expected. Set the "
           "signed bytes to \"either\" or \"timestamp.body\", and let the sender sign the timestamp as "
           "it stands in the header."_l1},
    TryRow{"body-only",
           "The signature covers the body alone. Set the signed bytes to \"either\" or \"body\", or let the "
           "sender sign timestamp and body."_l1},
    TryRow{"trailing-newline-added",
           "The sender signed the body with a line end behind it but sent it without. Let it "
           "sign the bytes that it sends."_l1},
    TryRow{"trailing-newline-removed",
           "The sender signed the body without the line end that it sent behind it. Let it "
           "sign the bytes that it sends."_l1},
    TryRow{"crlf", "The line ends were changed between signing and arrival. Let the sender sign the bytes "
                   "that it sends, "
                   "and look for a proxy that changes line ends."_l1},
    TryRow{"json-minified",
           "The sender signed the JSON without white space but sent it with. Let it sign the bytes that "
           "it sends."_l1},
    TryRow{"json-pretty",
           "The sender signed the JSON with other white space than it sent. Let it sign the bytes that it "
           "sends."_l1},
    TryRow{"json-slashes",
           "The sender signed the JSON with slashes written another way than it sent them. Let it sign "
           "the bytes that it sends."_l1},
    TryRow{"json-unicode",
           "The sender signed the JSON with special characters written another way than it sent them. "
           "Let it sign the bytes that it sends."_l1},
    TryRow{"base64", "The signature is right but written in base64. Let the sender write it in hex."_l1},
    TryRow{"sha1", "The signature was made with SHA-1. Let the sender use SHA-256."_l1},
    TryRow{"sha512", "The signature was made with SHA-512. Let the sender use SHA-256."_l1},
    TryRow{
        "gzip",
        "The sender signed the body before it was compressed. Let it send the body without compression."_l1},
    TryRow{"clock",
           "The secret is right, but a clock is wrong. Set the clocks of both machines by a time server."_l1},
};

QString seconds(qint64 ms) {
    return QString::number(ms / 1000);
}

VerdictExplanation explained(Verdict verdict, const QString& sentence) {
    VerdictExplanation explanation;
    explanation.verdict = verdict;
    explanation.sentence = sentence;
    return explanation;
}

/// The two forms that are allowed to be signed, for a signature that was taken.
QList<SignatureTry> acceptedForms(bool overTimestamp, bool overBody) {
    return {{"timestamp-body", overTimestamp}, {"body-only", overBody}};
}

VerdictExplanation explainMistake(const SignatureQuestion& question) {
    VerdictExplanation explanation;
    explanation.verdict = Verdict::Invalid;
    explanation.tries = trySignature(question);
    const auto found = std::find_if(explanation.tries.begin(), explanation.tries.end(),
                                    [](const SignatureTry& attempt) { return attempt.matched; });
    if (found != explanation.tries.end()) {
        explanation.foundCode = found->code;
        explanation.sentence = tryExplanation(found->code);
        return explanation;
    }
    explanation.sentence =
        QStringLiteral("The signature fits neither the body nor any usual mistake. Compare the webhook "
                       "secret at the sender with the one "
                       "set up here, and make sure that the sender signs the bytes that it sends.");
    return explanation;
}

/// The signature is right; what does the timestamp say?
VerdictExplanation explainTimestamp(const SignatureQuestion& question, bool overTimestamp, bool overBody) {
    VerdictExplanation explanation;
    explanation.verdict = Verdict::Ok;
    explanation.tries = acceptedForms(overTimestamp, overBody);
    explanation.sentence = overBody ? QStringLiteral("The signature is right. It covers the body.")
                                    : QStringLiteral("The signature is right. It covers timestamp and body.");
    if (question.timestamp.trimmed().isEmpty()) {
        if (question.timestampRequired)
            return explained(Verdict::Missing,
                             QStringLiteral("The signature is right, but there is no timestamp. Let the "
                                            "sender add the timestamp header."));
        return explanation;
    }
    const Result<qint64> sent = parseTimestampMs(question.timestamp);
    if (!sent)
        return explained(
            Verdict::Invalid,
            QStringLiteral(
                "The signature is right, but the timestamp is not a time. Let the sender write Unix "
                "seconds, Unix milliseconds or ISO 8601."));
    explanation.hasClockSkew = true;
    explanation.clockSkewMs = *sent - question.nowMs;
    const qint64 skewSeconds = *sent / 1000 - question.nowMs / 1000;
    if (std::abs(skewSeconds) <= question.toleranceSeconds)
        return explanation;
    explanation.verdict = Verdict::Stale;
    explanation.tries = {{"clock", true}};
    explanation.foundCode = "clock";
    explanation.sentence =
        QStringLiteral("The signature is right, but its timestamp is %1 s %2 this clock; %3 s are allowed. "
                       "Set the clocks of both machines by a time server, or look for a delayed delivery.")
            .arg(std::abs(skewSeconds))
            .arg(skewSeconds < 0 ? QStringLiteral("behind") : QStringLiteral("ahead of"))
            .arg(question.toleranceSeconds);
    return explanation;
}

QString okSentence(const Exchange& exchange) {
    QString sentence = QStringLiteral("The request proved that it comes from the sender.");
    if (exchange.credential == CredentialKind::Bearer)
        sentence = QStringLiteral("The bearer token is right.");
    else if (exchange.credential == CredentialKind::Signature)
        sentence = QStringLiteral("The signature is right.");
    else if (exchange.credential == CredentialKind::BearerAndSignature)
        sentence = QStringLiteral("The bearer token and the signature are right.");
    if (exchange.usedPreviousKey)
        sentence += QStringLiteral(
            " It used the previous key. Enter the current one at the sender before the previous one "
            "ends.");
    if (exchange.hasClockSkew && std::abs(exchange.clockSkewMs) >= 60'000)
        sentence +=
            QStringLiteral(" Its clock differs by %1 s.").arg(seconds(std::abs(exchange.clockSkewMs)));
    return sentence;
}

} // namespace

QString tryExplanation(const QByteArray& code) {
    for (const TryRow& row : tryRows) {
        if (row.code == code)
            return row.explanation;
    }
    return {};
}

VerdictExplanation explainSignature(const SignatureQuestion& question) {
    if (question.current.isEmpty())
        return explained(
            Verdict::Unconfigured,
            QStringLiteral("No webhook secret is set up, so no signature can be checked. Generate one."));
    if (question.signature.trimmed().isEmpty())
        return explained(Verdict::Missing,
                         QStringLiteral("There is no signature. Let the sender add the signature header."));
    const bool overBody = signsBody(question);
    const bool overTimestamp = signsTimestampAndBody(question);
    const bool accepted = (overBody && question.signedBytes != SignedBytes::TimestampBody) ||
                          (overTimestamp && question.signedBytes != SignedBytes::Body);
    return accepted ? explainTimestamp(question, overTimestamp, overBody) : explainMistake(question);
}

SignatureQuestion signatureQuestion(const Exchange& exchange, const EndpointConfig& config) {
    SignatureQuestion question;
    question.body = exchange.request.body;
    question.signature = headerValue(exchange.request.headers, config.auth.signatureHeader);
    question.timestamp = headerValue(exchange.request.headers, config.auth.timestampHeader);
    question.current = config.webhookSecret.current;
    question.previous = config.webhookSecret.previous;
    question.signedBytes = config.auth.signedBytes;
    question.timestampRequired = config.auth.timestampRequired;
    question.toleranceSeconds = config.auth.toleranceSeconds;
    question.nowMs = exchange.receivedUs / 1000;
    return question;
}

VerdictExplanation explainVerdict(const Exchange& exchange, const EndpointConfig& config) {
    const bool isSignature = exchange.credential == CredentialKind::Signature ||
                             exchange.credential == CredentialKind::BearerAndSignature;
    VerdictExplanation explanation;
    if (exchange.verdict == Verdict::Invalid && exchange.refusal == ErrorCode::WrongSignature &&
        isSignature) {
        explanation = explainSignature(signatureQuestion(exchange, config));
        if (explanation.verdict == Verdict::Ok)
            explanation.sentence =
                QStringLiteral("The signature was refused then, but it fits the secret of now. The secret "
                               "or the settings were changed since; let the sender try again.");
        else if (explanation.foundCode.isEmpty() && exchange.cutBodyBytes > 0)
            explanation.sentence =
                QStringLiteral("Only the beginning of the body was kept, since the request was refused, so the "
                               "signature cannot be tried again.");
        else if (explanation.foundCode.isEmpty() && exchange.request.body.contains(redactedMark))
            explanation.sentence =
                QStringLiteral("The body held a key, which was taken out before it was kept, so the "
                               "signature cannot be tried again.");
        explanation.verdict = Verdict::Invalid;
    } else if (exchange.verdict == Verdict::Stale) {
        explanation.tries = {{"clock", true}};
        explanation.foundCode = "clock";
        explanation.sentence = exchange.refusalDetail;
    } else if (exchange.verdict == Verdict::Ok) {
        explanation.sentence = okSentence(exchange);
    } else if (exchange.verdict == Verdict::None && exchange.refusal == ErrorCode::None) {
        explanation.sentence = QStringLiteral("This endpoint asks for no credential.");
    } else {
        explanation.sentence = exchange.refusalDetail;
    }
    if (explanation.sentence.isEmpty())
        explanation.sentence =
            QStringLiteral("The request was refused: %1.").arg(QLatin1String(errorName(exchange.refusal)));
    explanation.verdict = exchange.verdict;
    explanation.hasClockSkew = exchange.hasClockSkew;
    explanation.clockSkewMs = exchange.clockSkewMs;
    return explanation;
}

} // namespace opbx
