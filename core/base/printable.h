// Text of others for a terminal, a log or a spreadsheet: whatever moves a cursor, changes the direction of writing, ends a line or
// cannot be seen is written as an escape that can be read. Any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace opbx {

/// One line: control and format characters, line ends, halves of surrogates, private and unassigned characters come out as `\n`,
/// `\t`, `\x1b`, `\u202e` or `\U000e0001`. A backslash stays as it is, so what is read back by a program is the business of --json.
QString printable(QStringView text);

/// A JSON text (UTF-8) that says the same in printable ASCII and in letters, marks, numbers, punctuation and symbols: everything
/// else beyond ASCII, DEL included, becomes a `\u` escape. What stands outside strings is not looked at.
QByteArray printableJson(const QByteArray& json);

/// Whether a character is shown as it is in a line for people.
bool isPrintable(char32_t character);

} // namespace opbx
