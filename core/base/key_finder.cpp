#include "core/base/key_finder.h"

#include "core/base/hex.h"

#include <QStringEncoder>

#include <algorithm>
#include <cstring>

namespace opbx {

namespace {

constexpr int deepestLayer = 5; // layers
constexpr qsizetype mostEncoded = 1024 * 1024;
constexpr qsizetype escapeRounds = 8;
constexpr qsizetype leastEscaped = 256 * 1024;

/// The characters that the key alone decides when `before` bytes stand in front of it.
QByteArray base64Core(QByteArrayView key, qsizetype before, QByteArray::Base64Options alphabet) {
    const QByteArray encoded = (QByteArray(before, '\0') + key.toByteArray()).toBase64(alphabet);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = (before + key.size()) * 8 / 6;
    return encoded.mid(first, end - first);
}

size_t blockAt(QByteArrayView bytes, qsizetype at) {
    return static_cast<size_t>(static_cast<quint8>(bytes[at])) << 8 | static_cast<quint8>(bytes[at + 1]);
}

bool isLineEnd(char c) {
    return c == '\r' || c == '\n';
}

/// As in 6b:5e:21.
bool isBetweenPairs(char c) {
    return c == ':' || c == '-' || c == ' ';
}

/// Calls `take` for each longest part of [from, end) that has at least `least` bytes, all of which belong. Looks from behind at where
/// the next one would end, so that most bytes are passed over.
template<class Belongs, class Take>
void eachPart(qsizetype from, qsizetype end, qsizetype least, Belongs belongs, Take take) {
    while (from + least <= end) {
        qsizetype first = from + least;
        while (first > from && belongs(first - 1))
            --first;
        if (first > from) {
            from = first;
            continue;
        }
        qsizetype last = from + least;
        while (last < end && belongs(last))
            ++last;
        if (!take(Span{from, last}))
            return;
        from = last;
    }
}

} // namespace

KeyFinder::KeyFinder(const QList<Secret>& keys, qsizetype shortest) {
    bool holdsIntroducer = false;
    bool holdsSpace = false;
    for (const Secret& key : keys) {
        const QByteArrayView bytes = key.reveal();
        if (bytes.size() < shortest)
            continue;
        m_shortestKey = m_shortestKey == 0 ? bytes.size() : std::min(m_shortestKey, bytes.size());
        addNeedle(bytes, false);
        addNeedle(bytes.toByteArray().toLower(), false); // words of requests are kept in small letters
        addNeedle(bytes.toByteArray().toUpper(), false);
        for (qsizetype before = 0; before < 3; ++before) {
            addNeedle(base64Core(bytes, before, QByteArray::Base64Encoding), true);
            addNeedle(base64Core(bytes, before, QByteArray::Base64UrlEncoding), true);
        }
        for (const char c :
             bytes.toByteArray().toLower() + bytes.toByteArray().toUpper() + bytes.toByteArray()) {
            m_mayBelong[static_cast<quint8>(c)] = true;
            holdsIntroducer = holdsIntroducer || c == '%' || c == '\\' || c == '&';
            holdsSpace = holdsSpace || c == ' ';
        }
    }
    if (m_needles.empty())
        return;
    for (const char c : QByteArrayView("%\\&#;{}\r\n\0", 10))
        m_mayBelong[static_cast<quint8>(c)] = true;
    for (int c = 0; c < 256; ++c)
        m_mayBelong[static_cast<size_t>(c)] |= isBase64Letter(static_cast<char>(c));
    m_holdsSpace = holdsSpace;
    // All at once is enough, unless a key itself holds what looks like an escape and would be changed by a layer that it was not
    // written for.
    m_escapes.append(AllEscapes);
    if (holdsSpace)
        m_escapes.append(AllEscapes | PlusForSpace);
    if (holdsIntroducer) {
        for (const unsigned one : {PercentEscapes, JsonEscapes, XmlEscapes})
            m_escapes.append(one);
        if (holdsSpace)
            m_escapes.append(PercentEscapes | PlusForSpace);
    }
    buildShifts();
}

void KeyFinder::addNeedle(QByteArrayView bytes, bool isBase64) {
    const bool isKnown = std::any_of(m_needles.begin(), m_needles.end(), [bytes](const Needle& needle) {
        return needle.bytes.reveal() == bytes;
    });
    if (!isKnown && bytes.size() >= 4)
        m_needles.push_back({Secret(bytes), isBase64});
}

void KeyFinder::buildShifts() {
    m_shortest = 255;
    for (const Needle& needle : m_needles)
        m_shortest = std::min(m_shortest, needle.bytes.size());
    m_shifts.assign(65536, static_cast<quint8>(m_shortest - 1));
    for (const Needle& needle : m_needles) {
        for (qsizetype i = 0; i + 1 < m_shortest; ++i) {
            quint8& shift = m_shifts[blockAt(needle.bytes.reveal(), i)];
            shift = std::min(shift, static_cast<quint8>(m_shortest - 2 - i));
        }
    }
}

Spans KeyFinder::find(QByteArrayView bytes) const {
    Spans found;
    if (m_needles.empty() || bytes.size() < m_shortest)
        return found;
    Budget budget{bytes.size() * escapeRounds + leastEscaped, mostEncoded};
    search(bytes, 0, budget, found);
    merge(found);
    return found;
}

bool KeyFinder::holds(QStringView text) const {
    if (m_needles.empty() || text.size() * 3 < m_shortest)
        return false;
    QVarLengthArray<char, 1024> utf8(text.size() * 3);
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char* const end = encoder.appendToBuffer(utf8.data(), text);
    return !find({utf8.data(), end - utf8.data()}).isEmpty();
}

/// No spelling is shorter than the key.
void KeyFinder::search(QByteArrayView bytes, int depth, Budget& budget, Spans& found) const {
    searchPlain(bytes, found);
    if (depth >= deepestLayer)
        return;
    const auto belongs = [&](qsizetype at) { return m_mayBelong[static_cast<quint8>(bytes[at])]; };
    eachPart(0, bytes.size(), m_shortest, belongs, [&](const Span& run) {
        searchRun(bytes, run, depth, budget, found);
        return true;
    });
    const auto ofPairs = [&](qsizetype at) { return hexDigit(bytes[at]) >= 0 || isBetweenPairs(bytes[at]); };
    eachPart(0, bytes.size(), m_shortestKey * 3 - 1, ofPairs, [&](const Span& part) {
        QByteArray digits = bytes.sliced(part.from, part.end - part.from).toByteArray();
        digits.removeIf(isBetweenPairs);
        Spans inside;
        searchHex(digits, {0, digits.size()}, depth, budget, inside);
        if (!inside.isEmpty())
            found.append(part);
        return true;
    });
}

const KeyFinder::Needle* KeyFinder::longestAt(QByteArrayView bytes, qsizetype at) const {
    const Needle* longest = nullptr;
    for (const Needle& needle : m_needles) {
        if ((!longest || needle.bytes.size() > longest->bytes.size()) &&
            bytes.sliced(at).startsWith(needle.bytes.reveal()))
            longest = &needle;
    }
    return longest;
}

void KeyFinder::searchPlain(QByteArrayView bytes, Spans& found) const {
    const qsizetype tail = m_shortest - 2; // the block that ends the window
    qsizetype kept = 0;
    for (qsizetype start = 0; start + m_shortest <= bytes.size();) {
        const quint8 shift = m_shifts[blockAt(bytes, start + tail)];
        if (shift > 0) {
            start += shift;
            continue;
        }
        const Needle* needle = longestAt(bytes, start);
        if (!needle) {
            ++start;
            continue;
        }
        Span span{start, start + needle->bytes.size()};
        while (needle->isBase64 && span.from > kept && isBase64Letter(bytes[span.from - 1]))
            --span.from;
        while (needle->isBase64 && span.end < bytes.size() &&
               (isBase64Letter(bytes[span.end]) || bytes[span.end] == '='))
            ++span.end;
        found.append(span);
        kept = start = span.end;
    }
}

void KeyFinder::searchRun(QByteArrayView bytes, const Span& run, int depth, Budget& budget,
                          Spans& found) const {
    if (holdsEscape(bytes.sliced(run.from, run.end - run.from)))
        searchEscapes(bytes, run, depth, budget, found);
    const auto ofBase64 = [&](qsizetype at) { return isBase64Letter(bytes[at]) || isLineEnd(bytes[at]); };
    eachPart(run.from, run.end, m_shortestKey * 4 / 3, ofBase64, [&](const Span& part) {
        searchBase64(bytes, part, depth, budget, found);
        return true;
    });
    const auto ofHex = [&](qsizetype at) { return hexDigit(bytes[at]) >= 0; };
    eachPart(run.from, run.end, m_shortestKey * 2, ofHex, [&](const Span& part) {
        searchHex(bytes, part, depth, budget, found);
        return true;
    });
}

/// Most of what looks like the beginning of an escape separates the fields of a form.
bool KeyFinder::holdsEscape(QByteArrayView run) const {
    const auto holds = [](QByteArrayView text, char c) {
        return std::memchr(text.data(), c, static_cast<size_t>(text.size())) != nullptr;
    };
    if (holds(run, '%') || holds(run, '\\') || holds(run, '\0') || (m_holdsSpace && holds(run, '+')))
        return true;
    const qsizetype ampersand = run.indexOf('&');
    return ampersand >= 0 && (holds(run.sliced(ampersand), ';') || holds(run.sliced(ampersand), '#'));
}

void KeyFinder::searchEscapes(QByteArrayView bytes, const Span& run, int depth, Budget& budget,
                              Spans& found) const {
    const QByteArrayView part = bytes.sliced(run.from, run.end - run.from);
    QVarLengthArray<QByteArray, 6> seen;
    PlainText text;
    for (const unsigned escapes : m_escapes) {
        if (budget.escapes < part.size())
            return;
        budget.escapes -= part.size();
        const bool changed = unescape(part, escapes, text);
        const QByteArrayView plain(text.constData(), text.size());
        if (!changed || plain.size() < m_shortest || std::find(seen.begin(), seen.end(), plain) != seen.end())
            continue;
        if (m_escapes.size() > 1)
            seen.append(plain.toByteArray());
        Spans inside;
        search(plain, depth + 1, budget, inside);
        if (inside.isEmpty())
            continue;
        const Unescaped view = unescaped(part, escapes);
        for (const Span& span : std::as_const(inside)) {
            Span source = view.source(span);
            while (part[source.end - 1] == '\0') // left out behind the key, and not of it
                --source.end;
            found.append({run.from + source.from, run.from + source.end});
        }
    }
}

/// Whether as many bytes that a spelling may consist of follow each other as the shortest key has. `byteAt` decodes a single one:
/// of others than text hardly any do, so that most is told by a few.
template<class ByteAt>
bool KeyFinder::mayHoldSpelling(qsizetype size, ByteAt byteAt) const {
    bool mayHold = false;
    eachPart(
        0, size, m_shortest, [&](qsizetype at) { return m_mayBelong[byteAt(at)]; },
        [&](const Span&) {
            mayHold = true;
            return false;
        });
    return mayHold;
}

/// A key itself is found by its needles; here, another spelling of it within base64. What stands in front of it may be letters of
/// base64 as well, so it is read from each of four places.
void KeyFinder::searchBase64(QByteArrayView bytes, const Span& run, int depth, Budget& budget,
                             Spans& found) const {
    const QByteArrayView part = bytes.sliced(run.from, run.end - run.from);
    QByteArray letters = QByteArray::fromRawData(part.data(), part.size());
    if (part.contains('\n') || part.contains('\r'))
        letters = part.toByteArray().replace('\r', "").replace('\n', "");
    for (qsizetype skipped = 0; skipped < 4 && skipped < letters.size(); ++skipped) {
        const QByteArrayView rest = QByteArrayView(letters).sliced(skipped);
        const auto byteAt = [&rest](qsizetype at) {
            const qsizetype letter = at * 4 / 3;
            const int shift = static_cast<int>(at * 8 % 6);
            return static_cast<quint8>(base64Value(rest[letter]) << (2 + shift) |
                                       base64Value(rest[letter + 1]) >> (4 - shift));
        };
        if (!mayHoldSpelling(rest.size() * 3 / 4, byteAt))
            continue;
        if (budget.encodings < rest.size())
            return;
        budget.encodings -= rest.size();
        Spans inside;
        search(fromAnyBase64(rest), depth + 1, budget, inside);
        if (inside.isEmpty())
            continue;
        Span span = run;
        while (span.end < bytes.size() && bytes[span.end] == '=')
            ++span.end;
        found.append(span);
        return;
    }
}

void KeyFinder::searchHex(QByteArrayView bytes, const Span& run, int depth, Budget& budget,
                          Spans& found) const {
    for (qsizetype from = run.from; from < std::min(run.from + 2, run.end); ++from) {
        const QByteArrayView digits = bytes.sliced(from, (run.end - from) / 2 * 2);
        const auto byteAt = [&digits](qsizetype at) {
            return static_cast<quint8>(hexDigit(digits[2 * at]) << 4 | hexDigit(digits[2 * at + 1]));
        };
        if (!mayHoldSpelling(digits.size() / 2, byteAt))
            continue;
        if (budget.encodings < digits.size())
            return;
        budget.encodings -= digits.size();
        Spans inside;
        search(QByteArray::fromHex(digits.toByteArray()), depth + 1, budget, inside);
        for (const Span& span : std::as_const(inside))
            found.append({from + 2 * span.from, from + 2 * span.end});
    }
}

} // namespace opbx
