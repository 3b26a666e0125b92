#include "core/model/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

#include <array>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

constexpr qsizetype shortestNumber = 7; // below it is an extension or a service code
constexpr qsizetype longestE164 = 15;   // ITU-T E.164
constexpr qsizetype rememberedNumbers = 20'000;

bool isSeparator(QChar c) {
    return c.isSpace() || QStringView(u"-./()\u00A0\u2011").contains(c);
}

std::optional<PhoneNumber> parsed(const QString& number, const QString& region) {
    PhoneNumber result;
    const std::string country = region.isEmpty() ? "ZZ" : region.toUpper().toStdString();
    const PhoneNumberUtil* util = PhoneNumberUtil::GetInstance();
    if (util->Parse(number.toStdString(), country, &result) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    if (!util->IsPossibleNumber(result))
        return std::nullopt;
    return result;
}

QString formatted(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat format) {
    std::string text;
    PhoneNumberUtil::GetInstance()->Format(number, format, &text);
    return QString::fromStdString(text);
}

/// With '+', so that the digits of an international number need no region.
QString internationalised(const QString& number) {
    const QString digits = plainDigits(number);
    const QString trimmed = number.trimmed();
    if (!digits.isEmpty() && (trimmed.startsWith('+'_L1) || trimmed.startsWith("00"_L1)))
        return '+'_L1 + digits;
    return trimmed;
}

/// Cloudonix leaves out the '+' at times: digits that are a number of no kind in `region`, but are one with their own country
/// code, are that.
std::optional<PhoneNumber> understood(const QString& text, const QString& region) {
    const auto national = parsed(text, region);
    const PhoneNumberUtil* util = PhoneNumberUtil::GetInstance();
    if (text.startsWith('+'_L1) || (national && util->IsValidNumber(*national)))
        return national;
    const auto international = parsed('+'_L1 + plainDigits(text), region);
    return international && util->IsValidNumber(*international) ? international : national;
}

} // namespace

QString plainDigits(const QString& number) {
    QString digits;
    digits.reserve(number.size());
    bool hasPlus = false;
    for (const QChar c : number) {
        if (c >= '0'_L1 && c <= '9'_L1)
            digits.append(c);
        else if (c == '+'_L1 && digits.isEmpty() && !hasPlus)
            hasPlus = true;
        else if (!isSeparator(c))
            return {};
    }
    if (!hasPlus && digits.startsWith("00"_L1))
        digits.remove(0, 2);
    return digits;
}

QString toE164(const QString& number, const QString& region) {
    const QString text = internationalised(number);
    if (text.isEmpty() || plainDigits(text).size() > longestE164)
        return {};
    if (const auto found = understood(text, region))
        return formatted(*found, PhoneNumberUtil::E164);
    return {};
}

bool isRegion(const QString& region) {
    return region.size() == 2 &&
           PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region.toUpper().toStdString()) != 0;
}

QString displayNumber(const QString& number, const QString& region, NumberForm form) {
    const QString digits = plainDigits(number);
    if (digits.size() < shortestNumber || digits.size() > longestE164)
        return number;
    const QString text = internationalised(number);
    auto found = understood(text, region);
    if (!found && !text.startsWith('+'_L1))
        found = parsed('+'_L1 + digits, region);
    if (!found)
        return number;
    return formatted(*found, form == NumberForm::National ? PhoneNumberUtil::NATIONAL
                                                          : PhoneNumberUtil::INTERNATIONAL);
}

bool isAnonymous(const QString& caller) {
    constexpr std::array words = {"anonymous"_L1,   "restricted"_L1,       "private"_L1,
                                  "unavailable"_L1, "unknown"_L1,          "withheld"_L1,
                                  "blocked"_L1,     "anonymous caller"_L1, "not available"_L1};
    QStringView user = QStringView(caller).trimmed();
    if (user.startsWith("sip:"_L1, Qt::CaseInsensitive))
        user = user.mid(4);
    if (const qsizetype at = user.indexOf('@'_L1); at >= 0)
        user = user.left(at);
    if (user.isEmpty())
        return true;
    for (const QLatin1String word : words) {
        if (user.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isSipAddress(const QString& address) {
    return address.startsWith("sip:"_L1, Qt::CaseInsensitive) ||
           address.startsWith("sips:"_L1, Qt::CaseInsensitive);
}

NumberDisplay::NumberDisplay(QString region, NumberForm form)
    : m_region(std::move(region))
    , m_form(form) {}

QString NumberDisplay::display(const QString& number) {
    const auto known = m_known.constFind(number);
    if (known != m_known.constEnd())
        return *known;
    if (m_known.size() >= rememberedNumbers)
        m_known.clear();
    return *m_known.insert(number, displayNumber(number, m_region, m_form));
}

} // namespace opbx
