#include "core/formats/har_reader.h"

#include "core/base/charset.h"
#include "core/formats/har_body.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

void appendHeader(HttpHeaders& headers, const QString& name, const QJsonValue& value) {
    if (!name.isEmpty() && !name.startsWith(u':')) // pseudo headers of HTTP/2
        headers.append({name.toUtf8(), value.toVariant().toString().toUtf8()});
}

/// A list of names and values, or, of some programs, an object.
HttpHeaders readHeaders(const QJsonValue& value) {
    HttpHeaders headers;
    for (const QJsonValueConstRef header : value.toArray())
        appendHeader(headers, header[u"name"_s].toString(), header[u"value"_s]);
    const QJsonObject object = value.toObject();
    for (auto header = object.begin(); header != object.end(); ++header)
        appendHeader(headers, header.key(), header.value());
    return headers;
}

qint64 startedUs(const QJsonValue& started) {
    return importedTimeUs(started.isDouble() ? QString::number(started.toDouble(), 'f', 0)
                                             : started.toString());
}

/// Milliseconds as a number or as text.
qint64 durationUs(const QJsonValue& time) {
    const double ms = time.isString() ? time.toString().toDouble() : time.toDouble();
    return static_cast<qint64>(std::clamp(ms, 0.0, 1e9) * 1000);
}

void readHarResponse(HttpResponse& to, const QJsonValue& response) {
    to.status = response[u"status"_s].toInt();
    to.headers = readHeaders(response[u"headers"_s]);
    to.contentType = response[u"content"_s][u"mimeType"_s].toString().toUtf8();
    to.headers.removeIf([](const HttpHeader& header) {
        return header.name.compare("Content-Type", Qt::CaseInsensitive) == 0;
    });
    to.body = harText(response[u"content"_s]);
}

void readEntry(ImportedExchanges& to, const QJsonValue& entry, qint64 place) {
    Exchange exchange;
    const QJsonValue request = entry[u"request"_s];
    if (!request.isObject()) {
        addEntry(to, exchange, place, EntryLeftOut::NoRequest, {});
        return;
    }
    const QString url = request[u"url"_s].toString();
    const QString method = request[u"method"_s].toString();
    const auto reason = setRequestLine(exchange.request, method, url);
    exchange.request.minorVersion = request[u"httpVersion"_s].toString().endsWith("1.0"_L1) ? 0 : 1;
    exchange.request.headers = readHeaders(request[u"headers"_s]);
    exchange.request.body =
        harRequestBody(request[u"postData"_s], request[u"bodySize"_s].toInteger(), exchange.request.headers);
    // Of our own archives; it is what a replay of it goes by.
    if (const qint64 size = request[u"_cutBodyBytes"_s].toInteger(); size > exchange.request.body.size())
        exchange.cutBodyBytes = size;
    exchange.request.peer = entry[u"_peer"_s].toString();
    readHarResponse(exchange.response, entry[u"response"_s]);
    exchange.receivedUs = startedUs(entry[u"startedDateTime"_s]);
    exchange.request.receivedUs = exchange.receivedUs;
    exchange.timings.answered = durationUs(entry[u"time"_s]);
    if (const EndpointRow* row = findEndpoint(exchange.request.path))
        exchange.endpoint = row->endpoint;
    addEntry(to, std::move(exchange), place, reason, url.isEmpty() ? method : url);
}

} // namespace

Result<ImportedExchanges> readHar(const QByteArray& archive) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(asUtf8(archive), &error);
    const QJsonValue entries = document[u"log"_s][u"entries"_s];
    if (error.error != QJsonParseError::NoError || !entries.isArray())
        return Error{
            ErrorCode::MalformedBody,
            u"This is not an HTTP archive: it has no list of entries. Export it again as HAR 1.2."_s};
    ImportedExchanges read;
    qint64 place = 0;
    for (const QJsonValueConstRef entry : entries.toArray())
        readEntry(read, entry, ++place);
    return read;
}

} // namespace opbx
