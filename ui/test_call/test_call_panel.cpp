#include "ui/test_call/test_call_panel.h"

#include "ui/backend/endpoint_backend.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/words/error_words.h"
#include "ui/words/translated.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int stepsShown = 6; // rows, before the list scrolls
} // namespace

TestCallPanel::TestCallPanel(TestCallBackend& calls, UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_calls(calls)
    , m_state(state)
    , m_from(new QLineEdit(this))
    , m_to(new QComboBox(this))
    , m_answered(new QCheckBox(tr("The call is answered"), this))
    , m_outcome(new Banner(this))
    , m_details(new QToolButton(this))
    , m_steps(new QListWidget(this)) {
    m_from->setText(state.value(u"test-call/from"_s, u"+14155550134"_s).toString());
    m_from->setAccessibleName(tr("Caller"));
    m_to->setEditable(true);
    m_to->setInsertPolicy(QComboBox::NoInsert);
    m_to->setAccessibleName(tr("Number called"));
    m_to->view()->setAccessibleName(m_to->accessibleName());
    m_to->lineEdit()->setAccessibleName(m_to->accessibleName());
    m_to->lineEdit()->setPlaceholderText(tr("One of your numbers, or an extension"));
    m_answered->setChecked(state.value(u"test-call/answered"_s, true).toBool());
    m_details->setText(tr("Details"));
    m_details->setToolTip(tr("The requests of the test call, and what was replied to each"));
    m_details->setCheckable(true);
    m_details->setAutoRaise(true);
    m_details->setArrowType(Qt::RightArrow);
    m_details->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->hide();
    m_steps->setAccessibleName(tr("Steps of the test call"));
    m_steps->setSelectionMode(QAbstractItemView::NoSelection);
    m_steps->setFixedHeight(stepsShown * metrics::rowHeight);
    m_steps->hide();
    offerOwnNumbers();

    auto* form = new QFormLayout;
    form->setSpacing(metrics::groupMargin);
    form->addRow(tr("Caller"), m_from);
    form->addRow(tr("Number called"), m_to);
    form->addRow(QString(), m_answered);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(form);
    column->addWidget(m_outcome);
    column->addWidget(m_details, 0, Qt::AlignLeading);
    column->addWidget(m_steps);
    column->addStretch(1);
    setFocusProxy(m_to);
    connect(m_details, &QToolButton::toggled, this, [this](bool on) {
        m_details->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_steps->setVisible(on);
    });
    connect(m_outcome, &Banner::buttonClicked, this, [this] { emit addNumberRequested(m_unplanned); });
}

/// The last one that was called, else the first of the plan: nobody has to look up a number of his own.
void TestCallPanel::offerOwnNumbers() {
    for (const OwnNumber& own : m_calls.ownNumbers())
        m_to->addItem(own.name.isEmpty() ? own.number
                                         : tr("%1 %2", "number, its name").arg(own.number, own.name),
                      own.number);
    m_to->setCurrentIndex(-1);
    m_to->setEditText(m_state.value(u"test-call/to"_s, m_to->itemData(0)).toString());
    m_to->lineEdit()->setCursorPosition(0);
    connect(m_to, &QComboBox::activated, this,
            [this](int index) { m_to->setEditText(m_to->itemData(index).toString()); });
}

QString TestCallPanel::calledNumber() const {
    const QString text = m_to->currentText().trimmed();
    const int known = m_to->findText(text);
    return known < 0 ? text : m_to->itemData(known).toString();
}

void TestCallPanel::send() {
    const TestCall call{m_from->text().trimmed(), calledNumber(), m_answered->isChecked()};
    if (call.from.isEmpty() || call.to.isEmpty()) {
        m_outcome->setMessage(Meaning::Attention, tr("Enter the caller and the number called."));
        return;
    }
    m_state.setValue(u"test-call/from"_s, call.from);
    m_state.setValue(u"test-call/to"_s, call.to);
    m_state.setValue(u"test-call/answered"_s, call.answered);
    m_outcome->setMessage(Meaning::Neutral, tr("The test call is under way."));
    emit started();
    m_calls.send(call).then(this, [this](const Result<TestCallOutcome>& result) { finished(result); });
}

/// Green is for a call that somebody had; whatever else became of it arrived as well, and is no success.
void TestCallPanel::finished(const Result<TestCallOutcome>& result) {
    m_unplanned.clear();
    showSteps(result ? result->steps : QList<TestCallReply>());
    if (!result) {
        m_outcome->setMessage(Meaning::Bad, ErrorWords::sentence(result.error().code));
        m_outcome->setToolTip(result.error().detail);
    } else {
        const CallAccount& account = result->account;
        m_unplanned = account.unplanned;
        m_outcome->setMessage(account.isReached ? Meaning::Good : Meaning::Attention,
                              translated(account.words), m_unplanned.isEmpty() ? QString() : tr("Add it"));
        m_outcome->setToolTip({});
    }
    emit ended();
}

void TestCallPanel::showSteps(const QList<TestCallReply>& steps) {
    m_steps->clear();
    for (const TestCallReply& step : steps) {
        const QString status = step.status == 0 ? tr("no reply") : QString::number(step.status);
        m_steps->addItem(step.heard.isEmpty() ? tr("%1: %2", "request, status").arg(step.step, status)
                                              : tr("%1: %2, %3", "request, status, what the document does")
                                                    .arg(step.step, status, step.heard));
    }
    m_details->setVisible(!steps.isEmpty());
    if (steps.isEmpty())
        m_details->setChecked(false);
}

} // namespace opbx::ui
