#include "core/model/number_variants.h"

#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

struct Variant {
    const char16_t* country;
    qsizetype digits;    // of the longer spelling
    qsizetype extraAt;   // where it has a digit more
    QLatin1Char extra;   // which one
    QLatin1String after; // what may follow; empty: anything
};

constexpr std::array variants = {
    Variant{u"52", 13, 2, '1'_L1, {}}, Variant{u"54", 13, 2, '9'_L1, {}},
    Variant{u"55", 13, 4, '9'_L1, "6789"_L1}, // landlines begin with 2 to 5
};

bool fitsVariant(const Variant& variant, const QString& digits, bool isLong) {
    const qsizetype follows = variant.extraAt + (isLong ? 1 : 0);
    return digits.size() == variant.digits - (isLong ? 0 : 1) && digits.startsWith(variant.country) &&
           (!isLong || digits.at(variant.extraAt) == variant.extra) &&
           (variant.after.isEmpty() || variant.after.contains(digits.at(follows)));
}

} // namespace

QString comparableDigits(const QString& digits) {
    for (const Variant& variant : variants) {
        if (fitsVariant(variant, digits, true))
            return QString(digits).remove(variant.extraAt, 1);
    }
    return digits;
}

QStringList digitSpellings(const QString& comparable) {
    QStringList spellings{comparable};
    for (const Variant& variant : variants) {
        if (fitsVariant(variant, comparable, false))
            spellings.append(QString(comparable).insert(variant.extraAt, variant.extra));
    }
    return spellings;
}

} // namespace opbx
