// The endpoint table: which paths exist, what they accept, how they are authenticated by default (wire contract, section 1).
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <span>

namespace opbx {

enum class Endpoint {
    Unknown,
    VoiceRoute,
    IvrInput,
    RingGroupCallback,
    DialResult,
    Voicemail,
    SessionUpdate,
    Cdr,
    RecordingStatus,
    Health,
    VoiceHealth,
};

enum class EndpointKind { None, Voice, Notification, Health };

enum class AuthScheme { Off, Bearer, Signature, SignatureOrBearer, Both };

struct EndpointRow {
    Endpoint endpoint;
    QByteArrayView path;
    QByteArrayView name; // in JSON, filters and logs
    EndpointKind kind;
    QByteArrayView allow; // for the Allow header
};

/// All endpoints in the order of the wire contract, without Unknown.
std::span<const EndpointRow> endpointTable();

/// Row of a path, compared byte by byte; null when there is no such endpoint.
const EndpointRow* findEndpoint(QByteArrayView path);

QByteArray endpointName(Endpoint endpoint);
Endpoint endpointFromName(QByteArrayView name);
EndpointKind endpointKind(Endpoint endpoint);

} // namespace opbx
