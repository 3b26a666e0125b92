// What the window asks about TLS certificates. GUI thread. Implemented in app/window; by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/server/certificate_report.h"
#include "core/settings/settings.h"

#include <QFuture>
#include <QObject>

namespace opbx::ui {

class CertificateBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Host names and addresses of this computer.
    virtual QStringList usualNames() const = 0;
    /// Makes a key and a certificate that nobody else vouches for, in the data folder. Errors: InvalidInput (a name), FileUnwritable.
    virtual QFuture<Result<TlsFiles>> makeSelfSigned(const QStringList& names) = 0;
    /// What a pair of files is good for.
    virtual QFuture<Result<CertificateReport>> inspect(const TlsFiles& files) = 0;
};

} // namespace opbx::ui
