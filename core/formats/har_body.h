// The body of a request in an HTTP archive, from its text or put together from its parameters. Pure; any thread.
#pragma once

#include "core/exchange/http_message.h"

#include <QJsonValue>

namespace opbx {

/// Text of a `content` or `postData` object: as it is, or decoded when it says base64 and is.
QByteArray harText(const QJsonValue& content);

/// Body of a `postData` object. Without text it is made of `params`: of a form encoded as it was sent, of multipart/form-data with the
/// boundary of its type, of anything else joined as it stands. `bodySize`: as it was sent, in bytes; 0 or less: unknown. `headers`: of
/// the request; a multipart type without a boundary gets one.
QByteArray harRequestBody(const QJsonValue& postData, qint64 bodySize, HttpHeaders& headers);

} // namespace opbx
