#include "core/explain/signature_header.h"

#include "core/base/hex.h"
#include "core/webhook/authenticator.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sha1Digits = 40;
constexpr qsizetype sha256Digits = 64;
constexpr qsizetype sha512Digits = 128;
constexpr qsizetype fewestHexDigits = 16; // fewer would fit by chance
constexpr qsizetype mostHeaderParts = 16;

bool isHex(QByteArrayView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return hexDigit(c) >= 0; });
}

/// 32 bytes in base64 of either alphabet; empty when it is not that.
QByteArray digestFromBase64(const QByteArray& text) {
    for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
        const auto decoded =
            QByteArray::fromBase64Encoding(text, alphabet | QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && (*decoded).size() == sha256Digits / 2)
            return *decoded;
        if (decoded && (*decoded).size() == sha256Digits && isHex(*decoded))
            return QByteArray::fromHex(*decoded);
    }
    return {};
}

bool isQuotationMark(char c) {
    return c == '"' || c == '\'' || c == '`';
}

QByteArray withoutQuotes(QByteArray text) {
    text.removeIf(isQuotationMark);
    return text.replace("\xe2\x80\x9c", "").replace("\xe2\x80\x9d", "").trimmed();
}

bool isWord(QByteArrayView text) {
    return text.size() <= 20 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_';
           });
}

/// `sha256` of `sha256=…`; empty when there is no name before a value.
QByteArray nameOf(QByteArrayView part) {
    const qsizetype at =
        std::find_if(part.begin(), part.end(), [](char c) { return c == '=' || c == ':'; }) - part.begin();
    if (at >= part.size() || at <= 0 || at > 20 || at + 1 >= part.size() || part[at + 1] == '=')
        return {}; // the padding of base64
    const QByteArrayView name = part.first(at);
    return isWord(name) ? name.toByteArray().toLower() : QByteArray();
}

/// Parts between commas, semicolons and blanks.
QByteArrayList partsOf(QByteArray text) {
    text = text.replace(',', ' ').replace(';', ' ').simplified().replace("= ", "=").replace(" =", "=");
    QByteArrayList parts;
    for (const QByteArray& part : text.split(' ')) {
        if (!part.isEmpty() && parts.size() < mostHeaderParts)
            parts.append(part);
    }
    return parts;
}

bool isDigestName(const QByteArray& name) {
    return name.isEmpty() || name == "sha256";
}

class HeaderReader {
public:
    explicit HeaderReader(const QByteArray& value)
        : m_text(value.trimmed()) {}

    SignatureHeader read() {
        if (const QByteArray digest = signatureDigest(m_text); !digest.isEmpty()) {
            m_header.digests = {digest};
            return m_header;
        }
        const QByteArray bare = withoutQuotes(m_text);
        const QByteArrayList parts = partsOf(bare);
        for (const QByteArray& part : parts)
            readPart(part);
        const bool isWordBefore =
            parts.size() == 2 && m_header.digests.size() == 1 && !m_header.timestamp && isWord(parts.first());
        if (isWordBefore)
            m_word = parts.first() + ' ';
        judge(bare, parts);
        return m_header;
    }

private:
    void readPart(const QByteArray& part) {
        const QByteArray name = nameOf(part);
        QByteArray value = name.isEmpty() ? part : part.mid(name.size() + 1);
        if (value.startsWith("0x")) {
            m_word = "0x";
            value.remove(0, 2);
        }
        if (name == "t" || name == "ts" || name == "timestamp") {
            m_header.timestamp = value;
            return;
        }
        if (isHex(value) && value.size() == sha256Digits)
            m_header.digests.append(QByteArray::fromHex(value));
        else if (const QByteArray decoded = digestFromBase64(value); !decoded.isEmpty())
            addBase64(decoded);
        else if (isHex(value) && (value.size() == sha1Digits || value.size() == sha512Digits))
            m_header.otherDigests.append(QByteArray::fromHex(value));
        if (isHex(value) && value.size() >= fewestHexDigits && value.size() < sha256Digits)
            m_header.beginnings.append(value.toLower());
    }

    void addBase64(const QByteArray& digest) {
        m_header.digests.append(digest);
        m_header.isBase64 = true;
    }

    void judge(const QByteArray& bare, const QByteArrayList& parts) {
        if (!m_word.isEmpty() && !m_header.digests.isEmpty())
            return sayPrefix(m_word);
        if (parts.size() > 1)
            return say("signature-several",
                       {QT_TRANSLATE_NOOP("Message",
                                          "The signature header holds %1 values instead of one signature."),
                        {parts.size()}});
        if (bare.size() != m_text.size())
            return say("signature-quoted", QT_TRANSLATE_NOOP("Message", "The signature is in quotes."));
        const QByteArray name = nameOf(bare);
        const QByteArray value = name.isEmpty() ? bare : bare.mid(name.size() + 1);
        if (m_header.isBase64)
            return; // that says more
        const bool isExpectedName = isDigestName(name) && !bare.contains(':');
        if (!m_header.digests.isEmpty() && isExpectedName)
            return say("signature-malformed",
                       QT_TRANSLATE_NOOP(
                           "Message", "The signature header contains spaces or other characters that do not "
                                      "belong there."));
        if (!m_header.digests.isEmpty())
            return sayPrefix(bare.left(name.size() + 1));
        judgeValue(value);
    }

    void sayPrefix(const QByteArray& prefix) {
        say("signature-prefix",
            {QT_TRANSLATE_NOOP(
                 "Message", "The signature begins with \"%1\"; only \"sha256=\" or nothing may precede it."),
             {QString::fromLatin1(prefix)}});
    }

    void judgeValue(const QByteArray& value) {
        if (isHex(value) && value.size() == sha1Digits)
            return say("signature-truncated",
                       QT_TRANSLATE_NOOP("Message", "The signature has 40 hex digits, SHA-256 has 64: it was "
                                                    "cut off, or made by SHA-1 of something else."));
        if (isHex(value) && value.size() < sha256Digits)
            return say("signature-truncated",
                       {QT_TRANSLATE_NOOP("Message",
                                          "The signature has %1 hex digits, SHA-256 has 64: it was cut off."),
                        {value.size()}});
        if (isHex(value))
            return say("signature-malformed",
                       {QT_TRANSLATE_NOOP("Message", "The signature has %1 hex digits, SHA-256 has 64."),
                        {value.size()}});
        say("signature-malformed",
            QT_TRANSLATE_NOOP("Message",
                              "The signature is neither 64 hex digits nor the base64 of 32 bytes."));
    }

    void say(const QByteArray& problem, Message sentence) {
        m_header.problem = problem;
        m_header.sentence = std::move(sentence);
    }

    QByteArray m_text;
    QByteArray m_word; // that stands before the signature, other than `name=`
    SignatureHeader m_header;
};

} // namespace

SignatureHeader readSignatureHeader(const QByteArray& value) {
    return HeaderReader(value).read();
}

} // namespace opbx
