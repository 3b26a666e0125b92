// Tells text from bytes in a body. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace opbx {

/// The body as text; nothing when it is not UTF-8 or holds NUL bytes, so that it would not come back the same.
std::optional<QString> textOfBody(const QByteArray& body);

} // namespace opbx
