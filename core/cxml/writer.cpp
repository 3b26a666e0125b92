#include "core/cxml/writer.h"

#include "core/base/utf8_text.h"

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

/// Neither to be escaped nor to be looked at closely.
bool isPlain(QChar c) {
    const char16_t unit = c.unicode();
    return unit >= 0x20 && unit < 0xD800 && unit != '&' && unit != '<' && unit != '>' && unit != '"' &&
           unit != '\'';
}

void appendElement(std::string& bytes, const CxmlElement& element, size_t depth) {
    bytes.append(2 * depth, ' ');
    bytes += '<';
    appendUtf8(bytes, element.name);
    for (const auto& [key, value] : element.attributes) {
        bytes += ' ';
        appendUtf8(bytes, key);
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
    appendUtf8(bytes, element.name);
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
    std::string bytes;
    bytes.reserve(960);
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>\n";
    for (const CxmlElement& verb : verbs)
        appendElement(bytes, verb, 1);
    bytes += "</Response>\n";
    return QByteArray::fromStdString(bytes);
}

void appendEscaped(std::string& bytes, QStringView text) {
    for (text = appendWhile(bytes, text, isPlain); !text.isEmpty();
         text = appendWhile(bytes, text, isPlain)) {
        const char16_t unit = text.front().unicode();
        const bool isPair = QChar::isHighSurrogate(unit) && text.size() > 1 && text[1].isLowSurrogate();
        const char32_t point = isPair ? QChar::surrogateToUcs4(unit, text[1].unicode()) : unit;
        if (const char* escape = escapeOf(point))
            bytes += escape;
        else if (isXmlCharacter(point))
            appendUtf8(bytes, text.first(isPair ? 2 : 1));
        text = text.sliced(isPair ? 2 : 1);
    }
}

} // namespace opbx
