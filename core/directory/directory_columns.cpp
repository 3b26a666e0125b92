#include "core/directory/directory_columns.h"

#include "core/directory/directory_words.h"
#include "core/model/phone_number.h"

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExtension = 6;
constexpr qsizetype fewestDigits = 7; // of a number that is not an extension

struct ColumnNameRow {
    DirectoryColumn column;
    QLatin1String name;
};

constexpr std::array columnNames = {
    ColumnNameRow{DirectoryColumn::LeftOut, "ignored"_L1},
    ColumnNameRow{DirectoryColumn::Name, "name"_L1},
    ColumnNameRow{DirectoryColumn::GivenName, "first_name"_L1},
    ColumnNameRow{DirectoryColumn::MiddleName, "middle_name"_L1},
    ColumnNameRow{DirectoryColumn::FamilyName, "last_name"_L1},
    ColumnNameRow{DirectoryColumn::Company, "company"_L1},
    ColumnNameRow{DirectoryColumn::Number, "number"_L1},
};

qsizetype digitCount(const QString& field) {
    return std::count_if(field.begin(), field.end(), [](QChar c) { return c.isDigit(); });
}

/// Digits and what is written between them.
bool looksLikeNumber(const QString& field) {
    return digitCount(field) >= 2 &&
           std::none_of(field.begin(), field.end(), [](QChar c) { return c.isLetter() || c == u'@'; });
}

/// A number that can be called from anywhere, or in its country.
bool isWholeNumber(const QString& field, const QString& region) {
    if (!looksLikeNumber(field) || digitCount(field) < fewestDigits)
        return false;
    const QString trimmed = field.trimmed();
    return region.isEmpty() || trimmed.startsWith(u'+') || trimmed.startsWith("00"_L1) ||
           !toE164(field, region).isEmpty();
}

bool looksLikeName(const QString& field) {
    return !field.contains(u'@') && !field.contains("://"_L1) &&
           std::any_of(field.begin(), field.end(), [](QChar c) { return c.isLetter(); });
}

/// What stands in one column.
class Values {
public:
    Values(const QList<QStringList>& rows, qsizetype from, qsizetype column) {
        for (qsizetype i = from; i < rows.size(); ++i) {
            const QString field = rows[i].value(column).trimmed();
            if (!field.isEmpty())
                m_fields.append(field);
        }
    }

    bool isEmpty() const { return m_fields.isEmpty(); }
    QString sample() const { return m_fields.value(0); }

    template<class Says>
    bool mostly(Says says) const {
        const auto count = std::count_if(m_fields.begin(), m_fields.end(), says);
        return count > 0 && count * 5 >= m_fields.size() * 3;
    }

    template<class Says>
    bool any(Says says) const {
        return std::any_of(m_fields.begin(), m_fields.end(), says);
    }

private:
    QStringList m_fields;
};

bool isTitleRow(const QStringList& row, const QList<TitleMeaning>& meanings) {
    const bool holdsNumber = std::any_of(row.begin(), row.end(), [](const QString& field) {
        return looksLikeNumber(field) && digitCount(field) > 2;
    });
    return !holdsNumber && std::any_of(meanings.begin(), meanings.end(), [](TitleMeaning meaning) {
        return meaning != TitleMeaning::None && meaning != TitleMeaning::Place;
    });
}

/// Titles in a language that nobody here speaks: no digits above columns of digits.
bool isUnknownTitleRow(const QList<QStringList>& rows) {
    const QStringList& first = rows.front();
    if (rows.size() < 2 ||
        std::any_of(first.begin(), first.end(), [](const QString& field) { return digitCount(field) > 2; }))
        return false;
    for (qsizetype i = 0; i < first.size(); ++i) {
        if (!first[i].isEmpty() && Values(rows, 1, i).mostly(looksLikeNumber))
            return true;
    }
    return false;
}

ColumnUse useByTitle(TitleMeaning meaning, const Values& values, const QString& region) {
    ColumnUse use;
    use.sample = values.sample();
    use.reason = ColumnReason::Header;
    const auto leftOut = [&](ColumnReason reason) {
        use.column = DirectoryColumn::LeftOut;
        use.reason = reason;
    };
    switch (meaning) {
    case TitleMeaning::Phone: use.column = DirectoryColumn::Number; break;
    case TitleMeaning::BareNumber:
    case TitleMeaning::Place:
        use.column = DirectoryColumn::Number;
        if (values.isEmpty())
            leftOut(ColumnReason::Empty);
        else if (!values.mostly([&](const QString& field) {
                     return isWholeNumber(field, region) ||
                            (meaning == TitleMeaning::BareNumber && looksLikeNumber(field));
                 }))
            leftOut(meaning == TitleMeaning::Place ? ColumnReason::NotNeeded : ColumnReason::Identifier);
        break;
    case TitleMeaning::FullName:
    case TitleMeaning::Name: use.column = DirectoryColumn::Name; break;
    case TitleMeaning::GivenName: use.column = DirectoryColumn::GivenName; break;
    case TitleMeaning::MiddleName: use.column = DirectoryColumn::MiddleName; break;
    case TitleMeaning::FamilyName: use.column = DirectoryColumn::FamilyName; break;
    case TitleMeaning::Company: use.column = DirectoryColumn::Company; break;
    case TitleMeaning::Fax: leftOut(ColumnReason::Fax); break;
    case TitleMeaning::AboutNumber: leftOut(ColumnReason::AboutNumber); break;
    case TitleMeaning::SomebodyElse: leftOut(ColumnReason::SomebodyElse); break;
    case TitleMeaning::NumberOfWhat: leftOut(ColumnReason::Identifier); break;
    case TitleMeaning::None: leftOut(ColumnReason::NotNeeded); break;
    }
    if (use.column == DirectoryColumn::Number && !values.isEmpty() &&
        !values.any([](const QString& field) { return digitCount(field) > 1; }))
        leftOut(ColumnReason::AboutNumber); // "Mobile: yes"
    return use;
}

/// "Nom" beside "Prénom" is the family's, "Nombre" beside "Apellidos" the person's own.
void completeNames(QList<ColumnUse>& columns, const QList<TitleMeaning>& meanings) {
    const bool given = meanings.contains(TitleMeaning::GivenName);
    const bool family = meanings.contains(TitleMeaning::FamilyName);
    if (given == family)
        return;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (meanings[i] == TitleMeaning::Name)
            columns[i].column = given ? DirectoryColumn::FamilyName : DirectoryColumn::GivenName;
    }
}

/// Where titles do not say, what stands in the columns does.
void completeByContent(QList<ColumnUse>& columns, const QList<Values>& values, const QString& region) {
    const auto has = [&](auto says) { return std::any_of(columns.begin(), columns.end(), says); };
    const auto take = [&](qsizetype i, DirectoryColumn column) {
        columns[i].column = column;
        columns[i].reason = ColumnReason::Content;
    };
    const auto isNumber = [](const ColumnUse& use) { return use.column == DirectoryColumn::Number; };
    const auto whole = [&](const QString& field) { return isWholeNumber(field, region); };
    const auto isExtension = [](const QString& field) {
        return looksLikeNumber(field) && digitCount(field) <= longestExtension;
    };
    if (!has(isNumber)) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (columns[i].reason == ColumnReason::NotNeeded && values[i].mostly(whole))
                take(i, DirectoryColumn::Number);
        }
    }
    for (qsizetype i = 0; i < columns.size() && !has(isNumber); ++i) {
        if (columns[i].reason == ColumnReason::NotNeeded && values[i].mostly(isExtension))
            take(i, DirectoryColumn::Number);
    }
    const auto isName = [](const ColumnUse& use) {
        return use.column != DirectoryColumn::LeftOut && use.column != DirectoryColumn::Number;
    };
    for (qsizetype i = 0; i < columns.size() && !has(isName); ++i) {
        if (columns[i].reason == ColumnReason::NotNeeded && values[i].mostly(looksLikeName))
            take(i, DirectoryColumn::Name);
    }
}

} // namespace

ColumnsFound understoodColumns(const QList<QStringList>& rows, const QString& region) {
    ColumnsFound found;
    if (rows.isEmpty())
        return found;
    qsizetype width = 0;
    for (const QStringList& row : rows)
        width = std::max(width, row.size());
    QList<TitleMeaning> meanings;
    for (qsizetype i = 0; i < width; ++i)
        meanings.append(meaningOfTitle(titleWords(rows.front().value(i))));
    const bool known = isTitleRow(rows.front(), meanings);
    found.header = known || isUnknownTitleRow(rows);
    QList<Values> values;
    for (qsizetype i = 0; i < width; ++i) {
        values.append(Values(rows, found.header ? 1 : 0, i));
        ColumnUse use = useByTitle(known ? meanings[i] : TitleMeaning::None, values.last(), region);
        use.title = found.header ? rows.front().value(i) : QString();
        found.columns.append(use);
    }
    if (known)
        completeNames(found.columns, meanings);
    completeByContent(found.columns, values, region);
    return found;
}

QString columnName(DirectoryColumn column) {
    for (const ColumnNameRow& row : columnNames) {
        if (row.column == column)
            return row.name;
    }
    return {};
}

bool columnFromName(const QString& name, DirectoryColumn& column) {
    for (const ColumnNameRow& row : columnNames) {
        if (row.name == name) {
            column = row.column;
            return true;
        }
    }
    return false;
}

QString columnReasonName(ColumnReason reason) {
    switch (reason) {
    case ColumnReason::Header: return u"header"_s;
    case ColumnReason::Content: return u"content"_s;
    case ColumnReason::Chosen: return u"chosen"_s;
    case ColumnReason::NotNeeded: return u"not_needed"_s;
    case ColumnReason::Fax: return u"fax"_s;
    case ColumnReason::Identifier: return u"identifier"_s;
    case ColumnReason::SomebodyElse: return u"somebody_else"_s;
    case ColumnReason::AboutNumber: return u"about_number"_s;
    case ColumnReason::Empty: return u"empty"_s;
    }
    return {};
}

} // namespace opbx
