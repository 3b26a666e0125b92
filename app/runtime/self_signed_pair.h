// A certificate that nobody else vouches for, with its key, in the data folder: for the command line and the window. Any thread;
// touches those two files.
#pragma once

#include "core/server/tls_context.h"

namespace opbx {

/// How long such a certificate is valid when nobody says.
inline constexpr int selfSignedDays = 365;

/// Names by which this computer is reached from itself and from its LAN.
QStringList usualCertificateNames();

/// Makes DIR/tls (mode 700) with certificate.pem and key.pem, over those that may be there. Errors as makeSelfSignedCertificate().
Result<TlsFiles> makeSelfSignedPair(const QString& dataDir, const QStringList& names, int days,
                                    const Clock& clock);

} // namespace opbx
