#include "core/server/fed_socket.h"

#include <QHostAddress>

#include <cstring>

namespace opbx {

FedSocket::FedSocket(Sink* sink, QObject* parent)
    : QTcpSocket(parent)
    , m_sink(sink) {
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

FedSocket::~FedSocket() {
    // Otherwise the base class would try to close a connection that it does not have.
    setSocketState(UnconnectedState);
}

void FedSocket::feed(QByteArray request) {
    m_input = std::move(request);
    m_taken = 0;
    emit readyRead();
}

void FedSocket::finishAnswer(Proof proof) {
    if (!m_sink)
        return retire();
    QByteArray bytes;
    bytes.swap(m_output);
    m_sink->answer(std::move(bytes), proof);
}

void FedSocket::retire() {
    m_sink = nullptr;
    m_output.clear();
    if (state() == UnconnectedState)
        return;
    setSocketState(UnconnectedState);
    emit disconnected();
}

qint64 FedSocket::bytesAvailable() const {
    return QAbstractSocket::bytesAvailable() + m_input.size() - m_taken;
}

qint64 FedSocket::readData(char* bytes, qint64 size) {
    const qint64 count = qMin<qint64>(size, m_input.size() - m_taken);
    if (count > 0)
        std::memcpy(bytes, m_input.constData() + m_taken, static_cast<size_t>(count));
    m_taken += count;
    return count;
}

qint64 FedSocket::writeData(const char* bytes, qint64 size) {
    if (m_sink) {
        if (m_output.isEmpty())
            m_output.reserve(960); // from 1024 on the C library tidies its heap at each allocation
        m_output.append(bytes, size);
    }
    return size;
}

} // namespace opbx
