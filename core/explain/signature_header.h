// Reads the value of a signature header as people and libraries write it, to say what is wrong with its form before anything is said
// about what it signs. Pure; any thread.
#pragma once

#include "core/base/message.h"

#include <QByteArrayList>

#include <optional>

namespace opbx {

struct SignatureHeader {
    /// "signature-quoted", "signature-several", "signature-prefix", "signature-truncated", "signature-malformed"; empty when its form
    /// is the expected one, or base64, which is said otherwise. SHA-1 and SHA-512 that match say more than it.
    QByteArray problem;
    Message sentence; // about the problem, without a next step; empty without one

    QByteArrayList digests;              // 32 bytes each, in the order of the header
    bool isBase64 = false;               // they were
    QByteArrayList beginnings;           // small hex digits of signatures that were cut off, at least 16
    QByteArrayList otherDigests;         // of 20 or 64 bytes: SHA-1, SHA-512
    std::optional<QByteArray> timestamp; // that stands beside the signature: `t=1700000000,v1=…`
};

SignatureHeader readSignatureHeader(const QByteArray& value);

} // namespace opbx
