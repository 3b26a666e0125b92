#include "ui/assistant/test_call_step.h"

#include "ui/backend/endpoint_backend.h"
#include "ui/backend/test_call_backend.h"
#include "ui/test_call/test_call_panel.h"
#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

TestCallStep::TestCallStep(Backend& backend, UiState& state, QWidget* parent)
    : AssistantStep(
          u"test-call"_s, tr("A test call"),
          tr("OPBX plays Cloudonix and sends itself one call with your keys: the voice request, the "
             "session updates and the call record. No phone rings."),
          backend, state, parent) {
    auto* panel = new TestCallPanel(backend.testCalls(), state, this);
    auto* send = new QPushButton(icon(u"send"_s), tr("Send the test call"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(send);
    row->addStretch();
    content()->addWidget(panel);
    content()->addLayout(row);
    connect(send, &QPushButton::clicked, panel, &TestCallPanel::send);
    connect(panel, &TestCallPanel::started, send, [send] { send->setEnabled(false); });
    connect(panel, &TestCallPanel::ended, send, [send] { send->setEnabled(true); });
    connect(panel, &TestCallPanel::addNumberRequested, this, &TestCallStep::addNumberRequested);
}

} // namespace opbx::ui
