#include "ui/frame/test_call_dialog.h"

#include "ui/support/banner.h"
#include "ui/support/buttons.h"
#include "ui/support/error_words.h"
#include "ui/support/metrics.h"
#include "ui/support/type_scale.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace opbx::ui {

TestCallDialog::TestCallDialog(Backend& backend, UiState& state, QWidget* parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_state(state)
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_answered(new QCheckBox(tr("The call is answered"), this))
    , m_steps(new QListWidget(this))
    , m_outcome(new Banner(this))
    , m_send(nullptr) {
    setWindowTitle(tr("Send a test call"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(metrics::dialogWidth);
    m_from->setText(state.value(QStringLiteral("test-call/from"), QStringLiteral("+14155550134")).toString());
    m_to->setText(state.value(QStringLiteral("test-call/to")).toString());
    m_to->setPlaceholderText(tr("One of your numbers, or an extension"));
    m_answered->setChecked(state.value(QStringLiteral("test-call/answered"), true).toBool());
    m_from->setAccessibleName(tr("Caller"));
    m_to->setAccessibleName(tr("Number called"));
    m_steps->setAccessibleName(tr("Steps of the test call"));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->hide();

    auto* explanation =
        quietLabel(tr("Sends what Cloudonix would send for one call: the voice request, the session updates "
                      "and the call "
                      "record, signed with your keys, to the address this program listens on."),
                   TypeSize::Body, this);
    auto* form = new QFormLayout;
    form->setSpacing(metrics::groupMargin);
    form->addRow(tr("Caller"), m_from);
    form->addRow(tr("Number called"), m_to);
    form->addRow(QString(), m_answered);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_send = buttons->addButton(tr("Send"), QDialogButtonBox::ActionRole);
    m_send->setDefault(true);
    makePrimary(m_send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &TestCallDialog::send);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(explanation);
    column->addLayout(form);
    column->addWidget(m_steps);
    column->addWidget(m_outcome);
    column->addStretch();
    column->addWidget(buttons);
    m_to->setFocus();
}

void TestCallDialog::send() {
    const TestCall call{m_from->text().trimmed(), m_to->text().trimmed(), m_answered->isChecked()};
    if (call.from.isEmpty() || call.to.isEmpty()) {
        m_outcome->setMessage(Meaning::Attention, tr("Enter the caller and the number called."));
        return;
    }
    m_state.setValue(QStringLiteral("test-call/from"), call.from);
    m_state.setValue(QStringLiteral("test-call/to"), call.to);
    m_state.setValue(QStringLiteral("test-call/answered"), call.answered);
    m_steps->clear();
    m_steps->show();
    m_outcome->setMessage(Meaning::Neutral, QString());
    m_send->setEnabled(false);
    m_backend.sendTestCall(
        call, this, [this](const QString& step) { m_steps->addItem(step); },
        [this](const Result<Done>& result) { finished(result); });
}

void TestCallDialog::finished(const Result<Done>& result) {
    m_send->setEnabled(true);
    m_send->setText(tr("Send again"));
    if (result) {
        m_outcome->setMessage(Meaning::Good, tr("The test call arrived. Its requests are in Traffic."));
        return;
    }
    m_outcome->setMessage(Meaning::Bad, ErrorWords::sentence(result.error().code));
    m_outcome->setToolTip(result.error().detail);
}

} // namespace opbx::ui
