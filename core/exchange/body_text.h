// Tells text from bytes in a body, and looks for a text in one. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace opbx {

/// The body as text; nothing when it is not UTF-8 or holds NUL bytes, so that it would not come back the same.
std::optional<QString> textOfBody(const QByteArray& body);

/// A sentence where only the beginning of the request's body was kept: how much of how much. Empty where it is whole.
QString cutBodyNote(const Exchange& exchange);

/// What `body~` means wherever an exchange is in memory: the body of the request or of the answer holds the text, byte for byte, as
/// the stored ones are searched.
bool holdsInBodies(const Exchange& exchange, const QString& text);

} // namespace opbx
