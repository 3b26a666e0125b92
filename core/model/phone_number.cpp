#include "core/model/phone_number.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>

namespace opbx {

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

constexpr qsizetype shortestNumber = 7; // below it is an extension or a service code
constexpr qsizetype longestE164 = 15;   // ITU-T E.164
constexpr qsizetype rememberedNumbers = 20'000;
constexpr int longestAreaCode = 5;
constexpr qsizetype fewestVanityLetters = 3;

const PhoneNumberUtil& library() {
    return *PhoneNumberUtil::GetInstance();
}

bool isSeparator(QChar c) {
    return c.isSpace() || QStringView(u"-./()").contains(c);
}

bool isOfNumber(QChar c) {
    return c == '+'_L1 || isSeparator(c) || (c >= '0'_L1 && c <= '9'_L1);
}

bool isAsciiLetter(QChar c) {
    return (c >= 'a'_L1 && c <= 'z'_L1) || (c >= 'A'_L1 && c <= 'Z'_L1);
}

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c >= '0'_L1 && c <= '9'_L1)
            digits.append(c);
    }
    return digits;
}

QString inAscii(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.category() == QChar::Other_Format)
            continue; // marks of direction, soft hyphens
        if (c.category() == QChar::Number_DecimalDigit)
            plain.append(QChar(u'0' + c.digitValue()));
        else if (c.category() == QChar::Punctuation_Dash || c == QChar(0x2212) || c == QChar(0x30FC))
            plain.append('-'_L1);
        else if (c.category() == QChar::Separator_Space)
            plain.append(' '_L1);
        else
            plain.append(c);
    }
    return plain;
}

/// "+44 (0)20" is dialled from abroad without the zero, but some countries keep theirs.
void dropBracketedZero(QString& text) {
    if (!text.contains('('_L1) || !(text.startsWith('+'_L1) || text.startsWith("00"_L1)))
        return;
    const qsizetype open = text.indexOf('('_L1);
    const qsizetype close = text.indexOf(')'_L1, open);
    if (close < 0 || QStringView(text).sliced(open + 1, close - open - 1).trimmed() != "0"_L1)
        return;
    QString country = digitsOf(text.first(open));
    if (country.startsWith("00"_L1))
        country.remove(0, 2);
    constexpr std::array keepers = {"39"_L1, "378"_L1, "225"_L1, "241"_L1,
                                    "242"_L1}; // Italy, San Marino, West Africa
    const bool keepsZero = std::find(keepers.begin(), keepers.end(), country) != keepers.end();
    text.replace(open, close - open + 1, keepsZero ? u"0"_s : QString());
}

std::string regionName(const QString& region) {
    return region.isEmpty() ? "ZZ" : region.toUpper().toStdString();
}

/// Until 2019 numbers of Mexico were written with 1, 01, 044 or 045 before their ten digits, and many still are. Whether the
/// library knows that depends on its age.
void dropFormerPrefix(PhoneNumber& number) {
    constexpr std::uint64_t beyondTenDigits = 10'000'000'000;
    const std::uint64_t prefix = number.national_number() / beyondTenDigits;
    if (number.country_code() != 52 || (prefix != 1 && prefix != 44 && prefix != 45))
        return;
    number.set_national_number(number.national_number() % beyondTenDigits);
    number.clear_italian_leading_zero();
    number.clear_number_of_leading_zeros();
}

std::optional<PhoneNumber> parsed(const QString& number, const QString& region) {
    PhoneNumber result;
    if (library().ParseAndKeepRawInput(number.toStdString(), regionName(region), &result) !=
        PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    dropFormerPrefix(result);
    return result;
}

QString formatted(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat format) {
    std::string text;
    library().Format(number, format, &text);
    return QString::fromStdString(text);
}

QString nationalDigits(const PhoneNumber& number) {
    return digitsOf(formatted(number, PhoneNumberUtil::NATIONAL));
}

ReadNumber wholeNumber(const PhoneNumber& number) {
    return {formatted(number, PhoneNumberUtil::E164), NumberFault::None};
}

NumberFault lengthFault(const PhoneNumber& number) {
    switch (library().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE: return NumberFault::None;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY: return NumberFault::NoAreaCode;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE: return NumberFault::UnknownCountry;
    case PhoneNumberUtil::TOO_SHORT: return NumberFault::TooShort;
    default: return NumberFault::TooLong;
    }
}

/// Whether numbers of its kind with an area code before these digits exist: then it may be a local one.
bool mayLackAreaCode(PhoneNumber number, bool isValid) {
    const PhoneNumberUtil::PhoneNumberType type =
        isValid ? library().GetNumberType(number) : PhoneNumberUtil::FIXED_LINE;
    for (int digits = 0; digits < longestAreaCode; ++digits) {
        number.set_national_number(number.national_number() * 10 + 1);
        if (library().IsPossibleNumberForTypeWithReason(number, type) == PhoneNumberUtil::IS_POSSIBLE)
            return true;
    }
    return false;
}

/// Whether national numbers of this kind are written with the prefix of their country.
bool isWrittenWithPrefix(const PhoneNumber& number, bool isValid, const QString& region) {
    const QString prefix = nationalPrefix(region);
    if (prefix.isEmpty())
        return false;
    PhoneNumber typical = number;
    if (!isValid && !library().GetExampleNumber(regionName(region), &typical))
        return false;
    return nationalDigits(typical).startsWith(prefix);
}

/// Written with '+'.
ReadNumber readInternational(const QString& text) {
    const auto number = parsed(text, {});
    if (!number)
        return {{}, canBeginNumber(digitsOf(text)) ? NumberFault::TooShort : NumberFault::UnknownCountry};
    const NumberFault fault = lengthFault(*number);
    return fault == NumberFault::None ? wholeNumber(*number) : ReadNumber{{}, fault};
}

ReadNumber readNational(const PhoneNumber& number, const QString& text, const QString& region) {
    const QString digits = digitsOf(text);
    const bool isValid = library().IsValidNumber(number);
    const QString prefix = nationalPrefix(region);
    const bool hasPrefix = prefix.isEmpty() ? number.italian_leading_zero() : digits.startsWith(prefix);
    const bool needsPrefix = isWrittenWithPrefix(number, isValid, region);
    const bool mayLack = mayLackAreaCode(number, isValid);
    const bool mayBeLocal = !hasPrefix && (isValid ? needsPrefix && mayLack : needsPrefix || mayLack);
    if (isValid && !mayBeLocal)
        return wholeNumber(number);
    // Cloudonix leaves out the '+' at times.
    const auto abroad = parsed('+'_L1 + digits, {});
    if (abroad && library().IsValidNumber(*abroad))
        return wholeNumber(*abroad);
    const NumberFault fault = lengthFault(number);
    if (fault != NumberFault::None)
        return {{}, fault};
    if (mayBeLocal)
        return {{}, NumberFault::NoAreaCode};
    // What begins with a zero that no number of the country has is one of somewhere else.
    const bool isStrange = !isValid && digits.startsWith('0'_L1) && !zeroBeginsNumbers(region);
    return isStrange ? ReadNumber{{}, NumberFault::UnknownCountry} : wholeNumber(number);
}

ReadNumber readDigits(const QString& text, const QString& region) {
    if (text.startsWith('+'_L1))
        return readInternational(text);
    const QString digits = digitsOf(text);
    if (digits.startsWith("00"_L1)) { // in most of the world
        const auto abroad = parsed('+'_L1 + digits.sliced(2), {});
        if (abroad && library().IsValidNumber(*abroad))
            return wholeNumber(*abroad);
    }
    const auto number = region.isEmpty() ? std::nullopt : parsed(text, region);
    if (number && number->country_code_source() == PhoneNumber::FROM_NUMBER_WITH_IDD &&
        lengthFault(*number) == NumberFault::None)
        return wholeNumber(*number);
    if (digits.startsWith("00"_L1))
        return readInternational('+'_L1 + digits.sliced(2));
    if (number)
        return readNational(*number, text, region);
    const auto abroad = parsed('+'_L1 + digits, {});
    if (abroad && library().IsValidNumber(*abroad))
        return wholeNumber(*abroad);
    return {{}, region.isEmpty() ? NumberFault::NoCountry : NumberFault::TooShort};
}

/// Letters that stand for keys, as in 1-800-GO-FEDEX: together, and not an O or l in the place of a digit.
bool isVanity(const QString& text) {
    constexpr auto lookalikes = "OoIl"_L1;
    qsizetype letters = 0;
    bool hasEnded = false;
    bool isWord = false;
    for (const QChar c : text) {
        if (isAsciiLetter(c)) {
            if (hasEnded)
                return false;
            ++letters;
            isWord = isWord || !lookalikes.contains(c);
        } else if (!isOfNumber(c)) {
            return false;
        } else if (!isSeparator(c)) {
            hasEnded = letters > 0;
        }
    }
    return isWord && letters >= fewestVanityLetters;
}

/// "+1 555 765 4321 / 22" is a number and something else; "030 / 901820" is one.
bool hasMoreBehindSlash(const QString& text, const QString& region) {
    constexpr qsizetype mostBehind = 3; // digits of another line
    const qsizetype slash = text.lastIndexOf('/'_L1);
    return slash >= shortestNumber && digitsOf(text.sliced(slash)).size() <= mostBehind &&
           readDigits(text.first(slash).trimmed(), region).ok();
}

struct CountryForm {
    QString prefix;
    qsizetype length = 0; // of national numbers without it
};

/// By country codes.
QHash<int, CountryForm> countryForms() {
    QHash<int, CountryForm> forms;
    std::set<int> codes;
    library().GetSupportedCallingCodes(&codes);
    for (const int code : codes) {
        std::string region;
        PhoneNumber typical;
        std::string national;
        library().GetRegionCodeForCountryCode(code, &region);
        if (library().GetExampleNumber(region, &typical))
            library().GetNationalSignificantNumber(typical, &national);
        forms.insert(code, {nationalPrefix(QString::fromStdString(region)), qsizetype(national.size())});
    }
    return forms;
}

} // namespace

QString asciiNumber(const QString& text) {
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    QString plain = (isPlain ? text : inAscii(text)).trimmed();
    if (plain.startsWith("tel:"_L1, Qt::CaseInsensitive))
        plain = plain.sliced(4).trimmed();
    while (plain.endsWith(';'_L1) || plain.endsWith(','_L1))
        plain = plain.chopped(1).trimmed();
    dropBracketedZero(plain);
    return plain;
}

QString plainDigits(const QString& number) {
    QString digits;
    digits.reserve(number.size());
    bool hasPlus = false;
    for (const QChar c : asciiNumber(number)) {
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

ReadNumber readNumber(const QString& text, const QString& region) {
    QString number = asciiNumber(text);
    const qsizetype context = number.indexOf(";phone-context=+"_L1, 0, Qt::CaseInsensitive);
    if (context >= 0) // RFC 3966: a local number and what stands before it
        number = '+'_L1 + digitsOf(number.sliced(context)) + digitsOf(number.first(context));
    const QChar first = number.isEmpty() ? QChar() : number.front();
    const bool begins = first == '+'_L1 || first == '('_L1 || (first >= '0'_L1 && first <= '9'_L1);
    if (!begins || digitsOf(number).isEmpty())
        return {{}, NumberFault::NotANumber};
    if (std::all_of(number.begin(), number.end(), isOfNumber)) {
        if (number.indexOf('+'_L1, 1) > 0)
            return {{}, NumberFault::Character};
        if (hasMoreBehindSlash(number, region))
            return {toE164(number.section('/'_L1, 0, -2), region), NumberFault::Extension};
        return digitsOf(number).size() > longestE164 + 4 ? ReadNumber{{}, NumberFault::TooLong}
                                                         : readDigits(number, region);
    }
    const auto all = parsed(number, region);
    if (all && all->has_extension()) {
        const auto end = std::find_if(number.begin(), number.end(), [](QChar c) { return !isOfNumber(c); });
        const ReadNumber alone = readDigits(number.first(end - number.begin()).trimmed(), region);
        return {alone.e164, NumberFault::Extension};
    }
    if (!isVanity(number))
        return {{}, NumberFault::Character};
    std::string keys = number.toStdString();
    library().ConvertAlphaCharactersInNumber(&keys);
    return readDigits(QString::fromStdString(keys), region);
}

QString toE164(const QString& number, const QString& region) {
    return readNumber(number, region).e164;
}

QStringList dialledSpellings(const QString& digits, const QString& region) {
    const auto number = region.isEmpty() ? std::nullopt : parsed('+'_L1 + digits, {});
    if (!number)
        return {};
    QStringList spellings;
    if (library().GetCountryCodeForRegion(regionName(region)) != number->country_code()) {
        if (const QString prefix = internationalPrefix(region); !prefix.isEmpty())
            spellings << prefix + digits;
        spellings << u"00"_s + digits;
    } else {
        std::string significant;
        library().GetNationalSignificantNumber(*number, &significant);
        spellings << nationalDigits(*number) << nationalPrefix(region) + QString::fromStdString(significant);
    }
    spellings.removeDuplicates();
    return spellings;
}

QString regionOfDigits(const QString& digits) {
    const auto number = parsed('+'_L1 + digits, {});
    std::string region;
    if (number)
        library().GetRegionCodeForNumber(*number, &region);
    if (number && region == "ZZ") // of the country, though no number in use
        library().GetRegionCodeForCountryCode(number->country_code(), &region);
    return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

NationalForm nationalForm(const QString& digits) {
    constexpr qsizetype longestCode = 3;
    static const QHash<int, CountryForm> countries = countryForms();
    for (qsizetype size = 1; size <= std::min(longestCode, digits.size()); ++size) {
        const auto country = countries.constFind(QStringView(digits).first(size).toInt());
        if (country == countries.constEnd())
            continue;
        const QString rest = digits.sliced(size);
        if (rest.startsWith('0'_L1)) // Italy and others have no prefix, but numbers with a zero
            return {rest, 0};
        return country->prefix.startsWith('0'_L1) ? NationalForm{country->prefix + rest, 0}
                                                  : NationalForm{rest, country->length};
    }
    return {};
}

QString countryCode(const QString& region) {
    const int code = region.isEmpty() ? 0 : library().GetCountryCodeForRegion(regionName(region));
    return code == 0 ? QString() : QString::number(code);
}

QString internationalPrefix(const QString& region) {
    PhoneNumber abroad; // any number of a country that is not the region's
    abroad.set_country_code(library().GetCountryCodeForRegion(regionName(region)) == 44 ? 49 : 44);
    abroad.set_national_number(2'079'460'018);
    std::string text;
    library().FormatOutOfCountryCallingNumber(abroad, regionName(region), &text);
    const QString dialled = QString::fromStdString(text).section(' '_L1, 0, 0);
    return region.isEmpty() || dialled.startsWith('+'_L1) ? QString() : digitsOf(dialled);
}

QString nationalPrefix(const QString& region) {
    std::string prefix;
    if (!region.isEmpty())
        library().GetNddPrefixForRegion(regionName(region), true, &prefix);
    return QString::fromStdString(prefix);
}

bool zeroBeginsNumbers(const QString& region) {
    PhoneNumber typical;
    return nationalPrefix(region).startsWith('0'_L1) ||
           (!region.isEmpty() && library().GetExampleNumber(regionName(region), &typical) &&
            nationalDigits(typical).startsWith('0'_L1));
}

bool canBeginNumber(const QString& digits) {
    std::set<int> codes;
    library().GetSupportedCallingCodes(&codes);
    return std::any_of(codes.begin(), codes.end(), [&digits](int code) {
        const QString text = QString::number(code);
        return text.startsWith(digits) || digits.startsWith(text);
    });
}

bool isRegion(const QString& region) {
    return region.size() == 2 &&
           PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region.toUpper().toStdString()) != 0;
}

QString displayNumber(const QString& number, const QString& region, NumberForm form) {
    const QString digits = plainDigits(number);
    if (digits.size() < shortestNumber || digits.size() > longestE164)
        return number;
    QString e164 = toE164(number, region);
    if (e164.isEmpty() && !asciiNumber(number).startsWith('+'_L1))
        e164 = toE164('+'_L1 + digits, {});
    const auto found = e164.isEmpty() ? std::nullopt : parsed(e164, {});
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
