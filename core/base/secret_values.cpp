#include "core/base/secret_values.h"

#include "core/base/ascii.h"
#include "core/base/redact.h"
#include "core/base/secret_names.h"
#include "core/base/spelling.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace opbx {

namespace {

constexpr size_t deepest = 3;          // texts within texts
constexpr qsizetype longestName = 128; // with its escapes
// Further than that nothing is looked for, so that no text takes more than its length in steps.
constexpr qsizetype longestUrl = 1024;
constexpr qsizetype longestPartHead = 512;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c;
}

enum class Before { Anything, Name }; // Name: a letter, a digit, or what separates words of a name

/// What a text must hold before it is worth to look closely, in lower case, of three characters at least.
struct Hint {
    QByteArrayView text;
    Before before = Before::Anything;
    bool endsWord = false; // no small letter follows
};

// Parts of secret names; letters in a spelling that nothing but hiding asks for; signs for a password in an address.
constexpr std::array hintsByName = {
    Hint{"password"},
    Hint{"passwd"},
    Hint{"passphrase"},
    Hint{"passcode"},
    Hint{"passkey"},
    Hint{"pass", Before::Anything, true},
    Hint{"pwd"},
    Hint{"secret"},
    Hint{"credential"},
    Hint{"jwt"},
    Hint{"key", Before::Name},
    Hint{"token", Before::Name},
    Hint{"authoriza"},
    Hint{"cookie"},
    Hint{"bearer"},
    Hint{"pin", Before::Anything, true},
    Hint{"pincode"},
    Hint{"pinnum"},
    Hint{"otp", Before::Anything, true},
    Hint{"cvv"},
    Hint{"xauth"},
    Hint{"x_auth"},
    Hint{"x-auth"},
    Hint{"%40"},
    Hint{"u0040"},
    Hint{"#64"},
    Hint{"x40"},
    Hint{"u006"},
    Hint{"u007"},
    Hint{"#x6"},
    Hint{"#x7"},
    Hint{"#97;"},
    Hint{"#11"},
    Hint{"%70"},
    Hint{"%73"},
    Hint{"%61"},
    Hint{"%63"},
    Hint{"%6a"},
    Hint{"%74"},
    Hint{"%6f"},
};
constexpr std::array hintsInQueries = {Hint{"sig="},   Hint{"signature="}, Hint{"hmac"},
                                       Hint{"proof"},  Hint{"code="},      Hint{"token="},
                                       Hint{"token%"}, Hint{"key="},       Hint{"auth="}};

bool isOfName(char c) {
    return (asciiLower(c) >= 'a' && asciiLower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == ' ';
}

/// Tells whether text holds any hint, without looking at each letter (Wu and Manber).
class HintSearch {
public:
    explicit HintSearch(bool alsoInQueries)
        : m_hints(hintsByName.begin(), hintsByName.end())
        , m_shifts(65536, 2) {
        if (alsoInQueries)
            m_hints.insert(m_hints.end(), hintsInQueries.begin(), hintsInQueries.end());
        for (const Hint& hint : m_hints) {
            set(hint.text[0], hint.text[1], 1);
            set(hint.text[1], hint.text[2], 0);
        }
        std::sort(m_hints.begin(), m_hints.end(),
                  [](const Hint& a, const Hint& b) { return a.text[0] < b.text[0]; });
        for (size_t i = m_hints.size(); i > 0; --i)
            m_firsts[static_cast<quint8>(m_hints[i - 1].text[0])] = static_cast<quint8>(i);
    }

    bool holds(QByteArrayView text) const {
        if (text.size() < 3)
            return false;
        const quint8* const shifts = m_shifts.data();
        const char* const begin = text.data();
        const char* const last = begin + text.size() - 1; // of the blocks of two that are looked at
        for (const char* at = begin + 1; at < last;) {
            const quint8 shift = shifts[block(at)];
            at += shift;
            if (shift > 0)
                continue;
            if (isHint(text, at - 1 - begin))
                return true;
            ++at;
        }
        return false;
    }

private:
    static size_t block(const char* two) {
        quint16 block = 0;
        std::memcpy(&block, two, sizeof block);
        return block;
    }

    bool isHint(QByteArrayView text, qsizetype at) const {
        const char first = asciiLower(text[at]);
        const size_t from = m_firsts[static_cast<quint8>(first)];
        for (size_t i = from; i > 0 && i <= m_hints.size() && m_hints[i - 1].text[0] == first; ++i) {
            if (fits(m_hints[i - 1], text, at))
                return true;
        }
        return false;
    }

    static bool fits(const Hint& hint, QByteArrayView text, qsizetype at) {
        const qsizetype end = at + hint.text.size();
        if (end > text.size())
            return false;
        for (qsizetype i = 1; i < hint.text.size(); ++i) {
            if (asciiLower(text[at + i]) != hint.text[i])
                return false;
        }
        return (hint.before == Before::Anything || (at > 0 && isOfName(text[at - 1]))) &&
               (!hint.endsWord || end == text.size() || text[end] < 'a' || text[end] > 'z');
    }

    void set(char one, char other, quint8 shift) {
        for (const char a : {one, upper(one)}) {
            for (const char b : {other, upper(other)}) {
                const std::array two = {a, b};
                m_shifts[block(two.data())] = std::min(m_shifts[block(two.data())], shift);
            }
        }
    }

    std::vector<Hint> m_hints;
    std::array<quint8, 256> m_firsts =
        {}; // by first letter, one more than the place of its first hint; 0: none
    std::vector<quint8> m_shifts;
};

const HintSearch& hintsOf(SecretValues which) {
    static const HintSearch byName(false);
    static const HintSearch alsoInQueries(true);
    return which == SecretValues::ByName ? byName : alsoInQueries;
}

template<size_t Size>
constexpr std::array<bool, 256> setOf(const char (&characters)[Size]) { // the NUL at the end is one
    std::array<bool, 256> set{};
    for (const char c : characters)
        set[static_cast<quint8>(c)] = true;
    return set;
}

constexpr std::array<bool, 256> endsAuthority = setOf("/?#\\ \r\n\t\"'<>,@");
/// What valuesIn() stops at.
constexpr std::array<bool, 256> signs = setOf(":=<? \t\r\n\"'>");

/// Whether what stands in front of the sign at `at` may be the user and password of an address: all but `user@` and `sip:user@`.
bool mayEndUserInfo(QByteArrayView text, qsizetype at) {
    const qsizetype limit = std::max<qsizetype>(0, at - longestUrl);
    qsizetype from = at;
    int colons = 0;
    // What is in front of another '@' has been looked at.
    while (from > limit && !endsAuthority[static_cast<quint8>(text[from - 1])])
        colons += text[--from] == ':' ? 1 : 0;
    const QByteArrayView found = text.sliced(from, at - from);
    const bool isSip = found.startsWith("sip:") || found.startsWith("sips:");
    const bool mayFollowSlashes = from > 0 && (from == limit || text[from - 1] == '/' ||
                                               text[from - 1] == '\\' || text[from - 1] == '\0');
    return colons > (isSip ? 1 : 0) || mayFollowSlashes;
}

bool mayHoldUserInfo(QByteArrayView text) {
    for (qsizetype at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
        if (mayEndUserInfo(text, at))
            return true;
    }
    return false;
}

bool isWorthALook(QByteArrayView text, SecretValues which) {
    return hintsOf(which).holds(text) || mayHoldUserInfo(text) || text.contains('\0'); // UTF-16
}

/// Most names are none by far, and those that are hold a hint.
bool isSecretName(QByteArrayView name) {
    return hintsOf(SecretValues::ByName).holds(name) && isSecretField(name);
}

bool isWhiteSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isQuote(char c) {
    return c == '"' || c == '\'';
}

qsizetype skipSpace(QByteArrayView text, qsizetype at) {
    while (at < text.size() && isWhiteSpace(text[at]))
        ++at;
    return at;
}

/// End of the string that begins with the quote at `at`: the index of its closing quote, or the end.
qsizetype stringEnd(QByteArrayView text, qsizetype at) {
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == text[at])
            return i;
    }
    return text.size();
}

/// Index behind the bracket that closes the one at `at`, or the end.
qsizetype bracketEnd(QByteArrayView text, qsizetype at) {
    int depth = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (text[i] == '"')
            i = stringEnd(text, i);
        else if (text[i] == '[' || text[i] == '{')
            ++depth;
        else if ((text[i] == ']' || text[i] == '}') && --depth == 0)
            return i + 1;
    }
    return text.size();
}

qsizetype endBefore(QByteArrayView text, qsizetype at, const char* ends) {
    while (at < text.size() && (text[at] == '\0' || !std::strchr(ends, text[at])))
        ++at;
    return at;
}

/// Values that were found; those that are no strings need quotes around their mark to stay JSON.
struct Found {
    Spans plain;
    Spans bare;
};

/// `"name": value`, the name in front of the colon at `colon`. Where the value ends, or behind the colon.
qsizetype takeMember(QByteArrayView text, qsizetype colon, Found& found) {
    qsizetype end = colon;
    while (end > 0 && isWhiteSpace(text[end - 1]))
        --end;
    if (end < 2 || !isQuote(text[end - 1]) || text[end - 2] == '\\') // escaped: of a text within this one
        return colon + 1;
    const char quote = text[--end];
    qsizetype from = end;
    while (from > 0 && text[from - 1] != quote && end - from < longestName)
        --from;
    const QByteArrayView name = text.sliced(from, end - from);
    if (!isSecretName(name.contains('\\') ? unescaped(name, JsonEscapes).text : name))
        return colon + 1;
    const qsizetype value = skipSpace(text, colon + 1);
    if (value >= text.size())
        return value;
    if (isQuote(text[value])) {
        const qsizetype last = stringEnd(text, value);
        found.plain.append({value + 1, std::max(last, value + 1)});
        return last;
    }
    const bool isNested = text[value] == '[' || text[value] == '{';
    const qsizetype last = isNested ? bracketEnd(text, value) : endBefore(text, value, ",}] \r\n\t\"'");
    if (last > value)
        found.bare.append({value, last});
    return last;
}

/// The value of a multipart part: behind the empty line, up to the line that ends it. Where it ends.
qsizetype takePart(QByteArrayView text, qsizetype at, Found& found) {
    const QByteArrayView head = text.sliced(at, std::min(longestPartHead, text.size() - at));
    qsizetype from = head.indexOf("\n\r\n");
    from = from >= 0 ? from + 3 : head.indexOf("\n\n") + 2;
    if (from < 2)
        return at;
    from += at;
    qsizetype end = text.indexOf("\n--", from);
    end = end < 0 ? text.size() : end;
    if (end > from)
        found.plain.append({from, end});
    return end;
}

/// `name=value` of a form, a query, or an attribute, with the sign at `equals`. Where the value ends, or behind the sign.
qsizetype takePair(QByteArrayView text, qsizetype equals, qsizetype query, SecretValues which, Found& found) {
    qsizetype from = equals;
    while (from > 0 && equals - from < longestName && !std::strchr("&?;,<>#/ \r\n\t\"'", text[from - 1]))
        --from;
    if (equals == from)
        return equals + 1;
    QByteArrayView name = text.sliced(from, equals - from);
    const QByteArray decoded =
        name.contains('%') ? QByteArray::fromPercentEncoding(name.toByteArray()) : QByteArray();
    name = decoded.isEmpty() ? name : QByteArrayView(decoded);
    const bool isQuoted = equals + 1 < text.size() && isQuote(text[equals + 1]);
    if (isQuoted && name.compare("name", Qt::CaseInsensitive) == 0) {
        const qsizetype end = stringEnd(text, equals + 1);
        if (isSecretName(text.sliced(equals + 2, std::max<qsizetype>(0, end - equals - 2))))
            return takePart(text, end, found);
        return equals + 1;
    }
    const bool isSecret = isSecretName(name) || (which == SecretValues::AlsoInQueries &&
                                                 (query >= 0 ? isSecretParameter(name) : name == "proof"));
    if (!isSecret)
        return equals + 1;
    if (isQuoted) {
        const qsizetype end = stringEnd(text, equals + 1);
        found.plain.append({equals + 2, std::max(end, equals + 2)});
        return end;
    }
    const qsizetype end = endBefore(text, equals + 1, "& \r\n\t\"'<>");
    found.plain.append({equals + 1, end});
    return end;
}

/// Text of an element with a secret name; `at`: of its '<'. Where it ends, or behind the sign.
qsizetype takeElement(QByteArrayView text, qsizetype at, Found& found) {
    const qsizetype end = endBefore(text, at + 1, " \t\r\n/><");
    if (end == at + 1 || end >= text.size() || end - at > longestName ||
        !isSecretName(text.sliced(at + 1, end - at - 1)))
        return at + 1;
    const qsizetype close = endBefore(text, end, "><");
    if (close >= text.size() || text[close] != '>' || text[close - 1] == '/')
        return at + 1;
    qsizetype last = text.indexOf("</", close);
    last = last < 0 ? text.size() : last;
    if (last > close + 1)
        found.plain.append({close + 1, last});
    return last;
}

QByteArrayView authorityAt(QByteArrayView text, qsizetype from, const char* ends) {
    return text.sliced(from,
                       endBefore(text.first(std::min(text.size(), from + longestUrl)), from, ends) - from);
}

/// `user:password@` of an address whose authority begins at `from`, behind "://".
void takeUserInfo(QByteArrayView text, qsizetype from, Found& found) {
    const qsizetype at = authorityAt(text, from, "/?#\\ \r\n\t\"'<>,").lastIndexOf('@');
    if (at > 0)
        found.plain.append({from, from + at});
}

/// `sip:user:password@host`: the user is a number or a name, which may be seen.
void takeSipPassword(QByteArrayView text, qsizetype from, Found& found) {
    const QByteArrayView address = authorityAt(text, from, "/?#; \r\n\t\"'<>,");
    const qsizetype at = address.lastIndexOf('@');
    const qsizetype colon = address.indexOf(':');
    if (colon >= 0 && at > colon + 1)
        found.plain.append({from + colon + 1, from + at});
}

bool endsScheme(QByteArrayView text, qsizetype colon) {
    for (const QByteArrayView scheme : {QByteArrayView("sip"), QByteArrayView("sips")}) {
        const qsizetype from = colon - scheme.size();
        if (from >= 0 && text.sliced(from, scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// All in one pass. What a value holds is not looked at again.
Found valuesIn(QByteArrayView text, SecretValues which) {
    Found found;
    qsizetype query = -1; // where the query of the address that is being read begins
    for (qsizetype at = 0;;) {
        while (at < text.size() && !signs[static_cast<quint8>(text[at])])
            ++at;
        if (at >= text.size())
            return found;
        switch (text[at]) {
        case ':':
            if (text.sliced(at).startsWith("://"))
                takeUserInfo(text, at + 3, found);
            else if (endsScheme(text, at))
                takeSipPassword(text, at + 1, found);
            at = takeMember(text, at, found);
            break;
        case '=': at = takePair(text, at, query, which, found); break;
        case '<':
            at = takeElement(text, at, found);
            query = -1;
            break;
        case '?': query = at++; break;
        default: query = -1; ++at;
        }
    }
}

/// As JSON needs it: a value that was no string becomes one.
QByteArray markedAtTop(const QByteArray& bytes, SecretValues which) {
    Found found = valuesIn(bytes, which);
    if (found.plain.isEmpty() && found.bare.isEmpty())
        return bytes;
    merge(found.plain);
    merge(found.bare);
    QByteArray result;
    qsizetype kept = 0;
    auto bare = found.bare.cbegin();
    const auto take = [&](const Span& span, QByteArrayView quote) {
        if (span.from < kept)
            return;
        result.append(QByteArrayView(bytes).sliced(kept, span.from - kept));
        result.append(quote).append(redactedMark).append(quote);
        kept = span.end;
    };
    for (const Span& plain : std::as_const(found.plain)) {
        for (; bare != found.bare.cend() && bare->from < plain.from; ++bare)
            take(*bare, "\"");
        take(plain, {});
    }
    for (; bare != found.bare.cend(); ++bare)
        take(*bare, "\"");
    return result.append(QByteArrayView(bytes).sliced(kept));
}

} // namespace

QByteArray withoutSecretValues(const QByteArray& bytes, SecretValues which) {
    if (!isWorthALook(bytes, which))
        return bytes;
    QByteArray result = markedAtTop(bytes, which);
    // The same for what is written within it: a form in JSON, JSON in a form, an address in either.
    std::vector<QByteArray> layers{result};
    Spans inside;
    PlainText plain;
    while (layers.size() <= deepest && unescape(layers.back(), AllEscapes, plain) &&
           isWorthALook(QByteArrayView(plain.constData(), plain.size()), which)) {
        layers.emplace_back(plain.constData(), plain.size());
        Found found = valuesIn(layers.back(), which);
        found.plain.append(found.bare.constData(), found.bare.size());
        if (found.plain.isEmpty())
            continue;
        for (size_t layer = layers.size() - 1; layer > 0; --layer) {
            const Unescaped outer = unescaped(layers[layer - 1], AllEscapes);
            for (Span& span : found.plain)
                span = outer.source(span);
        }
        inside.append(found.plain.constData(), found.plain.size());
    }
    merge(inside);
    return replaced(result, inside, redactedMark);
}

QString addressToShow(const QString& address) {
    return QString::fromUtf8(withoutSecretValues(address.toUtf8(), SecretValues::ByName));
}

} // namespace opbx
