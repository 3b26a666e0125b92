#include "tests/endurance/senders.h"

#include "tests/endurance/endpoint_process.h"

#include <QHostAddress>

namespace opbx::test {

namespace {

/// Takes one answer from the front of `received`; false when it has not arrived whole.
bool takeAnswer(QByteArray& received, Answer& answer) {
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QByteArray head = received.first(headEnd + 2).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype length =
        at < 0 ? 0 : head.mid(at + 17, head.indexOf('\r', at + 2) - at - 17).trimmed().toLongLong();
    if (received.size() < headEnd + 4 + length)
        return false;
    answer.status = head.mid(9, 3).toInt();
    answer.replayed = head.contains("\r\nx-opbx-idempotent-replay: true");
    received.remove(0, headEnd + 4 + length);
    return true;
}

} // namespace

Senders::Senders(int connections, MakeRequest makeRequest, Answered answered)
    : m_connectionCount(connections)
    , m_makeRequest(std::move(makeRequest))
    , m_answered(std::move(answered)) {}

void Senders::start(quint16 port, qint64 first, qint64 end) {
    m_connections.clear();
    m_next = first;
    m_end = end;
    m_open = m_connectionCount;
    for (int i = 0; i < m_connectionCount; ++i)
        m_connections.push_back(std::make_unique<Connection>());
    for (const auto& owned : m_connections) {
        Connection& connection = *owned;
        connect(&connection.socket, &QTcpSocket::connected, this,
                [this, &connection] { sendNext(connection); });
        connect(&connection.socket, &QTcpSocket::readyRead, this, [this, &connection] { read(connection); });
        connect(&connection.socket, &QTcpSocket::disconnected, this,
                [this, &connection] { leave(connection); });
        connect(&connection.socket, &QTcpSocket::errorOccurred, this,
                [this, &connection] { leave(connection); });
        connection.socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
}

void Senders::sendNext(Connection& connection) {
    if (m_next >= m_end) {
        leave(connection);
        return;
    }
    connection.number = m_next++;
    connection.socket.write(m_makeRequest(connection.number));
}

void Senders::read(Connection& connection) {
    connection.received += connection.socket.readAll();
    Answer answer{connection.number};
    if (!takeAnswer(connection.received, answer))
        return;
    m_answered(answer);
    sendNext(connection);
}

void Senders::leave(Connection& connection) {
    if (connection.done)
        return;
    connection.done = true;
    connection.socket.close();
    if (--m_open == 0)
        emit finished();
}

QByteArray jsonRequest(const QByteArray& path, const QByteArray& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " +
           EndpointProcess::key() +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QByteArray callRecordRequest(const QByteArray& prefix, qint64 number) {
    const QByteArray name = prefix + '-' + QByteArray::number(number);
    return jsonRequest(
        "/api/webhooks/cloudonix/cdr",
        "{\"timestamp\":1750000000,\"domain\":\"example.com\",\"from\":\"+12125550100\",\"to\":"
        "\"+15557654321\",\"duration\":33,\"billsec\":31,\"disposition\":\"CONNECTED\",\"call_id\":\"" +
            name + "\",\"session\":{\"token\":\"" + name +
            "\",\"callStartTime\":1749999967000,\"callAnswerTime\":1749999969000,\"callEndTime\":"
            "1750000000000}}");
}

} // namespace opbx::test
