// Text in whatever encoding a file is written in. Files that others made come as UTF-8, UTF-16, Windows code pages and the encodings
// that a vCard names. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace opbx {

/// Text of bytes in a named encoding (IANA or Windows names, any case: "windows-1255", "KOI8-R", "Shift_JIS"). Nothing when the
/// name is unknown; what the encoding does not define becomes U+FFFD.
std::optional<QString> decodedAs(QByteArrayView bytes, const QByteArray& charset);

/// As decodedAs(), and nothing when a byte has no meaning in the encoding: then the name is wrong.
std::optional<QString> cleanlyDecodedAs(QByteArrayView bytes, const QByteArray& charset);

/// Text that says itself that it is Unicode: by its byte order mark, which is left out, by the zeros between the letters of UTF-16, or
/// because it is valid UTF-8. Nothing otherwise.
struct UnicodeText {
    QString text;
    QByteArray charset; // "UTF-8", "UTF-16LE", …
};
std::optional<UnicodeText> unicodeText(QByteArrayView bytes);

/// The same bytes, without a byte order mark and not as UTF-16 or UTF-32; any others as they are.
QByteArray asUtf8(const QByteArray& bytes);

} // namespace opbx
