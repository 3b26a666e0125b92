// Telephone numbers: one form for comparing, two for showing. By libphonenumber where digits alone do not decide.
// Pure functions of any thread, and a cache that belongs to one thread. Nothing here says whether a number is in use.
//
// Numbers are compared by comparableDigits(); libphonenumber is asked only when plain digits are not found. SQL
// compares digits as they are and calls bare_number() only for texts that hold something else.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace opbx {

/// The text in ASCII: digits of every script and width, dashes, blanks and pluses become 0-9, '-', ' ' and '+'; invisible marks,
/// `tel:` and the zero in brackets behind a country code, as in "+44 (0)20", are gone. Other characters stay.
QString asciiNumber(const QString& text);

/// The digits without separators, '+' or leading international 00: "+1 (555) 123-4567" → "15551234567". Empty when there is
/// anything but digits and separators. Does not call libphonenumber.
QString plainDigits(const QString& number);

enum class NumberFault {
    None,
    NotANumber,     // a name, a service code, an address
    Character,      // a character in it that belongs to no number
    Extension,      // a number with an extension behind it, which nobody can dial
    NoCountry,      // in national form, and no region is known
    UnknownCountry, // no country has this code
    NoAreaCode,     // a local number
    TooShort,
    TooLong,
};

struct ReadNumber {
    QString e164; // with '+'; also of a number with an extension, without it
    NumberFault fault = NumberFault::None;

    bool ok() const { return fault == NumberFault::None; }
};

/// Reads a number as people write it. National forms count in `region` (ISO 3166, e.g. "US"; empty: none); a local number
/// without its area code is never completed. Takes tens of microseconds.
ReadNumber readNumber(const QString& text, const QString& region);

/// E.164 with '+', of a number with an extension that of the number alone. Empty when readNumber() finds another fault.
QString toE164(const QString& number, const QString& region);

/// How a number (E.164 digits) is dialled in `region`: inside the country with and without the national prefix as is usual
/// there, from abroad behind the international prefix and 00. Digits only; empty without a region.
QStringList dialledSpellings(const QString& digits, const QString& region);
/// The region that E.164 digits belong to; empty when none does.
QString regionOfDigits(const QString& digits);
struct NationalForm {
    QString digits; // empty when no country has this code
    qsizetype
        length; // of whole numbers of the country in this form; 0 where it tells nothing, as a leading zero tells enough

    bool operator==(const NationalForm&) const = default;
};

/// How E.164 digits, or their beginning, are written inside their country: "97254" → "054", "1212" → "212".
NationalForm nationalForm(const QString& digits);
/// "972" for IL; empty for no region.
QString countryCode(const QString& region);
/// What is dialled in a region before the country code, such as 00 or 011; empty where several are in use, and for no region.
QString internationalPrefix(const QString& region);
/// What a region's national numbers begin with that is no part of them, such as 0; empty when there is nothing.
QString nationalPrefix(const QString& region);
/// Whether a number can begin with a zero where it is dialled inside the region: with the prefix 0, or as in Italy.
bool zeroBeginsNumbers(const QString& region);
/// Whether numbers can begin so: false when no country's code fits. `digits` without '+'.
bool canBeginNumber(const QString& digits);

/// True for a country that numbers are known of: "US", "de".
bool isRegion(const QString& region);

enum class NumberForm { International, National };

/// "+1 555-123-4567" or "(555) 123-4567"; the text itself when it is no number (extension, SIP address, anonymous).
/// Takes tens of microseconds: see NumberDisplay.
QString displayNumber(const QString& number, const QString& region, NumberForm form);

/// True for a caller who does not say a number: empty, anonymous, restricted, private, unavailable, unknown, withheld.
bool isAnonymous(const QString& caller);

/// True for `sip:` and `sips:` addresses.
bool isSipAddress(const QString& address);

/// Remembers what displayNumber() said, for tables. One thread.
class NumberDisplay {
public:
    explicit NumberDisplay(QString region, NumberForm form = NumberForm::International);
    QString display(const QString& number);

private:
    QString m_region;
    NumberForm m_form;
    QHash<QString, QString> m_known;
};

} // namespace opbx
