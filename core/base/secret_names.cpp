#include "core/base/secret_names.h"

#include "core/base/ascii.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace opbx {

namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// `word` in lower case.
bool startsWithWord(QByteArrayView text, QByteArrayView word) {
    if (text.size() < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (asciiLower(text[i]) != word[i])
            return false;
    }
    return true;
}

/// Secret wherever they are in a name, once everything but letters and digits is taken out of it.
constexpr std::array<QByteArrayView, 19> secretStems = {
    "password",   "passwd",    "passphrase", "passcode",  "passkey",      "pwd",     "secret",
    "credential", "jwt",       "apikey",     "authkey",   "accesskey",    "signkey", "privatekey",
    "signingkey", "masterkey", "cookie",     "authoriza", "encryptionkey"};
/// Secret as a word of a name: `sip_pass`, `userPin`, `otp`.
constexpr std::array<QByteArrayView, 5> secretWords = {"pass", "pin", "otp", "bearer", "cvv"};
/// Secret as a whole name.
constexpr std::array<QByteArrayView, 9> secretWholes = {
    "pincode", "userpin", "pinnumber", "userpass", "dbpass", "authpass", "sippass", "mypass", "xauth"};
/// In front of a token, without anything between.
constexpr std::array<QByteArrayView, 12> tokenKinds = {"access", "refresh", "id",      "auth",
                                                       "api",    "bearer",  "csrf",    "xsrf",
                                                       "oauth",  "secret",  "private", "security"};
constexpr std::array<QByteArrayView, 8> parameterWholes = {"token", "key",  "sig",  "signature",
                                                           "auth",  "code", "hmac", "proof"};

template<size_t Count>
bool isOneOf(QByteArrayView text, const std::array<QByteArrayView, Count>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Words of a name in lower case: at changes of case and at all that is neither letter nor digit. Digits at the end do not count.
using Words = QVarLengthArray<QByteArray, 8>;

Words wordsOf(QByteArrayView name) {
    Words words;
    QByteArray word;
    const auto end = [&] {
        while (!word.isEmpty() && isDigit(word.back()))
            word.chop(1);
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (!isAsciiLetter(c) && !isDigit(c)) {
            end();
            continue;
        }
        const bool followsLower = i > 0 && (isLower(name[i - 1]) || isDigit(name[i - 1]));
        const bool beginsWord = i + 1 < name.size() && isLower(name[i + 1]) && i > 0 && isUpper(name[i - 1]);
        if (isUpper(c) && (followsLower || beginsWord))
            end();
        word.append(asciiLower(c));
    }
    end();
    return words;
}

bool isSecretPart(QByteArrayView part) {
    const Words words = wordsOf(part);
    QByteArray squeezed;
    for (const QByteArray& word : words)
        squeezed += word;
    if (squeezed.isEmpty())
        return false;
    const bool holdsStem = std::any_of(secretStems.begin(), secretStems.end(),
                                       [&](QByteArrayView stem) { return squeezed.contains(stem); });
    const bool holdsWord = std::any_of(words.begin(), words.end(),
                                       [](const QByteArray& word) { return isOneOf(word, secretWords); });
    if (holdsStem || holdsWord || isOneOf(squeezed, secretWholes))
        return true;
    if (!squeezed.endsWith("token"))
        return false;
    const bool isOwnWord = words.size() > 1 && words.back() == "token";
    return isOwnWord || isOneOf(QByteArrayView(squeezed).chopped(5), tokenKinds);
}

/// Calls `isSecret` for what `a[b]`, `a.b` and `ns:b` consist of, until it is true.
template<class IsSecret>
bool anyPart(QByteArrayView name, IsSecret isSecret) {
    qsizetype from = 0;
    for (qsizetype at = 0; at <= name.size(); ++at) {
        const bool isEnd =
            at == name.size() || name[at] == '[' || name[at] == ']' || name[at] == '.' || name[at] == ':';
        if (!isEnd)
            continue;
        if (at > from && isSecret(name.sliced(from, at - from)))
            return true;
        from = at + 1;
    }
    return false;
}

bool isBounded(QByteArrayView name, qsizetype at, qsizetype size) {
    return (at == 0 || !isAsciiLetter(name[at - 1])) &&
           (at + size >= name.size() || !isAsciiLetter(name[at + size]));
}

constexpr int pair(char one, char other) {
    return one << 8 | other;
}

/// Pairs of letters that secret words begin with: most places in a name are told by a look into this.
constexpr std::array<bool, 1024> makeBeginnings() {
    std::array<bool, 1024> beginnings{};
    for (const char* word :
         {"au", "ap", "ac", "be", "co", "cr", "jw", "ot", "se", "to", "pa", "pw", "pi", "pr"})
        beginnings[static_cast<size_t>((word[0] & 31) << 5 | (word[1] & 31))] = true;
    return beginnings;
}

constexpr std::array<bool, 1024> beginnings = makeBeginnings();

bool startsSecret(QByteArrayView name, qsizetype at) {
    const QByteArrayView rest = name.sliced(at);
    const auto starts = [&rest](auto... words) { return (startsWithWord(rest, words) || ...); };
    switch (pair(asciiLower(rest[0]), asciiLower(rest[1]))) {
    case pair('a', 'u'):
        return starts("authorization", "authkey", "auth-key", "auth_key") ||
               (rest.size() == 4 && starts("auth") && isBounded(name, at, 4));
    case pair('a', 'p'): return starts("apikey", "api-key", "api_key");
    case pair('a', 'c'): return starts("accesskey", "access-key", "access_key");
    case pair('b', 'e'): return starts("bearer");
    case pair('c', 'o'): return starts("cookie");
    case pair('c', 'r'): return starts("credential");
    case pair('j', 'w'): return starts("jwt");
    case pair('o', 't'): return starts("otp") && isBounded(name, at, 3);
    case pair('s', 'e'): return starts("secret");
    case pair('t', 'o'): return starts("token");
    case pair('p', 'a'):
        return starts("password", "passwd", "passphrase", "passcode") ||
               (starts("pass") && isBounded(name, at, 4));
    case pair('p', 'w'): return starts("pwd");
    case pair('p', 'i'): return starts("pin") && isBounded(name, at, 3);
    case pair('p', 'r'): return starts("privatekey", "private-key", "private_key");
    default: return false;
    }
}

} // namespace

/// Without a copy, and with a look at each letter once: each header of each request is asked.
bool isSecretHeader(QByteArrayView name) {
    for (qsizetype at = 0; at + 2 < name.size(); ++at) {
        if (beginnings[static_cast<size_t>((name[at] & 31) << 5 | (name[at + 1] & 31))] &&
            startsSecret(name, at))
            return true;
    }
    return false;
}

bool isSecretField(QByteArrayView name) {
    return anyPart(name, isSecretPart);
}

bool isSecretParameter(QByteArrayView name) {
    return anyPart(name, [](QByteArrayView part) {
        const Words words = wordsOf(part);
        return isSecretPart(part) || (!words.isEmpty() && isOneOf(words.back(), parameterWholes));
    });
}

} // namespace opbx
