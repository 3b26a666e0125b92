#include "ui/settings/certificate_card.h"

#include "ui/settings/settings_draft.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/certificate_words.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace opbx::ui {

using namespace Qt::StringLiterals;

CertificateCard::CertificateCard(CertificateBackend& certificates, SettingsDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_certificates(certificates)
    , m_draft(draft)
    , m_ask(new QPushButton(icon(u"key"_s), tr("Make a self-signed certificate…"), this))
    , m_form(new QWidget(this))
    , m_names(new QLineEdit(certificates.usualNames().join(u", "_s), m_form))
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
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    m_make->setEnabled(false);
    m_outcome->setMessage(Meaning::Neutral, tr("Making the key and the certificate…"));
    m_certificates.makeSelfSigned(m_names->text().split(separators, Qt::SkipEmptyParts))
        .then(this, [this](const Result<TlsFiles>& files) { made(files); });
}

void CertificateCard::made(const Result<TlsFiles>& files) {
    m_make->setEnabled(true);
    if (!files) {
        m_outcome->setMessage(Meaning::Bad, words(files.error()));
        return;
    }
    setAsking(false);
    m_draft.take(u"server/tls_certificate"_s, files->certificateFile);
    m_draft.take(u"server/tls_key"_s, files->keyFile);
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
    m_certificates.inspect(m_inspected).then(this, [this, turn](const Result<CertificateReport>& report) {
        if (report && turn == m_turn)
            showReport(*report);
    });
}

void CertificateCard::showReport(const CertificateReport& report) {
    m_report->setMessage(report.fault == CertificateFault::None ? Meaning::Good : Meaning::Bad,
                         CertificateWords::sentence(report));
}

QString CertificateCard::words(const Error& error) {
    if (error.code == ErrorCode::InvalidInput)
        return tr("A name or address is not in the right form. Write host names and addresses, separated by "
                  "commas.");
    return ErrorWords::sentence(error.code);
}

} // namespace opbx::ui
