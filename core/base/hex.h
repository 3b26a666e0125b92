// Hexadecimal digits of bytes from outside. Pure; any thread.
#pragma once

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

} // namespace opbx
