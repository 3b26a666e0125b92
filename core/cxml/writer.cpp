#include "core/cxml/writer.h"

namespace opbx {

QString cxmlEscaped(const QString& text) {
    QString escaped;
    for (const char32_t point : text.toUcs4()) {
        const bool allowed = point == 0x9 || point == 0xA || point == 0xD ||
                             (point >= 0x20 && point < 0xD800) || (point > 0xDFFF && point < 0xFFFE) ||
                             (point >= 0x10000 && point <= 0x10FFFF);
        if (allowed)
            escaped += QString::fromUcs4(&point, 1);
    }
    return escaped.toHtmlEscaped();
}

CxmlWriter::CxmlWriter()
    : m_text(QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")) {
    open(QStringLiteral("Response"));
}

void CxmlWriter::start(const QString& verb, const CxmlAttributes& attributes) {
    m_text += QLatin1Char('<') + verb;
    for (const auto& [name, value] : attributes)
        if (!value.isEmpty())
            m_text += QLatin1Char(' ') + name + QStringLiteral("=\"") + cxmlEscaped(value) + QLatin1Char('"');
}

void CxmlWriter::open(const QString& verb, const CxmlAttributes& attributes) {
    start(verb, attributes);
    m_text += QLatin1Char('>');
    m_open.append(verb);
}

void CxmlWriter::close() {
    m_text += QStringLiteral("</") + m_open.takeLast() + QLatin1Char('>');
}

void CxmlWriter::element(const QString& verb, const CxmlAttributes& attributes, const QString& text) {
    start(verb, attributes);
    if (text.isEmpty())
        m_text += QStringLiteral("/>");
    else
        m_text += QLatin1Char('>') + cxmlEscaped(text) + QStringLiteral("</") + verb + QLatin1Char('>');
}

QByteArray CxmlWriter::finish() {
    while (!m_open.isEmpty())
        close();
    return m_text.toUtf8();
}

} // namespace opbx
