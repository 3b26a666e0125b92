// The routing plan while it is edited, as its JSON document: changes with undo and redo, what is wrong with it, who refers to
// whom. GUI thread. Saves nothing itself.
#pragma once

#include "core/base/result.h"
#include "core/plan_check/check.h"
#include "ui/routing/plan_entity.h"

#include <QJsonArray>
#include <QObject>
#include <QUndoStack>

#include <memory>

namespace opbx::ui {

class PlanDraft final : public QObject {
    Q_OBJECT

public:
    explicit PlanDraft(QObject* parent);
    ~PlanDraft() override;

    /// Starts from a saved document; empty: from an empty plan. Forgets what could be undone.
    void load(const QByteArray& saved);
    /// Replaces everything as one step that can be undone. InvalidInput with the path when it is no plan.
    Result<Done> replace(const QByteArray& document, const QString& what);
    /// The same for changes that were being made, which may be no plan yet.
    void resume(const QJsonObject& document, const QString& what) { push(document, what); }
    void setSaved();

    const QJsonObject& document() const { return m_document; }
    QByteArray toJson() const;
    QUndoStack& undoStack() { return m_undo; }
    bool isChanged() const { return !m_undo.isClean(); }

    QJsonArray items(const EntityKind& kind) const;
    void setItem(const EntityKind& kind, int row, const QJsonObject& item);
    /// Returns the row of the new item.
    int add(const EntityKind& kind, const QJsonObject& item);
    void remove(const EntityKind& kind, int row);
    /// Names of what leads to this item; empty when it can be deleted.
    QStringList usersOf(const EntityKind& kind, int row) const;

    /// Null while the document is no plan; then problem() says why.
    std::shared_ptr<const RoutingPlan> plan() const { return m_plan; }
    const QList<PlanProblem>& problems() const { return m_problems; }
    bool canBeSaved() const;

    /// What Cloudonix can speak with in this domain; empty while that is not known.
    const QStringList& voices() const { return m_voices; }
    void setVoices(const QStringList& voices);

signals:
    void changed();
    void voicesChanged();

private:
    friend class PlanEdit;
    void push(const QJsonObject& document, const QString& what, int mergeId = -1);
    void apply(const QJsonObject& document);
    void check();

    QJsonObject m_document;
    QUndoStack m_undo;
    std::shared_ptr<const RoutingPlan> m_plan;
    QList<PlanProblem> m_problems;
    QStringList m_voices;
};

} // namespace opbx::ui
