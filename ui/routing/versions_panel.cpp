#include "ui/routing/versions_panel.h"

#include "core/explain/compare.h"
#include "ui/exchange/difference_model.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QSplitter>

namespace opbx::ui {

using namespace Qt::StringLiterals;

using namespace column_traits;

VersionsModel::VersionsModel(QObject* parent)
    : RowModel(Columns{{"version", tr("Version"), 80, Figures,
                        [](const PlanVersionRow& version) { return Formatting::count(version.id); }},
                       {"saved", tr("Saved"), 160, Figures,
                        [](const PlanVersionRow& version) {
                            return Formatting::callTime(version.savedUs / 1000);
                        }},
                       {"by", tr("By"), 90, {}, &PlanVersionRow::author},
                       {"comment", tr("What for"), 120, Stretch, &PlanVersionRow::comment}},
               parent) {}

qint64 VersionsModel::idAt(int row) const {
    const PlanVersionRow* version = rowAt(row);
    return version ? version->id : 0;
}

VersionsPanel::VersionsPanel(const PageContext& context, PlanDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_backend(context.backend)
    , m_draft(draft)
    , m_versions(new VersionsModel(this))
    , m_differences(new DifferenceModel(tr("This version"), tr("The plan as it is now"), this))
    , m_table(new TableView(this))
    , m_differenceTable(new TableView(this))
    , m_restore(new QPushButton(icon(u"history"_s), tr("Bring this version back"), this)) {
    m_table->setObjectName(u"plan-versions"_s);
    m_table->setAccessibleName(tr("Versions"));
    m_table->setModel(m_versions);
    m_table->rememberColumns(context.state, u"routing/versions"_s);
    m_table->setEmptyContent(u"history"_s, tr("Nothing has been saved yet."));
    m_differenceTable->setAccessibleName(tr("Differences from the plan as it is now"));
    m_differenceTable->setModel(m_differences);
    m_differenceTable->rememberColumns(context.state, u"routing/differences"_s);
    m_differenceTable->setEmptyContent(
        u"compare"_s, tr("Choose a version to see what differs from the plan as it is now."));
    m_restore->setEnabled(false);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    split->addWidget(m_differenceTable);
    split->setChildrenCollapsible(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_restore);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::groupMargin, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(split, 1);
    column->addLayout(row);
    connect(m_table, &TableView::currentRowChanged, this, &VersionsPanel::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionsPanel::restore);
    connect(&m_backend, &Backend::planChanged, this, &VersionsPanel::reload);
    reload();
}

void VersionsPanel::reload() {
    m_backend.planVersions(this, [this](const Result<QList<PlanVersionRow>>& versions) {
        if (versions)
            m_versions->setRows(*versions);
        else
            emit failed(versions.error());
    });
}

void VersionsPanel::compare() {
    const qint64 id = m_versions->idAt(m_table->currentRow());
    m_restore->setEnabled(false);
    m_differences->setRows({});
    if (id == 0)
        return;
    m_backend.planVersion(id, this, [this, turn = ++m_turn](const Result<QByteArray>& document) {
        if (turn != m_turn)
            return;
        if (!document) {
            emit failed(document.error());
            return;
        }
        m_shown = *document;
        QList<DifferenceRow> rows;
        const auto differences = compareJson(*document, m_draft.toJson());
        for (const Difference& difference : differences.value_or(QList<Difference>()))
            rows.append({DifferenceRow::Body, difference});
        m_restore->setEnabled(!rows.isEmpty());
        if (rows.isEmpty())
            m_differenceTable->setEmptyContent(u"check"_s, tr("This is the plan as it is now."));
        m_differences->setRows(rows);
    });
}

void VersionsPanel::restore() {
    const qint64 id = m_versions->idAt(m_table->currentRow());
    const Result<Done> replaced = m_draft.replace(m_shown, tr("bring back version %1").arg(id));
    if (!replaced)
        emit failed(replaced.error());
    compare();
}

} // namespace opbx::ui
