// Certificates without files, for window tests.
#pragma once

#include "core/async/promise.h"
#include "ui/backend/certificate_backend.h"

namespace opbx::test {

using namespace Qt::StringLiterals;

class FakeCertificates final : public ui::CertificateBackend {
    Q_OBJECT

public:
    using ui::CertificateBackend::CertificateBackend;

    /// What the next pair ends with, and what inspections say.
    void setOutcome(const Result<TlsFiles>& outcome) { m_outcome = outcome; }
    void setReport(const CertificateReport& report) { m_report = report; }
    QStringList lastNames() const { return m_names; }
    TlsFiles lastInspected() const { return m_inspected; }

    QStringList usualNames() const override { return {u"localhost"_s, u"pc.lan"_s}; }
    QFuture<Result<TlsFiles>> makeSelfSigned(const QStringList& names) override {
        m_names = names;
        return ended<TlsFiles>(m_outcome);
    }
    QFuture<Result<CertificateReport>> inspect(const TlsFiles& files) override {
        m_inspected = files;
        return ended<CertificateReport>(m_report);
    }

private:
    Result<TlsFiles> m_outcome{TlsFiles()};
    CertificateReport m_report;
    QStringList m_names;
    TlsFiles m_inspected;
};

} // namespace opbx::test
