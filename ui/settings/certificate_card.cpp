#include "ui/settings/certificate_card.h"

#include "ui/settings/settings_draft.h"
#include "ui/support/banner.h"
#include "ui/support/error_words.h"
#include "ui/support/icons.h"
#include "ui/support/metrics.h"
#include "ui/support/region.h"
#include "ui/support/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace opbx::ui {

CertificateCard::CertificateCard(CertificateBackend& certificates, SettingsDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_certificates(certificates)
    , m_draft(draft)
    , m_ask(new QPushButton(icon(QStringLiteral("key")), tr("Make a self-signed certificate…"), this))
    , m_form(new QWidget(this))
    , m_names(new QLineEdit(certificates.usualNames().join(QStringLiteral(", ")), m_form))
    , m_make(new QPushButton(tr("Make it"), m_form))
    , m_outcome(new Banner(this))
    , m_report(new Banner(this)) {
    m_names->setAccessibleName(tr("Names and addresses of this computer"));
    m_names->setLayoutDirection(Qt::LeftToRight);
    makeLayout();
    setAsking(false);
    connect(m_ask, &QPushButton::clicked, this, [this] { setAsking(true); });
    connect(m_make, &QPushButton::clicked, this, &CertificateCard::make);
    connect(m_names, &QLineEdit::returnPressed, this, &CertificateCard::make);
    connect(&m_draft, &SettingsDraft::changed, this, &CertificateCard::draftChanged);
    inspect();
}

void CertificateCard::makeLayout() {
    auto* cancel = new QPushButton(tr("Cancel"), m_form);
    cancel->setAccessibleDescription(tr("Make no certificate"));
    connect(cancel, &QPushButton::clicked, this, [this] { setAsking(false); });
    auto* label =
        textLabel(tr("Names and addresses by which the sender reaches this computer, separated by commas:"),
                  TypeSize::Body, m_form);
    label->setWordWrap(true);
    label->setBuddy(m_names);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(metrics::groupMargin);
    fields->addWidget(m_names, 1);
    fields->addWidget(m_make);
    fields->addWidget(cancel);
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(metrics::labelGap);
    form->addWidget(label);
    form->addLayout(fields);
    form->addWidget(
        quietLabel(tr("Nobody else vouches for it: that is enough for tests in a local network. Cloudonix "
                      "wants a certificate of a public authority, or a tunnel, which brings its own."),
                   TypeSize::Small, m_form));
    auto* button = new QHBoxLayout;
    button->addWidget(m_ask);
    button->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(m_report);
    column->addLayout(button);
    column->addWidget(m_form);
    column->addWidget(m_outcome);
}

void CertificateCard::setAsking(bool asking) {
    m_form->setVisible(asking);
    m_ask->setVisible(!asking);
    if (asking) {
        m_outcome->setMessage(Meaning::Neutral, QString());
        m_names->setFocus();
    }
}

void CertificateCard::make() {
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    m_make->setEnabled(false);
    m_outcome->setMessage(Meaning::Neutral, tr("Making the key and the certificate…"));
    m_certificates.makeSelfSigned(m_names->text().split(separators, Qt::SkipEmptyParts), this,
                                  [this](const Result<TlsFiles>& files) { made(files); });
}

void CertificateCard::made(const Result<TlsFiles>& files) {
    m_make->setEnabled(true);
    if (!files) {
        m_outcome->setMessage(Meaning::Bad, words(files.error()));
        return;
    }
    setAsking(false);
    m_draft.take(QStringLiteral("server/tls_certificate"), files->certificateFile);
    m_draft.take(QStringLiteral("server/tls_key"), files->keyFile);
    m_outcome->setMessage(Meaning::Good,
                          m_draft.isChanged()
                              ? tr("The certificate and its key are made. Apply, and the endpoint uses them.")
                              : tr("The certificate and its key are made, and the endpoint uses them."));
    inspect(); // the paths may be those of before
}

void CertificateCard::draftChanged() {
    if (m_draft.draft().tlsFiles() != m_inspected)
        inspect();
}

void CertificateCard::inspect() {
    m_inspected = m_draft.draft().tlsFiles();
    const int turn = ++m_turn;
    if (m_inspected == TlsFiles()) {
        m_report->setMessage(Meaning::Neutral, QString());
        return;
    }
    m_certificates.inspect(m_inspected, this, [this, turn](const CertificateReport& report) {
        if (turn == m_turn)
            showReport(report);
    });
}

void CertificateCard::showReport(const CertificateReport& report) {
    m_report->setMessage(report.fault == CertificateFault::None ? Meaning::Good : Meaning::Bad,
                         words(report));
}

QString CertificateCard::words(const CertificateReport& report) {
    const auto day = [](const QDateTime& time) { return Region::longDate(time.toLocalTime().date()); };
    switch (report.fault) {
    case CertificateFault::None:
        return tr("The certificate is for %1, and is valid until %2.")
            .arg(report.names.join(QStringLiteral(", ")), day(report.until));
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

QString CertificateCard::words(const Error& error) {
    if (error.code == ErrorCode::InvalidInput)
        return tr("A name or address is not in the right form. Write host names and addresses, separated by "
                  "commas.");
    return ErrorWords::sentence(error.code);
}

} // namespace opbx::ui
