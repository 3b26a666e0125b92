// Telephone numbers in filters: a number that is looked for is found in whatever spelling a row holds it. Pure; any thread.
// The same patterns serve rows in memory and the SQL, which is written here for that.
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantList>

namespace opbx {

/// What the digits of a row (bareNumber() of it) look like when it is about the number in `text`: whole patterns with `*`.
/// `+1212` stands for a beginning, digits alone for any part, and a whole number for its national forms too.
/// Empty when `text` is no number. `isWild`: `*` in it stands for any text, and it is matched as a whole.
QStringList numberPatterns(const QString& text, bool isWild);

/// The text, of an address what stands before its '@', without '+', blanks, dashes, dots, slashes and brackets.
QString bareNumber(const QString& text);

/// True when bareNumber() of a row's text fits one of the patterns.
bool fitsNumber(const QString& text, const QStringList& patterns);

/// The same as a condition over connections that know bare_number() (core/storage/number_function.h); appends its values. Rows that hold a number as the network writes it are compared as they are, since
/// to bare a million of texts takes seconds.
QString numberSql(QLatin1String column, const QStringList& patterns, QVariantList& values);

} // namespace opbx
