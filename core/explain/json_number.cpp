#include "core/explain/json_number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace opbx {

namespace {

constexpr qsizetype longestNumber = 400; // more digits than any library writes

bool isInteger(QByteArrayView written) {
    return !written.contains('.') && !written.contains('e') && !written.contains('E');
}

/// The shortest digits that are read as the same number, and where their point stands.
struct Digits {
    bool negative = false;
    QByteArray digits; // without zeros at its end
    int point = 0;     // digits before the point; may be negative
};

Digits significantDigits(double value) {
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                       std::chars_format::scientific);
    const QByteArray text(buffer.data(), static_cast<qsizetype>(written.ptr - buffer.data()));
    const qsizetype e = text.indexOf('e');
    Digits result;
    result.negative = std::signbit(value);
    result.digits = text.left(e);
    result.digits.remove(1, 1); // the point, where there is one
    result.point = text.mid(e + 1).toInt() + 1;
    return result;
}

/// `largest`: from so many digits before the point on it is written with an exponent.
QByteArray placed(const Digits& number, int largest) {
    const auto count = static_cast<int>(number.digits.size());
    QByteArray text = number.negative ? "-" : "";
    if (number.point > largest || number.point < -5) {
        text += number.digits.left(1);
        if (count > 1)
            text += '.' + number.digits.mid(1);
        const int exponent = number.point - 1;
        return text + (exponent < 0 ? "e-" : "e+") + QByteArray::number(std::abs(exponent));
    }
    if (number.point <= 0)
        return text + "0." + QByteArray(-number.point, '0') + number.digits;
    if (count <= number.point)
        return text + number.digits + QByteArray(number.point - count, '0');
    return text + number.digits.left(number.point) + '.' + number.digits.mid(number.point);
}

QByteArray shortest(QByteArrayView written, double value) {
    static constexpr double exact = 9007199254740992.0; // beyond it not every integer is a double
    if (isInteger(written) && std::abs(value) < exact)
        return written.toByteArray();
    if (value == 0)
        return "0";
    static constexpr int javaScript = 21;
    return placed(significantDigits(value), javaScript);
}

QByteArray withFraction(QByteArrayView written, double value) {
    if (isInteger(written))
        return written.toByteArray() + ".0";
    static constexpr int python = 16;
    const QByteArray text =
        value == 0 ? QByteArray(std::signbit(value) ? "-0" : "0") : placed(significantDigits(value), python);
    return isInteger(text) ? text + ".0" : text;
}

/// 1200 becomes 12e2.
QByteArray withExponent(QByteArrayView written) {
    qsizetype zeros = 0;
    while (zeros < written.size() && written[written.size() - 1 - zeros] == '0')
        ++zeros;
    const QByteArrayView rest = written.first(written.size() - zeros);
    if (!isInteger(written) || zeros == 0 || rest.isEmpty() || rest == "-")
        return written.toByteArray();
    return rest.toByteArray() + 'e' + QByteArray::number(zeros);
}

} // namespace

QByteArray jsonNumber(QByteArrayView written, JsonForm::Choice choice) {
    bool isNumber = false;
    const double value = written.size() <= longestNumber ? written.toByteArray().toDouble(&isNumber) : 0;
    if (!isNumber || !std::isfinite(value))
        return written.toByteArray();
    switch (choice) {
    case JsonForm::Choice::AsIs: break;
    case JsonForm::Choice::Shortest: return shortest(written, value);
    case JsonForm::Choice::Fraction: return withFraction(written, value);
    case JsonForm::Choice::Exponent: return withExponent(written);
    }
    return written.toByteArray();
}

} // namespace opbx
