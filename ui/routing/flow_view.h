// The call flow of one number or entity as a picture: boxes and the ways between them; a click chooses what a box stands for. It fits
// into its place until somebody zooms. GUI thread.
#pragma once

#include "ui/routing/plan_draft.h"

#include <QGraphicsView>
#include <QSet>

#include <memory>

class QGraphicsScene;

namespace opbx::ui {

class FlowView final : public QGraphicsView {
    Q_OBJECT

public:
    FlowView(PlanDraft& draft, QWidget* parent);

    void showFlowOf(const EntityKind& kind, int row);
    int boxCount() const { return m_boxes; }
    QString flowName() const;
    /// The same picture in the colours of paper, whatever the theme.
    std::unique_ptr<FlowView> onPaper() const;

    /// The whole picture, as large as its place allows, but not larger than drawn.
    void fit();
    bool isFitted() const { return m_isFitted; }
    /// `factor`: above 1 comes nearer.
    void zoom(double factor);

    /// The whole picture in the size in which it was drawn, in device-independent pixels.
    QSizeF pictureSize() const { return sceneRect().size(); }
    /// Draws the whole picture into `target`, keeping its proportions.
    void paintPicture(QPainter& painter, const QRectF& target) const;

signals:
    void entityChosen(const QString& kindKey, int row);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Way {
        QString label;
        QJsonObject destination;
    };
    void rebuild();
    /// Draws a box with all that follows from it; returns the lowest row that it used.
    int place(const EntityKind& kind, int row, int column, int line);
    int placeEnd(const QJsonObject& destination, int column, int line);
    int placeForward(const QJsonObject& destination, int column, int line);
    /// -1: there is none.
    int rowOf(const EntityKind& kind, const QString& id) const;
    QList<Way> waysOf(const EntityKind& kind, const QJsonObject& item) const;
    void box(const QString& title, const QString& name, int column, int line, const EntityKind* kind,
             int row);
    void way(int column, int fromLine, int toLine, const QString& label);

    PlanDraft& m_draft;
    QGraphicsScene* m_scene;
    const EntityKind* m_kind = nullptr;
    int m_row = -1;
    int m_boxes = 0;
    bool m_isFitted = true;
    QSet<QString> m_drawn; // a second way to the same entity ends in a short box
};

} // namespace opbx::ui
