// What a certificate and its key are good for, for people: whose names it holds, until when, and what keeps it from being used.
// Plain values; certificate_inspection.h finds them out.
#pragma once

#include <QDateTime>
#include <QStringList>

namespace opbx {

enum class CertificateFault {
    None,
    CertificateUnreadable,
    KeyUnreadable,
    NoCertificate, // the file holds none in PEM form
    NoKey,         // the file holds none in PEM form
    KeyProtected,  // by a password
    KeyOfAnother,
    Expired,
    NotYetValid,
    KeyMissing, // a certificate was chosen, and no key
    CertificateMissing,
};

struct CertificateReport {
    CertificateFault fault = CertificateFault::None;
    QStringList names; // host names and addresses; empty where the certificate cannot be read
    QDateTime from;    // UTC
    QDateTime until;   // UTC

    bool operator==(const CertificateReport&) const = default;
};

} // namespace opbx
