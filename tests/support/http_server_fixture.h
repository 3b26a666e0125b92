// A server over real sockets with short limits, and a client that sends raw bytes to it. For tests of core/server.
#pragma once

#include "core/server/http_server.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTemporaryDir>

namespace opbx::test {

using namespace Qt::StringLiterals;

inline ServerLimits shortLimits() {
    ServerLimits limits;
    limits.headBytes = 2048;
    limits.headerFields = 8;
    limits.targetBytes = 64;
    limits.bodyBytes = 4096;
    limits.connectionsPerAddress = limits.connections; // all clients of a test are one
    return limits;
}

class Client {
public:
    Client(const ListenAddress& address, bool tls) {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        if (tls)
            m_socket.connectToHostEncrypted(address.host, address.port);
        else
            m_socket.connectToHost(address.host, address.port);
    }
    void send(const QByteArray& bytes) { m_socket.write(bytes); }
    const QByteArray& received() {
        if (m_socket.isOpen())
            m_received += m_socket.readAll();
        return m_received;
    }
    /// A header line, names and values compared without regard to case: Qt 6.8 writes the names that it knows in lower case.
    bool has(const QByteArray& line) { return received().toLower().contains(line.toLower()); }
    /// True when all bytes have left for the server.
    bool hasSent() const {
        return m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesToWrite() == 0;
    }
    bool ready(bool tls) const {
        return tls ? m_socket.isEncrypted() : m_socket.state() == QAbstractSocket::ConnectedState;
    }
    bool closed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    QSslSocket& socket() { return m_socket; }
    int answers() { return int(received().count("HTTP/1.1 ")); }

private:
    QSslSocket m_socket;
    QByteArray m_received;
};

/// A server whose handler answers with what it got, at once or when told to.
struct Fixture {
    explicit Fixture(bool tls, ServerLimits limits = shortLimits())
        : server(
              limits,
              [this](const HttpRequest& request, const HttpServer::Respond& respond) {
                  take(request, respond);
              },
              [this](const Rejection& rejection) { rejections.append(rejection); }) {
        server.setHeadHandler([this](quint64 serial, const HttpRequest&) { heads.append(serial); });
        ListenAddress any;
        any.port = 0;
        TlsFiles files;
        if (tls) {
            files = {folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)};
            if (!makeSelfSignedCertificate(files, {u"localhost"_s}, 30, SystemClock()))
                qFatal("no certificate");
        }
        const auto bound = server.listen(any, files);
        if (!bound)
            qFatal("%s", qPrintable(bound.error().detail));
        address = *bound;
    }

    void take(const HttpRequest& request, const HttpServer::Respond& respond) {
        requests.append(request);
        const HttpResponse response{200, "text/plain", {{"X-Path", request.target()}}, request.body + "|"};
        if (hold)
            held.append([respond, response, given = proof] { respond(response, given); });
        else if (!drop)
            respond(response, proof);
    }

    QTemporaryDir folder;
    QList<HttpRequest> requests;
    QList<Rejection> rejections;
    QList<quint64> heads;
    QList<std::function<void()>> held;
    bool hold = false;
    bool drop = false;
    Proof proof = Proof::Given;
    HttpServer server;
    ListenAddress address;
};

inline QByteArray post(const QByteArray& body, const QByteArray& path = "/p") {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace opbx::test
