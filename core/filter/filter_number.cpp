#include "core/filter/filter_number.h"

#include "core/filter/wildcard.h"
#include "core/model/phone_number.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr qsizetype shortestNational = 7; // digits of a national number with its prefix
// Those of asciiNumber() that people and programs write, but letters and digits.
constexpr QStringView separators =
    u" +-./()\u00A0\u2007\u2009\u202F\u3000\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

/// Digits, `*` where it is wild, and whether there was a '+'; null when it is no number.
QString digitsOfTerm(const QString& text, bool isWild, bool& hasPlus) {
    const QString ascii = asciiNumber(text);
    QString digits;
    bool hasDigit = false;
    hasPlus = false;
    for (const QChar c : ascii) {
        if (c == u'+' && digits.isEmpty() && !hasPlus)
            hasPlus = true;
        else if ((c >= u'0' && c <= u'9') || (c == u'*' && isWild))
            digits.append(c);
        else if (c == u'+' || !separators.contains(c))
            return {};
        hasDigit = hasDigit || (c >= u'0' && c <= u'9');
    }
    return hasDigit ? digits : QString();
}

/// At the beginning of a row: as it is, from abroad, in an address.
void addBeginning(QStringList& patterns, const QString& rest) {
    for (const char* before : {"", "00", "sip:", "sips:", "tel:"})
        patterns.append(QLatin1String(before) + rest);
}

/// All spellings of one whole number.
void addWhole(QStringList& patterns, const QString& e164) {
    for (const QString& digits : digitSpellings(comparableDigits(e164.mid(1)))) {
        addBeginning(patterns, digits + u'*');
        patterns += dialledSpellings(digits, regionOfDigits(digits));
    }
}

QString numberLikePattern(QString pattern) {
    return pattern.replace(u'*', u'%');
}

} // namespace

QStringList numberPatterns(const QString& text, bool isWild) {
    bool hasPlus = false;
    QString digits = digitsOfTerm(text, isWild, hasPlus);
    if (digits.isEmpty())
        return {};
    QStringList patterns;
    if (!hasPlus && digits.startsWith(u"00") && digits.size() >= shortestNational) {
        patterns.append(isWild ? digits : u'*' + digits + u'*');
        digits.remove(0, 2);
        hasPlus = true;
    }
    if (isWild) {
        const QString begins = digits.section(u'*', 0, 0);
        const QString national = hasPlus ? nationalBeginning(begins) : QString();
        if (digits.startsWith(u'*'))
            patterns.append(digits);
        else
            addBeginning(patterns, digits);
        if (!national.isEmpty())
            patterns.append(national + digits.mid(begins.size()));
    } else {
        if (hasPlus)
            addBeginning(patterns, digits + u'*');
        else
            patterns.append(u'*' + digits + u'*');
        const QString e164 = toE164((hasPlus ? QStringLiteral("+") : QString()) + digits, {});
        if (!e164.isEmpty())
            addWhole(patterns, e164);
        else if (!hasPlus && digits.startsWith(u'0') && digits.size() >= shortestNational)
            patterns.append(u'*' + digits.mid(1)); // from abroad it has no zero
    }
    patterns.removeDuplicates();
    return patterns;
}

QString bareNumber(const QString& text) {
    QString bare = text.section(u'@', 0, 0);
    bare.removeIf([](QChar c) { return separators.contains(c); });
    return bare;
}

bool fitsNumber(const QString& text, const QStringList& patterns) {
    const QString bare = bareNumber(text);
    return std::any_of(patterns.begin(), patterns.end(), [&bare](const QString& pattern) {
        return wildcardMatches(pattern, bare, Qt::CaseInsensitive);
    });
}

QString numberSql(QLatin1String column, const QStringList& patterns, QVariantList& values) {
    QStringList plain;
    for (const QString& pattern : patterns) {
        if (pattern.contains(u':'))
            continue;
        plain.append(QString(column) + QLatin1String(" LIKE ?"));
        values.append(numberLikePattern(pattern));
        if (!pattern.startsWith(u'*')) {
            plain.append(plain.last());
            values.append(u'+' + numberLikePattern(pattern));
        }
    }
    QStringList others;
    for (const QString& pattern : patterns) {
        others.append(QStringLiteral("bare LIKE ?"));
        values.append(numberLikePattern(pattern));
    }
    return QStringLiteral("(CASE WHEN rtrim(%1, '0123456789') IN ('', '+') THEN (%2) ELSE EXISTS"
                          " (SELECT 1 FROM (SELECT bare_number(%1) AS bare) WHERE %3) END)")
        .arg(column, plain.join(QLatin1String(" OR ")), others.join(QLatin1String(" OR ")));
}

} // namespace opbx
