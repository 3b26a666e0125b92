#include "core/secrets/key_rules.h"

#include <QRandomGenerator>
#include <QSet>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <cmath>
#include <cstdlib>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// "NAME_OF_A_VARIABLE=value", with or without "export". Names of environment variables have words in capitals; hardly any
/// key begins like this. Looks at the bytes where they are: a copy of a secret would stay in memory.
bool isAssignment(QByteArrayView text) {
    constexpr QByteArrayView exporting = "export ";
    if (text.startsWith(exporting))
        text = text.sliced(exporting.size());
    qsizetype end = 0;
    bool hasUnderscore = false;
    while (end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') || text[end] == '_' ||
                                 (end > 0 && text[end] >= '0' && text[end] <= '9')))
        hasUnderscore |= text[end++] == '_';
    return hasUnderscore && end >= 4 && end + 1 < text.size() && text[end] == '=';
}

} // namespace

Secret generateKey() {
    QByteArray random(32, Qt::Uninitialized);
    if (RAND_priv_bytes(reinterpret_cast<unsigned char*>(random.data()), static_cast<int>(random.size())) !=
        1) {
        // The kernel's source cannot fail on any system this program runs on.
        QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(random.data()), random.size() / 4);
    }
    QByteArray text = random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Secret key(text);
    OPENSSL_cleanse(random.data(), static_cast<size_t>(random.size()));
    OPENSSL_cleanse(text.data(), static_cast<size_t>(text.size()));
    return key;
}

QString keyWrapping(QByteArrayView text) {
    if (text.startsWith("\xef\xbb\xbf"))
        return u"it begins with a byte order mark. Save it as UTF-8 without one."_s;
    if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff"))
        return u"it is written in UTF-16. Save it as UTF-8 without a byte order mark."_s;
    if (isAssignment(text))
        return u"it begins with a name and \"=\". Leave the key alone in it, without the name."_s;
    const bool isQuoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
    return isQuoted ? u"the key stands in quotes, which would be part of it. Take them away."_s : QString();
}

Result<Done> checkKey(const Secret& key) {
    const QByteArrayView bytes = key.reveal();
    if (bytes.isEmpty())
        return {ErrorCode::InvalidInput, u"The key is empty. Enter at least 16 characters."_s};
    if (const QString wrapping = keyWrapping(bytes); !wrapping.isEmpty())
        return {ErrorCode::InvalidInput, u"The key cannot be taken: "_s + wrapping};
    for (const char byte : bytes) {
        if (byte < 0x20 || byte > 0x7e)
            return {ErrorCode::InvalidInput,
                    u"The key holds a control character or a letter outside ASCII, perhaps a line break from "
                    "copying. Use letters, digits and punctuation."_s};
    }
    if (bytes.front() == ' ' || bytes.back() == ' ')
        return {ErrorCode::InvalidInput, u"The key begins or ends with a space. Remove it."_s};
    if (bytes.size() < 16)
        return {ErrorCode::InvalidInput,
                u"The key has %1 characters. Use at least 16, or generate one."_s.arg(bytes.size())};
    if (bytes.size() > 512)
        return {ErrorCode::InvalidInput, u"The key is longer than 512 characters."_s};
    return Done();
}

int keyStrengthBits(const Secret& key) {
    const QByteArrayView bytes = key.reveal();
    int pool = 0;
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    QSet<char> distinct;
    int fresh = 0; // characters that are not foretold by the two before them
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes[i];
        distinct.insert(byte);
        lower |= byte >= 'a' && byte <= 'z';
        upper |= byte >= 'A' && byte <= 'Z';
        digit |= byte >= '0' && byte <= '9';
        other |= !std::isalnum(static_cast<unsigned char>(byte));
        const bool foretold = i >= 2 && byte - bytes[i - 1] == bytes[i - 1] - bytes[i - 2] &&
                              std::abs(byte - bytes[i - 1]) <= 1;
        fresh += foretold ? 0 : 1;
    }
    pool += (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 20 : 0);
    if (pool == 0)
        return 0;
    // A long key of few different characters is a repetition, not a choice from the whole pool.
    const double choices = std::min<double>(pool, distinct.size() * 2.0);
    return static_cast<int>(fresh * std::log2(choices));
}

QByteArray keyStrengthText(int bits) {
    if (bits < 64)
        return "weak";
    return bits < 128 ? "fair" : "strong";
}

} // namespace opbx
