#include "core/webhook/payload.h"
#include "core/webhook/payload_form.h"
#include "core/webhook/payload_json.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool isMediaType(QByteArrayView contentType, QByteArrayView wanted) {
    const qsizetype end = contentType.indexOf(';');
    const QByteArrayView type = (end < 0 ? contentType : contentType.first(end)).trimmed();
    return type.compare(wanted, Qt::CaseInsensitive) == 0;
}

bool isIdentity(QByteArrayView encoding) {
    encoding = encoding.trimmed();
    return encoding.isEmpty() || encoding.compare("identity", Qt::CaseInsensitive) == 0;
}

Error malformed(const QString& detail) {
    return {ErrorCode::MalformedBody, detail};
}

/// Many senders post JSON under the form's media type because their tool does so unless told otherwise.
Result<Payload> decodeFormBody(const QByteArray& body) {
    if (body.trimmed().startsWith('{')) {
        Result<Payload> json = decodeJson(body);
        if (json)
            return json;
    }
    Payload form = decodeForm(body);
    if (form.isEmpty())
        return malformed(u"The body is empty. Send JSON or a form."_s);
    return form;
}

} // namespace

QString Payload::text(QLatin1String path) const {
    for (const PayloadField& field : m_fields) {
        if (field.path.size() != path.size() || field.path.compare(path, Qt::CaseInsensitive) != 0)
            continue;
        const QStringView trimmed = QStringView(field.text).trimmed();
        if (!trimmed.isEmpty())
            return trimmed.size() == field.text.size() ? field.text : trimmed.toString();
    }
    return {};
}

Result<Payload> decodePayload(const HttpRequest& request) {
    if (request.method == "GET" || request.method == "HEAD")
        return decodeForm(request.query);
    if (!isIdentity(headerValue(request.headers, "Content-Encoding")))
        return Error{ErrorCode::UnsupportedEncoding,
                     u"The body has a Content-Encoding. Send it as it is, without compression."_s};
    const QByteArray contentType = headerValue(request.headers, "Content-Type");
    if (isMediaType(contentType, "application/json"))
        return decodeJson(request.body);
    if (isMediaType(contentType, "application/x-www-form-urlencoded"))
        return decodeFormBody(request.body);
    Result<Payload> json = decodeJson(request.body);
    if (json)
        return json;
    return Error{ErrorCode::UnsupportedMediaType,
                 u"The body is neither JSON nor a form. Send it as application/json or "
                 "application/x-www-form-urlencoded."_s};
}

} // namespace opbx
