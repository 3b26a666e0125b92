// What a certificate is good for, as the window says it. Pure; GUI thread.
#pragma once

#include "core/server/certificate_report.h"

#include <QCoreApplication>

namespace opbx::ui {

class CertificateWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::CertificateWords)

public:
    /// A sentence or two: what it is good for, or what keeps it from being used.
    static QString sentence(const CertificateReport& report);
};

} // namespace opbx::ui
