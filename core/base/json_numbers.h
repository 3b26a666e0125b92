// Numbers of a JSON text that a double cannot hold: identifiers of sessions have up to 39 digits and are told apart by the last.
// Any thread.
#pragma once

#include <QByteArray>

namespace opbx {

/// The text with each number of more than 15 digits in quotes, so that a reader that knows doubles keeps its digits. What is no
/// JSON stays none. The text itself when there is no such number.
QByteArray withLongNumbersQuoted(const QByteArray& json);
/// The same with each number in quotes.
QByteArray withNumbersQuoted(const QByteArray& json);

} // namespace opbx
