#include "ui/routing/routing_page.h"

#include "core/files/file_replacement.h"
#include "ui/backend/cloudonix_backend.h"
#include "ui/backend/page_requests.h"
#include "ui/backend/plans_backend.h"
#include "ui/routing/entity_editor.h"
#include "ui/routing/entity_model.h"
#include "ui/routing/flow_panel.h"
#include "ui/routing/flow_view.h"
#include "ui/routing/kept_draft.h"
#include "ui/routing/problems_model.h"
#include "ui/routing/rehearsal_panel.h"
#include "ui/routing/tool_drawer.h"
#include "ui/routing/versions_panel.h"
#include "ui/routing/what_if_panel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/passing_message.h"
#include "ui/widgets/table_view.h"
#include "ui/words/error_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QListWidget>
#include <QMenu>
#include <QSplitter>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kindsWidth = 184;
constexpr int problemsTab = 0;
constexpr qint64 largestPlan = 64 * 1024 * 1024;
const QString splitterKey = u"routing/splitter"_s;
const QString drawerKey = u"routing/drawer"_s;

} // namespace

RoutingPage::RoutingPage(const PageContext& context, QWidget* parent)
    : Page(tr("Routing"), context, parent)
    , m_draft(new PlanDraft(this))
    , m_model(new EntityModel(*m_draft, this))
    , m_problems(new ProblemsModel(*m_draft, this))
    , m_kept(new KeptDraft(*m_draft, state(), this))
    , m_offer(new Banner(this))
    , m_message(new PassingMessage(this))
    , m_kinds(new QListWidget(this))
    , m_table(new TableView(this))
    , m_editor(new EntityEditor(*m_draft, this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_tools(new ToolDrawer(this))
    , m_problemTable(new TableView(this))
    , m_whatIf(new WhatIfPanel(*m_draft, this))
    , m_flow(new FlowView(*m_draft, this))
    , m_versions(new VersionsPanel(context, *m_draft, this))
    , m_rehearsal(new RehearsalPanel(context, *m_draft, this)) {
    makeActions();
    makeLayout();
    connectParts();
    m_kinds->setCurrentRow(0);
    draftChanged();
    load();
}

QAction* RoutingPage::makeAction(const QString& text, const QString& iconName, const QKeySequence& keys) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void RoutingPage::makeActions() {
    m_save = makeAction(tr("&Save"), u"save"_s, QKeySequence::Save);
    m_undo = makeAction(tr("&Undo"), u"undo"_s, QKeySequence::Undo);
    m_redo = makeAction(tr("&Redo"), u"redo"_s, QKeySequence::Redo);
    m_add = makeAction(tr("&Add"), u"add"_s, QKeySequence::New);
    m_remove = makeAction(tr("&Delete"), u"delete"_s);
    m_import = makeAction(tr("&Import…"), u"import"_s);
    m_export = makeAction(tr("&Export…"), u"export"_s);
    connect(m_save, &QAction::triggered, this, &RoutingPage::save);
    connect(m_undo, &QAction::triggered, &m_draft->undoStack(), &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &m_draft->undoStack(), &QUndoStack::redo);
    connect(m_add, &QAction::triggered, this, &RoutingPage::addEntity);
    connect(m_remove, &QAction::triggered, this, &RoutingPage::removeEntity);
    connect(m_import, &QAction::triggered, this, &RoutingPage::askForImport);
    connect(m_export, &QAction::triggered, this, &RoutingPage::askForExport);
    m_testCall = makeAction(tr("Send a test &call"), u"send"_s);
    connect(m_testCall, &QAction::triggered, this, &Page::testCallRequested);
    for (QAction* action : {m_undo, m_redo, m_import, m_export, m_testCall})
        addTitleAction(action, QString());
    makePrimary(addTitleAction(m_save, u"save"_s));
}

QWidget* RoutingPage::makeLists() {
    m_kinds->setObjectName(u"routing-sections"_s);
    m_kinds->setAccessibleName(tr("Kinds of entries"));
    m_kinds->setFrameShape(QFrame::NoFrame);
    m_kinds->viewport()->setAutoFillBackground(false);
    m_kinds->setFixedWidth(kindsWidth);
    m_kinds->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    for (const EntityKind& kind : PlanEntities::kinds()) {
        auto* item =
            new QListWidgetItem(icon(QString::fromLatin1(kind.iconName)), PlanEntities::title(kind), m_kinds);
        item->setSizeHint(QSize(0, metrics::rowHeight));
    }
    m_table->setObjectName(u"plan-entities"_s);
    m_table->setAccessibleName(tr("Entries"));
    m_table->setModel(m_model);
    m_table->rememberColumns(state(), u"routing/entities"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::groupMargin);
    buttons->addWidget(actionButton(m_add, this));
    buttons->addWidget(actionButton(m_remove, this));
    buttons->addStretch(1);
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(list);
    across->addWidget(m_editor);
    across->setChildrenCollapsible(false);
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 1);
    across->setSizes({metrics::dialogWidth - metrics::pageMargin, metrics::dialogWidth});
    across->setHandleWidth(metrics::splitterHandle);
    auto* upper = new QWidget(this);
    auto* row = new QHBoxLayout(upper);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_kinds);
    row->addWidget(across, 1);
    return upper;
}

void RoutingPage::makeLayout() {
    m_problemTable->setObjectName(u"plan-problems"_s);
    m_problemTable->setAccessibleName(tr("Problems"));
    m_problemTable->setModel(m_problems);
    m_problemTable->rememberColumns(state(), u"routing/problems"_s);
    m_problemTable->setEmptyContent(u"check"_s, tr("This plan has no problems."));
    makeDrawer();
    m_split->addWidget(makeLists());
    m_split->addWidget(m_tools);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(metrics::splitterHandle);
    m_split->restoreState(state().value(splitterKey).toByteArray());
    m_offer->setDismissable(true);
    content()->addWidget(m_offer);
    content()->addWidget(m_split, 1);
}

void RoutingPage::makeDrawer() {
    auto* flow = new FlowPanel(m_flow, this);
    connect(flow, &FlowPanel::failed, this, &RoutingPage::say);
    connect(flow, &FlowPanel::exported, this,
            [this] { m_message->show(Meaning::Good, tr("The picture was saved.")); });
    m_tools->addTab(m_problemTable, tr("Problems"));
    m_tools->addTab(m_whatIf, tr("What if?"));
    m_tools->addTab(flow, tr("Call flow"));
    m_tools->addTab(m_rehearsal, tr("Rehearsal"));
    m_tools->addTab(m_versions, tr("Versions"));
    connect(m_rehearsal, &RehearsalPanel::outcomeChanged, this, &RoutingPage::refreshSubtitle);
    m_tools->setOpen(state().value(drawerKey, false).toBool());
    connect(m_tools, &ToolDrawer::openChanged, this,
            [this](bool open) { state().setValue(drawerKey, open); });
}

void RoutingPage::connectParts() {
    connect(m_offer, &Banner::buttonClicked, this, [this] {
        m_draft->resume(m_kept->offered(), tr("changes that were not saved"));
        m_kept->settle();
        m_offer->setMessage(Meaning::Neutral, {});
    });
    connect(m_offer, &Banner::dismissed, m_kept, &KeptDraft::settle);
    connect(m_draft, &PlanDraft::changed, this, &RoutingPage::draftChanged);
    connect(&m_draft->undoStack(), &QUndoStack::cleanChanged, this, &RoutingPage::draftChanged);
    connect(m_kinds, &QListWidget::currentRowChanged, this, &RoutingPage::chooseKind);
    connect(m_table, &TableView::currentRowChanged, this, &RoutingPage::rowChanged);
    connect(m_table, &TableView::emptyButtonClicked, this, &RoutingPage::addEntity);
    connect(m_problemTable, &TableView::rowActivated, this, [this](int row) {
        const ProblemsModel::Place place = m_problems->placeAt(row);
        if (place.kind)
            chooseEntity(*place.kind, place.row);
    });
    connect(m_flow, &FlowView::entityChosen, this, [this](const QString& key, int row) {
        if (const EntityKind* chosen = PlanEntities::kind(key))
            chooseEntity(*chosen, row);
    });
    connect(m_versions, &VersionsPanel::failed, this, &RoutingPage::say);
    connect(m_split, &QSplitter::splitterMoved, this,
            [this] { state().setValue(splitterKey, m_split->saveState()); });
    connect(&backend().plans(), &PlansBackend::changed, this, [this] {
        if (!m_draft->isChanged())
            load();
    });
}

void RoutingPage::fillMenu(QMenu& menu) {
    menu.addActions({m_save, m_undo, m_redo});
    menu.addSeparator();
    menu.addActions({m_add, m_remove});
    menu.addSeparator();
    menu.addActions({m_import, m_export});
    menu.addSeparator();
    menu.addAction(m_testCall);
}

const EntityKind& RoutingPage::kind() const {
    return m_model->kind();
}

/// Which voices there are, is asked until it is known; without a key for Cloudonix nobody is asked.
void RoutingPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    CloudonixBackend& cloudonix = backend().cloudonix();
    if (!m_draft->voices().isEmpty() || !cloudonix.isSetUp())
        return;
    cloudonix.listVoices().then(this, [this](const Result<QStringList>& voices) {
        if (voices)
            m_draft->setVoices(*voices);
    });
}

void RoutingPage::load() {
    backend().plans().current().then(this, [this](const Result<QByteArray>& document) {
        if (!document) {
            say(document.error());
            return;
        }
        const bool isShown = QJsonDocument::fromJson(*document).object() == m_draft->document();
        if (!isShown) // after a save of our own, what was done can still be undone
            m_draft->load(*document);
        if (m_table->currentRow() < 0 && m_model->rowCount() > 0)
            m_table->chooseRow(0);
        offerKept();
        m_isLoaded = true;
        addWantedNumber();
    });
}

void RoutingPage::offerKept() {
    const bool isOffered = !m_kept->offered().isEmpty();
    m_offer->setMessage(Meaning::Attention,
                        isOffered ? tr("Changes to this plan were not saved last time.") : QString(),
                        isOffered ? tr("Bring them back") : QString());
}

void RoutingPage::search(const QString& text) {
    if (!text.startsWith(addNumberPrefix))
        return;
    m_wantedNumber = text.sliced(addNumberPrefix.size());
    if (m_isLoaded)
        addWantedNumber();
}

void RoutingPage::addWantedNumber() {
    const EntityKind* numbers = PlanEntities::kind(u"numbers"_s);
    if (m_wantedNumber.isEmpty() || !numbers)
        return;
    const QString wanted = std::exchange(m_wantedNumber, {});
    const QJsonArray items = m_draft->items(*numbers);
    const auto plan = m_draft->plan();
    for (int row = 0; row < items.size(); ++row) {
        const QString known = items.at(row).toObject().value("number"_L1).toString();
        if (known == wanted || (plan && plan->numberKey(known) == plan->numberKey(wanted)))
            return chooseEntity(*numbers, row);
    }
    QJsonObject item = PlanEntities::blank(*numbers, m_draft->document());
    item.insert("number"_L1, wanted);
    const int row = m_draft->add(*numbers, item);
    chooseEntity(*numbers, row);
    m_editor->focusFirstField();
}

void RoutingPage::save() {
    m_save->setEnabled(false);
    backend()
        .plans()
        .save(m_draft->toJson(), m_draft->undoStack().undoText())
        .then(this, [this](const Result<Done>& saved) {
            if (!saved) {
                draftChanged();
                say(saved.error());
                return;
            }
            m_draft->setSaved();
            m_message->show(Meaning::Good, tr("Saved. The next call follows the new plan."));
        });
}

void RoutingPage::draftChanged() {
    m_save->setEnabled(m_draft->isChanged() && m_draft->canBeSaved());
    m_undo->setEnabled(m_draft->undoStack().canUndo());
    m_redo->setEnabled(m_draft->undoStack().canRedo());
    m_add->setEnabled(!kind().isSingle());
    m_remove->setEnabled(m_table->currentRow() >= 0 && !kind().isSingle());
    const int problems = int(m_draft->problems().size());
    m_tools->setTabText(problemsTab, problems == 0 ? tr("Problems") : tr("Problems (%1)").arg(problems));
    refreshSubtitle();
}

void RoutingPage::refreshSubtitle() {
    if (!m_draft->isChanged())
        setSubtitle(tr("The next call follows this plan."));
    else if (!m_draft->canBeSaved())
        setSubtitle(tr("There are errors. Fix them to save."));
    else if (m_rehearsal->outcome().isEmpty())
        setSubtitle(tr("The changes are not saved yet."));
    else
        setSubtitle(tr("The changes are not saved yet. %1").arg(m_rehearsal->outcome()));
}

void RoutingPage::chooseKind(int index) {
    if (index < 0)
        return;
    const EntityKind& chosen = PlanEntities::kinds()[std::size_t(index)];
    m_model->setKind(chosen);
    m_table->setEmptyContent(QString::fromLatin1(chosen.iconName), tr("There are none yet."), tr("Add"));
    if (m_model->rowCount() > 0)
        m_table->chooseRow(0);
    else
        rowChanged(-1);
}

void RoutingPage::chooseEntity(const EntityKind& chosen, int row) {
    m_kinds->setCurrentRow(int(&chosen - PlanEntities::kinds().data()));
    m_table->chooseRow(row);
}

void RoutingPage::rowChanged(int row) {
    m_add->setEnabled(!kind().isSingle());
    m_remove->setEnabled(row >= 0 && !kind().isSingle());
    m_editor->edit(kind(), row);
    m_flow->showFlowOf(kind(), row);
    if (row >= 0 && QLatin1String(kind().key) == "numbers"_L1)
        m_whatIf->setNumber(m_draft->items(kind()).at(row).toObject().value("number"_L1).toString());
}

void RoutingPage::addEntity() {
    m_table->chooseRow(m_draft->add(kind(), PlanEntities::blank(kind(), m_draft->document())));
    m_editor->focusFirstField();
}

void RoutingPage::removeEntity() {
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const QStringList users = m_draft->usersOf(kind(), row);
    if (!users.isEmpty()) {
        const QString name = PlanEntities::nameOf(kind(), m_draft->items(kind()).at(row).toObject());
        m_message->show(Meaning::Attention,
                        tr("%1 cannot be deleted while calls lead there from: %2. Choose another destination "
                           "there first.")
                            .arg(name, users.join(u", "_s)));
        return;
    }
    m_draft->remove(kind(), row);
    if (m_model->rowCount() > 0)
        m_table->chooseRow(std::min(row, m_model->rowCount() - 1));
    else
        rowChanged(-1);
}

void RoutingPage::askForImport() {
    auto* dialog = new QFileDialog(this, tr("Import a routing plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Routing plans (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RoutingPage::importFrom);
    dialog->open();
}

void RoutingPage::importFrom(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        say({ErrorCode::FileUnreadable, file.errorString()});
        return;
    }
    const Result<Done> replaced = m_draft->replace(file.read(largestPlan), tr("import"));
    if (!replaced)
        m_message->show(Meaning::Bad, tr("This file is not a routing plan: %1").arg(replaced.error().detail));
    else
        m_message->show(Meaning::Good, tr("Imported. Save to put it in force, or undo."));
}

void RoutingPage::askForExport() {
    auto* dialog = new QFileDialog(this, tr("Export the routing plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"routing-plan.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RoutingPage::exportTo);
    dialog->open();
}

void RoutingPage::exportTo(const QString& name) {
    if (const Result<Done> written = replaceFile(name, m_draft->toJson()); !written)
        say(written.error());
    else
        m_message->show(Meaning::Good, tr("The plan was exported."));
}

void RoutingPage::say(const Error& error) {
    m_message->show(Meaning::Bad, ErrorWords::sentence(error.code));
}

} // namespace opbx::ui
