#include "ui/test_call/test_call_dialog.h"

#include "ui/test_call/test_call_panel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QScreen>

#include <algorithm>

namespace opbx::ui {

TestCallDialog::TestCallDialog(TestCallBackend& calls, UiState& state, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Send a test call"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(metrics::dialogWidth);
    auto* explanation =
        quietLabel(tr("Sends what Cloudonix would send for one call: the voice request, the session updates "
                      "and the call "
                      "record, signed with your keys, to the address this program listens on."),
                   TypeSize::Body, this);
    auto* panel = new TestCallPanel(calls, state, this);
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
    column->addWidget(panel, 1);
    column->addWidget(buttons);
    panel->setFocus();
    connect(panel, &TestCallPanel::addNumberRequested, this, [this](const QString& number) {
        accept();
        emit addNumberRequested(number);
    });
}

/// What the call was told as, and its details, need room that the dialog did not have: sentences wrap, and a dialog does not grow
/// for that by itself.
bool TestCallDialog::event(QEvent* event) {
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        const int needed =
            std::max(layout()->totalHeightForWidth(width()), layout()->totalMinimumSize().height());
        const int most = screen()->availableGeometry().height() - 2 * metrics::pageMargin;
        if (height() < needed)
            resize(width(), std::min(needed, most));
    }
    return isDone;
}

} // namespace opbx::ui
