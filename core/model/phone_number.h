// Telephone numbers: one form for comparing, two for showing. By libphonenumber where digits alone do not decide.
// Pure functions of any thread, and a cache that belongs to one thread. Nothing here says whether a number is in use.
#pragma once

#include <QHash>
#include <QString>

namespace opbx {

/// The digits without separators, '+' or leading international 00: "+1 (555) 123-4567" → "15551234567". Empty when there is
/// anything but digits and separators. Does not call libphonenumber.
QString plainDigits(const QString& number);

/// E.164 with '+'. National forms count in `region` (ISO 3166, e.g. "US"). Empty when it is no possible number.
/// Takes tens of microseconds.
QString toE164(const QString& number, const QString& region);

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
