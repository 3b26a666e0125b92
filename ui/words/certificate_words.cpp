#include "ui/words/certificate_words.h"

#include "ui/theme/region.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

QString CertificateWords::sentence(const CertificateReport& report) {
    const auto day = [](const QDateTime& time) { return Region::longDate(time.toLocalTime().date()); };
    switch (report.fault) {
    case CertificateFault::None:
        return tr("The certificate is for %1, and is valid until %2.")
            .arg(report.names.join(u", "_s), day(report.until));
    case CertificateFault::CertificateUnreadable:
        return tr("The file of the certificate cannot be read. Choose it again.");
    case CertificateFault::KeyUnreadable:
        return tr("The file of the private key cannot be read. Choose it again.");
    case CertificateFault::NoCertificate:
        return tr("The file holds no certificate in PEM form. Choose another.");
    case CertificateFault::NoKey: return tr("The file holds no private key in PEM form. Choose another.");
    case CertificateFault::KeyProtected:
        return tr("The private key is protected by a password. Save it without one.");
    case CertificateFault::KeyOfAnother:
        return tr(
            "The private key does not belong to the certificate. Choose the pair that was made together.");
    case CertificateFault::Expired:
        return tr("The certificate expired on %1. Choose a newer one.").arg(day(report.until));
    case CertificateFault::NotYetValid:
        return tr("The certificate is not valid before %1. Check this computer's clock.")
            .arg(day(report.from));
    case CertificateFault::KeyMissing:
        return tr("Choose the private key that belongs to the certificate, too.");
    case CertificateFault::CertificateMissing:
        return tr("Choose the certificate that belongs to the private key, too.");
    }
    return {};
}

} // namespace opbx::ui
