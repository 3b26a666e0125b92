#include "ui/test_call/test_call_dialog.h"

#include "ui/test_call/test_call_panel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>

namespace opbx::ui {

TestCallDialog::TestCallDialog(Backend& backend, UiState& state, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Send a test call"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(metrics::dialogWidth);
    auto* explanation =
        quietLabel(tr("Sends what Cloudonix would send for one call: the voice request, the session updates "
                      "and the call "
                      "record, signed with your keys, to the address this program listens on."),
                   TypeSize::Body, this);
    auto* panel = new TestCallPanel(backend, state, this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* send = buttons->addButton(tr("Send"), QDialogButtonBox::ActionRole);
    send->setDefault(true);
    makePrimary(send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(send, &QPushButton::clicked, panel, &TestCallPanel::send);
    connect(panel, &TestCallPanel::started, send, [send] { send->setEnabled(false); });
    connect(panel, &TestCallPanel::ended, send, [send] {
        send->setEnabled(true);
        send->setText(tr("Send again"));
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(explanation);
    column->addWidget(panel);
    column->addStretch();
    column->addWidget(buttons);
    panel->setFocus();
}

} // namespace opbx::ui
