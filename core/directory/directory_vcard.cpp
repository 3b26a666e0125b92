#include "core/directory/directory_vcard.h"

#include "core/base/charset.h"
#include "core/base/utf8_text.h"

#include <algorithm>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestProperty = 4096; // of what is read; photographs are longer and are left out
constexpr qsizetype mostCardNumbers = 100;  // of a card
constexpr qsizetype mostUndeclared = 512 * 1024;

struct RawProperty {
    QByteArray name;    // upper case, without group
    QByteArray charset; // as the property names it
    QByteArray value;   // without transfer encoding
};

/// Physical lines joined to one property: folded lines go on with white space, quoted-printable ones after "=".
class LineReader {
public:
    explicit LineReader(const QByteArray& bytes)
        : m_bytes(bytes) {}

    bool next(QByteArray& line) {
        line.clear();
        if (m_at >= m_bytes.size())
            return false;
        append(line);
        const bool quotedPrintable = line.toUpper().contains("QUOTED-PRINTABLE");
        while (m_at < m_bytes.size()) {
            const bool folded = m_bytes.at(m_at) == ' ' || m_bytes.at(m_at) == '\t';
            const bool soft = quotedPrintable && line.endsWith('=');
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
    void append(QByteArray& line) {
        qsizetype end = m_bytes.indexOf('\n', m_at);
        if (end < 0)
            end = m_bytes.size();
        QByteArrayView part = QByteArrayView(m_bytes).sliced(m_at, end - m_at);
        if (part.endsWith('\r'))
            part.chop(1);
        line += part.first(std::min(part.size(), longestProperty - std::min(longestProperty, line.size())));
        m_at = std::min(end + 1, m_bytes.size());
    }

    const QByteArray& m_bytes;
    qsizetype m_at = 0;
};

/// `=XX` as bytes; what is no such pair stays as it is.
QByteArray fromQuotedPrintable(const QByteArray& text) {
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArray digits = text.mid(i + 1, 2);
        bool isHex = false;
        const int byte = text.at(i) == '=' && digits.size() == 2 ? digits.toInt(&isHex, 16) : 0;
        bytes.append(isHex ? char(byte) : text.at(i));
        i += isHex ? 2 : 0;
    }
    return bytes;
}

/// Value of `CHARSET=`; empty without one.
QByteArray charsetOf(const QByteArray& head) {
    for (const QByteArray& parameter : head.split(';')) {
        if (parameter.trimmed().toUpper().startsWith("CHARSET="))
            return parameter.trimmed().sliced(8).replace('"', "").trimmed();
    }
    return {};
}

/// Where the value begins: the first colon outside of quotes.
qsizetype colonOf(const QByteArray& line) {
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        if (line[i] == ':' && !quoted)
            return i;
    }
    return line.indexOf(':');
}

bool isRead(const QByteArray& name) {
    return name == "BEGIN" || name == "END" || name == "AGENT" || name == "FN" || name == "N" ||
           name == "ORG" || name == "TEL";
}

RawProperty propertyOf(const QByteArray& line) {
    const qsizetype colon = colonOf(line);
    if (colon < 0)
        return {};
    const QByteArray head = line.first(colon);
    const QByteArray upper = head.toUpper();
    RawProperty property;
    property.name = upper.left(upper.indexOf(';') < 0 ? upper.size() : upper.indexOf(';'));
    property.name = property.name.sliced(property.name.lastIndexOf('.') + 1).trimmed();
    if (!isRead(property.name))
        return {};
    property.charset = charsetOf(head);
    property.value = line.sliced(colon + 1);
    if (upper.contains("QUOTED-PRINTABLE"))
        property.value = fromQuotedPrintable(property.value);
    else if (upper.contains("ENCODING=B") || upper.contains(";BASE64"))
        property.value = QByteArray::fromBase64(property.value);
    return property;
}

/// Text in the encoding that the card names. A name that does not fit the bytes is believed less than the bytes.
std::optional<QString> declaredText(const RawProperty& property) {
    if (property.charset.isEmpty() && isAscii(property.value))
        return QString::fromLatin1(property.value);
    if (!property.charset.isEmpty()) {
        if (auto text = cleanlyDecodedAs(property.value, property.charset))
            return text;
    }
    return cleanlyDecodedAs(property.value, "UTF-8");
}

QString textOf(const RawProperty& property, const QByteArray& charset) {
    if (auto text = declaredText(property))
        return *text;
    return decodedAs(property.value, charset).value_or(QString::fromLatin1(property.value));
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

    void take(const RawProperty& property, const QByteArray& charset) {
        const QString value = textOf(property, charset);
        if (property.name == "FN") {
            formattedName = partsOf(value).join(u';');
        } else if (property.name == "N") {
            const QStringList parts = partsOf(value); // family; given; additional; …
            structuredName = (parts.value(1) + u' ' + parts.value(2) + u' ' + parts.value(0)).simplified();
        } else if (property.name == "ORG") {
            organization = partsOf(value).first();
        } else if (property.name == "TEL" && numbers.size() < mostCardNumbers) {
            numbers.append(value);
        }
    }

    DirectoryCard card() const {
        for (const QString& name : {formattedName, structuredName, organization}) {
            if (!name.trimmed().isEmpty())
                return {0, name, numbers};
        }
        return {0, {}, numbers};
    }
};

bool isLine(const RawProperty& property, const char* name) {
    return property.name == name && property.value.trimmed().toUpper() == "VCARD";
}

/// "AGENT:BEGIN:VCARD": the nested card goes on with the next lines.
bool isNestedBegin(const QByteArray& value) {
    const QByteArray plain = value.toUpper().replace(" ", "").trimmed();
    return plain == "BEGIN:VCARD";
}

} // namespace

bool isVCard(const QByteArray& bytes) {
    return bytes.left(1024).trimmed().toUpper().startsWith("BEGIN:VCARD");
}

QByteArray undeclaredText(const QByteArray& bytes) {
    LineReader lines(bytes);
    QByteArray line;
    QByteArray text;
    while (text.size() < mostUndeclared && lines.next(line)) {
        const RawProperty property = propertyOf(line);
        if (!property.name.isEmpty() && !declaredText(property))
            text += property.value + '\n';
    }
    return text;
}

void readVCards(const QByteArray& bytes, const QByteArray& charset, const CardVisitor& visit) {
    LineReader lines(bytes);
    QByteArray line;
    QList<Card> open; // the outermost first
    bool agent = false;
    int place = 0;
    while (lines.next(line)) {
        const RawProperty property = propertyOf(line);
        if (property.name == "AGENT" && isNestedBegin(property.value) && !open.isEmpty()) {
            open.append(Card());
        } else if (isLine(property, "BEGIN")) {
            if (!agent)
                open.clear(); // a card that was not ended is given up
            open.append(Card());
        } else if (isLine(property, "END")) {
            if (open.isEmpty())
                continue;
            DirectoryCard card = open.takeLast().card();
            card.place = ++place;
            if (!visit(card))
                return;
        } else if (!open.isEmpty()) {
            open.last().take(property, charset);
        }
        if (!line.trimmed().isEmpty())
            agent = property.name == "AGENT" && property.value.trimmed().isEmpty();
    }
}

} // namespace opbx
