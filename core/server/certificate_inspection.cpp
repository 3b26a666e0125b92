#include "core/server/certificate_inspection.h"

#include "core/base/utc.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>

namespace opbx {

namespace {

constexpr qint64 largestCertificateFile = 1024 * 1024;

bool readFile(const QString& path, QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    content = file.read(largestCertificateFile);
    return true;
}

QStringList namesOf(const QSslCertificate& certificate) {
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.removeDuplicates();
    names.sort();
    return names;
}

bool holdsKey(const QByteArray& pem) {
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        if (!QSslKey(pem, algorithm).isNull())
            return true;
    }
    return false;
}

CertificateFault keyFault(const QByteArray& pem) {
    if (pem.contains("ENCRYPTED"))
        return CertificateFault::KeyProtected;
    return holdsKey(pem) ? CertificateFault::KeyOfAnother : CertificateFault::NoKey;
}

} // namespace

CertificateReport inspectCertificate(const TlsFiles& files, const Clock& clock) {
    CertificateReport report;
    QByteArray certificate;
    QByteArray key;
    if (files.certificateFile.isEmpty()) {
        report.fault = CertificateFault::CertificateMissing;
        return report;
    }
    if (!readFile(files.certificateFile, certificate)) {
        report.fault = CertificateFault::CertificateUnreadable;
        return report;
    }
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificate, QSsl::Pem);
    if (chain.isEmpty()) {
        report.fault = CertificateFault::NoCertificate;
        return report;
    }
    report.names = namesOf(chain.first());
    report.from = chain.first().effectiveDate().toUTC();
    report.until = chain.first().expiryDate().toUTC();
    const QDateTime now = QDateTime::fromSecsSinceEpoch(clock.nowSeconds(), utc);
    if (files.keyFile.isEmpty())
        report.fault = CertificateFault::KeyMissing;
    else if (!readFile(files.keyFile, key))
        report.fault = CertificateFault::KeyUnreadable;
    else if (report.until < now)
        report.fault = CertificateFault::Expired;
    else if (report.from > now)
        report.fault = CertificateFault::NotYetValid;
    else if (!TlsContext::load(files, clock))
        report.fault = keyFault(key);
    return report;
}

} // namespace opbx
