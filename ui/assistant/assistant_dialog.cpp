#include "ui/assistant/assistant_dialog.h"

#include "ui/assistant/address_step.h"
#include "ui/assistant/first_request_step.h"
#include "ui/assistant/keys_step.h"
#include "ui/assistant/portal_step.h"
#include "ui/assistant/public_address_step.h"
#include "ui/assistant/summary_step.h"
#include "ui/assistant/test_call_step.h"
#include "ui/backend/page_requests.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_area.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString stepKey = u"assistant/step"_s;
const QString endedKey = u"assistant/ended"_s;

} // namespace

bool AssistantDialog::isWanted(const UiState& state, bool newDataFolder) {
    if (state.value(endedKey, false).toBool())
        return false;
    return newDataFolder || !state.value(stepKey).toString().isEmpty();
}

AssistantDialog::AssistantDialog(Backend& backend, UiState& state, QWidget* parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_state(state)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this)) {
    setWindowTitle(tr("Set up OPBX"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(metrics::assistantWidth, metrics::minimumHeight);
    m_list->setAccessibleName(tr("Steps"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(metrics::navigationWidth);
    m_list->setIconSize(QSize(metrics::smallIconSize, metrics::smallIconSize));
    m_list->setWordWrap(true);
    m_list->viewport()->setAutoFillBackground(false);

    auto* portal = new PortalStep(backend, state, this);
    addStep(new AddressStep(backend, state, this));
    addStep(new PublicAddressStep(backend, state, this));
    addStep(new KeysStep(backend, state, this));
    addStep(portal);
    addStep(new FirstRequestStep(backend, state, this));
    auto* testCall = new TestCallStep(backend, state, this);
    addStep(testCall);
    addStep(new SummaryStep(backend, state, this));

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::pageMargin);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(row, 1);
    column->addWidget(makeBottom());
    connect(m_list, &QListWidget::currentRowChanged, this, &AssistantDialog::showStep);
    connect(testCall, &TestCallStep::addNumberRequested, this, [this](const QString& number) {
        emit pageRequested(u"routing"_s, addNumberRequest(number));
        close(); // not the end: it opens again where it was
    });
    connect(portal, &PortalStep::cloudonixRequested, this, [this] {
        emit pageRequested(u"settings"_s, u"cloudonix"_s);
        close(); // not the end: it opens again where it was
    });
    const auto kept = stepIds().indexOf(m_state.value(stepKey).toString());
    m_list->setCurrentRow(int(std::max<qsizetype>(kept, 0)));
}

void AssistantDialog::addStep(AssistantStep* step) {
    m_steps.append(step);
    auto* area = new FormArea(m_stack);
    area->setForm(step);
    m_stack->addWidget(area);
    auto* item = new QListWidgetItem(step->title(), m_list);
    item->setSizeHint(QSize(0, metrics::navigationRowHeight + metrics::groupMargin));
    connect(step, &AssistantStep::canGoOnChanged, this, &AssistantDialog::refreshButtons);
}

QWidget* AssistantDialog::makeBottom() {
    auto* bottom = new QWidget(this);
    auto* row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, metrics::groupMargin, 0, 0);
    row->setSpacing(metrics::groupMargin);
    m_skip = new QPushButton(tr("Skip the assistant"), bottom);
    m_skip->setAutoDefault(false);
    m_back = new QPushButton(tr("Back"), bottom);
    m_back->setAutoDefault(false);
    m_next = new QPushButton(tr("Next"), bottom);
    m_next->setDefault(true);
    makePrimary(m_next);
    row->addWidget(m_skip);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_skip, &QPushButton::clicked, this, &AssistantDialog::end);
    connect(m_back, &QPushButton::clicked, this, [this] { m_list->setCurrentRow(m_list->currentRow() - 1); });
    connect(m_next, &QPushButton::clicked, this, &AssistantDialog::goOn);
    return bottom;
}

AssistantStep* AssistantDialog::currentStep() const {
    return m_steps.value(m_list->currentRow());
}

QStringList AssistantDialog::stepIds() const {
    QStringList ids;
    for (const AssistantStep* step : m_steps)
        ids << step->id();
    return ids;
}

void AssistantDialog::showStep(int index) {
    if (index < 0)
        return;
    m_state.setValue(stepKey, m_steps[index]->id());
    m_stack->setCurrentIndex(index);
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setIcon(i < index ? icon(u"check"_s, Meaning::Good)
                                           : icon(i == index ? u"chevron-right"_s : u"neutral"_s));
    m_steps[index]->enter();
    refreshButtons();
}

void AssistantDialog::refreshButtons() {
    const int index = m_list->currentRow();
    if (!m_next || index < 0)
        return;
    const bool last = index == m_list->count() - 1;
    m_back->setEnabled(index > 0 && !m_finishing);
    m_next->setText(last ? tr("Finish") : tr("Next"));
    m_next->setEnabled(m_steps[index]->canGoOn() && !m_finishing);
    m_skip->setVisible(!last);
}

void AssistantDialog::goOn() {
    const int index = m_list->currentRow();
    if (index == m_list->count() - 1) {
        end();
        return;
    }
    m_finishing = true;
    refreshButtons();
    m_steps[index]->finish([this, index](bool on) {
        m_finishing = false;
        if (on && m_list->currentRow() == index)
            m_list->setCurrentRow(index + 1);
        refreshButtons();
    });
}

void AssistantDialog::end() {
    m_state.setValue(endedKey, true);
    if (m_list->currentRow() == m_list->count() - 1)
        m_state.setValue(stepKey, m_steps.first()->id()); // opened again, it begins again
    accept();
}

} // namespace opbx::ui
