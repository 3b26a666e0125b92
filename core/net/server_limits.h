// What a server allows its clients. Plain values: the settings make them, servers obey them, and neither knows the other.
#pragma once

#include <QtGlobal>

namespace opbx {

/// All sizes in bytes, all times in milliseconds.
struct ServerLimits {
    int headBytes = 16 * 1024;
    int headerFields = 64;
    int targetBytes = 2048;
    qint64 bodyBytes = 1024 * 1024;
    qint64 halfSentBytes =
        64 * 1024 * 1024; // what half-sent large bodies may take together; at least four bodies
    int requestsPerConnection = 10'000;
    int connections = 1024;
    int connectionsPerAddress = 0; // of one client that is no trusted proxy; 0: a quarter of all
    int handshakes = 256;
    int headMs = 10'000;
    int bodyMs = 15'000;
    int idleMs = 30'000;
    int writeMs = 15'000;
    int handshakeMs = 10'000;
    int giveWayMs =
        1'000; // at the cap, a known connection that waits so long without a request makes room, too
};

/// All times in milliseconds.
struct ThrottleLimits {
    int freeFailures = 10;     // in a row without any consequence: a key was mistyped
    qint64 firstPauseMs = 500; // doubles with each failure beyond
    qint64 longestPauseMs = 60'000;
    qint64 forgetMs = 600'000; // without a failure the address starts anew
    int addresses = 4096;      // remembered at most; the longest quiet one is forgotten first

    bool operator==(const ThrottleLimits&) const = default;
};

} // namespace opbx
