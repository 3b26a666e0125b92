#include "ui/traffic/verdict_words.h"

#include "ui/support/formatting.h"

namespace opbx::ui {

QString VerdictWords::tried(const QByteArray& code) {
    if (code == "previous-secret")
        return tr("the previous secret");
    if (code == "secret-whitespace")
        return tr("white space around the secret");
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
    if (code == "json-minified")
        return tr("the JSON without white space");
    if (code == "json-pretty")
        return tr("the JSON indented");
    if (code == "json-slashes")
        return tr("escaped slashes in the JSON");
    if (code == "json-unicode")
        return tr("escaped letters in the JSON");
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
    if (!explanation.foundCode.isEmpty())
        return remedy(explanation.foundCode);
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
