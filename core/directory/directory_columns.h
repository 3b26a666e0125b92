// Which column of an address book holds what, by the words of its header in the languages that telephone systems, mail programs and
// people write them in, and by what stands in the column. Pure; any thread.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace opbx {

enum class DirectoryColumn { LeftOut, Name, GivenName, MiddleName, FamilyName, Company, Number };

/// Why a column has its use.
enum class ColumnReason {
    Header,       // its title says so
    Content,      // what stands in it looks so
    Chosen,       // by the user
    NotNeeded,    // an address, a title, a note
    Fax,          // fax, pager, telex
    Identifier,   // a number that nobody can call: of a customer, a house, a tax office
    SomebodyElse, // the number or the name of another person
    AboutNumber,  // type, label or extension of a number in another column
    Empty,
};

struct ColumnUse {
    QString title;  // empty without a header
    QString sample; // the first value that is not empty
    DirectoryColumn column = DirectoryColumn::LeftOut;
    ColumnReason reason = ColumnReason::NotNeeded;

    bool operator==(const ColumnUse&) const = default;
};

struct ColumnsFound {
    QList<ColumnUse> columns;
    bool header = false; // the first row holds titles
};

/// `rows`: the beginning of the file, the first row included. `region`: country of numbers without one.
ColumnsFound understoodColumns(const QList<QStringList>& rows, const QString& region);

/// "name", "first_name", "middle_name", "last_name", "company", "number", "ignored"; false for another word.
QString columnName(DirectoryColumn column);
bool columnFromName(const QString& name, DirectoryColumn& column);

/// "header", "fax", "identifier", …: for machines.
QString columnReasonName(ColumnReason reason);

} // namespace opbx
