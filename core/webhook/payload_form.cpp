#include "core/webhook/payload_form.h"

#include <QByteArrayList>

namespace opbx {

namespace {

QString decoded(QByteArrayView text) {
    if (!text.contains('%') && !text.contains('+'))
        return QString::fromUtf8(text);
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

/// "session[token]" → "session.token".
QString dotted(QString name) {
    if (!name.contains(u'['))
        return name;
    name.replace(u'[', u'.');
    name.remove(u']');
    return name;
}

} // namespace

Payload decodeForm(QByteArrayView text) {
    Payload payload;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('&');
        const QByteArrayView pair = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView name = equals < 0 ? pair : pair.first(equals);
        payload.add(dotted(decoded(name)), equals < 0 ? QString() : decoded(pair.sliced(equals + 1)));
    }
    return payload;
}

} // namespace opbx
