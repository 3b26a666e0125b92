#include "core/webhook/event_time.h"

#include "core/base/ascii.h"
#include "core/base/timestamp.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 msOf2000 = 946'684'800'000;
constexpr qint64 msOf2100 = 4'102'444'800'000;
constexpr qsizetype mostTimeDigits = 20;

/// Seconds, milliseconds, microseconds or nanoseconds: whichever is in this century, else by the number of digits. The units are a
/// factor of a thousand apart, so no more than one of them is.
std::optional<qint64> epochMs(QByteArrayView whole, QByteArrayView fraction) {
    if (!allDigits(whole) || whole.size() > mostTimeDigits || (!fraction.isEmpty() && !allDigits(fraction)))
        return std::nullopt;
    const QByteArray decimals = fraction.first(std::min<qsizetype>(fraction.size(), 9)).toByteArray();
    const double number = (whole.toByteArray() + '.' + decimals + '0').toDouble();
    for (const double unit : {1e3, 1.0, 1e-3, 1e-6}) {
        const double ms = number * unit;
        if (ms >= double(msOf2000) && ms < double(msOf2100))
            return static_cast<qint64>(std::floor(ms + 1e-4)); // the nearest double may be a hair below
    }
    const double unit = whole.size() <= 12   ? 1e3
                        : whole.size() <= 15 ? 1.0
                        : whole.size() <= 18 ? 1e-3
                                             : 1e-6;
    return static_cast<qint64>(number * unit);
}

/// `1.7e9`, as some libraries write large numbers in JSON.
std::optional<qint64> exponentMs(QByteArrayView text) {
    bool isNumber = false;
    const double number =
        text.contains('e') || text.contains('E') ? text.toByteArray().toDouble(&isNumber) : -1;
    if (!isNumber || number < 0 || number >= 1e19)
        return std::nullopt;
    const QByteArray plain = QByteArray::number(number, 'f', 3);
    return epochMs(QByteArrayView(plain).chopped(4), QByteArrayView(plain).last(3));
}

/// Shapes that other systems write beside ISO 8601's usual one, made into it: 20260304T083000Z, a word for the zone, a blank
/// before its offset. What is in none of them stays.
QByteArray usualShape(QByteArrayView text) {
    static const QRegularExpression basic(
        uR"(^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d(?:[.,]\d+)?)(Z|[+-]\d\d:?\d\d)?$)"_s);
    static const QRegularExpression zoned(uR"(^(.{16,29}?)(?: ?([+-]\d\d:?\d\d))?(?: (?:UTC|GMT))?$)"_s);
    if (text.size() > 40)
        return text.toByteArray();
    QString shape = QString::fromLatin1(text).toUpper();
    shape.replace(basic, u"\\1-\\2-\\3T\\4:\\5:\\6\\7"_s);
    shape.replace(zoned, u"\\1\\2"_s);
    return shape.toLatin1();
}

Result<qint64> parseTextMs(QByteArrayView text) {
    if (Result<qint64> ms = parseTimestampMs(usualShape(text)))
        return ms;
    QString mail = QString::fromLatin1(text);
    if (mail.endsWith(" GMT"_L1) || mail.endsWith(" UTC"_L1))
        mail = mail.chopped(3) + "+0000"_L1;
    const QDateTime mailed = QDateTime::fromString(mail, Qt::RFC2822Date);
    return mailed.isValid() ? Result<qint64>(mailed.toMSecsSinceEpoch()) : parseTimestampMs(text);
}

} // namespace

Result<qint64> parseEventTimeMs(QByteArrayView text) {
    text = text.trimmed();
    const qsizetype point = text.indexOf('.');
    const QByteArrayView whole = point < 0 ? text : text.first(point);
    if (const auto ms = epochMs(whole, point < 0 ? QByteArrayView() : text.sliced(point + 1)))
        return *ms;
    if (const auto ms = exponentMs(text))
        return *ms;
    return parseTextMs(text);
}

} // namespace opbx
