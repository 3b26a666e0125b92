#include "app/window/window_certificates.h"

#include "app/runtime/self_signed_pair.h"
#include "core/server/certificate_inspection.h"

namespace opbx {

WindowCertificates::WindowCertificates(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock) {}

QStringList WindowCertificates::usualNames() const {
    return usualCertificateNames();
}

QFuture<Result<TlsFiles>> WindowCertificates::makeSelfSigned(const QStringList& names) {
    QFuture<Result<TlsFiles>> pair =
        m_reader.run([dataDir = m_runtime.profile().dataDir, names, &clock = m_clock] {
            return makeSelfSignedPair(dataDir, names, selfSignedDays, clock);
        });
    return pair.then(this, [this](const Result<TlsFiles>& made) {
        const bool isInUse = made && *made == m_runtime.profile().settings.tlsFiles();
        if (isInUse) // its files are others now; what comes of it is said by the endpoint's state
            m_runtime.reload([](const Result<Done>&) {});
        return made;
    });
}

QFuture<Result<CertificateReport>> WindowCertificates::inspect(const TlsFiles& files) {
    return m_reader.run(
        [files, &clock = m_clock] { return Result<CertificateReport>(inspectCertificate(files, clock)); });
}

} // namespace opbx
