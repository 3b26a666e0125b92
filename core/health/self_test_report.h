// What a self-test of the public address found out. Plain values; any thread. The test itself is in self_test.h.
#pragma once

#include "core/base/message.h"
#include "core/exchange/http_message.h"

#include <QString>

namespace opbx {

enum class SelfTestCode {
    Reached,        // all well
    NoAddress,      // no http or https URL
    NameUnknown,    // DNS
    NotReachable,   // TCP
    CertificateBad, // TLS
    NoAnswer,       // in time
    TunnelOffline,  // the tunnel's provider answers in its place
    Interstitial,   // a page for people stands in between
    Redirected,     // the address leads on
    WrongStatus,    // answered, but not as our endpoint does
    OtherProgram,   // answered as expected, but not by this program
    Cancelled,
};

/// Stable name, e.g. "name-unknown".
QByteArray selfTestCodeName(SelfTestCode code);

struct SelfTestReport {
    SelfTestCode code = SelfTestCode::NoAddress;
    int status = 0;
    qint64 roundTripMs = 0;
    bool arrived = false;
    HttpHeaders forwarded; // Forwarded, X-Forwarded-*, Via and the like, as they arrived at our socket
    bool hostKept = true;  // false: the Host header was changed on the way

    /// What was found out, with the next step.
    Message words() const;
    bool passed() const { return code == SelfTestCode::Reached; }
};

} // namespace opbx
