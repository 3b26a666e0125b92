#include "core/webhook/replay_link.h"
#include "core/base/hmac.h"

#include "core/exchange/forwarding.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView linkHeader = "X-OPBX-Replay-Of";
constexpr QByteArrayView proofHeader = "X-OPBX-Replay-Proof";

QByteArray linkProof(const Secret& key, qint64 original) {
    return hmacSha256(key, "opbx replay of " + QByteArray::number(original)).toHex();
}

bool isFromThisComputer(const HttpRequest& request) {
    const bool isLoopback = request.peer.startsWith("127."_L1) || request.peer == u"::1";
    return isLoopback && !isForwarded(request.headers);
}

bool provesItself(const HttpRequest& request, const EndpointConfig& config, qint64 original) {
    const QByteArray proof = headerValue(request.headers, proofHeader);
    for (const Secret* key : {&config.requestsKey.current, &config.webhookSecret.current}) {
        if (!key->isEmpty() && constantTimeEqual(proof, linkProof(*key, original)))
            return true;
    }
    return false;
}

} // namespace

HttpHeaders replayLinkHeaders(qint64 original, const Secret& requestsKey, const Secret& webhookSecret) {
    HttpHeaders headers{{linkHeader.toByteArray(), QByteArray::number(original)}};
    const Secret& key = requestsKey.isEmpty() ? webhookSecret : requestsKey;
    if (!key.isEmpty())
        headers.append({proofHeader.toByteArray(), linkProof(key, original)});
    return headers;
}

qint64 takeReplayLink(HttpRequest& request, const EndpointConfig& config, bool accepted) {
    if (headerCount(request.headers, linkHeader) != 1 || !isFromThisComputer(request))
        return 0;
    const qint64 original = headerValue(request.headers, linkHeader).toLongLong();
    if (original <= 0 || !(accepted || provesItself(request, config, original)))
        return 0;
    request.headers.removeIf([](const HttpHeader& header) {
        return header.name.compare(linkHeader, Qt::CaseInsensitive) == 0 ||
               header.name.compare(proofHeader, Qt::CaseInsensitive) == 0;
    });
    return original;
}

} // namespace opbx
