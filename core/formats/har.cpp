#include "core/formats/har.h"

#include "core/exchange/body_text.h"
#include "core/formats/exchange_json.h"
#include "core/webhook/payload_form.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QJsonObject namedPair(const QString& name, const QString& value) {
    return {{u"name"_s, name}, {u"value"_s, value}};
}

QJsonArray queryJson(const QByteArray& query) {
    QJsonArray array;
    const Payload decoded = decodeForm(query);
    for (const PayloadField& field : decoded.fields())
        array.append(namedPair(field.path, field.text));
    return array;
}

/// `text`, and `encodingName` "base64" when the bytes are no text.
void insertBody(QJsonObject& object, const QByteArray& body, const QString& encodingName) {
    if (const auto text = textOfBody(body)) {
        object.insert(u"text"_s, *text);
        return;
    }
    object.insert(u"text"_s, QString::fromLatin1(body.toBase64()));
    object.insert(encodingName, u"base64"_s);
}

QJsonObject requestJson(const Exchange& exchange, const QString& baseUrl) {
    const HttpRequest& request = exchange.request;
    QJsonObject object{
        {u"method"_s, QString::fromUtf8(request.method)},
        {u"url"_s, baseUrl + QString::fromUtf8(request.target())},
        {u"httpVersion"_s, u"HTTP/1.%1"_s.arg(request.minorVersion)},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, headersJson(request.headers)},
        {u"queryString"_s, queryJson(request.query)},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, exchange.bodyBytes()},
    };
    if (exchange.cutBodyBytes > 0)
        object.insert(u"_cutBodyBytes"_s, exchange.cutBodyBytes); // what is kept is in postData
    if (!request.body.isEmpty()) {
        QJsonObject posted{{u"mimeType"_s, QString::fromUtf8(headerValue(request.headers, "Content-Type"))}};
        insertBody(posted, request.body, u"_encoding"_s); // the standard has no field for it here
        if (const QString note = cutBodyNote(exchange); !note.isEmpty())
            posted.insert(u"comment"_s, note);
        object.insert(u"postData"_s, posted);
    }
    return object;
}

QJsonObject responseJson(const HttpResponse& response) {
    QJsonObject content{{u"size"_s, response.body.size()},
                        {u"mimeType"_s, QString::fromUtf8(response.contentType)}};
    if (!response.body.isEmpty())
        insertBody(content, response.body, u"encoding"_s);
    HttpHeaders headers = response.headers;
    if (!response.contentType.isEmpty() && headerCount(headers, "Content-Type") == 0)
        headers.prepend({"Content-Type", response.contentType});
    return {
        {u"status"_s, response.status},
        {u"statusText"_s,
         response.status == 0 ? QString() : QString::fromLatin1(reasonPhrase(response.status))},
        {u"httpVersion"_s, u"HTTP/1.1"_s},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, headersJson(headers)},
        {u"content"_s, content},
        {u"redirectURL"_s, QString()},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, response.body.size()},
    };
}

double milliseconds(qint64 us) {
    return static_cast<double>(std::max<qint64>(us, 0)) / 1000.0;
}

} // namespace

HarWriter::HarWriter(QString baseUrl, QString version)
    : m_baseUrl(std::move(baseUrl))
    , m_version(std::move(version)) {}

QByteArray HarWriter::begin() const {
    const QJsonObject creator{{u"name"_s, u"OPBX Desktop"_s}, {u"version"_s, m_version}};
    return "{\"log\":{\"version\":\"1.2\",\"creator\":" +
           QJsonDocument(creator).toJson(QJsonDocument::Compact) + ",\"entries\":[";
}

QByteArray HarWriter::entry(const Exchange& exchange) {
    const QByteArray json = QJsonDocument(harEntry(exchange, m_baseUrl)).toJson(QJsonDocument::Compact);
    const QByteArray separator = m_isFirst ? "\n" : ",\n";
    m_isFirst = false;
    return separator + json;
}

QByteArray HarWriter::end() const {
    return "\n]}}\n";
}

QJsonObject harEntry(const Exchange& exchange, const QString& baseUrl) {
    const qint64 received = std::max<qint64>(exchange.timings.body, 0);
    return {
        {u"startedDateTime"_s, isoTimeMs(std::max<qint64>(exchange.receivedUs / 1000, 1))},
        {u"time"_s, milliseconds(exchange.durationUs())},
        {u"request"_s, requestJson(exchange, baseUrl)},
        {u"response"_s, responseJson(exchange.response)},
        {u"cache"_s, QJsonObject()},
        {u"timings"_s, QJsonObject{{u"send"_s, milliseconds(received)},
                                   {u"wait"_s, milliseconds(exchange.durationUs() - received)},
                                   {u"receive"_s, 0}}},
        {u"_peer"_s, exchange.request.peer},
        {u"_exchange"_s, exchangeRowJson(rowOf(exchange))},
    };
}

} // namespace opbx
