// An HTTP request and response as plain values, after framing has been checked and before any meaning is read.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace opbx {

struct HttpHeader {
    QByteArray name; // as received; compare without regard to case
    QByteArray value;

    bool operator==(const HttpHeader&) const = default;
};

using HttpHeaders = QList<HttpHeader>;

/// First value of a header, names compared without regard to case; empty when absent.
QByteArray headerValue(const HttpHeaders& headers, QByteArrayView name);
/// How often a header occurs.
int headerCount(const HttpHeaders& headers, QByteArrayView name);

struct HttpRequest {
    QByteArray method; // "GET", "POST", …
    QByteArray path;   // raw, before '?', percent-encoding untouched
    QByteArray query;  // raw, after '?', without it
    int minorVersion = 1;
    HttpHeaders headers;
    QByteArray body;
    QString peer;          // address of the socket's other end, without port
    qint64 receivedUs = 0; // first byte, microseconds since the Unix epoch
    qint64 headUs = 0;     // from first byte to end of head, microseconds
    qint64 bodyUs = 0;     // from end of head to end of body, microseconds
    quint64 serial = 0;    // of the server's run, 1 and up; 0: not received by a socket
    qint64 exchangeId = 0; // id that was given when its head was announced; 0: none yet

    QByteArray target() const { return query.isNull() ? path : path + '?' + query; }
};

struct HttpResponse {
    int status = 0; // 0: none was sent
    QByteArray contentType;
    HttpHeaders headers; // beside Content-Type, Content-Length, Date and Connection
    QByteArray body;
};

/// Reason phrase of a status that this program sends, "Unknown" for others.
QByteArray reasonPhrase(int status);

} // namespace opbx
