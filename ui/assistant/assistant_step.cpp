#include "ui/assistant/assistant_step.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/form_area.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>

namespace opbx::ui {

AssistantStep::AssistantStep(const QString& id, const QString& title, const QString& explanation,
                             Backend& backend, UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(title)
    , m_backend(backend)
    , m_state(state)
    , m_content(new QVBoxLayout) {
    setAccessibleName(title);
    m_content->setSpacing(metrics::sectionGap);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(besideScrollBar());
    column->setSpacing(metrics::groupMargin);
    column->addWidget(textLabel(title, TypeSize::Title, this));
    column->addWidget(quietLabel(explanation, TypeSize::Body, this));
    column->addSpacing(metrics::groupMargin);
    column->addLayout(m_content);
    column->addStretch(1);
}

} // namespace opbx::ui
