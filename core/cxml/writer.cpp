#include "core/cxml/writer.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool isXmlCharacter(char32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

/// White space other than blanks would be folded by a reader of attributes, so it is written by number.
const char* escapeOf(char32_t c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&apos;";
    case '\t': return "&#9;";
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default: return nullptr;
    }
}

void appendElement(QByteArray& bytes, const CxmlElement& element, int depth) {
    bytes.append(2 * depth, ' ').append('<');
    const QByteArray name = element.name.toUtf8();
    bytes += name;
    for (const auto& [key, value] : element.attributes) {
        bytes += ' ';
        bytes += key.toUtf8();
        bytes += "=\"";
        appendEscaped(bytes, value);
        bytes += '"';
    }
    if (element.children.isEmpty() && element.text.isEmpty()) {
        bytes += "/>\n";
        return;
    }
    bytes += '>';
    appendEscaped(bytes, element.text);
    if (!element.children.isEmpty()) {
        bytes += '\n';
        for (const CxmlElement& child : element.children)
            appendElement(bytes, child, depth + 1);
        bytes.append(2 * depth, ' ');
    }
    bytes += "</";
    bytes += name;
    bytes += ">\n";
}

} // namespace

CxmlElement& CxmlElement::with(const QString& attributeName, const QString& value) {
    attributes.emplaceBack(attributeName, value);
    return *this;
}

CxmlElement& CxmlElement::with(const QString& attributeName, int value) {
    return with(attributeName, QString::number(value));
}

CxmlElement& CxmlElement::withFlag(const QString& attributeName, bool value) {
    return with(attributeName, value ? u"true"_s : u"false"_s);
}

CxmlElement& CxmlElement::add(CxmlElement child) {
    children.append(std::move(child));
    return *this;
}

QString CxmlElement::attribute(QStringView attributeName) const {
    for (const auto& [key, value] : attributes) {
        if (key == attributeName)
            return value;
    }
    return {};
}

QByteArray writeCxml(const QList<CxmlElement>& verbs) {
    QByteArray bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>\n";
    for (const CxmlElement& verb : verbs)
        appendElement(bytes, verb, 1);
    bytes += "</Response>\n";
    return bytes;
}

void appendEscaped(QByteArray& bytes, QStringView text) {
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype until) {
        if (until > plainFrom)
            bytes += text.mid(plainFrom, until - plainFrom).toUtf8();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype at = i;
        char32_t point = text.at(i).unicode();
        if (QChar::isHighSurrogate(point) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            point = QChar::surrogateToUcs4(text.at(at), text.at(++i));
        const char* escape = escapeOf(point);
        if (!escape && isXmlCharacter(point))
            continue;
        flush(at);
        bytes += escape ? escape : "";
        plainFrom = i + 1;
    }
    flush(text.size());
}

} // namespace opbx
