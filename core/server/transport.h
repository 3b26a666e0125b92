// The bytes of one accepted connection, plain or through TLS, never blocking. Lives on the http thread.
// Knows nothing of HTTP.
#pragma once

#include "core/server/tls_context.h"

#include <QHostAddress>

#include <memory>

namespace opbx {

class Transport {
public:
    enum class Outcome { Done, WouldBlock, Closed };
    struct Moved {
        Outcome outcome = Outcome::Done;
        qint64 bytes = 0;
        bool drained = false; // nothing more can be read now
    };

    /// Owns `descriptor`, which must not block.
    explicit Transport(int descriptor);
    virtual ~Transport();
    Q_DISABLE_COPY_MOVE(Transport)

    int descriptor() const { return m_descriptor; }
    /// The other end's address; null when it has gone.
    QHostAddress peer() const;
    virtual bool encrypted() const { return false; }
    /// Before the first read or write; again whenever the descriptor becomes ready, until it is not WouldBlock.
    virtual Outcome handshake() { return Outcome::Done; }
    virtual Moved read(char* bytes, qint64 size);
    virtual Moved write(const char* bytes, qint64 size);
    /// Tells the other end that no more will come; reading goes on.
    virtual void finishWriting();

private:
    int m_descriptor;
};

/// With a context: TLS; without: plain. Null when TLS cannot be set up.
std::unique_ptr<Transport> makeTransport(int descriptor, const std::shared_ptr<TlsContext>& tls);

} // namespace opbx
