// Certificate and key of the HTTPS listener, TLS 1.2 and newer, and a way to make a self-signed pair for a LAN.
// Reads files; holds no connection. Values are shared and never change, so a reload makes a new one.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/net/listen_address.h"

#include <QDateTime>
#include <QStringList>

#include <memory>

struct ssl_ctx_st;

namespace opbx {

class TlsContext {
public:
    ~TlsContext();
    Q_DISABLE_COPY_MOVE(TlsContext)

    /// FileUnreadable: a file is missing or may not be read. InvalidInput: it is no PEM, the key is encrypted or
    /// belongs to another certificate, or the certificate is expired or not valid yet. The detail says which.
    static Result<std::shared_ptr<TlsContext>> load(const TlsFiles& files, const Clock& clock);

    ssl_ctx_st* handle() const { return m_handle; }
    /// End of validity of the certificate, UTC.
    QDateTime expires() const { return m_expires; }

private:
    explicit TlsContext(ssl_ctx_st* handle)
        : m_handle(handle) {}

    ssl_ctx_st* m_handle;
    QDateTime m_expires;
};

/// Makes a P-256 key and a certificate for `names` (host names or addresses, at least one), valid for `days` from
/// the clock's now, and writes both as PEM; the key can be read by its owner only. InvalidInput, FileUnwritable.
Result<Done> makeSelfSignedCertificate(const TlsFiles& files, const QStringList& names, int days,
                                       const Clock& clock);

} // namespace opbx
