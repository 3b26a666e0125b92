// Numbers that are written with a digit more or less in some countries, and are one number. Digits only: asks no library. Pure; any
// thread.
#pragma once

#include <QString>
#include <QStringList>

namespace opbx {

/// E.164 digits (without '+') as they are compared: without the 1 and the 9 that mobile numbers of Mexico and Argentina have
/// in some spellings, and the 9 of Brazil's.
QString comparableDigits(const QString& digits);
/// The spellings in E.164 digits of what comparableDigits() gave, itself first.
QStringList digitSpellings(const QString& comparable);

} // namespace opbx
