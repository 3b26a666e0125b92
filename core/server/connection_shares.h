// Who holds how many connections, and which of them goes first when others need the place. Keeps them by the network of their
// client and, within it, by what they have shown so far, each in the order in which they got there; so that finding one costs the
// same however many there are. Lives on the http thread; ends no connection itself.
//
// Connections are kept by the network of their client and by what they have shown, so that the connection that has to make room is
// found at once, and a flood displaces itself.
#pragma once

#include <QHash>
#include <QHostAddress>

#include <array>
#include <list>
#include <memory>

namespace opbx {

class Connection;

/// What a connection has shown so far, in the order in which they make room.
enum class Standing {
    TurnedAway,  // was refused a place and only waits for its end; counts for nobody
    Lingering,   // has its last answer and only waits for the client's end
    Spent,       // was answered, and nothing that came over it has proved itself
    Handshaking, // has not finished its TLS handshake
    Fresh,       // has not sent a whole request yet
    Known,       // a request that came over it has proved itself
    InFlight,    // waits for an answer of ours: never makes room
};

class ConnectionShares {
public:
    /// `network`: as clientNetwork() says.
    void add(Connection* connection, const QHostAddress& network, Standing standing);
    void move(Connection* connection, Standing standing);
    void remove(Connection* connection);

    /// All but those that were turned away.
    int count() const { return m_count; }
    int count(const QHostAddress& network) const;
    int turnedAway() const { return m_turnedAway; }
    int handshakes() const { return m_handshakes; }
    int handshakes(const QHostAddress& network) const;

    /// Of all networks, the connection that makes room first: one that has proved nothing, of the network that holds most of
    /// these, whatever its age. Null when there is none.
    Connection* firstToGo() const;
    /// The same of one network.
    Connection* firstToGo(const QHostAddress& network) const;
    /// The oldest handshake of one network. Null when there is none.
    Connection* firstHandshake(const QHostAddress& network) const;
    /// The same of the network that has most of them under way.
    Connection* firstHandshake() const;

    bool isEmpty() const { return m_places.isEmpty(); }
    /// All, in no order.
    QList<Connection*> connections() const { return m_places.keys(); }

private:
    static constexpr std::size_t standings = static_cast<std::size_t>(Standing::InFlight) + 1;
    static constexpr std::size_t index(Standing standing) { return static_cast<std::size_t>(standing); }

    using Queue = std::list<Connection*>;
    struct Share {
        std::array<Queue, standings> queues;

        int strangers() const;
        Connection* firstStranger() const;
    };
    struct Place {
        Share* share = nullptr;
        QHostAddress network;
        Standing standing = Standing::Fresh;
        Queue::iterator at;
    };

    void note(Standing standing, int change);

    QHash<QHostAddress, std::shared_ptr<Share>> m_shares;
    QHash<Connection*, Place> m_places;
    int m_count = 0;
    int m_turnedAway = 0;
    int m_handshakes = 0;
};

} // namespace opbx
