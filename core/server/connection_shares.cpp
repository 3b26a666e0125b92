#include "core/server/connection_shares.h"

namespace opbx {

namespace {

/// Those that have proved nothing, in the order in which they go.
constexpr std::array strange = {Standing::Lingering, Standing::Spent, Standing::Handshaking, Standing::Fresh};

} // namespace

int ConnectionShares::Share::strangers() const {
    std::size_t count = 0;
    for (const Standing standing : strange)
        count += queues[index(standing)].size();
    return static_cast<int>(count);
}

Connection* ConnectionShares::Share::firstStranger() const {
    for (const Standing standing : strange) {
        if (const Queue& queue = queues[index(standing)]; !queue.empty())
            return queue.front();
    }
    return nullptr;
}

void ConnectionShares::note(Standing standing, int change) {
    (standing == Standing::TurnedAway ? m_turnedAway : m_count) += change;
    if (standing == Standing::Handshaking)
        m_handshakes += change;
}

void ConnectionShares::add(Connection* connection, const QHostAddress& network, Standing standing) {
    auto& share = m_shares[network];
    if (!share)
        share = std::make_shared<Share>();
    Queue& queue = share->queues[index(standing)];
    m_places.insert(connection, {share.get(), network, standing, queue.insert(queue.end(), connection)});
    note(standing, 1);
}

void ConnectionShares::move(Connection* connection, Standing standing) {
    const auto place = m_places.find(connection);
    if (place == m_places.end() || place->standing == standing)
        return;
    Queue& to = place->share->queues[index(standing)];
    to.splice(to.end(), place->share->queues[index(place->standing)], place->at);
    note(place->standing, -1);
    note(standing, 1);
    place->standing = standing;
}

void ConnectionShares::remove(Connection* connection) {
    const auto place = m_places.constFind(connection);
    if (place == m_places.constEnd())
        return;
    place->share->queues[index(place->standing)].erase(place->at);
    note(place->standing, -1);
    const QHostAddress network = place->network;
    Share* const share = place->share;
    m_places.erase(place);
    for (const Queue& queue : share->queues) {
        if (!queue.empty())
            return;
    }
    m_shares.remove(network);
}

int ConnectionShares::count(const QHostAddress& network) const {
    const auto share = m_shares.constFind(network);
    if (share == m_shares.constEnd())
        return 0;
    std::size_t count = 0;
    for (std::size_t i = index(Standing::TurnedAway) + 1; i < standings; ++i)
        count += (*share)->queues[i].size();
    return static_cast<int>(count);
}

int ConnectionShares::handshakes(const QHostAddress& network) const {
    const auto share = m_shares.constFind(network);
    return share == m_shares.constEnd()
               ? 0
               : static_cast<int>((*share)->queues[index(Standing::Handshaking)].size());
}

Connection* ConnectionShares::firstToGo() const {
    const Share* largest = nullptr;
    int most = 0;
    for (const auto& share : m_shares) {
        if (const int strangers = share->strangers(); strangers > most) {
            most = strangers;
            largest = share.get();
        }
    }
    return largest ? largest->firstStranger() : nullptr;
}

Connection* ConnectionShares::firstToGo(const QHostAddress& network) const {
    const auto share = m_shares.constFind(network);
    return share == m_shares.constEnd() ? nullptr : (*share)->firstStranger();
}

Connection* ConnectionShares::firstHandshake(const QHostAddress& network) const {
    const auto share = m_shares.constFind(network);
    if (share == m_shares.constEnd())
        return nullptr;
    const Queue& queue = (*share)->queues[index(Standing::Handshaking)];
    return queue.empty() ? nullptr : queue.front();
}

Connection* ConnectionShares::firstHandshake() const {
    const Queue* longest = nullptr;
    for (const auto& share : m_shares) {
        const Queue& queue = share->queues[index(Standing::Handshaking)];
        if (!queue.empty() && (!longest || queue.size() > longest->size()))
            longest = &queue;
    }
    return longest ? longest->front() : nullptr;
}

} // namespace opbx
