#include "core/secrets/key_rules.h"

#include <QRandomGenerator>
#include <QSet>

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <cmath>
#include <cstdlib>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool startsWith(QByteArrayView text, QByteArrayView beginning) {
    return text.size() >= beginning.size() &&
           text.first(beginning.size()).compare(beginning, Qt::CaseInsensitive) == 0;
}

QByteArrayView withoutBlanks(QByteArrayView text) {
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    return text;
}

/// A name that people give to a key: words in capitals, or one that says what it is.
bool isKeyName(QByteArrayView name) {
    bool hasUnderscore = false;
    bool isUpper = true;
    for (const char c : name) {
        hasUnderscore = hasUnderscore || c == '_';
        isUpper = isUpper && !(c >= 'a' && c <= 'z');
    }
    if (isUpper && hasUnderscore && name.size() >= 4)
        return true;
    for (qsizetype at = 0; at < name.size(); ++at) {
        for (const char* word : {"key", "secret", "token", "password", "authorization"}) {
            if (startsWith(name.sliced(at), word))
                return true;
        }
    }
    return false;
}

/// "NAME=value", "name: value", "export NAME=value", "setenv NAME value"; hardly any key begins like this. Looks at the bytes where
/// they are: a copy of a secret would stay in memory.
bool isAssignment(QByteArrayView text) {
    bool isCommand = false;
    for (const QByteArrayView command :
         {QByteArrayView("export "), QByteArrayView("set "), QByteArrayView("setenv ")}) {
        if (startsWith(text, command)) {
            text = withoutBlanks(text.sliced(command.size()));
            isCommand = true;
        }
    }
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    qsizetype end = 0;
    while (end < text.size() &&
           (isLetter(text[end]) || (end > 0 && ((text[end] >= '0' && text[end] <= '9') || text[end] == '-'))))
        ++end;
    if (end == 0 || (!isCommand && !isKeyName(text.first(end))))
        return false;
    const QByteArrayView rest = withoutBlanks(text.sliced(end));
    const bool isAssigned = rest.size() > 1 && (rest.front() == '=' || rest.front() == ':') && rest[1] != '=';
    return isAssigned || (isCommand && rest.size() < text.size() - end);
}

/// Spaces without breaks or width, which copying from pages brings along.
bool isInvisible(QByteArrayView text, bool atEnd) {
    for (const char* mark : {"\xc2\xa0", "\xe2\x80\x8b", "\xe2\x80\x8c", "\xe2\x80\x8d", "\xe2\x80\x8e",
                             "\xe2\x80\x8f", "\xe2\x81\xa0", "\xef\xbb\xbf"}) {
        if (atEnd ? text.endsWith(mark) : text.startsWith(mark))
            return true;
    }
    return false;
}

bool isQuoted(QByteArrayView text) {
    for (const auto& [first, last] :
         {std::pair("\"", "\""), std::pair("'", "'"), std::pair("`", "`"),
          std::pair("\xe2\x80\x9c", "\xe2\x80\x9d"), std::pair("\xe2\x80\x98", "\xe2\x80\x99")}) {
        if (text.size() >= 2 && text.startsWith(first) && text.endsWith(last))
            return true;
    }
    return false;
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
        return u"it begins with a name. Leave the key alone in it, without the name."_s;
    if (startsWith(text, "bearer "))
        return u"it begins with the word Bearer, which is not part of the key. Leave the key alone in it."_s;
    if (text.startsWith("{\"") && text.endsWith('}'))
        return u"it is JSON. Leave the key alone in it."_s;
    if (isInvisible(text, false) || isInvisible(text, true))
        return u"it begins or ends with an invisible character. Type it again, or copy less."_s;
    return isQuoted(text) ? u"the key is in quotes, which would be part of it. Take them away."_s : QString();
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
