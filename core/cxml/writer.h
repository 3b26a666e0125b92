// CXML documents as values, and their bytes. Pure; any thread.
// Escapes and drops what XML cannot hold; which verbs and attributes exist is the validator's business.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <string>
#include <utility>

namespace opbx {

/// An element: either text or children inside it.
struct CxmlElement {
    QString name;
    QList<std::pair<QString, QString>> attributes;
    QString text;
    QList<CxmlElement> children;

    explicit CxmlElement(QString elementName = {}, QString content = {})
        : name(std::move(elementName))
        , text(std::move(content)) {}

    CxmlElement& with(const QString& attribute, const QString& value);
    CxmlElement& with(const QString& attribute, int value);
    CxmlElement& withFlag(const QString& attribute, bool value);
    CxmlElement& add(CxmlElement child);

    /// Empty when there is no such attribute.
    QString attribute(QStringView attributeName) const;
};

/// `<?xml …?><Response>…</Response>`, UTF-8, one element a line.
QByteArray writeCxml(const QList<CxmlElement>& verbs);

/// Appends text with the five characters of XML escaped and the code points that XML 1.0 forbids left out.
void appendEscaped(std::string& bytes, QStringView text);

} // namespace opbx
