#include "core/inspect/ngrok_import.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// An HTTP message as it went over the wire.
struct RawMessage {
    QByteArray startLine;
    HttpHeaders headers;
    QByteArray body;
};

QByteArray unchunked(const QByteArray& body) {
    QByteArray whole;
    qsizetype at = 0;
    while (true) {
        const qsizetype end = body.indexOf("\r\n", at);
        if (end < 0)
            return body; // not chunked after all
        bool isSize = false;
        const qlonglong size = body.mid(at, end - at).split(';').first().trimmed().toLongLong(&isSize, 16);
        if (!isSize || size < 0 || size > body.size() - end - 2)
            return body;
        if (size == 0)
            return whole;
        whole.append(QByteArrayView(body).sliced(end + 2, size));
        at = end + 2 + size + 2;
    }
}

RawMessage parseRaw(const QByteArray& raw) {
    RawMessage message;
    qsizetype headEnd = raw.indexOf("\r\n\r\n");
    if (headEnd < 0)
        headEnd = raw.size();
    const QByteArrayList lines = raw.left(headEnd).split('\n');
    message.startLine = lines.value(0).trimmed();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            message.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    message.body = raw.mid(std::min(headEnd + 4, raw.size()));
    if (headerValue(message.headers, "Transfer-Encoding").toLower().contains("chunked"))
        message.body = unchunked(message.body);
    return message;
}

void readRequest(HttpRequest& request, const QJsonValue& json) {
    RawMessage message = parseRaw(QByteArray::fromBase64(json[u"raw"_s].toString().toLatin1()));
    request.method = json[u"method"_s].toString().toUtf8();
    QByteArray target = json[u"uri"_s].toString().toUtf8();
    if (target.isEmpty())
        target = message.startLine.split(' ').value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    request.minorVersion = json[u"proto"_s].toString() == "HTTP/1.0"_L1 ? 0 : 1;
    request.headers = std::move(message.headers);
    request.body = std::move(message.body);
}

void readResponse(HttpResponse& response, const QJsonValue& json) {
    RawMessage message = parseRaw(QByteArray::fromBase64(json[u"raw"_s].toString().toLatin1()));
    response.status = json[u"status_code"_s].toInt();
    response.contentType = headerValue(message.headers, "Content-Type");
    message.headers.removeIf([](const HttpHeader& header) {
        return header.name.compare("Content-Type", Qt::CaseInsensitive) == 0;
    });
    response.headers = std::move(message.headers);
    response.body = std::move(message.body);
}

Exchange readCapture(const QJsonValue& json) {
    Exchange exchange;
    readRequest(exchange.request, json[u"request"_s]);
    readResponse(exchange.response, json[u"response"_s]);
    exchange.request.peer = json[u"remote_addr"_s].toString().section(u':', 0, -2);
    if (exchange.request.peer.isEmpty())
        exchange.request.peer = json[u"remote_addr"_s].toString();
    const QDateTime start = QDateTime::fromString(json[u"start"_s].toString(), Qt::ISODateWithMs);
    exchange.receivedUs = start.isValid() ? start.toMSecsSinceEpoch() * 1000 : 0;
    exchange.request.receivedUs = exchange.receivedUs;
    exchange.timings.answered =
        static_cast<qint64>(std::clamp(json[u"duration"_s].toDouble(), 0.0, 1e15) / 1000);
    if (const EndpointRow* row = findEndpoint(exchange.request.path))
        exchange.endpoint = row->endpoint;
    return exchange;
}

} // namespace

Result<QList<Exchange>> readNgrokRequests(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonValue requests = document[u"requests"_s];
    if (error.error != QJsonParseError::NoError || !requests.isArray())
        return Error{
            ErrorCode::MalformedBody,
            u"This is not a list of requests of an ngrok agent. Ask /api/requests/http of its inspector."_s};
    QList<Exchange> exchanges;
    for (const QJsonValueConstRef request : requests.toArray())
        exchanges.append(readCapture(request));
    std::stable_sort(exchanges.begin(), exchanges.end(),
                     [](const Exchange& a, const Exchange& b) { return a.receivedUs < b.receivedUs; });
    return exchanges;
}

} // namespace opbx
