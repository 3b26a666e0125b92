// The window's CertificateBackend: files are read and written on the reader thread. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "ui/backend/certificate_backend.h"

namespace opbx {

class WindowCertificates final : public ui::CertificateBackend {
    Q_OBJECT

public:
    /// All outlive this object.
    WindowCertificates(Runtime& runtime, Reader& reader, const Clock& clock);

    QStringList usualNames() const override;
    QFuture<Result<TlsFiles>> makeSelfSigned(const QStringList& names) override;
    QFuture<Result<CertificateReport>> inspect(const TlsFiles& files) override;

private:
    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
};

} // namespace opbx
