#include "core/routing/callback_proof.h"
#include "core/base/hmac.h"

#include <QByteArrayList>

#include <algorithm>

namespace opbx {

namespace {

constexpr qsizetype proofBytes = 16;
constexpr QByteArrayView proofName = "proof";

bool isUnreserved(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

/// A query in one form, whatever encoding and order it came in, without its proofs.
struct PlainQuery {
    QByteArrayList pairs;
    QByteArrayList proofs;
};

QByteArray reEncoded(QByteArray text) {
    // What a URL takes as it is, which numbers and names of our own are.
    if (std::all_of(text.cbegin(), text.cend(), isUnreserved))
        return text;
    return QByteArray::fromPercentEncoding(text.replace('+', ' ')).toPercentEncoding();
}

PlainQuery plainQuery(QByteArrayView query) {
    PlainQuery plain;
    const QByteArrayList pairs = query.toByteArray().split('&');
    for (const QByteArray& pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = reEncoded(equals < 0 ? pair : pair.left(equals));
        const QByteArray value = equals < 0 ? QByteArray() : reEncoded(pair.mid(equals + 1));
        if (name == proofName)
            plain.proofs.append(value);
        else
            plain.pairs.append(name + '=' + value);
    }
    std::sort(plain.pairs.begin(), plain.pairs.end());
    return plain;
}

QByteArray proofOf(const Secret& key, QByteArrayView path, const PlainQuery& query) {
    return hmacSha256(key, path.toByteArray() + '?' + query.pairs.join('&')).left(proofBytes).toHex();
}

} // namespace

Secret callbackKey(const Secret& requestsKey) {
    return requestsKey.isEmpty() ? Secret()
                                 : Secret(hmacSha256(requestsKey, "opbx proof of callback addresses"));
}

QByteArray callbackProof(const Secret& key, QByteArrayView path, QByteArrayView query) {
    return proofOf(key, path, plainQuery(query));
}

bool holdsCallbackProof(const Secret& key, QByteArrayView path, QByteArrayView query) {
    const PlainQuery plain = plainQuery(query);
    return !key.isEmpty() && plain.proofs.size() == 1 &&
           constantTimeEqual(plain.proofs.first().toLower(), proofOf(key, path, plain));
}

} // namespace opbx
