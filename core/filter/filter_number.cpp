#include "core/filter/filter_number.h"

#include "core/filter/wildcard.h"
#include "core/model/number_variants.h"
#include "core/model/phone_number.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

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

/// `begins`: international digits. A pattern for rows that hold them in national form; empty when there is none.
QString nationalPattern(const QString& begins, const QString& rest) {
    const NationalForm form = nationalForm(begins);
    if (form.digits.startsWith(u'0'))
        return form.digits.size() > 1 ? form.digits + rest : QString(); // all national numbers begin with 0
    // Without a zero only its length tells a national number from an international one.
    const bool isTelling = !form.digits.isEmpty() && form.digits.size() <= form.length && rest == u"*";
    return isTelling ? form.digits.leftJustified(form.length, u'_') : QString();
}

void addWild(NumberPatterns& patterns, const QString& digits, bool hasPlus) {
    if (digits.startsWith(u'*')) {
        patterns.bare.append(digits);
        return;
    }
    addBeginning(patterns.bare, digits);
    const QString begins = digits.section(u'*', 0, 0);
    const QString national = hasPlus ? nationalPattern(begins, digits.mid(begins.size())) : QString();
    if (!national.isEmpty())
        patterns.bare.append(national);
}

} // namespace

NumberPatterns numberPatterns(const QString& text, bool isWild) {
    bool hasPlus = false;
    QString digits = digitsOfTerm(text, isWild, hasPlus);
    if (digits.isEmpty())
        return {};
    NumberPatterns patterns;
    if (!hasPlus && digits.startsWith(u"00") && digits.size() >= shortestNational) {
        patterns.bare.append(isWild ? digits : u'*' + digits + u'*');
        digits.remove(0, 2);
        hasPlus = true;
    }
    const QString e164 = isWild ? QString() : toE164((hasPlus ? u"+"_s : QString()) + digits, {});
    const bool isAsInside = !hasPlus && e164.isEmpty() && !digits.startsWith(u"00") &&
                            (digits.startsWith(u'0') || asciiNumber(text).startsWith(u'('));
    if (isAsInside && digits.section(u'*', 0, 0).size() > 1) // "0*" would be most of the world
        patterns.national = isWild ? digits : digits + u'*';
    if (isWild) {
        addWild(patterns, digits, hasPlus);
    } else {
        if (hasPlus)
            addBeginning(patterns.bare, digits + u'*');
        else
            patterns.bare.append(u'*' + digits + u'*');
        if (!e164.isEmpty())
            addWhole(patterns.bare, e164);
    }
    patterns.bare.removeDuplicates();
    return patterns;
}

QString bareNumber(const QString& text) {
    QString bare = text.section(u'@', 0, 0);
    bare.removeIf([](QChar c) { return separators.contains(c); });
    return bare;
}

QString nationalNumber(const QString& bare) {
    QString digits = bare.section(u':', -1);
    if (digits.startsWith(u"00"))
        digits.remove(0, 2);
    const bool isNumber =
        digits.size() >= shortestNational &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? nationalForm(digits).digits : QString();
}

bool fitsNumber(const QString& text, const NumberPatterns& patterns) {
    const QString bare = bareNumber(text);
    const auto fits = [&bare](const QString& pattern) {
        const qsizetype open = pattern.indexOf(u'_');
        return open < 0 ? wildcardMatches(pattern, bare, Qt::CaseInsensitive)
                        : bare.size() == pattern.size() && bare.startsWith(QStringView(pattern).first(open));
    };
    return std::any_of(patterns.bare.begin(), patterns.bare.end(), fits) ||
           (!patterns.national.isEmpty() &&
            wildcardMatches(patterns.national, nationalNumber(bare), Qt::CaseInsensitive));
}

QString numberSql(QLatin1String column, const NumberPatterns& patterns, QVariantList& values) {
    const auto national = [&](QLatin1String text) {
        // To ask what is in the row anyway costs less than the function.
        values << u'%' + numberLikePattern(patterns.national.mid(2)) << numberLikePattern(patterns.national);
        return u"(%1 LIKE ? AND national_number(%1) LIKE ?)"_s.arg(text);
    };
    QStringList plain;
    for (const QString& pattern : patterns.bare) {
        if (pattern.contains(u':'))
            continue;
        plain.append(QString(column) + " LIKE ?"_L1);
        values.append(numberLikePattern(pattern));
        if (!pattern.startsWith(u'*')) {
            plain.append(plain.last());
            values.append(u'+' + numberLikePattern(pattern));
        }
    }
    if (!patterns.national.isEmpty())
        plain.append(national(column));
    QStringList others;
    for (const QString& pattern : patterns.bare) {
        others.append(u"bare LIKE ?"_s);
        values.append(numberLikePattern(pattern));
    }
    if (!patterns.national.isEmpty())
        others.append(national("bare"_L1));
    return u"(CASE WHEN rtrim(%1, '0123456789') IN ('', '+') THEN (%2) ELSE EXISTS"
           " (SELECT 1 FROM (SELECT bare_number(%1) AS bare) WHERE %3) END)"_s.arg(
               column, plain.join(" OR "_L1), others.join(" OR "_L1));
}

} // namespace opbx
