// Tries what usually goes wrong with a signature, to find out which mistake was made. Pure; any thread. Knows secrets but
// never hands one out.
#pragma once

#include "core/webhook/endpoint_config.h"

#include <QByteArrayList>

namespace opbx {

/// A signed request and what its signature should be checked against.
struct SignatureQuestion {
    QByteArray body;
    QByteArray signature; // value of the signature header; empty: there was none
    QByteArray timestamp; // value of the timestamp header; empty: there was none
    Secret current;
    Secret previous; // tried whether or not it is still accepted; may be empty
    SignedBytes signedBytes = SignedBytes::Either;
    bool timestampRequired = true;
    qint64 toleranceSeconds = 300;
    qint64 nowMs = 0; // when the request arrived, epoch ms
};

struct SignatureTry {
    QByteArray code; // "previous-secret"
    bool matched = false;

    bool operator==(const SignatureTry&) const = default;
};

/// All codes, in the order in which they are tried.
QByteArrayList signatureTryCodes();

/// One entry a code, in order. "clock" is never matched here: it is no matter of the signature.
QList<SignatureTry> trySignature(const SignatureQuestion& question);

/// Whether the signature is right over the body alone, and over `timestamp.body`.
bool signsBody(const SignatureQuestion& question);
bool signsTimestampAndBody(const SignatureQuestion& question);

} // namespace opbx
