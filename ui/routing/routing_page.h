// The page of the routing plan: kinds of entries, lists, a large editor, and in a drawer below them problems, What if?, the picture of
// a flow, the rehearsal and versions. Nothing takes effect before it is saved, nothing wrong can be saved, and nothing that was edited is lost. GUI
// thread.
#pragma once

#include "ui/routing/plan_draft.h"
#include "ui/widgets/page.h"

class QListWidget;
class QSplitter;

namespace opbx::ui {

class Banner;
class EntityEditor;
class EntityModel;
class FlowView;
class KeptDraft;
class PassingMessage;
class ProblemsModel;
class RehearsalPanel;
class TableView;
class ToolDrawer;
class VersionsPanel;
class WhatIfPanel;

class RoutingPage final : public Page {
    Q_OBJECT

public:
    RoutingPage(const PageContext& context, QWidget* parent);

    void fillMenu(QMenu& menu) override;
    void showEvent(QShowEvent* event) override;
    PlanDraft& draft() const { return *m_draft; }
    void importFrom(const QString& file);
    void exportTo(const QString& file);
    /// addNumberRequest(): a new entry for the number, or the one that is there.
    void search(const QString& text) override;

private:
    void makeActions();
    QAction* makeAction(const QString& text, const QString& iconName, const QKeySequence& keys = {});
    void makeLayout();
    void makeDrawer();
    QWidget* makeLists();
    void connectParts();
    void load();
    void offerKept();
    void save();
    void draftChanged();
    void refreshSubtitle();
    void chooseKind(int index);
    void chooseEntity(const EntityKind& kind, int row);
    void rowChanged(int row);
    void addEntity();
    void addWantedNumber();
    void removeEntity();
    void askForImport();
    void askForExport();
    void say(const Error& error);
    const EntityKind& kind() const;

    QString m_wantedNumber; // to be added when the plan is there
    bool m_isLoaded = false;
    PlanDraft* m_draft;
    EntityModel* m_model;
    ProblemsModel* m_problems;
    KeptDraft* m_kept;
    Banner* m_offer;
    PassingMessage* m_message;
    QListWidget* m_kinds;
    TableView* m_table;
    EntityEditor* m_editor;
    QSplitter* m_split;
    ToolDrawer* m_tools;
    TableView* m_problemTable;
    WhatIfPanel* m_whatIf;
    FlowView* m_flow;
    VersionsPanel* m_versions;
    RehearsalPanel* m_rehearsal;
    QAction* m_save = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_add = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_testCall = nullptr;
};

} // namespace opbx::ui
