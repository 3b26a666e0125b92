#include "ui/widgets/status_pill.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QPainter>
#include <QPixmapCache>
#include <QStyle>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 12;

QPixmap cachedIcon(const QString& iconName, const QColor& colour, double ratio) {
    const QString key = u"opbx-pill-%1-%2-%3"_s.arg(iconName).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = iconPixmap(iconName, colour, iconSide, ratio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace

int pillWidth(const QString& text, const QFont& font) {
    const QFontMetrics metrics(scaled(font, TypeSize::Small));
    return metrics.horizontalAdvance(text) + 2 * metrics::pillPadding + iconSide + metrics::labelGap;
}

void paintPill(QPainter& painter, const QRect& area, const QString& text, Meaning meaning,
               const QPalette& palette, Qt::LayoutDirection direction, const QString& iconName) {
    if (text.isEmpty())
        return;
    const MeaningColours colours = coloursOf(meaning, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = scaled(painter.font(), TypeSize::Small);
    const int width = std::min(pillWidth(text, painter.font()), area.width());
    QRect pill(area.left(), area.center().y() - metrics::pillHeight / 2 + 1, width, metrics::pillHeight);
    pill = QStyle::visualRect(direction, area, pill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(pill, metrics::pillRadius, metrics::pillRadius);

    QRect iconRect(pill.left() + metrics::pillPadding, pill.top() + (pill.height() - iconSide) / 2, iconSide,
                   iconSide);
    iconRect = QStyle::visualRect(direction, pill, iconRect);
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(iconRect.topLeft(),
                       cachedIcon(iconName.isEmpty() ? iconNameOf(meaning) : iconName, colours.text, ratio));

    QRect textRect = pill.adjusted(metrics::pillPadding + iconSide + metrics::labelGap, 0, 0, 0);
    textRect = QStyle::visualRect(direction, pill, textRect);
    painter.setFont(small);
    painter.setPen(colours.text);
    const QFontMetrics fontMetrics(small);
    painter.drawText(textRect, int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter,
                     fontMetrics.elidedText(text, Qt::ElideRight, textRect.width()));
    painter.restore();
}

StatusPill::StatusPill(QWidget* parent)
    : StatusPill(QString(), Meaning::Neutral, parent) {}

StatusPill::StatusPill(const QString& text, Meaning meaning, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(text, meaning);
}

void StatusPill::setStatus(const QString& text, Meaning meaning) {
    m_text = text;
    m_meaning = meaning;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const {
    return {pillWidth(m_text, font()), metrics::pillHeight + 2};
}

QSize StatusPill::minimumSizeHint() const {
    return sizeHint();
}

void StatusPill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    paintPill(painter, rect(), m_text, m_meaning, palette(), layoutDirection());
}

} // namespace opbx::ui
