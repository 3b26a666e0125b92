// Looks into a certificate and its key. Reads the two files; any thread. Whether the listener can use them is decided by TlsContext,
// which this asks.
#pragma once

#include "core/server/certificate_report.h"
#include "core/server/tls_context.h"

namespace opbx {

/// `files`: at least one of them named.
CertificateReport inspectCertificate(const TlsFiles& files, const Clock& clock);

} // namespace opbx
