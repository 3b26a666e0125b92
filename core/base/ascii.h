// Classes of ASCII characters, whatever the locale is. Pure.
#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace opbx {

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

constexpr char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

constexpr bool isAsciiLetter(char c) {
    return asciiLower(c) >= 'a' && asciiLower(c) <= 'z';
}

/// False for an empty text.
inline bool allDigits(QByteArrayView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// What names of HTTP headers and methods are made of (RFC 9110, 5.6.2).
inline bool isTokenByte(char c) {
    return isAsciiLetter(c) || isDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

/// False for an empty text.
inline bool isToken(QByteArrayView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

/// Without the spaces and tabs around it.
inline QByteArrayView trimBlanks(QByteArrayView text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

} // namespace opbx
