#include "ui/keys/provider_logins.h"

#include "core/routing/provider_login.h"
#include "ui/backend/keys_backend.h"
#include "ui/backend/plans_backend.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace opbx::ui {

ProviderLogins::ProviderLogins(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_states(textLabel({}, TypeSize::Body, this))
    , m_problem(new Banner(this))
    , m_name(new QComboBox(this))
    , m_user(line(tr("User name")))
    , m_password(line(tr("Password")))
    , m_keep(new QPushButton(tr("Keep"), this))
    , m_remove(new QPushButton(tr("Remove"), this)) {
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setAccessibleName(tr("Name in the routing plan"));
    m_name->view()->setAccessibleName(m_name->accessibleName());
    m_name->lineEdit()->setPlaceholderText(m_name->accessibleName());
    m_password->setEchoMode(QLineEdit::Password);
    m_states->setWordWrap(true);
    const QString title = tr("User names of AI providers");
    for (QPushButton* button : {m_keep, m_remove})
        button->setAccessibleDescription(title);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    for (QWidget* field :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_user), static_cast<QWidget*>(m_password)})
        row->addWidget(field, 1);
    row->addWidget(m_keep);
    row->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metrics::groupMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(textLabel(title, TypeSize::Section, this));
    column->addWidget(
        quietLabel(tr("Providers that ask for a user name and a password get them from the "
                      "keychain, under the name that an assistant of the routing plan gives as its "
                      "credentials."),
                   TypeSize::Small, this));
    column->addWidget(m_problem);
    column->addWidget(m_states);
    column->addLayout(row);
    connect(m_name, &QComboBox::currentTextChanged, this, &ProviderLogins::typed);
    connect(m_user, &QLineEdit::textEdited, this, &ProviderLogins::typed);
    connect(m_password, &QLineEdit::textEdited, this, &ProviderLogins::typed);
    connect(m_password, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    connect(m_keep, &QPushButton::clicked, this, &ProviderLogins::keep);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_backend.keys()
            .setLogin(m_name->currentText().trimmed(), {})
            .then(this, [this](const Result<Done>& result) { finished(result); });
    });
    connect(&m_backend.plans(), &PlansBackend::changed, this, &ProviderLogins::refresh);
    typed();
}

QLineEdit* ProviderLogins::line(const QString& name) {
    auto* line = new QLineEdit(this);
    line->setAccessibleName(name);
    line->setPlaceholderText(name);
    line->setLayoutDirection(Qt::LeftToRight);
    return line;
}

void ProviderLogins::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ProviderLogins::refresh() {
    m_backend.keys().logins().then(this, [this](const Result<QList<LoginRow>>& logins) {
        if (logins)
            showStates(*logins);
    });
}

void ProviderLogins::showStates(const QList<LoginRow>& logins) {
    const QSignalBlocker silent(m_name);
    const QString chosen = m_name->currentText();
    m_name->clear();
    QStringList states;
    for (const LoginRow& login : logins) {
        m_name->addItem(login.name);
        states << tr("%1: %2").arg(login.name, login.isSet ? tr("kept")
                                               : codeOf(login.problem) == ErrorCode::NotFound
                                                   ? tr("missing")
                                                   : ErrorWords::sentence(codeOf(login.problem)));
    }
    m_name->setCurrentText(chosen);
    m_states->setText(states.isEmpty() ? tr("The routing plan names none.") : states.join(u'\n'));
}

void ProviderLogins::typed() {
    const bool isNamed = isLoginName(m_name->currentText().trimmed());
    const bool isWhole =
        !m_user->text().isEmpty() && !m_user->text().contains(u':') && !m_password->text().isEmpty();
    m_keep->setEnabled(isNamed && isWhole);
    m_remove->setEnabled(isNamed);
}

void ProviderLogins::keep() {
    const Secret text(m_user->text().toUtf8() + ':' + m_password->text().toUtf8());
    m_password->clear();
    typed();
    m_backend.keys()
        .setLogin(m_name->currentText().trimmed(), text)
        .then(this, [this](const Result<Done>& result) { finished(result); });
}

void ProviderLogins::finished(const Result<Done>& result) {
    m_problem->setMessage(Meaning::Bad, result ? QString() : ErrorWords::sentence(result.error().code));
    if (result)
        m_user->clear();
    typed();
    refresh();
}

} // namespace opbx::ui
