#include "ui/words/verdict_words.h"

#include "ui/theme/formatting.h"

namespace opbx::ui {

QString VerdictWords::tried(const QByteArray& code) {
    if (code == "previous-secret")
        return tr("the previous secret");
    if (code == "secret-whitespace")
        return tr("white space around the secret");
    if (code == "secret-form")
        return tr("the secret decoded or in quotes");
    if (code == "signature-several")
        return tr("several values in the signature header");
    if (code == "signature-quoted")
        return tr("quotes around the signature");
    if (code == "signature-prefix")
        return tr("another word before the signature");
    if (code == "signature-truncated")
        return tr("a signature that was cut off");
    if (code == "signature-malformed")
        return tr("a signature of another form");
    if (code == "timestamp-body")
        return tr("timestamp and body signed together");
    if (code == "body-only")
        return tr("the body alone signed");
    if (code == "trailing-newline-added")
        return tr("a line end added to the body");
    if (code == "trailing-newline-removed")
        return tr("a line end removed from the body");
    if (code == "crlf")
        return tr("other line ends");
    if (code == "body-trimmed")
        return tr("the body without the white space around it");
    if (code == "bom")
        return tr("the byte order mark");
    if (code == "charset")
        return tr("another character set");
    if (code == "url-encoding")
        return tr("another percent-encoding of the body");
    if (code == "form-order")
        return tr("the fields of the form in another order");
    if (code == "empty-body")
        return tr("no body at all");
    if (code == "json-minified")
        return tr("the JSON without white space");
    if (code == "json-pretty")
        return tr("the JSON indented");
    if (code == "json-slashes")
        return tr("escaped slashes in the JSON");
    if (code == "json-unicode")
        return tr("escaped letters in the JSON");
    if (code == "json-html")
        return tr("&, < and > escaped in the JSON");
    if (code == "json-sorted")
        return tr("sorted keys in the JSON");
    if (code == "json-numbers")
        return tr("numbers written another way, such as 1.0 for 1");
    if (code == "base64")
        return tr("base64 instead of hexadecimal");
    if (code == "sha1")
        return tr("SHA-1");
    if (code == "sha512")
        return tr("SHA-512");
    if (code == "gzip")
        return tr("the compressed body");
    if (code == "clock")
        return tr("the clock");
    return QString::fromLatin1(code);
}

QString VerdictWords::remedy(const QByteArray& code) {
    if (code == "previous-secret")
        return tr("It would match with the previous secret. Enter the new one in the Cloudonix portal, or "
                  "accept the "
                  "old one for longer.");
    if (code == "secret-whitespace")
        return tr("It would match with white space around the secret. Copy the secret again without it.");
    if (code == "timestamp-body")
        return tr("It would match over timestamp and body. Set the signed bytes to “either” in Settings.");
    if (code == "body-only")
        return tr("It would match over the body alone. Set the signed bytes to “either” in Settings.");
    if (code == "trailing-newline-added" || code == "trailing-newline-removed")
        return tr(
            "It would match with another line end at the end of the body. Something on the way changes it.");
    if (code == "crlf")
        return tr("It would match with other line ends. Something on the way changes them.");
    if (code.startsWith("json-"))
        return tr("It would match with the JSON written differently. A proxy on the way writes it anew; let "
                  "it pass "
                  "the bytes through.");
    if (code == "secret-form")
        return tr("It would match with the secret decoded from base64 or hex, or in quotes. The sender must "
                  "use it as it is "
                  "written.");
    if (code == "signature-several")
        return tr(
            "The signature header holds several values. The sender must send one header with one signature.");
    if (code == "signature-quoted")
        return tr("The signature stands in quotes. The sender must send it without.");
    if (code == "signature-prefix")
        return tr("The signature begins with a word other than “sha256=”. The sender must leave it out.");
    if (code == "signature-truncated")
        return tr("The signature was cut off: SHA-256 has 64 hex digits. Look for a field that is too short "
                  "on its way.");
    if (code == "signature-malformed")
        return tr("The signature header has another form than 64 hex digits. The sender must write the "
                  "HMAC-SHA256 in hex.");
    if (code == "body-trimmed" || code == "bom" || code == "charset" || code == "url-encoding" ||
        code == "form-order" || code == "empty-body")
        return tr(
            "It would match with the body in another form. The sender must sign the bytes that it sends.");
    if (code == "base64")
        return tr("It would match in base64. The sender must write the signature in hexadecimal.");
    if (code == "sha1" || code == "sha512")
        return tr("It would match with another hash. The sender must use SHA-256.");
    if (code == "gzip")
        return tr("It was signed before compression. Switch compression off on the way.");
    if (code == "clock")
        return tr("The secret is right, the clock is wrong. Set the clocks, or allow more in Settings.");
    return {};
}

QString VerdictWords::summary(const VerdictExplanation& explanation) {
    if (explanation.mistakes.size() == 1)
        return remedy(explanation.mistakes.first());
    if (!explanation.mistakes.isEmpty()) {
        QStringList made;
        for (const QByteArray& code : explanation.mistakes)
            made.append(tried(code));
        return tr("Several mistakes come together: %1.")
                   .arg(made.join(tr(", ", "between the things that were tried"))) +
               u' ' + remedy(explanation.mistakes.first());
    }
    if (explanation.tries.isEmpty())
        return {};
    QStringList words;
    for (const SignatureTry& attempt : explanation.tries)
        words.append(tried(attempt.code));
    return tr("Nothing that usually goes wrong would make it match. Tried: %1. It may be the secret of "
              "another "
              "environment.")
        .arg(words.join(tr(", ", "between the things that were tried")));
}

} // namespace opbx::ui
