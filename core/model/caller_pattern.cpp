#include "core/model/caller_pattern.h"

#include "core/model/number_variants.h"
#include "core/model/phone_number.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPatternDigits = 18; // 15 of E.164 and an international prefix

/// `*` stands for any characters, none included.
bool fitsPattern(QStringView pattern, QStringView text) {
    const QList<QStringView> parts = pattern.split('*'_L1);
    if (!text.startsWith(parts.first()) || text.size() < parts.first().size())
        return false;
    qsizetype at = parts.first().size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype hit = text.indexOf(parts.at(i), at);
        if (hit < 0)
            return false;
        at = hit + parts.at(i).size();
    }
    return text.size() - at >= parts.last().size() && text.endsWith(parts.last());
}

bool hasLetter(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

bool CallerPattern::isAddress(const QString& text) {
    return text.contains('@'_L1) || text.contains(':'_L1);
}

CallerSpellings::CallerSpellings(const QString& caller, const QString& key, const QString& region)
    : m_written(caller.trimmed().toLower())
    , m_region(region)
    , m_international(digitSpellings(key)) {}

const QStringList& CallerSpellings::all() const {
    if (m_all)
        return *m_all;
    QStringList spellings = m_international;
    for (const QString& digits : m_international)
        spellings += dialledSpellings(digits, m_region);
    if (const QString digits = plainDigits(m_written); !digits.isEmpty())
        spellings << digits;
    spellings << m_written;
    spellings.removeDuplicates();
    m_all = spellings;
    return *m_all;
}

CallerPattern::CallerPattern(const QString& text, const QString& region) {
    const QString plain = asciiNumber(text).toLower();
    m_pattern = plain;
    if (!hasLetter(plain))
        readNumber(plain, region);
    else if (plain.startsWith('+'_L1) || isAddress(plain))
        m_fault = PatternFault::Character;
}

void CallerPattern::readNumber(QString text, const QString& region) {
    constexpr auto separators = " -./()"_L1;
    text.removeIf([&separators](QChar c) { return separators.contains(c) || c.isSpace(); });
    m_isInternational = text.startsWith('+'_L1);
    if (m_isInternational)
        text.remove(0, 1);
    const QString prefix = internationalPrefix(region);
    for (const QString& dialled : {prefix, u"00"_s}) {
        // "00*" alone stands for callers from abroad, as they are shown here.
        if (!m_isInternational && !dialled.isEmpty() && text.startsWith(dialled) &&
            text.size() > dialled.size() && text.at(dialled.size()) != '*'_L1) {
            text.remove(0, dialled.size());
            m_isInternational = true;
        }
    }
    m_pattern = text;
    const QString begins = text.section('*'_L1, 0, 0);
    if (text.contains('+'_L1))
        m_fault = PatternFault::PlusInside;
    else if (!std::all_of(text.begin(), text.end(),
                          [](QChar c) { return c == '*'_L1 || (c >= '0'_L1 && c <= '9'_L1); }))
        m_fault = PatternFault::Character;
    else if (text.size() - text.count('*'_L1) > mostPatternDigits)
        m_fault = PatternFault::TooLong;
    else if (m_isInternational && !begins.isEmpty() && !canBeginNumber(begins))
        m_fault = PatternFault::UnknownCountry;
    else if (!m_isInternational && begins.startsWith('0'_L1) &&
             !(begins.startsWith("00"_L1) && !region.isEmpty()) &&
             (prefix.isEmpty() || !begins.startsWith(prefix)) && !zeroBeginsNumbers(region))
        m_fault = region.isEmpty() ? PatternFault::NoCountry : PatternFault::UnknownCountry;
}

bool CallerPattern::matches(const CallerSpellings& caller) const {
    const QStringList& spellings = m_isInternational ? caller.international() : caller.all();
    return std::any_of(spellings.begin(), spellings.end(), [this](const QString& spelling) {
        const bool isNumber = !spelling.isEmpty() && spelling.front().isDigit();
        return (isNumber || !m_isInternational) && fitsPattern(m_pattern, spelling);
    });
}

} // namespace opbx
