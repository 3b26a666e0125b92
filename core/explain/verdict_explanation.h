// Says in a sentence why a request was taken or refused, and what to do next. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"
#include "core/explain/signature_tries.h"

#include <optional>

namespace opbx {

struct VerdictExplanation {
    Verdict verdict = Verdict::None;
    Message sentence;          // with the next step; never empty
    QList<SignatureTry> tries; // empty when there was nothing to try
    QByteArrayList
        mistakes; // their codes: one, or several that were made together; empty when none was found
    bool hasClockSkew = false;
    qint64 clockSkewMs = 0; // sender's timestamp minus our clock

    bool operator==(const VerdictExplanation&) const = default;
};

VerdictExplanation explainSignature(const SignatureQuestion& question);

/// Explains the verdict of an exchange with the keys of now. A signature is tried again only where one was refused.
VerdictExplanation explainVerdict(const Exchange& exchange, const EndpointConfig& config);

/// The signature question behind an exchange.
SignatureQuestion signatureQuestion(const Exchange& exchange, const EndpointConfig& config);

/// What a code means and what to do about it.
Message tryExplanation(const QByteArray& code);
/// Which mistakes were looked for; empty when nothing was tried.
Message triedMessage(const QList<SignatureTry>& tries);
/// The same of several mistakes that were made together.
Message mistakesExplanation(const SignatureFinding& finding);

} // namespace opbx
