// Words of the headers of address books, in English, German, Hebrew, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian and
// Arabic. Pure; any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace opbx {

/// A title taken apart for comparing: "Telefon geschäftlich 2" → {"telefon", "geschaftlich"}, "FirstName" → {"first", "name"}. Lower
/// case, without accents and digits, without the article that Arabic and Hebrew write in front.
QStringList titleWords(const QString& title);

enum class TitleMeaning {
    None,
    Phone,        // a telephone
    BareNumber,   // "number" and where: of a telephone if the values are
    Place,        // "home", "business", "other": a telephone in some systems, if the values are
    NumberOfWhat, // a number of something that is no telephone
    Fax,
    AboutNumber,
    SomebodyElse,
    Name, // of the whole person, or the part that no other column holds
    FullName,
    GivenName,
    MiddleName,
    FamilyName,
    Company,
};

TitleMeaning meaningOfTitle(const QStringList& words);

} // namespace opbx
