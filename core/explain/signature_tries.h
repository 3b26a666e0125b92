// Tries what usually goes wrong with a signature, alone and together, to find out which mistakes were made. Each form of the body is
// streamed into the sums and never held; the work is bounded by bytes. Pure; any thread, but not the one that draws. Knows secrets
// but never hands one out.
#pragma once

#include "core/base/message.h"
#include "core/explain/json_form.h"
#include "core/webhook/endpoint_config.h"

#include <QByteArrayList>
#include <QString>

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

struct SignatureFinding {
    QList<SignatureTry> tries; // one a code, in order
    QByteArrayList
        mistakes; // that were made together, what is wrong with the header first; empty when none was found
    bool fits = false;      // with these mistakes the signature is right
    JsonForm json;          // in which the body was signed, where that is among the mistakes
    Message headerSentence; // what is wrong with the form of the header; empty when nothing is
};

/// All codes, in the order in which they are tried and named.
QByteArrayList signatureTryCodes();

/// "clock" is never matched here: it is no matter of the signature.
SignatureFinding findSignatureMistakes(const SignatureQuestion& question);

/// Whether the signature is right over the body alone, and over `timestamp.body`, as the endpoint takes it.
bool signsBody(const SignatureQuestion& question);
bool signsTimestampAndBody(const SignatureQuestion& question);

} // namespace opbx
