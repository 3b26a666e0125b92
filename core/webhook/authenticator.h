// Decides whether a request proves that it comes from Cloudonix (wire contract, section 3). Pure; any thread.
#pragma once

#include "core/base/result.h"
#include "core/exchange/exchange.h"
#include "core/webhook/endpoint_config.h"

namespace opbx {

struct Authentication {
    Verdict verdict = Verdict::None;
    CredentialKind credential = CredentialKind::None;
    ErrorCode refusal = ErrorCode::None;
    Message detail; // a sentence for the integrator, without any secret
    bool usedPreviousKey = false;
    bool hasClockSkew = false;
    qint64 clockSkewMs = 0; // sender's timestamp minus `nowMs`
};

/// `nowMs`: epoch milliseconds. A stale but correctly signed request yields Verdict::Stale with
/// TimestampOutsideTolerance: the pipeline may still answer it from the cache when its event is known.
Authentication authenticate(const HttpRequest& request, Endpoint endpoint, const EndpointConfig& config,
                            qint64 nowMs);

/// The 32 bytes that a signature header gives as 64 hex digits, with or without `sha256=`; empty when its form is another one.
QByteArray signatureDigest(QByteArrayView header);

} // namespace opbx
