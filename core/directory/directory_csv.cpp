#include "core/directory/directory_csv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFields = 256; // of a row; what is behind is left out
constexpr qsizetype rowsLookedAt = 300;
constexpr qsizetype longestFirstLine = 64 * 1024;

/// What programs write around a number so that Excel shows it as it is: ="+1 212…" or '+1 212….
QString unprotected(const QString& field) {
    const QString text = field.trimmed();
    if (text.size() > 3 && text.startsWith("=\""_L1) && text.endsWith('"'_L1))
        return text.sliced(2, text.size() - 3).trimmed();
    const QChar second = text.size() > 1 ? text.at(1) : QChar();
    const bool isProtected =
        text.startsWith('\''_L1) && (second.isDigit() || second == '+'_L1 || second == '('_L1);
    return isProtected ? text.sliced(1) : text;
}

/// Rows one by one; quotes may hold separators and line ends.
class RowReader {
public:
    RowReader(const QString& text, QChar separator, qsizetype start)
        : m_text(text)
        , m_separator(separator)
        , m_at(start) {}

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
            fields.append(unprotected(field));
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
    qsizetype m_at;
};

/// Excel writes the separator into a line of its own: "sep=;".
bool namedSeparator(const QString& text, CsvLayout& layout) {
    const qsizetype end = text.indexOf(u'\n');
    const QStringView line = QStringView(text).first(end < 0 ? text.size() : end).trimmed();
    if (line.size() != 5 || !line.startsWith("sep="_L1, Qt::CaseInsensitive))
        return false;
    layout.separator = line.back();
    layout.start = end < 0 ? text.size() : end + 1;
    return true;
}

/// The one that the first line holds most often, outside of quotes.
QChar separatorOf(const QString& text) {
    constexpr std::array<char16_t, 4> separators = {u',', u';', u'\t', u'|'};
    std::array<int, separators.size()> counts = {};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u'\n' && !quoted)
            break;
        const auto found = std::find(separators.begin(), separators.end(), c.unicode());
        if (!quoted && found != separators.end())
            ++counts[size_t(found - separators.begin())];
    }
    return separators[size_t(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

bool isEmptyRow(const QStringList& row) {
    return std::all_of(row.begin(), row.end(), [](const QString& field) { return field.isEmpty(); });
}

/// Takes what a layout's columns hold out of rows.
class CardReader {
public:
    explicit CardReader(const QList<ColumnUse>& columns) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            m_columns[size_t(columns[i].column)].append(i);
    }

    DirectoryCard card(const QStringList& row) const {
        DirectoryCard card;
        card.name = joined(row, DirectoryColumn::Name, false);
        if (card.name.isEmpty()) {
            const QStringList parts = {joined(row, DirectoryColumn::GivenName, true),
                                       joined(row, DirectoryColumn::MiddleName, true),
                                       joined(row, DirectoryColumn::FamilyName, true)};
            card.name = parts.join(u' ').simplified();
        }
        if (card.name.isEmpty())
            card.name = joined(row, DirectoryColumn::Company, false);
        for (const qsizetype column : m_columns[size_t(DirectoryColumn::Number)]) {
            // Several numbers in one field, as Google writes them.
            for (const QString& number : row.value(column).split(u":::"_s, Qt::SkipEmptyParts)) {
                if (!number.trimmed().isEmpty())
                    card.numbers.append(number.trimmed());
            }
        }
        return card;
    }

private:
    /// The first that is not empty, or all of them.
    QString joined(const QStringList& row, DirectoryColumn use, bool all) const {
        QStringList parts;
        for (const qsizetype column : m_columns[size_t(use)]) {
            const QString field = row.value(column);
            if (!field.isEmpty() && (all || parts.isEmpty()))
                parts.append(field);
        }
        return parts.join(u' ');
    }

    std::array<QList<qsizetype>, size_t(DirectoryColumn::Number) + 1> m_columns;
};

} // namespace

CsvLayout understoodCsv(const QString& text, const QString& region) {
    CsvLayout layout;
    if (!namedSeparator(text, layout)) {
        while (layout.start < text.size() && text.at(layout.start).isSpace() &&
               text.at(layout.start) != u'\t')
            ++layout.start;
        layout.separator = separatorOf(
            text.sliced(layout.start, std::min<qsizetype>(text.size() - layout.start, longestFirstLine)));
    }
    RowReader rows(text, layout.separator, layout.start);
    QList<QStringList> first;
    QStringList row;
    while (first.size() < rowsLookedAt && rows.next(row)) {
        if (!isEmptyRow(row))
            first.append(row);
    }
    layout.found = understoodColumns(first, region);
    return layout;
}

void readCsv(const QString& text, const CsvLayout& layout, const CardVisitor& visit) {
    RowReader rows(text, layout.separator, layout.start);
    const CardReader reader(layout.found.columns);
    QStringList row;
    bool title = layout.found.header;
    for (int place = 1; rows.next(row); ++place) {
        if (isEmptyRow(row))
            continue;
        if (std::exchange(title, false))
            continue;
        DirectoryCard card = reader.card(row);
        card.place = place;
        if (!visit(card))
            return;
    }
}

} // namespace opbx
