// What QHttpServer takes for a client: a socket in memory that is fed with one complete, normalised request at a time
// and collects the answer. Lives on the http thread. Touches no network; Connection does that.
#pragma once

#include <QTcpSocket>

namespace opbx {

/// Whether a request has proved that it comes from somebody who has a key.
enum class Proof { None, Given };

class FedSocket : public QTcpSocket {
public:
    /// Where the answer goes.
    class Sink {
    public:
        virtual ~Sink() = default;
        /// The whole answer, head and body, as QHttpServer wrote it.
        virtual void answer(QByteArray bytes, Proof proof) = 0;
        /// The answer has to say that the connection is closed after it.
        virtual bool closing() const = 0;
    };

    /// It has no address: QHttpServer would write it into each request's URL, and the handler knows the client's.
    FedSocket(Sink* sink, QObject* parent);
    ~FedSocket() override;

    /// Lets QHttpServer read one request; returns when it has called its handler.
    void feed(QByteArray request);
    /// Passes on what has been written. Without a sink the socket retires instead: the client has gone.
    void finishAnswer(Proof proof);
    /// The connection has gone while an answer is pending; it will be dropped.
    void dropSink() { m_sink = nullptr; }
    bool closing() const { return !m_sink || m_sink->closing(); }
    /// Tells QHttpServer that the client has gone; it deletes the socket. Only when no answer is pending.
    void retire();

    /// QHttpServer reads byte by byte within a transaction: of a sequential device each byte takes QIODevice 120 instructions more, of an
    /// unbuffered one 290, and a request has 40 to 70. This one holds them all in memory.
    bool isSequential() const override { return false; }
    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override {} // only Connection ends connections
    void close() override {}

protected:
    qint64 readData(char* bytes, qint64 size) override;
    qint64 writeData(const char* bytes, qint64 size) override;

private:
    Sink* m_sink;
    QByteArray m_input;
    qsizetype m_taken = 0;
    QByteArray m_output;
};

} // namespace opbx
