// What kind of body this is and how it reads as text. Values and pure functions, any thread; hostile bytes are expected: whatever a
// body is made of, what is made of it here is bounded by a few times its size.
#pragma once

#include "core/explain/json_index.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace opbx::ui {

enum class BodyKind { Empty, Json, Form, Xml, Text, Binary };

/// By the content first; the media type decides only what the content leaves open.
BodyKind bodyKind(const QByteArray& body, const QByteArray& contentType);

/// A body with what is needed to look into it.
struct BodyContent {
    QByteArray body;
    BodyKind kind = BodyKind::Empty;
    JsonIndex index;                  // of JSON
    std::vector<std::uint32_t> pairs; // of a form: where each begins

    /// The decoded pair of a form.
    std::pair<QString, QString> pair(std::size_t number) const;
};
using BodyContentPtr = std::shared_ptr<const BodyContent>;

BodyContentPtr bodyContent(const QByteArray& body, const QByteArray& contentType);

/// A body as text, in parts that a text view lays out without a stall.
struct BodyText {
    QString text;
    QList<qsizetype> parts; // where each begins; never empty

    QString part(qsizetype number) const;
    qsizetype partOf(qsizetype place) const;
};

/// Indented JSON in the order of the document, one form field a line, anything else as it is. JSON that would grow too much stays as it
/// came. Long lines are broken.
BodyText bodyText(const BodyContent& content);

} // namespace opbx::ui
