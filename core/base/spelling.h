// Text as it stands when one layer of escapes is taken off: percent-encoding, JSON and XML, each with the way back to the bytes it
// came from. For what looks for something that may be spelt in many ways. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

#include <array>

namespace opbx {

/// A part of some bytes: [from, end).
struct Span {
    qsizetype from = 0;
    qsizetype end = 0;
    bool operator==(const Span&) const = default;
};

using Spans = QVarLengthArray<Span, 8>;

/// In order, those that touch or overlap made one.
void merge(Spans& spans);

/// `bytes` with `mark` in the place of each span; the spans are merged. The same (shared) bytes where there is none.
QByteArray replaced(const QByteArray& bytes, const Spans& spans, QByteArrayView mark);

/// Which escapes are taken off. NUL bytes are left out with each of them: so ASCII stands in UTF-16 and UTF-32.
enum Escapes : unsigned {
    PercentEscapes = 1, // %3d, %u003d
    JsonEscapes = 2,    // \u003d, \", \/, \x3d, and of other languages \u{3d}, \U0000003d, \075
    XmlEscapes = 4,     // &#61;, &#x3d;, &amp; and the names that HTML has for ASCII
    PlusForSpace = 8,
    AllEscapes = PercentEscapes | JsonEscapes | XmlEscapes,
};

/// Bytes without one layer of escapes.
struct Unescaped {
    QByteArray text;
    QVarLengthArray<qsizetype, 256>
        starts; // for each byte of the text, and for its end, where its spelling begins
    bool changed = false;

    /// The bytes that a part of the text was spelt with; whole escapes.
    Span source(const Span& part) const;
};

Unescaped unescaped(QByteArrayView bytes, unsigned escapes);

/// The same text without the way back, which takes less than half the time. Never longer than the bytes. False: there was no escape.
using PlainText = QVarLengthArray<char, 512>;
bool unescape(QByteArrayView bytes, unsigned escapes, PlainText& text);

/// Bytes of base64 in either alphabet, line ends and padding left out; bits that make no whole byte are dropped.
QByteArray fromAnyBase64(QByteArrayView text);

constexpr std::array<qint8, 256> makeBase64Values() {
    std::array<qint8, 256> values{};
    for (auto& value : values)
        value = -1;
    for (int i = 0; i < 26; ++i) {
        values[static_cast<size_t>('A' + i)] = static_cast<qint8>(i);
        values[static_cast<size_t>('a' + i)] = static_cast<qint8>(26 + i);
    }
    for (int i = 0; i < 10; ++i)
        values[static_cast<size_t>('0' + i)] = static_cast<qint8>(52 + i);
    values['+'] = values['-'] = 62;
    values['/'] = values['_'] = 63;
    return values;
}

inline constexpr std::array<qint8, 256> base64Values = makeBase64Values();

/// 0 to 63 in either alphabet of base64; -1 for any other byte, the padding too.
inline int base64Value(char c) {
    return base64Values[static_cast<quint8>(c)];
}

inline bool isBase64Letter(char c) {
    return base64Value(c) >= 0;
}

} // namespace opbx
