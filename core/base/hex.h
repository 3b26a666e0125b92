// Hexadecimal digits of bytes from outside. Pure; any thread.
#pragma once

#include <QByteArrayView>

namespace opbx {

/// 0 to 15 in either case; -1 for any other byte.
constexpr int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// `count` hexadecimal digits at `at`; -1 when they are not all there.
inline int hexAt(QByteArrayView bytes, qsizetype at, qsizetype count) {
    if (at + count > bytes.size())
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const int digit = hexDigit(bytes[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

} // namespace opbx
