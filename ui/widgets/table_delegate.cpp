#include "ui/widgets/table_delegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/type_scale.h"

#include <QApplication>
#include <QPainter>

namespace opbx::ui {

namespace {

/// What a cell can show at most: to shorten a text to its width lays out all of it first.
QString shownText(const QModelIndex& index) {
    static constexpr qsizetype longest = 500;
    return index.data(Qt::DisplayRole).toString().left(longest);
}

} // namespace

void TableDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const QPalette& palette = option.palette;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, palette.color(QPalette::Highlight));
        return;
    }
    const auto colour = static_cast<RowColour>(index.data(RowColourRole).toInt());
    if (colour != RowColour::None) {
        painter.fillRect(option.rect, tintOf(colour, palette));
        return;
    }
    const QVariant tint = index.data(TintRole);
    const auto meaning = static_cast<Meaning>(tint.toInt());
    if (tint.isValid() && (meaning == Meaning::Attention || meaning == Meaning::Bad))
        painter.fillRect(option.rect, coloursOf(meaning, palette).tint);
    else if (option.features & QStyleOptionViewItem::Alternate)
        painter.fillRect(option.rect, palette.color(QPalette::AlternateBase));
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    paintBackground(*painter, option, index);
    const bool selected = option.state & QStyle::State_Selected;
    QRect area = option.rect.adjusted(metrics::cellPadding, 0, -metrics::cellPadding, 0);
    const QString text = shownText(index);
    painter->save();
    painter->setFont(option.font);

    const QVariant pill = index.data(PillRole);
    if (pill.isValid() && pill.toInt() >= 0) {
        paintPill(*painter, area, text, static_cast<Meaning>(pill.toInt()), option.palette, option.direction,
                  index.data(PillIconRole).toString());
        painter->restore();
        return;
    }
    QColor colour = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    if (!selected && index.data(QuietRole).toBool())
        colour = quietText(option.palette);

    const QString iconName = index.data(IconNameRole).toString();
    if (!iconName.isEmpty()) {
        const int side = metrics::smallIconSize;
        QRect iconRect(area.left(), area.center().y() - side / 2, side, side);
        icon(iconName).paint(painter, QStyle::visualRect(option.direction, area, iconRect), Qt::AlignCenter,
                             selected ? QIcon::Selected : QIcon::Normal);
        const int taken = side + metrics::labelGap;
        area = QStyle::visualRect(option.direction, area, area.adjusted(taken, 0, 0, 0));
    }
    const QVariant wanted = index.data(Qt::TextAlignmentRole);
    const auto alignment = wanted.isValid() ? Qt::Alignment(wanted.toInt()) : Qt::Alignment(Qt::AlignLeft);
    const bool rightAligned = alignment & Qt::AlignRight;
    painter->setFont(rightAligned ? tabular(option.font) : option.font);
    painter->setPen(colour);
    // A cell reads in the direction of its own words: "Main line (+1 555 …)" keeps its order in a Hebrew window.
    const bool leftToRight = index.data(LeftToRightRole).toBool() || !text.isRightToLeft();
    painter->setLayoutDirection(leftToRight ? Qt::LeftToRight : Qt::RightToLeft);
    const auto visual = QStyle::visualAlignment(option.direction, alignment & Qt::AlignHorizontal_Mask);
    painter->drawText(area, int(visual) | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QString text = shownText(index);
    const bool pill = index.data(PillRole).isValid();
    const bool hasIcon = !index.data(IconNameRole).toString().isEmpty();
    const bool isFigure = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const QFontMetrics written(isFigure ? tabular(option.font) : option.font);
    const int width =
        pill ? pillWidth(text, option.font)
             : std::max(written.horizontalAdvance(text), option.fontMetrics.horizontalAdvance(text)) + 1;
    const int mark = hasIcon ? metrics::smallIconSize + metrics::labelGap : 0;
    return {mark + width + 2 * metrics::cellPadding, metrics::rowHeight};
}

} // namespace opbx::ui
