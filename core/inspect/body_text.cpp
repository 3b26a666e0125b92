#include "core/inspect/body_text.h"

#include <QStringDecoder>

namespace opbx {

std::optional<QString> textOfBody(const QByteArray& body) {
    // A byte order mark would be swallowed on the way back.
    if (body.contains('\0') || body.startsWith("\xef\xbb\xbf"))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace opbx
