// What kind of body this is and how it reads as text. Pure functions; hostile bytes are expected.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace opbx::ui {

enum class BodyKind { Empty, Json, Form, Xml, Text, Binary };

/// By the content first; the media type decides only what the content leaves open.
BodyKind bodyKind(const QByteArray& body, const QByteArray& contentType);

/// Indented JSON in the order of the document, one form field a line, anything else as it is. Lines that would hold up the text view are
/// broken.
QString readableBody(const QByteArray& body, BodyKind kind);

/// Decoded pairs of a form body, in order.
QList<std::pair<QString, QString>> formPairs(const QByteArray& body);

} // namespace opbx::ui
