#include "core/model/directory_text.h"

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFields = 256; // of a row; what is behind is left out

/// Rows one by one; quotes may hold separators and line ends.
class RowReader {
public:
    RowReader(const QString& text, QChar separator)
        : m_text(text)
        , m_separator(separator) {}

    bool next(QStringList& fields) {
        fields.clear();
        if (m_at >= m_text.size())
            return false;
        QString field;
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (quoted) {
                if (c != u'"')
                    field.append(c);
                else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"')
                    field.append(m_text.at(++m_at));
                else
                    quoted = false;
            } else if (c == u'"' && field.isEmpty()) {
                quoted = true;
            } else if (c == m_separator) {
                put(fields, field);
            } else if (c == u'\n' || c == u'\r') {
                break;
            } else {
                field.append(c);
            }
        }
        put(fields, field);
        skipLineEnd();
        return true;
    }

private:
    static void put(QStringList& fields, QString& field) {
        if (fields.size() < mostFields)
            fields.append(field.trimmed());
        field.clear();
    }

    void skipLineEnd() {
        if (m_at < m_text.size() && m_text.at(m_at) == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == u'\n')
            ++m_at;
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
};

QChar separatorOf(const QString& text) {
    const QStringView line =
        QStringView(text).left(text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n'));
    constexpr std::array separators = {u';', u'\t', u','};
    QChar best = u',';
    for (const char16_t separator : separators) {
        if (line.count(QChar(separator)) > line.count(best))
            best = separator;
    }
    return best;
}

bool hasAny(const QString& word, std::initializer_list<QLatin1String> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](QLatin1String part) { return word.contains(part); });
}

/// Which columns hold what, by the words of the header line that address books use.
struct CsvColumns {
    qsizetype name = -1;
    qsizetype firstName = -1;
    qsizetype lastName = -1;
    qsizetype company = -1;
    QList<qsizetype> numbers;

    bool isHeader() const {
        return !numbers.isEmpty() && (name >= 0 || firstName >= 0 || lastName >= 0 || company >= 0);
    }
};

CsvColumns columnsOf(const QStringList& header) {
    CsvColumns columns;
    const auto set = [](qsizetype& column, qsizetype index) { column = column < 0 ? index : column; };
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString word = header.at(i).toLower();
        const bool isKind = hasAny(word, {"type"_L1, "label"_L1, "fax"_L1, "pager"_L1, "extension of"_L1});
        if (hasAny(word, {"phone"_L1, "mobile"_L1, "telefon"_L1, "handy"_L1, "number"_L1, "nummer"_L1}) ||
            word == u"tel" || word == u"did" || word == u"extension") {
            if (!isKind)
                columns.numbers.append(i);
        } else if (hasAny(word, {"first name"_L1, "given name"_L1, "firstname"_L1, "vorname"_L1})) {
            set(columns.firstName, i);
        } else if (hasAny(word,
                          {"last name"_L1, "family name"_L1, "lastname"_L1, "surname"_L1, "nachname"_L1})) {
            set(columns.lastName, i);
        } else if (hasAny(word, {"company"_L1, "organi"_L1, "firma"_L1})) {
            set(columns.company, i);
        } else if (word == u"name" || word == u"fn" || hasAny(word, {"full name"_L1, "display name"_L1})) {
            set(columns.name, i);
        }
    }
    return columns;
}

DirectoryCard cardByColumns(const QStringList& row, const CsvColumns& columns) {
    DirectoryCard card;
    card.name = row.value(columns.name);
    if (card.name.isEmpty())
        card.name = (row.value(columns.firstName) + u' ' + row.value(columns.lastName)).trimmed();
    if (card.name.isEmpty())
        card.name = row.value(columns.company);
    for (const qsizetype column : columns.numbers) {
        // Several numbers in one field, as Google writes them.
        const QStringList several = row.value(column).split(u":::"_s, Qt::SkipEmptyParts);
        card.numbers += several;
    }
    return card;
}

bool looksLikeNumber(const QString& field) {
    const auto digits = std::count_if(field.begin(), field.end(), [](QChar c) { return c.isDigit(); });
    return digits >= 2 && std::none_of(field.begin(), field.end(), [](QChar c) { return c.isLetter(); });
}

/// Without a header: the first field with letters is the name, every field that looks like a number is one.
DirectoryCard cardByContent(const QStringList& row) {
    DirectoryCard card;
    for (const QString& field : row) {
        if (looksLikeNumber(field))
            card.numbers.append(field);
        else if (card.name.isEmpty())
            card.name = field;
    }
    return card;
}

} // namespace

void readCsv(const QString& text, const CardVisitor& visit) {
    RowReader rows(text, separatorOf(text));
    QStringList row;
    if (!rows.next(row))
        return;
    const CsvColumns columns = columnsOf(row);
    bool present = !columns.isHeader() || rows.next(row);
    for (; present; present = rows.next(row)) {
        if (row.size() == 1 && row.first().isEmpty())
            continue; // an empty line
        if (!visit(columns.isHeader() ? cardByColumns(row, columns) : cardByContent(row)))
            return;
    }
}

} // namespace opbx
