#include "core/inspect/signature_tries.h"

#include "core/inspect/gunzip.h"
#include "core/inspect/json_variants.h"
#include "core/webhook/authenticator.h"

#include <QDateTime>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace opbx {

namespace {

constexpr qsizetype largestUnpacked = 16 * 1024 * 1024;

bool isHex(QByteArrayView text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

/// The signature without "sha256=" or a similar prefix.
QByteArray bareSignature(const QByteArray& signature) {
    const QByteArray text = signature.trimmed();
    const qsizetype equals = text.indexOf('=');
    return text.left(3).toLower() == "sha" && equals > 0 && equals < 8 ? text.mid(equals + 1).trimmed()
                                                                       : text;
}

/// Digest that the signature gives in hex; empty when it is not hex of that length.
QByteArray hexDigest(const QByteArray& signature, qsizetype bytes) {
    const QByteArray text = bareSignature(signature);
    return text.size() == 2 * bytes && isHex(text) ? QByteArray::fromHex(text) : QByteArray();
}

QByteArray hmac(const EVP_MD* algorithm, const Secret& key, const QByteArray& message) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    static constexpr char nothing = 0;
    HMAC(algorithm, key.isEmpty() ? &nothing : key.reveal().data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(message.constData()), static_cast<size_t>(message.size()),
         digest.data(), &size);
    return QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size));
}

/// The same moment as other senders write it.
QByteArrayList timestampForms(const QByteArray& timestamp) {
    QByteArrayList forms{timestamp};
    const Result<qint64> ms = parseTimestampMs(timestamp);
    if (!ms)
        return forms;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC);
    forms << QByteArray::number(*ms / 1000) << QByteArray::number(*ms)
          << time.toString(Qt::ISODate).toLatin1() << time.toString(Qt::ISODateWithMs).toLatin1();
    return forms;
}

/// Makes one try after the other.
class Tries {
public:
    explicit Tries(const SignatureQuestion& question)
        : m_question(question)
        , m_given(hexDigest(question.signature, 32)) {}

    QList<SignatureTry> all() const;

private:
    bool matches(const Secret& secret, const QByteArray& body) const;
    bool overAny(const QByteArrayList& bodies) const;
    bool withWhitespace() const;
    bool withOtherTimestamp() const;
    bool inBase64() const;
    bool withAlgorithm(const EVP_MD* algorithm) const;
    bool beforePacking() const;

    const SignatureQuestion& m_question;
    const QByteArray m_given;
};

bool Tries::matches(const Secret& secret, const QByteArray& body) const {
    if (m_given.isEmpty() || secret.isEmpty())
        return false;
    if (constantTimeEqual(hmacSha256(secret, body), m_given))
        return true;
    return !m_question.timestamp.isEmpty() &&
           constantTimeEqual(hmacSha256(secret, m_question.timestamp.trimmed() + '.' + body), m_given);
}

bool Tries::overAny(const QByteArrayList& bodies) const {
    return std::any_of(bodies.begin(), bodies.end(), [this](const QByteArray& body) {
        return body != m_question.body && matches(m_question.current, body);
    });
}

bool Tries::withWhitespace() const {
    const QByteArray secret = m_question.current.reveal().toByteArray();
    const QByteArrayList forms = {secret.trimmed(), secret + '\n',      secret + "\r\n",        secret + ' ',
                                  ' ' + secret,     ' ' + secret + ' ', secret.trimmed() + '\n'};
    return std::any_of(forms.begin(), forms.end(), [&](const QByteArray& form) {
        return form != secret && matches(Secret(form), m_question.body);
    });
}

bool Tries::withOtherTimestamp() const {
    if (m_given.isEmpty() || m_question.timestamp.isEmpty())
        return false;
    for (const QByteArray& form : timestampForms(m_question.timestamp.trimmed())) {
        if (constantTimeEqual(hmacSha256(m_question.current, form + '.' + m_question.body), m_given))
            return true;
    }
    return false;
}

bool Tries::inBase64() const {
    const QByteArray text = m_question.signature.trimmed();
    SignatureQuestion hex = m_question;
    for (const QByteArray& form : {text, bareSignature(text)}) {
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const auto decoded =
                QByteArray::fromBase64Encoding(form, alphabet | QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded || (*decoded).size() != 32)
                continue;
            hex.signature = (*decoded).toHex();
            if (signsBody(hex) || signsTimestampAndBody(hex))
                return true;
        }
    }
    return false;
}

bool Tries::withAlgorithm(const EVP_MD* algorithm) const {
    const QByteArray given = hexDigest(m_question.signature, EVP_MD_get_size(algorithm));
    if (given.isEmpty())
        return false;
    return constantTimeEqual(hmac(algorithm, m_question.current, m_question.body), given) ||
           constantTimeEqual(
               hmac(algorithm, m_question.current, m_question.timestamp.trimmed() + '.' + m_question.body),
               given);
}

bool Tries::beforePacking() const {
    const auto unpacked = gunzip(m_question.body, largestUnpacked);
    return unpacked && matches(m_question.current, *unpacked);
}

QByteArrayList withoutTrailingNewlines(const QByteArray& body) {
    QByteArrayList forms;
    if (body.endsWith("\r\n"))
        forms.append(body.chopped(2));
    if (body.endsWith('\n'))
        forms.append(body.chopped(1));
    return forms;
}

QByteArrayList otherLineEnds(QByteArray body) {
    const QByteArray lf = QByteArray(body).replace("\r\n", "\n");
    return {lf, QByteArray(lf).replace('\n', "\r\n")};
}

QList<SignatureTry> Tries::all() const {
    const QByteArray& body = m_question.body;
    return {
        {"previous-secret", matches(m_question.previous, body)},
        {"secret-whitespace", withWhitespace()},
        {"timestamp-body", withOtherTimestamp()},
        {"body-only", signsBody(m_question)},
        {"trailing-newline-added", overAny({body + '\n', body + "\r\n"})},
        {"trailing-newline-removed", overAny(withoutTrailingNewlines(body))},
        {"crlf", overAny(otherLineEnds(body))},
        {"json-minified", overAny(jsonMinifiedVariants(body))},
        {"json-pretty", overAny(jsonPrettyVariants(body))},
        {"json-slashes", overAny(jsonSlashVariants(body))},
        {"json-unicode", overAny(jsonUnicodeVariants(body))},
        {"base64", inBase64()},
        {"sha1", withAlgorithm(EVP_sha1())},
        {"sha512", withAlgorithm(EVP_sha512())},
        {"gzip", beforePacking()},
        {"clock", false},
    };
}

} // namespace

QByteArrayList signatureTryCodes() {
    return {"previous-secret",
            "secret-whitespace",
            "timestamp-body",
            "body-only",
            "trailing-newline-added",
            "trailing-newline-removed",
            "crlf",
            "json-minified",
            "json-pretty",
            "json-slashes",
            "json-unicode",
            "base64",
            "sha1",
            "sha512",
            "gzip",
            "clock"};
}

QList<SignatureTry> trySignature(const SignatureQuestion& question) {
    return Tries(question).all();
}

bool signsBody(const SignatureQuestion& question) {
    return constantTimeEqual(hmacSha256(question.current, question.body), hexDigest(question.signature, 32));
}

bool signsTimestampAndBody(const SignatureQuestion& question) {
    return !question.timestamp.isEmpty() &&
           constantTimeEqual(hmacSha256(question.current, question.timestamp.trimmed() + '.' + question.body),
                             hexDigest(question.signature, 32));
}

} // namespace opbx
