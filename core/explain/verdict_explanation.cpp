#include "core/explain/verdict_explanation.h"
#include "core/base/timestamp.h"

#include "core/base/redact.h"

#include <algorithm>
#include <array>

namespace opbx {

namespace {

struct TryRow {
    QByteArrayView code;
    QLatin1String difference; // as a part of a sentence: what was not the same
    QLatin1String explanation;
};

constexpr QLatin1String operator""_l1(const char* text, size_t size) {
    return QLatin1String(text, static_cast<qsizetype>(size));
}

constexpr std::array tryRows = {
    TryRow{
        "signature-several", "several values in the signature header"_l1,
        "The signature header holds several values. Let the sender send one header with one signature."_l1},
    TryRow{"signature-quoted", "quotes around the signature"_l1,
           "The signature stands in quotes. Let the sender send it without."_l1},
    TryRow{"signature-prefix", "another word before the signature"_l1,
           "The signature begins with a word other than \"sha256=\". Let the sender leave it out."_l1},
    TryRow{"signature-truncated", "a signature that was cut off"_l1,
           "The signature was cut off. Look for a field that is too short on its way, and let the sender "
           "send all "
           "64 hex digits."_l1},
    TryRow{
        "signature-malformed", "a signature of another form"_l1,
        "The signature header has another form than 64 hex digits. Let the sender write the HMAC-SHA256 in hex."_l1},
    TryRow{
        "previous-secret", "the previous secret"_l1,
        "The signature was made with the previous secret. Enter the current webhook secret at the sender."_l1},
    TryRow{"secret-whitespace", "white space around the secret"_l1,
           "The secret was used with white space around it. Remove spaces and line ends around the "
           "secret at the sender, or enter it here again."_l1},
    TryRow{"secret-form", "another form of the secret"_l1,
           "The secret was used in another form: decoded from base64 or hex, in quotes or with a word before "
           "it. "
           "Let the sender use it as it is written."_l1},
    TryRow{"timestamp-body", "another form of timestamp and body"_l1,
           "The signature covers the timestamp and the body, in another form than expected. Set the "
           "signed bytes to \"either\" or \"timestamp.body\", and let the sender sign the timestamp as "
           "it stands in the header."_l1},
    TryRow{"body-only", "the body without the timestamp"_l1,
           "The signature covers the body alone. Set the signed bytes to \"either\" or \"body\", or let the "
           "sender sign timestamp and body."_l1},
    TryRow{"trailing-newline-added", "a line end behind the body"_l1,
           "The sender signed the body with a line end behind it but sent it without. Let it "
           "sign the bytes that it sends."_l1},
    TryRow{"trailing-newline-removed", "no line end behind the body"_l1,
           "The sender signed the body without the line end that it sent behind it. Let it "
           "sign the bytes that it sends."_l1},
    TryRow{"crlf", "other line ends"_l1,
           "The line ends were changed between signing and arrival. Let the sender sign the bytes "
           "that it sends, and look for a proxy that changes line ends."_l1},
    TryRow{"body-trimmed", "no white space around the body"_l1,
           "The sender signed the body without the white space or zero bytes around it that arrived. Let it "
           "sign "
           "the bytes that it sends."_l1},
    TryRow{"bom", "the byte order mark"_l1,
           "The byte order mark at the beginning of the body was signed but not sent, or sent but not "
           "signed. Let "
           "the sender leave it out."_l1},
    TryRow{
        "charset", "another character set"_l1,
        "The sender signed the body in another character set than it sent: ISO 8859-1 for UTF-8 or the other "
        "way round. Let it sign the bytes that it sends."_l1},
    TryRow{"url-encoding", "another percent-encoding"_l1,
           "The sender signed the body before its percent-encoding, or with another, such as %20 for +. Let it "
           "sign the bytes that it sends."_l1},
    TryRow{"form-order", "the fields of the form in another order"_l1,
           "The sender signed the fields of the form in another order than it sent them. Let it sign the bytes "
           "that it sends."_l1},
    TryRow{
        "empty-body", "no body at all"_l1,
        "The sender signed an empty body. Let it sign the bytes that it sends, after the body is complete."_l1},
    TryRow{"json-minified", "no white space in the JSON"_l1,
           "The sender signed the JSON without white space but sent it with. Let it sign the bytes that "
           "it sends."_l1},
    TryRow{"json-pretty", "other white space in the JSON"_l1,
           "The sender signed the JSON with other white space than it sent. Let it sign the bytes that it "
           "sends."_l1},
    TryRow{"json-slashes", "slashes written another way"_l1,
           "The sender signed the JSON with slashes written another way than it sent them. Let it sign "
           "the bytes that it sends."_l1},
    TryRow{"json-unicode", "special characters written another way"_l1,
           "The sender signed the JSON with special characters written another way than it sent them. "
           "Let it sign the bytes that it sends."_l1},
    TryRow{"json-html", "&, < and > written another way"_l1,
           "The sender signed the JSON with &, < and > written another way than it sent them. Let it sign "
           "the bytes "
           "that it sends."_l1},
    TryRow{"json-sorted", "the keys in another order"_l1,
           "The sender signed the JSON with its keys sorted but sent them in another order. Let it sign the "
           "bytes "
           "that it sends."_l1},
    TryRow{"json-numbers", "numbers written another way"_l1,
           "The sender signed the JSON with numbers written another way than it sent them, such as 1.0 for "
           "1. Let "
           "it sign the bytes that it sends."_l1},
    TryRow{"base64", "base64 instead of hex"_l1,
           "The signature is right but written in base64. Let the sender write it in hex."_l1},
    TryRow{"sha1", "SHA-1"_l1, "The signature was made with SHA-1. Let the sender use SHA-256."_l1},
    TryRow{"sha512", "SHA-512"_l1, "The signature was made with SHA-512. Let the sender use SHA-256."_l1},
    TryRow{
        "gzip", "the body before compression"_l1,
        "The sender signed the body before it was compressed. Let it send the body without compression."_l1},
    TryRow{"clock", "the clock"_l1,
           "The secret is right, but a clock is wrong. Set the clocks of both machines by a time server."_l1},
};

const TryRow* tryRow(const QByteArray& code) {
    const auto found =
        std::find_if(tryRows.begin(), tryRows.end(), [&code](const TryRow& row) { return row.code == code; });
    return found == tryRows.end() ? nullptr : &*found;
}

/// Which way the writing differed, where that can be said in a few words.
QString differenceOf(const QByteArray& code, const JsonForm& json) {
    using Escapes = JsonForm::Escapes;
    using Html = JsonForm::Html;
    if (code == "json-unicode")
        return json.escapes == Escapes::Plain
                   ? QStringLiteral("special characters plain instead of as \\u escapes")
                   : QStringLiteral("special characters as \\u escapes (%1)")
                         .arg(QLatin1String(json.escapes == Escapes::Upper ? "\\u00E9" : "\\u00e9"));
    if (code == "json-html" && (json.html == Html::Quotes || json.html == Html::DotNet))
        return QStringLiteral("&, <, > and quotes as \\u0026, \\u003C, \\u003E and \\u0027");
    if (code == "json-html")
        return json.html == Html::Plain
                   ? QStringLiteral("&, < and > plain instead of as \\u0026, \\u003c and \\u003e")
                   : QStringLiteral("&, < and > as \\u0026, %1 and %2")
                         .arg(QLatin1String(json.html == Html::Lower ? "\\u003c" : "\\u003C"),
                              QLatin1String(json.html == Html::Lower ? "\\u003e" : "\\u003E"));
    if (code == "json-slashes")
        return json.slashes == JsonForm::Slashes::Plain ? QStringLiteral("slashes plain instead of as \\/")
                                                        : QStringLiteral("slashes as \\/");
    if (code == "json-numbers")
        return json.numbers == JsonForm::Numbers::Shortest
                   ? QStringLiteral("numbers in their shortest form (1, not 1.0)")
                   : QStringLiteral("numbers written another way (such as 1.0 for 1)");
    if (code == "json-sorted")
        return QStringLiteral("its keys in sorted order");
    if (code == "json-minified")
        return QStringLiteral("no white space");
    return QStringLiteral("other white space (%1)")
        .arg(json.layout == JsonForm::Layout::Spaced ? QStringLiteral("a space behind each comma and colon")
             : json.layout == JsonForm::Layout::ColonSpaced ? QStringLiteral("a space behind each colon")
                                                            : QStringLiteral("indented"));
}

QString listed(const QStringList& parts) {
    return parts.join(QLatin1String("; "));
}

/// The sentence about JSON that was signed in another form than it was sent.
QString jsonSentence(const QByteArrayList& mistakes, const JsonForm& json) {
    QStringList parts;
    for (const QByteArray& code : mistakes) {
        if (code.startsWith("json-"))
            parts << differenceOf(code, json);
    }
    return QStringLiteral("The sender signed the JSON with %1, but did not send it so. Let it sign the bytes "
                          "that it sends.")
        .arg(listed(parts));
}

QString secondsText(qint64 ms) {
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
    const SignatureFinding finding = findSignatureMistakes(question);
    VerdictExplanation explanation;
    explanation.verdict = Verdict::Invalid;
    explanation.tries = finding.tries;
    explanation.mistakes = finding.mistakes;
    explanation.sentence = mistakesExplanation(finding);
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
    explanation.mistakes = {"clock"};
    explanation.sentence =
        QStringLiteral("The signature is right, but its timestamp is %1 s %2 this clock; %3 s are allowed. "
                       "Set the clocks of both machines by a time server, or look for a delayed delivery.")
            .arg(std::abs(skewSeconds))
            .arg(skewSeconds < 0 ? QStringLiteral("behind") : QStringLiteral("ahead of"))
            .arg(question.toleranceSeconds);
    return explanation;
}

/// Several headers of one name are one with a list.
QByteArray allValues(const HttpHeaders& headers, const QByteArray& name) {
    QByteArrayList values;
    for (const HttpHeader& header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            values << header.value;
    }
    return values.join(", ");
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
            QStringLiteral(" Its clock differs by %1 s.").arg(secondsText(std::abs(exchange.clockSkewMs)));
    return sentence;
}

} // namespace

QString tryExplanation(const QByteArray& code) {
    const TryRow* row = tryRow(code);
    return row ? QString(row->explanation) : QString();
}

QString mistakesExplanation(const SignatureFinding& finding) {
    static const QString nothingFits =
        QStringLiteral("The signature fits neither the body nor any usual mistake. Compare the webhook "
                       "secret at the sender with the one "
                       "set up here, and make sure that the sender signs the bytes that it sends.");
    QStringList sentences;
    QByteArrayList others;
    QByteArray header;
    for (const QByteArray& code : finding.mistakes) {
        if (code.startsWith("signature-"))
            header = code;
        else if (code != "base64" || finding.mistakes.size() == 1)
            others << code;
    }
    if (!header.isEmpty()) {
        const QString advice = tryExplanation(header);
        sentences << finding.headerSentence << advice.mid(advice.indexOf(QLatin1String(". ")) + 2);
        if (finding.fits && others.isEmpty())
            sentences << QStringLiteral("Apart from that it is right.");
        else if (!finding.fits && header != "signature-malformed")
            sentences << nothingFits;
    }
    if (finding.mistakes.size() > 1 && finding.mistakes.contains("base64"))
        sentences << QStringLiteral("The signature is written in base64; let the sender write it in hex.");
    const bool isJson = std::all_of(others.begin(), others.end(),
                                    [](const QByteArray& code) { return code.startsWith("json-"); });
    if (others.isEmpty())
        return sentences.isEmpty() ? nothingFits : sentences.join(u' ');
    if (isJson) {
        sentences << jsonSentence(others, finding.json);
    } else if (others.size() == 1) {
        sentences << tryExplanation(others.first());
    } else {
        QStringList parts;
        for (const QByteArray& code : others)
            parts << (code.startsWith("json-")
                          ? QStringLiteral("JSON with ") + differenceOf(code, finding.json)
                          : QString(tryRow(code)->difference));
        sentences
            << QStringLiteral("Several mistakes come together; what was signed has %1.").arg(listed(parts))
            << tryExplanation(others.first());
    }
    return sentences.join(u' ');
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
    question.signature = allValues(exchange.request.headers, config.auth.signatureHeader);
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
        else if (explanation.mistakes.isEmpty() && exchange.cutBodyBytes > 0)
            explanation.sentence = QStringLiteral(
                "Only the beginning of the body was kept, since the request was refused, so the "
                "signature cannot be tried again.");
        else if (explanation.mistakes.isEmpty() && exchange.request.body.contains(redactedMark))
            explanation.sentence =
                QStringLiteral("The body held a key, which was taken out before it was kept, so the "
                               "signature cannot be tried again.");
        explanation.verdict = Verdict::Invalid;
    } else if (exchange.verdict == Verdict::Stale) {
        explanation.tries = {{"clock", true}};
        explanation.mistakes = {"clock"};
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
