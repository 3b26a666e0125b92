#include "ui/health/cause_list.h"

#include "core/base/error_names.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fresh_rows.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

CauseList::CauseList(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void CauseList::setCauses(QList<RefusalCount> refusals, qint64 retries) {
    std::sort(refusals.begin(), refusals.end(),
              [](const RefusalCount& a, const RefusalCount& b) { return a.count > b.count; });
    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    for (const RefusalCount& refusal : std::as_const(refusals)) {
        const QString words = ErrorWords::shortName(errorFromName(refusal.cause));
        const QString cause = QString::fromLatin1(refusal.cause);
        if (cause.isEmpty())
            add(*column, tr("without a cause of its own"), refusal.count, u"status:>=400 since:24h"_s);
        else
            add(*column, words.isEmpty() ? cause : words, refusal.count,
                u"refusal:%1 since:24h"_s.arg(cause));
    }
    if (retries > 0)
        add(*column, tr("sent again"), retries, u"attempt:>1 since:24h"_s);
    if (refusals.isEmpty() && retries <= 0)
        column->addWidget(
            quietLabel(tr("Nothing was refused, and no event came again."), TypeSize::Body, shown));
    showInstead(*m_rows, m_shown, shown);
}

void CauseList::add(QVBoxLayout& column, const QString& cause, qint64 count, const QString& filter) {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    auto* number = textLabel(Formatting::count(count), TypeSize::Body, column.parentWidget());
    number->setFont(tabular(number->font()));
    number->setMinimumWidth(metrics::navigationCollapsedWidth);
    number->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    auto* name = textLabel(cause, TypeSize::Body, column.parentWidget());
    name->setWordWrap(true);
    auto* show = new QPushButton(tr("Show"), column.parentWidget());
    show->setAccessibleName(tr("Show the requests: %1").arg(cause));
    row->addWidget(number);
    row->addWidget(name, 1);
    row->addWidget(show);
    column.addLayout(row);
    connect(show, &QPushButton::clicked, this, [this, filter] { emit trafficRequested(filter); });
}

} // namespace opbx::ui
