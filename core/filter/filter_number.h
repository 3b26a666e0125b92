// Telephone numbers in filters: a number that is looked for is found in whatever spelling a row holds it. Pure; any thread.
// The same patterns serve rows in memory and the SQL, which is written here for that.
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantList>

namespace opbx {

/// What a row looks like that is about the number that is looked for. `*` stands for any text, `_` for one character.
struct NumberPatterns {
    QStringList bare; // of bareNumber() of the row
    QString national; // of what nationalNumber() says of that; empty when it does not matter

    bool isEmpty() const { return bare.isEmpty(); }
};

/// `+1212` stands for a beginning, digits alone for any part, and a whole number for its national forms too. What is written as
/// inside a country, `054*` or `(212) 555*`, stands for numbers of any country that are written so there.
/// Empty when `text` is no number. `isWild`: `*` in it stands for any text, and it is matched as a whole.
NumberPatterns numberPatterns(const QString& text, bool isWild);

/// The text, of an address what stands before its '@', without '+', blanks, dashes, dots, slashes and brackets.
QString bareNumber(const QString& text);
/// The national form of bare international digits; empty when they are none.
QString nationalNumber(const QString& bare);

bool fitsNumber(const QString& text, const NumberPatterns& patterns);

/// The same as a condition over connections that have the functions of core/database/number_function.h; appends its values. Rows that
/// hold a number as the network writes it are compared as they are, since to bare a million of texts takes seconds.
QString numberSql(QLatin1String column, const NumberPatterns& patterns, QVariantList& values);

} // namespace opbx
