#include "tests/support/http_recorder.h"

#include <QTcpSocket>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

HttpRequest parseHead(const QByteArray& head) {
    HttpRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.first(mark);
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.first(colon), line.mid(colon + 1).trimmed()});
    }
    return request;
}

QByteArray serialize(const HttpResponse& response) {
    QByteArray text = "HTTP/1.1 " + QByteArray::number(response.status) + " Word\r\n";
    text += "Content-Type: " + response.contentType + "\r\n";
    for (const HttpHeader& header : response.headers)
        text += header.name + ": " + header.value + "\r\n";
    return text + "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n\r\n" + response.body;
}

} // namespace

HttpRecorder::HttpRecorder(QObject* parent)
    : QObject(parent)
    , m_answer([](const HttpRequest&) {
        return HttpResponse{200, "application/json", {}, "{}"};
    }) {
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_pending.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QUrl HttpRecorder::url() const {
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

void HttpRecorder::readFrom(QTcpSocket* socket) {
    QByteArray& pending = m_pending[socket];
    pending += socket->readAll();
    while (true) {
        const qsizetype end = pending.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        HttpRequest request = parseHead(pending.first(end));
        const qsizetype length = headerValue(request.headers, "Content-Length").toLongLong();
        if (pending.size() < end + 4 + length)
            return;
        request.body = pending.mid(end + 4, length);
        pending.remove(0, end + 4 + length);
        m_requests.append(request);
        const HttpResponse response = m_answer(request);
        if (response.status == 0) {
            socket->abort(); // forgets `pending`
            return;
        }
        socket->write(serialize(response));
    }
}

} // namespace opbx::test
