#include "core/exchange/body_text.h"

#include <QStringDecoder>

namespace opbx {

using namespace Qt::StringLiterals;

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

QString cutBodyNote(const Exchange& exchange) {
    if (exchange.cutBodyBytes <= 0)
        return {};
    return u"The request was refused, so only the first %1 of the %2 bytes of its body were kept."_s
        .arg(exchange.request.body.size())
        .arg(exchange.cutBodyBytes);
}

bool holdsInBodies(const Exchange& exchange, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return exchange.request.body.contains(bytes) || exchange.response.body.contains(bytes);
}

} // namespace opbx
