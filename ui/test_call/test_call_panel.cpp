#include "ui/test_call/test_call_panel.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>

namespace opbx::ui {

using namespace Qt::StringLiterals;

TestCallPanel::TestCallPanel(Backend& backend, UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_state(state)
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_answered(new QCheckBox(tr("The call is answered"), this))
    , m_steps(new QListWidget(this))
    , m_outcome(new Banner(this)) {
    m_from->setText(state.value(u"test-call/from"_s, u"+14155550134"_s).toString());
    m_to->setText(state.value(u"test-call/to"_s).toString());
    m_to->setPlaceholderText(tr("One of your numbers, or an extension"));
    m_answered->setChecked(state.value(u"test-call/answered"_s, true).toBool());
    m_from->setAccessibleName(tr("Caller"));
    m_to->setAccessibleName(tr("Number called"));
    m_steps->setAccessibleName(tr("Steps of the test call"));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->hide();

    auto* form = new QFormLayout;
    form->setSpacing(metrics::groupMargin);
    form->addRow(tr("Caller"), m_from);
    form->addRow(tr("Number called"), m_to);
    form->addRow(QString(), m_answered);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(form);
    column->addWidget(m_steps);
    column->addWidget(m_outcome);
    setFocusProxy(m_to);
}

void TestCallPanel::send() {
    const TestCall call{m_from->text().trimmed(), m_to->text().trimmed(), m_answered->isChecked()};
    if (call.from.isEmpty() || call.to.isEmpty()) {
        m_outcome->setMessage(Meaning::Attention, tr("Enter the caller and the number called."));
        return;
    }
    m_state.setValue(u"test-call/from"_s, call.from);
    m_state.setValue(u"test-call/to"_s, call.to);
    m_state.setValue(u"test-call/answered"_s, call.answered);
    m_steps->clear();
    m_steps->show();
    m_outcome->setMessage(Meaning::Neutral, QString());
    emit started();
    m_backend.sendTestCall(
        call, this, [this](const QString& step) { m_steps->addItem(step); },
        [this](const Result<Done>& result) { finished(result); });
}

void TestCallPanel::finished(const Result<Done>& result) {
    if (result) {
        m_outcome->setMessage(Meaning::Good, tr("The test call arrived. Its requests are in Traffic."));
    } else {
        m_outcome->setMessage(Meaning::Bad, ErrorWords::sentence(result.error().code));
        m_outcome->setToolTip(result.error().detail);
    }
    emit ended(result.ok());
}

} // namespace opbx::ui
