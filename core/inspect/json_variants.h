// The ways in which software writes the same JSON differently: white space, escaped slashes, escaped characters. Works on the
// text, so that the order of keys and the form of numbers stay. Never fails: what is no JSON comes out changed somehow.
#pragma once

#include <QByteArrayList>

namespace opbx {

/// Without white space outside strings.
QByteArray jsonMinified(const QByteArray& text);

/// Indented by four spaces, with keys, numbers and escapes as they came.
QByteArray jsonIndented(const QByteArray& text);

/// Minified, plus the forms of common libraries that sort keys.
QByteArrayList jsonMinifiedVariants(const QByteArray& text);

/// Indented by two and four spaces and by tabs, and on one line with spaces after colons and commas.
QByteArrayList jsonPrettyVariants(const QByteArray& text);

/// With `/` as `\/` and the other way round.
QByteArrayList jsonSlashVariants(const QByteArray& text);

/// With characters beyond ASCII as `\u` escapes and the other way round, each also with the slash variants.
QByteArrayList jsonUnicodeVariants(const QByteArray& text);

} // namespace opbx
