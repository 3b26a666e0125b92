#include "core/webhook/endpoint_config.h"

namespace opbx {

AuthScheme AuthSettings::schemeOf(Endpoint endpoint) const {
    switch (endpoint) {
    case Endpoint::VoiceRoute:
    case Endpoint::IvrInput:
    case Endpoint::RingGroupCallback:
    case Endpoint::DialResult:
    case Endpoint::Voicemail: return voice;
    case Endpoint::SessionUpdate: return sessionUpdate;
    case Endpoint::Cdr:
    case Endpoint::RecordingStatus: return cdr;
    case Endpoint::Health:
    case Endpoint::VoiceHealth:
    case Endpoint::Unknown: return AuthScheme::Off;
    }
    return AuthScheme::Bearer;
}

} // namespace opbx
