#include "ui/routing/flow_view.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/type_scale.h"

#include <QEvent>
#include <QGraphicsPathItem>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxWidth = 176;
constexpr int boxHeight = 46;
constexpr int columnWidth = 290;
constexpr int lineHeight = 62;
constexpr int mostBoxes = 120; // a picture of more is none
constexpr double largestScale = 4;
constexpr double smallestScale = 0.1;
constexpr double zoomStep = 1.25;
constexpr int kindRole = 0;
constexpr int rowRole = 1;

QPointF cornerOf(int column, int line) {
    return QPointF(column * columnWidth, line * lineHeight);
}

} // namespace

FlowView::FlowView(PlanDraft& draft, QWidget* parent)
    : QGraphicsView(parent)
    , m_draft(draft)
    , m_scene(new QGraphicsScene(this)) {
    setScene(m_scene);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setAccessibleName(tr("Picture of the call flow"));
    connect(&m_draft, &PlanDraft::changed, this, &FlowView::rebuild);
}

void FlowView::showFlowOf(const EntityKind& kind, int row) {
    m_kind = &kind;
    m_row = row;
    rebuild();
}

void FlowView::rebuild() {
    m_scene->clear();
    m_drawn.clear();
    m_boxes = 0;
    if (!m_kind || m_row < 0 || m_row >= m_draft.items(*m_kind).size()) {
        setAccessibleDescription(tr("Choose an entry to see where its calls go."));
        auto* hint = m_scene->addSimpleText(accessibleDescription(), font());
        hint->setBrush(quietText(palette()));
    } else {
        place(*m_kind, m_row, 0, 0);
        setAccessibleDescription(tr("%n box(es)", nullptr, m_boxes));
    }
    setSceneRect(m_scene->itemsBoundingRect().adjusted(-metrics::groupMargin, -metrics::groupMargin,
                                                       metrics::groupMargin, metrics::groupMargin));
    if (m_isFitted)
        fit();
}

QString FlowView::flowName() const {
    const bool isShown = m_kind && m_row >= 0 && m_row < m_draft.items(*m_kind).size();
    return isShown ? PlanEntities::nameOf(*m_kind, m_draft.items(*m_kind).at(m_row).toObject()) : QString();
}

std::unique_ptr<FlowView> FlowView::onPaper() const {
    auto paper = std::make_unique<FlowView>(m_draft, nullptr);
    paper->setPalette(lightPalette());
    paper->setFont(font());
    if (m_kind)
        paper->showFlowOf(*m_kind, m_row);
    return paper;
}

void FlowView::fit() {
    m_isFitted = true;
    // Neither bar is needed for what fits, and one that comes would take the room of what was measured.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QSizeF room = maximumViewportSize();
    const QSizeF size = pictureSize();
    if (room.isEmpty() || size.isEmpty())
        return;
    const double scale = std::min({room.width() / size.width(), room.height() / size.height(), 1.0});
    setTransform(QTransform::fromScale(scale, scale));
}

void FlowView::zoom(double factor) {
    m_isFitted = false;
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    const double scale = std::clamp(transform().m11() * factor, smallestScale, largestScale);
    setTransform(QTransform::fromScale(scale, scale));
}

void FlowView::paintPicture(QPainter& painter, const QRectF& target) const {
    m_scene->render(&painter, target, sceneRect(), Qt::KeepAspectRatio);
}

void FlowView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        fit();
}

void FlowView::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void FlowView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::ZoomIn) || event->key() == Qt::Key_Plus)
        return zoom(zoomStep);
    if (event->matches(QKeySequence::ZoomOut) || event->key() == Qt::Key_Minus)
        return zoom(1 / zoomStep);
    if (event->key() == Qt::Key_0)
        return fit();
    QGraphicsView::keyPressEvent(event);
}

QList<FlowView::Way> FlowView::waysOf(const EntityKind& kind, const QJsonObject& item) const {
    QList<Way> ways;
    const QString type = item.value("type"_L1).toString(u"user"_s);
    for (const EntityField& field : kind.fields) {
        const QJsonValue value = item.value(QLatin1String(field.key));
        const QStringList types = QString::fromLatin1(field.types).split(u'|', Qt::SkipEmptyParts);
        if (!types.isEmpty() && !types.contains(type))
            continue;
        if (field.kind == FieldKind::Destination && value.isObject())
            ways.append({PlanEntities::label(field), value.toObject()});
        if (QLatin1String(field.key) == "forwardTo"_L1 && !value.toString().isEmpty())
            ways.append(
                {PlanEntities::label(field), {{u"type"_s, u"forward"_s}, {u"to"_s, value.toString()}}});
        if (field.kind == FieldKind::Reference && !value.toString().isEmpty()) {
            const EntityKind* target = PlanEntities::kind(QString::fromLatin1(field.choices));
            ways.append(
                {QString(),
                 {{u"type"_s, QString::fromLatin1(target->destinationType)}, {u"id"_s, value.toString()}}});
        }
        const QJsonArray list = value.toArray();
        for (const QJsonValue& entry : list) {
            if (field.kind == FieldKind::Members)
                ways.append({tr("rings"), {{u"type"_s, u"extension"_s}, {u"id"_s, entry.toString()}}});
            else if (field.kind == FieldKind::Options)
                ways.append({tr("key %1").arg(entry.toObject().value("digits"_L1).toString()),
                             entry.toObject().value("destination"_L1).toObject()});
        }
    }
    return ways;
}

int FlowView::place(const EntityKind& kind, int row, int column, int line) {
    const QJsonObject item = m_draft.items(kind).at(row).toObject();
    box(PlanEntities::one(kind), PlanEntities::nameOf(kind, item), column, line, &kind, row);
    const QString mark = u"%1/%2"_s.arg(QLatin1String(kind.key)).arg(row);
    if (m_drawn.contains(mark) || m_boxes >= mostBoxes)
        return line;
    m_drawn.insert(mark);
    int last = line;
    int next = line;
    const QList<Way> ways = waysOf(kind, item);
    for (const Way& step : ways) {
        way(column, line, next, step.label);
        last = placeEnd(step.destination, column + 1, next);
        next = last + 1;
    }
    return last;
}

int FlowView::placeEnd(const QJsonObject& destination, int column, int line) {
    const QString type = destination.value("type"_L1).toString();
    if (type == u"forward")
        return placeForward(destination, column, line);
    if (const EntityKind* target = PlanEntities::kindOfDestination(type)) {
        if (const int row = rowOf(*target, destination.value("id"_L1).toString()); row >= 0)
            return place(*target, row, column, line);
    }
    box({}, PlanEntities::destination(destination, m_draft.document()), column, line, nullptr, -1);
    return line;
}

/// What is dialled may be an extension or a number of ours: then the picture goes on there.
int FlowView::placeForward(const QJsonObject& destination, int column, int line) {
    const QString dialled = destination.value(destination.contains("to"_L1) ? "to"_L1 : "id"_L1).toString();
    for (const QString& key : {u"extensions"_s, u"numbers"_s}) {
        const EntityKind& own = *PlanEntities::kind(key);
        if (const int row = rowOf(own, dialled); row >= 0)
            return place(own, row, column, line);
    }
    box({}, PlanEntities::destination(destination, m_draft.document()), column, line, nullptr, -1);
    return line;
}

int FlowView::rowOf(const EntityKind& kind, const QString& id) const {
    const QJsonArray items = m_draft.items(kind);
    for (int row = 0; row < items.size(); ++row) {
        if (items.at(row).toObject().value(QLatin1String(kind.idKey)).toString() == id)
            return row;
    }
    return -1;
}

void FlowView::box(const QString& title, const QString& name, int column, int line, const EntityKind* kind,
                   int row) {
    ++m_boxes;
    const QRectF area(cornerOf(column, line), QSizeF(boxWidth, boxHeight));
    QPainterPath outline;
    outline.addRoundedRect(area, metrics::cornerRadius, metrics::cornerRadius);
    const bool isFirst = m_boxes == 1;
    QGraphicsPathItem* item =
        m_scene->addPath(outline, QPen(isFirst ? accent(palette()) : hairline(palette()), 1.5),
                         palette().color(QPalette::Base));
    item->setToolTip(name);
    if (kind) {
        item->setData(kindRole, QString::fromLatin1(kind->key));
        item->setData(rowRole, row);
        item->setCursor(Qt::PointingHandCursor);
    }
    const auto text = [&](const QString& words, TypeSize size, const QColor& colour, double y) {
        const QFont used = scaled(font(), size);
        auto* label = new QGraphicsSimpleTextItem(
            QFontMetrics(used).elidedText(words, Qt::ElideRight, boxWidth - 2 * metrics::groupMargin), item);
        label->setFont(used);
        label->setBrush(colour);
        label->setPos(area.left() + metrics::groupMargin, y);
        label->setAcceptedMouseButtons(Qt::NoButton);
    };
    if (title.isEmpty()) {
        text(name, TypeSize::Body, palette().color(QPalette::Text), area.top() + boxHeight / 3.0);
        return;
    }
    text(title, TypeSize::Small, quietText(palette()), area.top() + metrics::labelGap);
    text(name, TypeSize::Body, palette().color(QPalette::Text), area.top() + boxHeight / 2.0 - 2);
}

void FlowView::way(int column, int fromLine, int toLine, const QString& label) {
    const QPointF from = cornerOf(column, fromLine) + QPointF(boxWidth, boxHeight / 2.0);
    const QPointF to = cornerOf(column + 1, toLine) + QPointF(0, boxHeight / 2.0);
    const double turn = from.x() + metrics::pageMargin;
    QPainterPath line(from);
    line.lineTo(turn, from.y());
    line.lineTo(turn, to.y());
    line.lineTo(to);
    line.moveTo(to - QPointF(5, 4));
    line.lineTo(to);
    line.lineTo(to - QPointF(5, -4));
    m_scene->addPath(line, QPen(quietText(palette()), 1))->setZValue(-1);
    if (label.isEmpty())
        return;
    const QFont small = scaled(font(), TypeSize::Small);
    const int room = columnWidth - boxWidth - metrics::pageMargin - metrics::groupMargin;
    auto* text = m_scene->addSimpleText(QFontMetrics(small).elidedText(label, Qt::ElideRight, room), small);
    text->setToolTip(label);
    text->setBrush(quietText(palette()));
    text->setPos(turn + metrics::labelGap, to.y() - QFontMetrics(small).height() - 1);
}

void FlowView::mousePressEvent(QMouseEvent* event) {
    for (QGraphicsItem* item = itemAt(event->pos()); item; item = item->parentItem()) {
        const QString kind = item->data(kindRole).toString();
        if (kind.isEmpty())
            continue;
        const int row = item->data(rowRole).toInt();
        // Later: the picture is drawn anew by what follows, and this event still belongs to it.
        QMetaObject::invokeMethod(
            this, [this, kind, row] { emit entityChosen(kind, row); }, Qt::QueuedConnection);
        return;
    }
    QGraphicsView::mousePressEvent(event);
}

void FlowView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_scene)
        rebuild();
}

} // namespace opbx::ui
