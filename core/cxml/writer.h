// Writes CXML element by element, always well-formed UTF-8. A plain value; any thread.
// It escapes and drops what XML cannot hold; it does not know which attributes a verb allows.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx {

using CxmlAttributes = QList<std::pair<QString, QString>>;

class CxmlWriter {
public:
    CxmlWriter();
    /// Opens an element; attributes with an empty value are left out.
    void open(const QString& verb, const CxmlAttributes& attributes = {});
    void close();
    /// An element with text, or an empty one when the text is empty.
    void element(const QString& verb, const CxmlAttributes& attributes = {}, const QString& text = {});
    /// Closes everything that is open and gives the document.
    QByteArray finish();

private:
    void start(const QString& verb, const CxmlAttributes& attributes);
    QString m_text;
    QList<QString> m_open;
};

/// Text that is safe in content and in attribute values; code points that XML 1.0 forbids are dropped.
QString cxmlEscaped(const QString& text);

} // namespace opbx
