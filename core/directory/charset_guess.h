// Which code page a text without any word about it is written in, by what gives letters: words of one script, in the shapes that words
// have. Address books of Windows programs say nothing of their encoding. Pure; any thread.
//
// Imported text is read in the encoding that makes words of it: what a file says of itself is believed only when its
// bytes agree.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace opbx {

/// Name of a single-byte code page ("windows-1252", "windows-1255", "KOI8-R", …), for bytes that are no UTF-8. `region` (ISO 3166,
/// may be empty) decides between those that fit equally well; of Japan, China, Korea and Taiwan their own encodings are tried first.
QByteArray guessedCharset(QByteArrayView bytes, const QString& region);

} // namespace opbx
