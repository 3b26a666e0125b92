// What the window asks about TLS certificates. GUI thread. Implemented in app/window; by a fake in tests. Every call returns at once;
// answers are dropped when `context` is gone.
#pragma once

#include "core/server/certificate_report.h"
#include "ui/backend/backend.h"

namespace opbx::ui {

class CertificateBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Host names and addresses of this computer.
    virtual QStringList usualNames() const = 0;
    /// Makes a key and a certificate that nobody else vouches for, in the data folder. Errors: InvalidInput (a name), FileUnwritable.
    virtual void makeSelfSigned(const QStringList& names, QObject* context,
                                Answer<Result<TlsFiles>> answer) = 0;
    /// What a pair of files is good for.
    virtual void inspect(const TlsFiles& files, QObject* context, Answer<CertificateReport> answer) = 0;
};

} // namespace opbx::ui
