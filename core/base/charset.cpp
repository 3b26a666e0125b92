#include "core/base/charset.h"

#include <QStringDecoder>

#include <algorithm>

namespace opbx {

namespace {

constexpr qsizetype longestCharsetName = 40;
constexpr qsizetype lookedAtForZeros = 512;

/// Names go to a library that takes options and paths behind some characters.
bool isPlainName(const QByteArray& charset) {
    return !charset.isEmpty() && charset.size() <= longestCharsetName &&
           std::all_of(charset.begin(), charset.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_' || c == '.' || c == ':';
           });
}

/// Control characters beyond ASCII stand for bytes that a code page leaves undefined, and U+001A is what some decoders put there.
bool isUndefined(QChar c) {
    return c == QChar::ReplacementCharacter || c == QChar(0x1a) ||
           (c.unicode() >= 0x80 && c.unicode() < 0xa0);
}

/// UTF-16 without a byte order mark: every second byte of Latin text is zero.
std::optional<QStringConverter::Encoding> byZeros(QByteArrayView bytes) {
    const QByteArrayView head = bytes.first(std::min(bytes.size(), lookedAtForZeros) & ~qsizetype(1));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i)
        (i % 2 == 0 ? even : odd) += head[i] == '\0' ? 1 : 0;
    const qsizetype pairs = head.size() / 2;
    if (pairs < 2)
        return std::nullopt;
    if (odd * 4 >= pairs && even == 0)
        return QStringConverter::Utf16LE;
    if (even * 4 >= pairs && odd == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

} // namespace

std::optional<QString> decodedAs(QByteArrayView bytes, const QByteArray& charset) {
    const QByteArray name = charset.trimmed();
    if (!isPlainName(name))
        return std::nullopt;
    QStringDecoder decoder(name.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

std::optional<QString> cleanlyDecodedAs(QByteArrayView bytes, const QByteArray& charset) {
    std::optional<QString> text = decodedAs(bytes, charset);
    if (text && std::any_of(text->begin(), text->end(), isUndefined))
        return std::nullopt;
    return text;
}

std::optional<UnicodeText> unicodeText(QByteArrayView bytes) {
    auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        encoding = byZeros(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8), QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() && !encoding)
        return std::nullopt;
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return UnicodeText{text, decoder.name()};
}

QByteArray asUtf8(const QByteArray& bytes) {
    if (bytes.startsWith("\xef\xbb\xbf"))
        return bytes.sliced(3);
    const bool marked = QStringConverter::encodingForData(bytes).has_value();
    if (!marked && !byZeros(bytes))
        return bytes; // megabytes are not decoded for nothing
    const std::optional<UnicodeText> text = unicodeText(bytes);
    return text ? text->text.toUtf8() : bytes;
}

} // namespace opbx
