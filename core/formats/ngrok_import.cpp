#include "core/formats/ngrok_import.h"

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

/// Lines end with CRLF; captures that went through an editor have lost the CR.
RawMessage parseRaw(const QByteArray& raw) {
    RawMessage message;
    qsizetype headEnd = raw.indexOf("\r\n\r\n");
    qsizetype gap = 4;
    if (headEnd < 0) {
        headEnd = raw.indexOf("\n\n");
        gap = 2;
    }
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
    message.body = raw.mid(std::min(headEnd + gap, raw.size()));
    if (headerValue(message.headers, "Transfer-Encoding").toLower().contains("chunked"))
        message.body = unchunked(message.body);
    return message;
}

/// The message as it went over the wire, or what the agent says of its head.
RawMessage messageOf(const QJsonValue& json) {
    RawMessage message = parseRaw(QByteArray::fromBase64(json[u"raw"_s].toString().toLatin1()));
    if (!message.startLine.isEmpty())
        return message;
    const QJsonObject headers = json[u"headers"_s].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        for (const QJsonValueConstRef value : header.value().toArray())
            message.headers.append({header.key().toUtf8(), value.toString().toUtf8()});
    }
    return message;
}

/// Address without port: "203.0.113.7:5", "[2001:db8::7]:5" and either without one.
QString addressOf(const QString& remote) {
    if (remote.startsWith(u'['))
        return remote.sliced(1, std::max<qsizetype>(remote.indexOf(u']') - 1, 0));
    return remote.count(u':') == 1 ? remote.section(u':', 0, 0) : remote;
}

std::optional<EntryLeftOut> readRequest(HttpRequest& request, const QJsonValue& json) {
    RawMessage message = messageOf(json);
    QString target = json[u"uri"_s].toString();
    if (target.isEmpty())
        target = QString::fromUtf8(message.startLine.split(' ').value(1));
    QString method = json[u"method"_s].toString();
    if (method.isEmpty())
        method = QString::fromUtf8(message.startLine.split(' ').value(0));
    request.minorVersion = json[u"proto"_s].toString() == "HTTP/1.0"_L1 ? 0 : 1;
    request.headers = std::move(message.headers);
    request.body = std::move(message.body);
    return setRequestLine(request, method, target);
}

void readNgrokResponse(HttpResponse& response, const QJsonValue& json) {
    RawMessage message = messageOf(json);
    response.status = json[u"status_code"_s].toInt();
    response.contentType = headerValue(message.headers, "Content-Type");
    message.headers.removeIf([](const HttpHeader& header) {
        return header.name.compare("Content-Type", Qt::CaseInsensitive) == 0;
    });
    response.headers = std::move(message.headers);
    response.body = std::move(message.body);
}

void readCapture(ImportedExchanges& to, const QJsonValue& json, qint64 place) {
    Exchange exchange;
    const QJsonValue request = json[u"request"_s];
    if (!request.isObject()) {
        addEntry(to, exchange, place, EntryLeftOut::NoRequest, {});
        return;
    }
    const auto reason = readRequest(exchange.request, request);
    readNgrokResponse(exchange.response, json[u"response"_s]);
    exchange.request.peer = addressOf(json[u"remote_addr"_s].toString());
    exchange.receivedUs = importedTimeUs(json[u"start"_s].toString());
    exchange.request.receivedUs = exchange.receivedUs;
    exchange.timings.answered =
        static_cast<qint64>(std::clamp(json[u"duration"_s].toDouble(), 0.0, 1e15) / 1000);
    if (const EndpointRow* row = findEndpoint(exchange.request.path))
        exchange.endpoint = row->endpoint;
    addEntry(to, std::move(exchange), place, reason, request[u"uri"_s].toString());
}

} // namespace

Result<ImportedExchanges> readNgrokRequests(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonValue requests = document[u"requests"_s];
    // An agent that has captured nothing says null, or nothing.
    const bool isNone = requests.isNull() || (requests.isUndefined() && document[u"uri"_s].isString());
    if (error.error != QJsonParseError::NoError || !(requests.isArray() || isNone))
        return Error{
            ErrorCode::MalformedBody,
            u"This is not a list of requests of an ngrok agent. Ask /api/requests/http of its inspector."_s};
    ImportedExchanges read;
    qint64 place = 0;
    for (const QJsonValueConstRef request : requests.toArray())
        readCapture(read, request, ++place);
    std::stable_sort(read.exchanges.begin(), read.exchanges.end(),
                     [](const Exchange& a, const Exchange& b) { return a.receivedUs < b.receivedUs; });
    return read;
}

} // namespace opbx
