#include "core/explain/verdict_explanation.h"
#include "core/base/timestamp.h"

#include "core/base/redact.h"

#include <algorithm>
#include <array>

namespace opbx {

namespace {

struct TryRow {
    QByteArrayView code;
    const char* difference; // as a part of a sentence: what was not the same
    const char* explanation;
    const char* remedy =
        nullptr; // where it is not a part of the explanation, since the form of the header is explained by itself
};

constexpr std::array tryRows = {
    TryRow{"signature-several", QT_TRANSLATE_NOOP("Message", "several values in the signature header"),
           QT_TRANSLATE_NOOP("Message", "The signature header holds several values."),
           QT_TRANSLATE_NOOP("Message", "Let the sender send one header with one signature.")},
    TryRow{"signature-quoted", QT_TRANSLATE_NOOP("Message", "quotes around the signature"),
           QT_TRANSLATE_NOOP("Message", "The signature is in quotes."),
           QT_TRANSLATE_NOOP("Message", "Let the sender send it without.")},
    TryRow{"signature-prefix", QT_TRANSLATE_NOOP("Message", "another word before the signature"),
           QT_TRANSLATE_NOOP("Message", "The signature begins with a word other than \"sha256=\"."),
           QT_TRANSLATE_NOOP("Message", "Let the sender leave it out.")},
    TryRow{"signature-truncated", QT_TRANSLATE_NOOP("Message", "a signature that was cut off"),
           QT_TRANSLATE_NOOP("Message", "The signature was cut off."),
           QT_TRANSLATE_NOOP(
               "Message",
               "Look for a field that is too short on its way, and let the sender send all 64 hex digits.")},
    TryRow{"signature-malformed", QT_TRANSLATE_NOOP("Message", "a signature of another form"),
           QT_TRANSLATE_NOOP("Message", "The signature header has another form than 64 hex digits."),
           QT_TRANSLATE_NOOP("Message", "Let the sender write the HMAC-SHA256 in hex.")},
    TryRow{"previous-secret", QT_TRANSLATE_NOOP("Message", "the previous secret"),
           QT_TRANSLATE_NOOP("Message", "The signature was made with the previous secret. Enter the current "
                                        "webhook secret at the sender.")},
    TryRow{"secret-whitespace", QT_TRANSLATE_NOOP("Message", "white space around the secret"),
           QT_TRANSLATE_NOOP("Message",
                             "The secret was used with white space around it. Remove spaces and line "
                             "ends around the secret at the sender, or enter it here again.")},
    TryRow{"secret-form", QT_TRANSLATE_NOOP("Message", "the secret in another form"),
           QT_TRANSLATE_NOOP("Message",
                             "The secret was used in another form: decoded from base64 or hex, in quotes or "
                             "with a word before it. Let the sender use it as it is written.")},
    TryRow{"timestamp-body", QT_TRANSLATE_NOOP("Message", "another form of timestamp and body"),
           QT_TRANSLATE_NOOP("Message",
                             "The signature covers the timestamp and the body, in another form than "
                             "expected. Set the signed bytes to \"either\" or \"timestamp.body\", and "
                             "let the sender sign the timestamp as it is in the header.")},
    TryRow{"body-only", QT_TRANSLATE_NOOP("Message", "the body without the timestamp"),
           QT_TRANSLATE_NOOP("Message",
                             "The signature covers the body alone. Set the signed bytes to "
                             "\"either\" or \"body\", or let the sender sign timestamp and body.")},
    TryRow{"trailing-newline-added", QT_TRANSLATE_NOOP("Message", "a line end behind the body"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the body with a line end behind it but sent it "
                                        "without. Let it sign the bytes that it sends.")},
    TryRow{"trailing-newline-removed", QT_TRANSLATE_NOOP("Message", "no line end behind the body"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the body without the line end that it sent behind "
                                        "it. Let it sign the bytes that it sends.")},
    TryRow{"crlf", QT_TRANSLATE_NOOP("Message", "other line ends"),
           QT_TRANSLATE_NOOP("Message",
                             "The line ends were changed between signing and arrival. Let the sender sign "
                             "the bytes that it sends, and look for a proxy that changes line ends.")},
    TryRow{"body-trimmed", QT_TRANSLATE_NOOP("Message", "no white space around the body"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the body without the white space or zero bytes "
                                        "around it that arrived. Let it sign the bytes that it sends.")},
    TryRow{"bom", QT_TRANSLATE_NOOP("Message", "the byte order mark"),
           QT_TRANSLATE_NOOP("Message", "The byte order mark at the beginning of the body was signed but not "
                                        "sent, or sent but not signed. Let the sender leave it out.")},
    TryRow{"charset", QT_TRANSLATE_NOOP("Message", "another character set"),
           QT_TRANSLATE_NOOP("Message",
                             "The sender signed the body in another character set than it sent: ISO 8859-1 "
                             "for UTF-8 or the other way round. Let it sign the bytes that it sends.")},
    TryRow{"url-encoding", QT_TRANSLATE_NOOP("Message", "another percent-encoding"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the body before its percent-encoding, or with "
                                        "another, such as %20 for +. Let it sign the bytes that it sends.")},
    TryRow{"form-order", QT_TRANSLATE_NOOP("Message", "the fields of the form in another order"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the fields of the form in another order than it "
                                        "sent them. Let it sign the bytes that it sends.")},
    TryRow{"empty-body", QT_TRANSLATE_NOOP("Message", "no body at all"),
           QT_TRANSLATE_NOOP("Message", "The sender signed an empty body. Let it sign the bytes that it "
                                        "sends, after the body is complete.")},
    TryRow{"json-minified", QT_TRANSLATE_NOOP("Message", "no white space in the JSON"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the JSON without white space but sent it with. "
                                        "Let it sign the bytes that it sends.")},
    TryRow{"json-pretty", QT_TRANSLATE_NOOP("Message", "other white space in the JSON"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the JSON with other white space than it sent. Let "
                                        "it sign the bytes that it sends.")},
    TryRow{"json-slashes", QT_TRANSLATE_NOOP("Message", "slashes written another way"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the JSON with slashes written another way than it "
                                        "sent them. Let it sign the bytes that it sends.")},
    TryRow{"json-unicode", QT_TRANSLATE_NOOP("Message", "special characters written another way"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the JSON with special characters written another "
                                        "way than it sent them. Let it sign the bytes that it sends.")},
    TryRow{"json-html", QT_TRANSLATE_NOOP("Message", "&, < and > written another way"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the JSON with &, < and > written another way than "
                                        "it sent them. Let it sign the bytes that it sends.")},
    TryRow{"json-sorted", QT_TRANSLATE_NOOP("Message", "the keys in another order"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the JSON with its keys sorted but sent them in "
                                        "another order. Let it sign the bytes that it sends.")},
    TryRow{"json-numbers", QT_TRANSLATE_NOOP("Message", "numbers written another way"),
           QT_TRANSLATE_NOOP("Message",
                             "The sender signed the JSON with numbers written another way than it "
                             "sent them, such as 1.0 for 1. Let it sign the bytes that it sends.")},
    TryRow{"base64", QT_TRANSLATE_NOOP("Message", "base64 instead of hex"),
           QT_TRANSLATE_NOOP(
               "Message", "The signature is right but written in base64. Let the sender write it in hex.")},
    TryRow{"sha1", QT_TRANSLATE_NOOP("Message", "SHA-1"),
           QT_TRANSLATE_NOOP("Message", "The signature was made with SHA-1. Let the sender use SHA-256.")},
    TryRow{"sha512", QT_TRANSLATE_NOOP("Message", "SHA-512"),
           QT_TRANSLATE_NOOP("Message", "The signature was made with SHA-512. Let the sender use SHA-256.")},
    TryRow{"gzip", QT_TRANSLATE_NOOP("Message", "the body before compression"),
           QT_TRANSLATE_NOOP("Message", "The sender signed the body before it was compressed. Let it send "
                                        "the body without compression.")},
    TryRow{
        "clock", QT_TRANSLATE_NOOP("Message", "the clock"),
        QT_TRANSLATE_NOOP(
            "Message",
            "The secret is right, but a clock is wrong. Set the clocks of both machines by a time server.")},
};

const TryRow* tryRow(const QByteArray& code) {
    const auto found =
        std::find_if(tryRows.begin(), tryRows.end(), [&code](const TryRow& row) { return row.code == code; });
    return found == tryRows.end() ? nullptr : &*found;
}

/// Which way the writing differed, where that can be said in a few words.
Message differenceOf(const QByteArray& code, const JsonForm& json) {
    using Escapes = JsonForm::Escapes;
    using Html = JsonForm::Html;
    if (code == "json-unicode")
        return json.escapes == Escapes::Plain
                   ? QT_TRANSLATE_NOOP("Message", "special characters plain instead of as \\u escapes")
                   : Message{QT_TRANSLATE_NOOP("Message", "special characters as \\u escapes (%1)"),
                             {QLatin1String(json.escapes == Escapes::Upper ? "\\u00E9" : "\\u00e9")}};
    if (code == "json-html" && (json.html == Html::Quotes || json.html == Html::DotNet))
        return QT_TRANSLATE_NOOP("Message", "&, <, > and quotes as \\u0026, \\u003C, \\u003E and \\u0027");
    if (code == "json-html")
        return json.html == Html::Plain
                   ? QT_TRANSLATE_NOOP("Message",
                                       "&, < and > plain instead of as \\u0026, \\u003c and \\u003e")
                   : Message{QT_TRANSLATE_NOOP("Message", "&, < and > as \\u0026, %1 and %2"),
                             {QLatin1String(json.html == Html::Lower ? "\\u003c" : "\\u003C"),
                              QLatin1String(json.html == Html::Lower ? "\\u003e" : "\\u003E")}};
    if (code == "json-slashes")
        return json.slashes == JsonForm::Slashes::Plain
                   ? QT_TRANSLATE_NOOP("Message", "slashes plain instead of as \\/")
                   : QT_TRANSLATE_NOOP("Message", "slashes as \\/");
    if (code == "json-numbers")
        return json.numbers == JsonForm::Numbers::Shortest
                   ? QT_TRANSLATE_NOOP("Message", "numbers in their shortest form (1, not 1.0)")
                   : QT_TRANSLATE_NOOP("Message", "numbers written another way (such as 1.0 for 1)");
    if (code == "json-sorted")
        return QT_TRANSLATE_NOOP("Message", "its keys in sorted order");
    if (code == "json-minified")
        return QT_TRANSLATE_NOOP("Message", "no white space");
    const char* const layout = json.layout == JsonForm::Layout::Spaced
                                   ? QT_TRANSLATE_NOOP("Message", "a space behind each comma and colon")
                               : json.layout == JsonForm::Layout::ColonSpaced
                                   ? QT_TRANSLATE_NOOP("Message", "a space behind each colon")
                                   : QT_TRANSLATE_NOOP("Message", "indented");
    return {QT_TRANSLATE_NOOP("Message", "other white space (%1)"), {layout}};
}

Message listed(const QList<Message>& parts) {
    return joined(parts, "%1; %2");
}

/// The sentence about JSON that was signed in another form than it was sent.
Message jsonMessage(const QByteArrayList& mistakes, const JsonForm& json) {
    QList<Message> parts;
    for (const QByteArray& code : mistakes) {
        if (code.startsWith("json-"))
            parts << differenceOf(code, json);
    }
    return {QT_TRANSLATE_NOOP("Message", "The sender signed the JSON with %1, but did not send it so. Let it "
                                         "sign the bytes that it sends."),
            {listed(parts)}};
}

VerdictExplanation explained(Verdict verdict, const Message& sentence) {
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
    explanation.sentence =
        overBody ? QT_TRANSLATE_NOOP("Message", "The signature is right. It covers the body.")
                 : QT_TRANSLATE_NOOP("Message", "The signature is right. It covers timestamp and body.");
    if (question.timestamp.trimmed().isEmpty()) {
        if (question.timestampRequired)
            return explained(Verdict::Missing,
                             QT_TRANSLATE_NOOP("Message",
                                               "The signature is right, but there is no timestamp. Let the "
                                               "sender add the timestamp header."));
        return explanation;
    }
    const Result<qint64> sent = parseTimestampMs(question.timestamp);
    if (!sent)
        return explained(Verdict::Invalid,
                         QT_TRANSLATE_NOOP("Message",
                                           "The signature is right, but the timestamp is not a time. Let the "
                                           "sender write Unix seconds, Unix milliseconds or ISO 8601."));
    explanation.hasClockSkew = true;
    explanation.clockSkewMs = *sent - question.nowMs;
    const qint64 skewSeconds = *sent / 1000 - question.nowMs / 1000;
    if (std::abs(skewSeconds) <= question.toleranceSeconds)
        return explanation;
    explanation.verdict = Verdict::Stale;
    explanation.tries = {{"clock", true}};
    explanation.mistakes = {"clock"};
    explanation.sentence = {
        skewSeconds < 0
            ? QT_TRANSLATE_NOOP(
                  "Message",
                  "The signature is right, but its timestamp is %1 s behind this clock; %2 s are allowed. "
                  "Set the clocks of both machines by a time server, or look for a delayed delivery.")
            : QT_TRANSLATE_NOOP(
                  "Message",
                  "The signature is right, but its timestamp is %1 s ahead of this clock; %2 s are allowed. "
                  "Set the clocks of both machines by a time server, or look for a delayed delivery."),
        {std::abs(skewSeconds), question.toleranceSeconds}};
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

Message okMessage(const Exchange& exchange) {
    Message message(QT_TRANSLATE_NOOP("Message", "The request proved that it comes from the sender."));
    if (exchange.credential == CredentialKind::Bearer)
        message = QT_TRANSLATE_NOOP("Message", "The bearer token is right.");
    else if (exchange.credential == CredentialKind::Signature)
        message = QT_TRANSLATE_NOOP("Message", "The signature is right.");
    else if (exchange.credential == CredentialKind::BearerAndSignature)
        message = QT_TRANSLATE_NOOP("Message", "The bearer token and the signature are right.");
    if (exchange.usedPreviousKey)
        message =
            joined({message, QT_TRANSLATE_NOOP("Message", "It used the previous key. Enter the current one "
                                                          "at the sender before the previous one ends.")});
    if (exchange.hasClockSkew && std::abs(exchange.clockSkewMs) >= 60'000)
        message = joined({message,
                          {QT_TRANSLATE_NOOP("Message", "Its clock differs by %1 s."),
                           {std::abs(exchange.clockSkewMs) / 1000}}});
    return message;
}

} // namespace

Message tryExplanation(const QByteArray& code) {
    const TryRow* row = tryRow(code);
    if (!row)
        return {};
    return row->remedy ? joined({row->explanation, row->remedy}) : Message(row->explanation);
}

Message triedMessage(const QList<SignatureTry>& tries) {
    QList<Message> words;
    for (const SignatureTry& attempt : tries) {
        if (const TryRow* row = tryRow(attempt.code))
            words << row->difference;
    }
    return words.isEmpty() ? Message() : Message(QT_TRANSLATE_NOOP("Message", "Tried: %1."), {listed(words)});
}

Message mistakesExplanation(const SignatureFinding& finding) {
    const char* const nothingFits = QT_TRANSLATE_NOOP(
        "Message",
        "The signature matches neither the body nor any usual mistake. Compare the webhook secret at the "
        "sender with the one set up here, and make sure that the sender signs the bytes that it sends.");
    QList<Message> sentences;
    QByteArrayList others;
    QByteArray header;
    for (const QByteArray& code : finding.mistakes) {
        if (code.startsWith("signature-"))
            header = code;
        else if (code != "base64" || finding.mistakes.size() == 1)
            others << code;
    }
    if (!header.isEmpty()) {
        sentences << finding.headerSentence << tryRow(header)->remedy;
        if (finding.fits && others.isEmpty())
            sentences << QT_TRANSLATE_NOOP("Message", "Apart from that it is right.");
        else if (!finding.fits && header != "signature-malformed")
            sentences << nothingFits;
    }
    if (finding.mistakes.size() > 1 && finding.mistakes.contains("base64"))
        sentences << QT_TRANSLATE_NOOP("Message",
                                       "The signature is written in base64; let the sender write it in hex.");
    const bool isJson = std::all_of(others.begin(), others.end(),
                                    [](const QByteArray& code) { return code.startsWith("json-"); });
    if (others.isEmpty())
        return sentences.isEmpty() ? nothingFits : joined(sentences);
    if (isJson) {
        sentences << jsonMessage(others, finding.json);
    } else if (others.size() == 1) {
        sentences << tryExplanation(others.first());
    } else {
        QList<Message> parts;
        for (const QByteArray& code : others)
            parts << (code.startsWith("json-") ? Message(QT_TRANSLATE_NOOP("Message", "JSON with %1"),
                                                         {differenceOf(code, finding.json)})
                                               : Message(tryRow(code)->difference));
        sentences << Message{QT_TRANSLATE_NOOP("Message",
                                               "Several mistakes come together; what was signed has %1."),
                             {listed(parts)}}
                  << tryExplanation(others.first());
    }
    return joined(sentences);
}

VerdictExplanation explainSignature(const SignatureQuestion& question) {
    if (question.current.isEmpty())
        return explained(
            Verdict::Unconfigured,
            QT_TRANSLATE_NOOP("Message",
                              "No webhook secret is set up, so no signature can be checked. Generate one."));
    if (question.signature.trimmed().isEmpty())
        return explained(
            Verdict::Missing,
            QT_TRANSLATE_NOOP("Message", "There is no signature. Let the sender add the signature header."));
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
            explanation.sentence = QT_TRANSLATE_NOOP(
                "Message", "The signature was refused then, but it matches the current secret. The secret "
                           "or the settings have changed since; let the sender try again.");
        else if (explanation.mistakes.isEmpty() && exchange.cutBodyBytes > 0)
            explanation.sentence =
                QT_TRANSLATE_NOOP("Message", "Only the beginning of the body was kept, since the request was "
                                             "refused, so the signature cannot be tried again.");
        else if (explanation.mistakes.isEmpty() && exchange.request.body.contains(redactedMark))
            explanation.sentence =
                QT_TRANSLATE_NOOP("Message", "The body held a key, which was taken out before it was kept, "
                                             "so the signature cannot be tried again.");
        explanation.verdict = Verdict::Invalid;
    } else if (exchange.verdict == Verdict::Stale) {
        explanation.tries = {{"clock", true}};
        explanation.mistakes = {"clock"};
        explanation.sentence = exchange.refusalDetail;
    } else if (exchange.verdict == Verdict::Ok) {
        explanation.sentence = okMessage(exchange);
    } else if (exchange.verdict == Verdict::None && exchange.refusal == ErrorCode::None) {
        explanation.sentence = QT_TRANSLATE_NOOP("Message", "This endpoint asks for no credential.");
    } else {
        explanation.sentence = exchange.refusalDetail;
    }
    if (explanation.sentence.isEmpty())
        explanation.sentence = {QT_TRANSLATE_NOOP("Message", "The request was refused: %1."),
                                {QLatin1String(errorName(exchange.refusal))}};
    explanation.verdict = exchange.verdict;
    explanation.hasClockSkew = exchange.hasClockSkew;
    explanation.clockSkewMs = exchange.clockSkewMs;
    return explanation;
}

} // namespace opbx
