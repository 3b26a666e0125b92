// The call flow of one number or entity as a picture: boxes and the ways between them; a click chooses what a box stands for.
// GUI thread.
#pragma once

#include "ui/routing/plan_draft.h"

#include <QGraphicsView>
#include <QSet>

class QGraphicsScene;

namespace opbx::ui {

class FlowView final : public QGraphicsView {
    Q_OBJECT

public:
    FlowView(PlanDraft& draft, QWidget* parent);

    void showFlowOf(const EntityKind& kind, int row);
    int boxCount() const { return m_boxes; }

signals:
    void entityChosen(const QString& kindKey, int row);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Way {
        QString label;
        QJsonObject destination;
    };
    void rebuild();
    /// Draws a box with all that follows from it; returns the lowest row that it used.
    int place(const EntityKind& kind, int row, int column, int line);
    int placeEnd(const QJsonObject& destination, int column, int line);
    QList<Way> waysOf(const EntityKind& kind, const QJsonObject& item) const;
    void box(const QString& title, const QString& name, int column, int line, const EntityKind* kind,
             int row);
    void way(int column, int fromLine, int toLine, const QString& label);

    PlanDraft& m_draft;
    QGraphicsScene* m_scene;
    const EntityKind* m_kind = nullptr;
    int m_row = -1;
    int m_boxes = 0;
    QSet<QString> m_drawn; // a second way to the same entity ends in a short box
};

} // namespace opbx::ui
