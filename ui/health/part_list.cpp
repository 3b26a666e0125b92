#include "ui/health/part_list.h"

#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"
#include "ui/words/health_words.h"

#include <QBoxLayout>
#include <QLabel>

namespace opbx::ui {

PartList::PartList(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void PartList::setProblems(const QList<PartProblem>& problems) {
    delete m_shown;
    m_shown = new QWidget(this);
    auto* column = new QVBoxLayout(m_shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    if (problems.isEmpty())
        column->addWidget(
            quietLabel(tr("No part has failed since the program was started."), TypeSize::Body, m_shown));
    for (const PartProblem& problem : problems) {
        auto* head = new QHBoxLayout;
        head->setSpacing(metrics::groupMargin);
        head->addWidget(textLabel(HealthWords::partName(problem.part), TypeSize::Body, m_shown));
        head->addWidget(problem.gone ? new StatusPill(tr("works again"), Meaning::Good, m_shown)
                                     : new StatusPill(tr("failed"), Meaning::Bad, m_shown));
        head->addStretch();
        head->addWidget(quietLabel(Formatting::callTime(problem.whenMs), TypeSize::Small, m_shown));
        column->addLayout(head);
        auto* words = quietLabel(problem.part == ProgramPart::Tunnel
                                     ? tr("The tunnel from %1 was lost.").arg(problem.error.detail)
                                     : ErrorWords::sentence(problem.error.code),
                                 TypeSize::Small, m_shown);
        words->setToolTip(problem.error.detail);
        column->addWidget(words);
    }
    m_rows->addWidget(m_shown);
}

} // namespace opbx::ui
