#include "core/model/directory_text.h"

#include <QStringDecoder>

namespace opbx {

QString directoryText(const QByteArray& file) {
    const auto marked = QStringConverter::encodingForData(file);
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    QString text = decoder(file);
    if (decoder.hasError() && !marked)
        text = QString::fromLatin1(file);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

} // namespace opbx
