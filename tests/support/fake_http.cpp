#include "tests/support/fake_http.h"

#include <QTcpSocket>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

HttpRequest parseHead(const QByteArray& head) {
    HttpRequest request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    request.method = first.value(0);
    const QByteArray target = first.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            request.headers.append({lines[i].left(colon).trimmed(), lines[i].mid(colon + 1).trimmed()});
    }
    return request;
}

} // namespace

FakeHttp::FakeHttp(QObject* parent)
    : QObject(parent) {
    connect(&m_server, &QTcpServer::newConnection, this, &FakeHttp::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the fake server cannot listen");
}

QString FakeHttp::url(const QString& path) const {
    return u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path);
}

int FakeHttp::countOf(const QByteArray& method, const QByteArray& path) const {
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&](const HttpRequest& r) { return r.method == method && r.path == path; }));
}

void FakeHttp::accept() {
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_received.remove(socket);
            socket->deleteLater();
        });
    }
}

void FakeHttp::read(QTcpSocket* socket) {
    QByteArray& bytes = m_received[socket];
    bytes += socket->readAll();
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    HttpRequest request = parseHead(bytes.left(end));
    const qsizetype length = headerValue(request.headers, "Content-Length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return;
    request.body = bytes.mid(end + 4, length);
    bytes.clear();
    m_requests.append(request);
    const FakeAnswer answer = answerTo(request);
    if (answer.silent)
        return;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Fake\r\nConnection: close\r\n";
    head += "Content-Type: " + answer.contentType +
            "\r\nContent-Length: " + QByteArray::number(answer.body.size());
    for (const HttpHeader& header : answer.headers)
        head += "\r\n" + header.name + ": " + header.value;
    socket->write(head + "\r\n\r\n" +
                  (answer.breakOff ? answer.body.left(answer.body.size() / 2) : answer.body));
    socket->disconnectFromHost();
}

FakeAnswer FakeHttp::answerTo(const HttpRequest& request) const {
    if (m_handler)
        return m_handler(request);
    const auto found = m_answers.constFind(request.path);
    return found == m_answers.cend() ? FakeAnswer{404, "text/plain", "404 page not found", {}, false, false}
                                     : *found;
}

} // namespace opbx::test
