// Many keep-alive connections to 127.0.0.1 that send numbered requests as fast as they are answered. One thread.
#pragma once

#include <QObject>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace opbx::test {

struct Answer {
    qint64 number = 0;
    int status = 0;
    bool replayed = false; // carries X-OPBX-Idempotent-Replay
};

class Senders : public QObject {
    Q_OBJECT

public:
    using MakeRequest = std::function<QByteArray(qint64 number)>; // head and body
    using Answered = std::function<void(const Answer&)>;

    Senders(int connections, MakeRequest makeRequest, Answered answered);

    /// Sends the numbers from `first` to `end`, without `end`. finished() follows when all are answered or all
    /// connections are lost.
    void start(quint16 port, qint64 first, qint64 end);
    /// The number after the last one that was sent.
    qint64 next() const { return m_next; }

signals:
    void finished();

private:
    struct Connection {
        QTcpSocket socket;
        QByteArray received;
        qint64 number = -1;
        bool done = false;
    };

    void sendNext(Connection& connection);
    void read(Connection& connection);
    void leave(Connection& connection);

    const int m_connectionCount;
    const MakeRequest m_makeRequest;
    const Answered m_answered;
    std::vector<std::unique_ptr<Connection>> m_connections;
    qint64 m_next = 0;
    qint64 m_end = 0;
    int m_open = 0;
};

/// POST with bearer token and JSON body.
QByteArray jsonRequest(const QByteArray& path, const QByteArray& body);
/// A call record of a session that is named after the number.
QByteArray callRecordRequest(const QByteArray& prefix, qint64 number);

} // namespace opbx::test
