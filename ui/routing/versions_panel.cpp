#include "ui/routing/versions_panel.h"

#include "core/model/plan_json.h"
#include "core/plan_check/plan_changes.h"
#include "ui/backend/plans_backend.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_view.h"
#include "ui/words/translated.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QJsonDocument>
#include <QPushButton>
#include <QSplitter>

namespace opbx::ui {

using namespace Qt::StringLiterals;
using namespace column_traits;

PlanChangesModel::PlanChangesModel(QObject* parent)
    : RowModel(Columns{{"what", tr("What differs"), 0, Stretch,
                        [](const Message& change) { return translated(change); }}},
               parent) {}

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
    , m_changes(new PlanChangesModel(this))
    , m_table(new TableView(this))
    , m_changeTable(new TableView(this))
    , m_against(new QComboBox(this))
    , m_restore(new QPushButton(icon(u"history"_s), tr("Bring this version back"), this)) {
    m_table->setObjectName(u"plan-versions"_s);
    m_table->setAccessibleName(tr("Versions"));
    m_table->setModel(m_versions);
    m_table->rememberColumns(context.state, u"routing/versions"_s);
    m_table->setEmptyContent(u"history"_s, tr("Nothing has been saved yet."));
    m_changeTable->setObjectName(u"plan-changes"_s);
    m_changeTable->setAccessibleName(tr("What differs"));
    m_changeTable->setModel(m_changes);
    m_changeTable->setEmptyContent(u"compare"_s, tr("Choose a version to see what it changed."));
    m_against->addItems({tr("Against the version before"), tr("Against the plan as it is now")});
    m_against->setAccessibleName(tr("What the version is compared with"));
    m_against->view()->setAccessibleName(m_against->accessibleName());
    m_restore->setEnabled(false);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    split->addWidget(m_changeTable);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(metrics::splitterHandle);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_against);
    row->addWidget(m_restore);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::groupMargin, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(split, 1);
    column->addLayout(row);
    connect(m_table, &TableView::currentRowChanged, this, &VersionsPanel::compare);
    connect(m_against, &QComboBox::currentIndexChanged, this, &VersionsPanel::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionsPanel::restore);
    connect(&m_backend.plans(), &PlansBackend::changed, this, &VersionsPanel::reload);
    reload();
}

void VersionsPanel::reload() {
    m_backend.plans().versions().then(this, [this](const Result<QList<PlanVersionRow>>& versions) {
        if (versions)
            m_versions->setRows(*versions);
        else
            emit failed(versions.error());
    });
}

bool VersionsPanel::isAgainstPlan() const {
    return m_against->currentIndex() == 1;
}

void VersionsPanel::compare() {
    const qint64 id = m_versions->idAt(m_table->currentRow());
    m_restore->setEnabled(false);
    m_changes->setRows({});
    if (id == 0)
        return;
    m_backend.plans().version(id).then(this, [this, turn = ++m_turn](const Result<QByteArray>& document) {
        if (turn != m_turn)
            return;
        if (!document) {
            emit failed(document.error());
            return;
        }
        compareWith(*document);
    });
}

/// Versions are sorted as the user likes; the one before is the one with the next smaller number.
void VersionsPanel::compareWith(const QByteArray& document) {
    m_shown = document;
    m_restore->setEnabled(QJsonDocument::fromJson(document).object() != m_draft.document());
    if (isAgainstPlan())
        return showChanges(document, m_draft.toJson());
    const qint64 id = m_versions->idAt(m_table->currentRow());
    qint64 before = 0;
    for (const PlanVersionRow& version : m_versions->rows()) {
        if (version.id < id)
            before = std::max(before, version.id);
    }
    if (before == 0)
        return showChanges({}, document);
    m_backend.plans().version(before).then(
        this, [this, document, turn = ++m_turn](const Result<QByteArray>& older) {
            if (turn != m_turn)
                return;
            if (older)
                showChanges(*older, document);
            else
                emit failed(older.error());
        });
}

void VersionsPanel::showChanges(const QByteArray& before, const QByteArray& after) {
    const Result<RoutingPlan> old =
        before.isEmpty() ? Result<RoutingPlan>(RoutingPlan()) : planFromJson(before);
    const Result<RoutingPlan> plan = planFromJson(after);
    const QList<Message> changes = old && plan ? planChanges(*old, *plan) : QList<Message>();
    if (!old || !plan)
        m_changeTable->setEmptyContent(u"attention"_s,
                                       tr("These two cannot be compared: one of them is not a plan."));
    else if (changes.isEmpty())
        m_changeTable->setEmptyContent(u"check"_s, isAgainstPlan()
                                                       ? tr("This is the plan as it is now.")
                                                       : tr("This is the same as the version before."));
    m_changes->setRows(changes);
}

void VersionsPanel::restore() {
    const qint64 id = m_versions->idAt(m_table->currentRow());
    const Result<Done> replaced = m_draft.replace(m_shown, tr("bring back version %1").arg(id));
    if (!replaced)
        emit failed(replaced.error());
    compare();
}

} // namespace opbx::ui
