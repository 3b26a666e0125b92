// The endpoint table: which paths the endpoint offers, what they accept, how they are authenticated by default (wire contract, section 1).
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
    QByteArrayView allow; // its methods, as the Allow field lists them
};

/// All endpoints without Unknown, those that are asked for most first: the server tries its routes in this order.
std::span<const EndpointRow> endpointTable();

/// Row of a path, compared byte by byte; null when there is no such endpoint.
const EndpointRow* findEndpoint(QByteArrayView path);

/// Empty for Unknown.
QByteArrayView endpointPath(Endpoint endpoint);
QByteArray endpointName(Endpoint endpoint);
Endpoint endpointFromName(QByteArrayView name);
EndpointKind endpointKind(Endpoint endpoint);

} // namespace opbx
