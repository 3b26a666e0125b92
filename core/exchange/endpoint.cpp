#include "core/exchange/endpoint.h"

#include <array>

namespace opbx {

namespace {

constexpr QByteArrayView postAndGet = "POST, GET";
constexpr QByteArrayView post = "POST";
constexpr QByteArrayView getAndHead = "GET, HEAD";

constexpr std::array endpoints = {
    EndpointRow{Endpoint::VoiceRoute, "/api/voice/route", "voice-route", EndpointKind::Voice, postAndGet},
    EndpointRow{Endpoint::SessionUpdate, "/api/webhooks/cloudonix/session-update", "session-update",
                EndpointKind::Notification, post},
    EndpointRow{Endpoint::Cdr, "/api/webhooks/cloudonix/cdr", "cdr", EndpointKind::Notification, post},
    EndpointRow{Endpoint::IvrInput, "/api/voice/ivr-input", "ivr-input", EndpointKind::Voice, postAndGet},
    EndpointRow{Endpoint::RingGroupCallback, "/api/callbacks/voice/ring-group-callback",
                "ring-group-callback", EndpointKind::Voice, postAndGet},
    EndpointRow{Endpoint::DialResult, "/api/callbacks/voice/dial-result", "dial-result", EndpointKind::Voice,
                postAndGet},
    EndpointRow{Endpoint::Voicemail, "/api/callbacks/voice/voicemail", "voicemail", EndpointKind::Voice,
                post},
    EndpointRow{Endpoint::RecordingStatus, "/api/webhooks/cloudonix/recording-status", "recording-status",
                EndpointKind::Notification, post},
    EndpointRow{Endpoint::Health, "/api/health", "health", EndpointKind::Health, getAndHead},
    EndpointRow{Endpoint::VoiceHealth, "/api/voice/health", "health", EndpointKind::Health, getAndHead},
};

const EndpointRow* endpointRow(Endpoint endpoint) {
    for (const EndpointRow& row : endpoints) {
        if (row.endpoint == endpoint)
            return &row;
    }
    return nullptr;
}

} // namespace

std::span<const EndpointRow> endpointTable() {
    return endpoints;
}

const EndpointRow* findEndpoint(QByteArrayView path) {
    for (const EndpointRow& row : endpoints) {
        if (row.path == path)
            return &row;
    }
    return nullptr;
}

QByteArrayView endpointPath(Endpoint endpoint) {
    const EndpointRow* row = endpointRow(endpoint);
    return row ? row->path : QByteArrayView();
}

QByteArray endpointName(Endpoint endpoint) {
    const EndpointRow* row = endpointRow(endpoint);
    return row ? QByteArray(row->name.data(), row->name.size()) : QByteArray("unknown");
}

Endpoint endpointFromName(QByteArrayView name) {
    for (const EndpointRow& row : endpoints) {
        if (row.name == name)
            return row.endpoint;
    }
    return Endpoint::Unknown;
}

EndpointKind endpointKind(Endpoint endpoint) {
    const EndpointRow* row = endpointRow(endpoint);
    return row ? row->kind : EndpointKind::None;
}

} // namespace opbx
