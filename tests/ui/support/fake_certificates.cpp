#include "tests/ui/support/fake_certificates.h"

#include <QTimer>

namespace opbx::test {

void FakeCertificates::makeSelfSigned(const QStringList& names, QObject* context,
                                      ui::Answer<Result<TlsFiles>> answer) {
    m_names = names;
    QTimer::singleShot(0, context, [answer = std::move(answer), outcome = m_outcome] { answer(outcome); });
}

void FakeCertificates::inspect(const TlsFiles& files, QObject* context,
                               ui::Answer<CertificateReport> answer) {
    m_inspected = files;
    QTimer::singleShot(0, context, [answer = std::move(answer), report = m_report] { answer(report); });
}

} // namespace opbx::test
