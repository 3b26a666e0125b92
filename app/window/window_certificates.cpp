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

void WindowCertificates::makeSelfSigned(const QStringList& names, QObject* context,
                                        ui::Answer<Result<TlsFiles>> answer) {
    m_reader.run<TlsFiles>(
        [dataDir = m_runtime.profile().dataDir, names, &clock = m_clock] {
            return makeSelfSignedPair(dataDir, names, selfSignedDays, clock);
        },
        this,
        [this, guard = QPointer<QObject>(context), answer = std::move(answer)](const Result<TlsFiles>& made) {
            const bool isInUse = made && *made == m_runtime.profile().settings.tlsFiles();
            if (isInUse) // its files are others now; what comes of it is said by the endpoint's state
                m_runtime.reload([](const Result<Done>&) {});
            if (guard)
                answer(made);
        });
}

void WindowCertificates::inspect(const TlsFiles& files, QObject* context,
                                 ui::Answer<CertificateReport> answer) {
    m_reader.run<CertificateReport>(
        [files, &clock = m_clock] { return Result<CertificateReport>(inspectCertificate(files, clock)); },
        context, [answer = std::move(answer)](const Result<CertificateReport>& report) { answer(*report); });
}

} // namespace opbx
