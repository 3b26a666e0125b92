#include "core/base/json_numbers.h"

#include "core/base/ascii.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr qsizetype exactDigits = 15; // of any decimal number that a double holds

bool belongsToNumber(char c) {
    return isDigit(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

/// Index behind a string whose opening quote stands at `at`.
qsizetype stringEnd(const QByteArray& json, qsizetype at) {
    for (qsizetype i = at + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i + 1;
    }
    return json.size();
}

/// As RFC 8259 writes it: what is wrong must stay wrong.
bool isNumber(QByteArrayView token) {
    qsizetype at = token.startsWith('-') ? 1 : 0;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < token.size() && isDigit(token[at]))
            ++at;
        return at - from;
    };
    const bool startsWithZero = at < token.size() && token[at] == '0';
    const qsizetype whole = digits();
    if (whole == 0 || (startsWithZero && whole > 1))
        return false;
    if (at < token.size() && token[at] == '.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        if (at < token.size() && (token[at] == '+' || token[at] == '-'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == token.size();
}

/// Whether there is a run of so many digits at all, in a string or not: most bodies have none but times.
bool hasLongRun(const QByteArray& json) {
    qsizetype run = 0;
    for (const char c : json) {
        run = isDigit(c) || (run > 0 && c == '.') ? run + 1 : 0;
        if (run > exactDigits)
            return true;
    }
    return false;
}

/// Without a fraction that is nothing: 12.0 is 12.
QByteArrayView withoutZeros(QByteArrayView token) {
    const qsizetype point = token.indexOf('.');
    const QByteArrayView fraction = point < 0 ? QByteArrayView() : token.sliced(point + 1);
    const bool isNothing =
        point >= 0 && std::all_of(fraction.begin(), fraction.end(), [](char c) { return c == '0'; });
    return isNothing ? token.first(point) : token;
}

/// Numbers of more digits than `digits`.
QByteArray quotedBeyond(const QByteArray& json, qsizetype digits) {
    QByteArray quoted;
    quoted.reserve(json.size() + 16);
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        qsizetype end = at + 1;
        if (c == '"') {
            end = stringEnd(json, at);
        } else if (isDigit(c) || c == '-') {
            while (end < json.size() && belongsToNumber(json[end]))
                ++end;
        }
        const QByteArrayView token = QByteArrayView(json).sliced(at, end - at);
        const bool isLong = c != '"' && std::count_if(token.begin(), token.end(), isDigit) > digits;
        if (isLong && isNumber(token))
            quoted.append('"').append(withoutZeros(token)).append('"');
        else
            quoted.append(token);
        at = end;
    }
    return quoted;
}

} // namespace

QByteArray withLongNumbersQuoted(const QByteArray& json) {
    return hasLongRun(json) ? quotedBeyond(json, exactDigits) : json;
}

QByteArray withNumbersQuoted(const QByteArray& json) {
    return quotedBeyond(json, 0);
}

} // namespace opbx
