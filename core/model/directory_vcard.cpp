#include "core/model/directory_text.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestProperty = 4096; // of what is read; photographs are longer and are left out
constexpr qsizetype mostNumbers = 100;      // of a card

struct Property {
    QString name; // upper case, without group
    bool quotedPrintable = false;
    QString value;
};

/// Physical lines joined to one property: folded lines go on with white space, quoted-printable ones after "=".
class LineReader {
public:
    explicit LineReader(const QString& text)
        : m_text(text) {}

    bool next(QString& line) {
        line.clear();
        if (m_at >= m_text.size())
            return false;
        append(line);
        const bool quotedPrintable = line.contains("QUOTED-PRINTABLE"_L1, Qt::CaseInsensitive);
        while (m_at < m_text.size()) {
            const bool folded = m_text.at(m_at) == u' ' || m_text.at(m_at) == u'\t';
            const bool soft = quotedPrintable && line.endsWith(u'=');
            if (!folded && !soft)
                break;
            if (soft)
                line.chop(1);
            if (folded)
                ++m_at;
            append(line);
        }
        return true;
    }

private:
    void append(QString& line) {
        qsizetype end = m_text.indexOf(u'\n', m_at);
        if (end < 0)
            end = m_text.size();
        QStringView part = QStringView(m_text).sliced(m_at, end - m_at);
        if (part.endsWith(u'\r'))
            part.chop(1);
        line += part.left(longestProperty - std::min(longestProperty, line.size()));
        m_at = std::min(end + 1, m_text.size());
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

Property propertyOf(const QString& line) {
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return {};
    const QString head = line.left(colon);
    Property property;
    property.name = head.section(u';', 0, 0).section(u'.', -1).trimmed().toUpper();
    property.quotedPrintable = head.contains("QUOTED-PRINTABLE"_L1, Qt::CaseInsensitive);
    property.value = line.mid(colon + 1);
    if (property.quotedPrintable)
        property.value = QString::fromUtf8(QByteArray::fromPercentEncoding(property.value.toLatin1(), '='));
    return property;
}

/// Parts of a structured value, split at semicolons that are not escaped.
QStringList partsOf(const QString& value) {
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c == u'\\' && i + 1 < value.size()) {
            const QChar escaped = value.at(++i);
            parts.last().append(escaped.toLower() == u'n' ? QChar(u' ') : escaped);
        } else if (c == u';') {
            parts.append(QString());
        } else {
            parts.last().append(c);
        }
    }
    return parts;
}

struct Card {
    QString formattedName;
    QString structuredName;
    QString organization;
    QStringList numbers;

    void take(const Property& property) {
        if (property.name == u"FN") {
            formattedName = partsOf(property.value).join(u';');
        } else if (property.name == u"N") {
            const QStringList parts = partsOf(property.value); // family; given; …
            structuredName = (parts.value(1) + u' ' + parts.value(0)).trimmed();
        } else if (property.name == u"ORG") {
            organization = partsOf(property.value).first();
        } else if (property.name == u"TEL" && numbers.size() < mostNumbers) {
            numbers.append(property.value);
        }
    }

    DirectoryCard card() const {
        for (const QString& name : {formattedName, structuredName, organization}) {
            if (!name.trimmed().isEmpty())
                return {name, numbers};
        }
        return {{}, numbers};
    }
};

bool isLine(const Property& property, QLatin1String name) {
    return property.name == name && property.value.trimmed().compare("VCARD"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

bool isVCard(const QString& text) {
    return QStringView(text).trimmed().startsWith("BEGIN:VCARD"_L1, Qt::CaseInsensitive);
}

void readVCards(const QString& text, const CardVisitor& visit) {
    LineReader lines(text);
    QString line;
    Card card;
    bool inside = false;
    while (lines.next(line)) {
        const Property property = propertyOf(line);
        if (isLine(property, "BEGIN"_L1)) {
            card = {}; // a card that was not ended is given up
            inside = true;
        } else if (isLine(property, "END"_L1)) {
            if (inside && !visit(card.card()))
                return;
            inside = false;
        } else if (inside) {
            card.take(property);
        }
    }
}

} // namespace opbx
