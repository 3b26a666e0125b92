// The proof that a callback URL is one of ours (wire contract, section 3): no signature of a sender covers the query, so what a
// notification carries there is believed by this alone. Pure; any thread.
//
// The proof's key is derived from the requests key, so rotation carries it along.
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace opbx {

/// Key for proofs, made from the requests API key; empty when that is empty. It proves nothing else.
Secret callbackKey(const Secret& requestsKey);

/// 32 hex digits over the path and all parameters of `query` but `proof`, in any order and in any percent-encoding.
QByteArray callbackProof(const Secret& key, QByteArrayView path, QByteArrayView query);

/// Whether `query` holds the one right proof for itself and `path`. False for an empty key. Takes the same time for every proof.
bool holdsCallbackProof(const Secret& key, QByteArrayView path, QByteArrayView query);

} // namespace opbx
