#include "core/base/spelling.h"

#include "core/base/hex.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <cstring>

namespace opbx {

namespace {

/// What an escape stands for: a character and how many bytes it takes; no bytes: there is no escape here.
struct Escape {
    char32_t character = 0;
    qsizetype length = 0;
};

Escape percentAt(QByteArrayView bytes, qsizetype at) {
    if (const int value = hexAt(bytes, at + 1, 2); value >= 0)
        return {static_cast<char32_t>(value), 3};
    if (at + 1 < bytes.size() && (bytes[at + 1] == 'u' || bytes[at + 1] == 'U')) {
        if (const int value = hexAt(bytes, at + 2, 4); value >= 0)
            return {static_cast<char32_t>(value), 6};
    }
    return {};
}

/// {3d}
Escape bracedAt(QByteArrayView bytes, qsizetype at) {
    const qsizetype end = at < bytes.size() && bytes[at] == '{' ? bytes.indexOf('}', at) : -1;
    const int value = end > at + 1 && end - at <= 7 ? hexAt(bytes, at + 1, end - at - 1) : -1;
    return value < 0 || value > 0x10ffff ? Escape() : Escape{static_cast<char32_t>(value), end + 1 - at};
}

/// Three octal digits of a character of ASCII, and the backslash in front of them.
Escape octalAt(QByteArrayView bytes, qsizetype at) {
    const auto isOctal = [&](qsizetype i) { return i < bytes.size() && bytes[i] >= '0' && bytes[i] <= '7'; };
    if (!isOctal(at) || !isOctal(at + 1) || !isOctal(at + 2))
        return {};
    return {static_cast<char32_t>((bytes[at] - '0') * 64 + (bytes[at + 1] - '0') * 8 + bytes[at + 2] - '0'),
            4};
}

Escape jsonAt(QByteArrayView bytes, qsizetype at) {
    if (at + 1 >= bytes.size())
        return {};
    switch (const char letter = bytes[at + 1]) {
    case 'U':
        if (const int value = hexAt(bytes, at + 2, 8); value >= 0 && value <= 0x10ffff)
            return {static_cast<char32_t>(value), 10};
        [[fallthrough]];
    case 'u': {
        if (const Escape braced = bracedAt(bytes, at + 2); braced.length > 0)
            return {braced.character, braced.length + 2};
        const int value = hexAt(bytes, at + 2, 4);
        return value < 0 || (letter == 'U' && value == 0)
                   ? // the beginning of eight digits, of which others are spelt in another way
                   Escape()
                   : Escape{static_cast<char32_t>(value), 6};
    }
    case '0':
    case '1': return octalAt(bytes, at + 1);
    case 'x': {
        const int value = hexAt(bytes, at + 2, 2);
        return value < 0 ? Escape() : Escape{static_cast<char32_t>(value), 4};
    }
    case 'n': return {U'\n', 2};
    case 'r': return {U'\r', 2};
    case 't': return {U'\t', 2};
    case 'b': return {U'\b', 2};
    case 'f': return {U'\f', 2};
    case '"':
    case '\'':
    case '\\':
    case '/': return {static_cast<char32_t>(letter), 2};
    default: return {};
    }
}

struct NamedCharacter {
    QByteArrayView name;
    char character;
};

// XML has five; browsers and their libraries write the others too.
constexpr std::array namedCharacters = {
    NamedCharacter{"amp", '&'},      NamedCharacter{"lt", '<'},       NamedCharacter{"gt", '>'},
    NamedCharacter{"quot", '"'},     NamedCharacter{"apos", '\''},    NamedCharacter{"AMP", '&'},
    NamedCharacter{"LT", '<'},       NamedCharacter{"GT", '>'},       NamedCharacter{"QUOT", '"'},
    NamedCharacter{"excl", '!'},     NamedCharacter{"num", '#'},      NamedCharacter{"dollar", '$'},
    NamedCharacter{"percnt", '%'},   NamedCharacter{"lpar", '('},     NamedCharacter{"rpar", ')'},
    NamedCharacter{"ast", '*'},      NamedCharacter{"midast", '*'},   NamedCharacter{"plus", '+'},
    NamedCharacter{"comma", ','},    NamedCharacter{"period", '.'},   NamedCharacter{"sol", '/'},
    NamedCharacter{"colon", ':'},    NamedCharacter{"semi", ';'},     NamedCharacter{"equals", '='},
    NamedCharacter{"quest", '?'},    NamedCharacter{"commat", '@'},   NamedCharacter{"lsqb", '['},
    NamedCharacter{"lbrack", '['},   NamedCharacter{"bsol", '\\'},    NamedCharacter{"rsqb", ']'},
    NamedCharacter{"rbrack", ']'},   NamedCharacter{"Hat", '^'},      NamedCharacter{"lowbar", '_'},
    NamedCharacter{"UnderBar", '_'}, NamedCharacter{"grave", '`'},    NamedCharacter{"lcub", '{'},
    NamedCharacter{"lbrace", '{'},   NamedCharacter{"verbar", '|'},   NamedCharacter{"vert", '|'},
    NamedCharacter{"rcub", '}'},     NamedCharacter{"rbrace", '}'},   NamedCharacter{"nbsp", ' '},
    NamedCharacter{"Tab", '\t'},     NamedCharacter{"NewLine", '\n'},
};

Escape numericAt(QByteArrayView bytes, qsizetype at) {
    qsizetype i = at + 2;
    const bool isHex = i < bytes.size() && (bytes[i] == 'x' || bytes[i] == 'X');
    i += isHex ? 1 : 0;
    const qsizetype first = i;
    char32_t value = 0;
    for (; i < bytes.size() && i - first < 32; ++i) {
        const int digit = hexDigit(bytes[i]);
        if (digit < 0 || (!isHex && digit > 9))
            break;
        value = std::min<char32_t>(value * (isHex ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
    }
    if (i == first || value > 0x10ffff)
        return {};
    if (i < bytes.size() && bytes[i] == ';')
        return {value, i + 1 - at};
    // Browsers read it without its end as well; but it may be a number that goes on in another spelling.
    const bool mayGoOn = i < bytes.size() && std::strchr("%\\0123456789abcdefABCDEFxX", bytes[i]) != nullptr;
    return mayGoOn ? Escape() : Escape{value, i - at};
}

Escape xmlAt(QByteArrayView bytes, qsizetype at) {
    if (at + 1 >= bytes.size())
        return {};
    if (bytes[at + 1] == '#')
        return numericAt(bytes, at);
    const QByteArrayView rest = bytes.sliced(at + 1);
    for (const NamedCharacter& row : namedCharacters) {
        if (rest.size() > row.name.size() && rest[row.name.size()] == ';' && rest.startsWith(row.name))
            return {static_cast<char32_t>(row.character), row.name.size() + 2};
    }
    return {};
}

Escape escapeAt(QByteArrayView bytes, qsizetype at, unsigned escapes) {
    switch (bytes[at]) {
    case '%': return escapes & PercentEscapes ? percentAt(bytes, at) : Escape();
    case '\\': return escapes & JsonEscapes ? jsonAt(bytes, at) : Escape();
    case '&': return escapes & XmlEscapes ? xmlAt(bytes, at) : Escape();
    case '+': return escapes & PlusForSpace ? Escape{U' ', 1} : Escape();
    default: return {};
    }
}

bool isHighHalf(char32_t character) {
    return character >= 0xd800 && character < 0xdc00;
}

/// The second half of a pair that \u can spell a character with.
Escape withSecondHalf(QByteArrayView bytes, qsizetype at, unsigned escapes, const Escape& first) {
    const qsizetype next = at + first.length;
    const Escape second = next < bytes.size() ? escapeAt(bytes, next, escapes) : Escape();
    if (second.character < 0xdc00 || second.character > 0xdfff)
        return first;
    return {0x10000 + ((first.character - 0xd800) << 10) + (second.character - 0xdc00),
            first.length + second.length};
}

constexpr std::array<quint8, 256> makeIntroducers() {
    std::array<quint8, 256> introducers{};
    introducers['%'] = PercentEscapes;
    introducers['\\'] = JsonEscapes;
    introducers['&'] = XmlEscapes;
    introducers['+'] = PlusForSpace;
    introducers['\0'] = AllEscapes;
    return introducers;
}

constexpr std::array<quint8, 256> introducers = makeIntroducers();

/// Calls `copy` with the ends of each part that stands as it is, and `take` with each byte of an escape and where that begins. True
/// when there was one.
template<class Copy, class Take>
bool takeOff(QByteArrayView bytes, unsigned escapes, Copy copy, Take take) {
    bool changed = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype from = at;
        while (at < bytes.size() && !(introducers[static_cast<quint8>(bytes[at])] & escapes))
            ++at;
        if (at > from)
            copy(from, at);
        if (at == bytes.size())
            break;
        if (bytes[at] == '\0') {
            ++at;
            changed = true;
            continue;
        }
        Escape escape = escapeAt(bytes, at, escapes);
        if (escape.length == 0) {
            take(bytes[at], at);
            ++at;
            continue;
        }
        if (isHighHalf(escape.character))
            escape = withSecondHalf(bytes, at, escapes, escape);
        if (escape.character < 0x80 || (bytes[at] == '%' && escape.length == 3)) {
            take(static_cast<char>(escape.character), at);
        } else {
            const QByteArray utf8 = QString::fromUcs4(&escape.character, 1).toUtf8();
            for (const char c : utf8)
                take(c, at);
        }
        at += escape.length;
        changed = true;
    }
    return changed;
}

} // namespace

void merge(Spans& spans) {
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    qsizetype kept = 0;
    for (const Span& span : std::as_const(spans)) {
        if (kept > 0 && span.from <= spans[kept - 1].end)
            spans[kept - 1].end = std::max(spans[kept - 1].end, span.end);
        else
            spans[kept++] = span;
    }
    spans.resize(kept);
}

QByteArray replaced(const QByteArray& bytes, const Spans& spans, QByteArrayView mark) {
    if (spans.isEmpty())
        return bytes;
    QByteArray result;
    qsizetype kept = 0;
    for (const Span& span : spans) {
        result.append(QByteArrayView(bytes).sliced(kept, span.from - kept)).append(mark);
        kept = span.end;
    }
    return result.append(QByteArrayView(bytes).sliced(kept));
}

Span Unescaped::source(const Span& part) const {
    qsizetype end = part.end;
    while (end < text.size() && end > part.from && starts[end] == starts[end - 1])
        ++end; // a character of several bytes is spelt as a whole
    return {starts[part.from], starts[end]};
}

Unescaped unescaped(QByteArrayView bytes, unsigned escapes) {
    Unescaped result;
    result.text.reserve(bytes.size());
    result.starts.reserve(bytes.size() + 1);
    const auto copy = [&](qsizetype from, qsizetype end) {
        result.text.append(bytes.sliced(from, end - from));
        for (qsizetype at = from; at < end; ++at)
            result.starts.append(at);
    };
    result.changed = takeOff(bytes, escapes, copy, [&result](char c, qsizetype start) {
        result.text.append(c);
        result.starts.append(start);
    });
    result.starts.append(bytes.size());
    return result;
}

bool unescape(QByteArrayView bytes, unsigned escapes, PlainText& text) {
    text.resize(bytes.size());
    qsizetype size = 0;
    const auto copy = [&](qsizetype from, qsizetype end) {
        std::copy(bytes.begin() + from, bytes.begin() + end, text.begin() + size);
        size += end - from;
    };
    const bool changed = takeOff(bytes, escapes, copy, [&](char c, qsizetype) { text[size++] = c; });
    text.resize(size);
    return changed;
}

QByteArray fromAnyBase64(QByteArrayView text) {
    QByteArray bytes(text.size() * 3 / 4 + 3, Qt::Uninitialized);
    char* out = bytes.data();
    quint32 bits = 0;
    int count = 0;
    for (const char c : text) {
        const int value = base64Value(c);
        if (value < 0)
            continue;
        bits = bits << 6 | static_cast<quint32>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            *out++ = static_cast<char>(bits >> count);
        }
    }
    bytes.truncate(out - bytes.constData());
    return bytes;
}

} // namespace opbx
