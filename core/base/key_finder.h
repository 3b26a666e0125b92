// Finds known keys in bytes and text, however they are spelt: as they are or in letters of one size, escaped for JSON, XML or a URL in whole or in part, in
// base64 at any alignment, in hex, and one of these within another. Immutable after construction; any thread.
#pragma once

#include "core/base/secret.h"
#include "core/base/spelling.h"

#include <QList>

#include <array>
#include <vector>

namespace opbx {

class KeyFinder {
public:
    KeyFinder() = default;
    /// Keys that are shorter than `shortest` are left out.
    KeyFinder(const QList<Secret>& keys, qsizetype shortest);

    /// Where keys are, merged. Of a form in base64 the whole run of its letters, since the neighbours hold bits of the key.
    Spans find(QByteArrayView bytes) const;
    /// Whether there is one in the UTF-8 of `text`.
    bool holds(QStringView text) const;

private:
    struct Needle {
        Secret bytes;
        bool isBase64 = false;
    };
    /// How much may still be taken off or decoded for one question, in bytes: a sender may nest as deep as it likes.
    struct Budget {
        qsizetype escapes = 0;
        qsizetype encodings = 0;
    };

    void addNeedle(QByteArrayView bytes, bool isBase64);
    void buildShifts();
    void search(QByteArrayView bytes, int depth, Budget& budget, Spans& found) const;
    void searchPlain(QByteArrayView bytes, Spans& found) const;
    void searchRun(QByteArrayView bytes, const Span& run, int depth, Budget& budget, Spans& found) const;
    bool holdsEscape(QByteArrayView run) const;
    void searchEscapes(QByteArrayView bytes, const Span& run, int depth, Budget& budget, Spans& found) const;
    void searchBase64(QByteArrayView bytes, const Span& run, int depth, Budget& budget, Spans& found) const;
    void searchHex(QByteArrayView bytes, const Span& run, int depth, Budget& budget, Spans& found) const;
    template<class ByteAt>
    bool mayHoldSpelling(qsizetype size, ByteAt byteAt) const;
    const Needle* longestAt(QByteArrayView bytes, qsizetype at) const;

    std::vector<Needle> m_needles;
    std::vector<quint8> m_shifts; // by two bytes, how far a search may jump (Wu and Manber)
    qsizetype m_shortest = 0;     // length of the shortest needle, at most 255
    qsizetype m_shortestKey = 0;
    QVarLengthArray<unsigned, 6> m_escapes; // combinations of Escapes that are taken off at once
    std::array<bool, 256> m_mayBelong = {}; // bytes that any spelling of a key consists of
    bool m_holdsSpace = false;              // so that "+" may be spelling one
};

} // namespace opbx
