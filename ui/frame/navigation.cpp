#include "ui/frame/navigation.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconNameRole = Qt::UserRole + 1;
constexpr int countRole = Qt::UserRole + 2;
constexpr double chosenPart = 0.12;
constexpr double hoverPart = 0.05;

/// A rounded row with an icon; the chosen one in the accent.
class PageDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {metrics::navigationCollapsedWidth, metrics::navigationRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QPalette& palette = option.palette;
        const QColor window = palette.color(QPalette::Window);
        const bool chosen = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(metrics::labelGap, 1, -metrics::labelGap, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (chosen)
            painter->setBrush(blend(window, accent(palette), chosenPart));
        else if (option.state & QStyle::State_MouseOver)
            painter->setBrush(blend(window, palette.color(QPalette::WindowText), hoverPart));
        painter->drawRoundedRect(row, metrics::cornerRadius, metrics::cornerRadius);
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
            painter->setPen(accent(palette));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(row, metrics::cornerRadius, metrics::cornerRadius);
        }
        const QColor colour = chosen ? accent(palette) : palette.color(QPalette::WindowText);
        const int lead = (metrics::navigationCollapsedWidth - metrics::iconSize) / 2;
        QRect iconRect(option.rect.left() + lead, row.center().y() - metrics::iconSize / 2 + 1,
                       metrics::iconSize, metrics::iconSize);
        iconRect = QStyle::visualRect(option.direction, option.rect, iconRect);
        painter->drawPixmap(iconRect.topLeft(),
                            iconPixmap(index.data(iconNameRole).toString(), colour, metrics::iconSize,
                                       painter->device()->devicePixelRatioF()));
        const int count = index.data(countRole).toInt();
        const int countWidth = count > 0 ? paintCount(*painter, option, count) : 0;
        const int used = metrics::navigationCollapsedWidth;
        if (option.rect.width() > used) {
            QFont font = option.font;
            font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
            painter->setFont(font);
            painter->setPen(colour);
            const QRect text =
                QStyle::visualRect(option.direction, option.rect,
                                   option.rect.adjusted(used, 0, -metrics::groupMargin - countWidth, 0));
            const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
            painter->drawText(text, int(alignment) | Qt::AlignVCenter, index.data().toString());
        }
        painter->restore();
    }

private:
    /// A capsule with the figure, or a dot beside the icon when there is no room. Returns the width that it takes from the title.
    static int paintCount(QPainter& painter, const QStyleOptionViewItem& option, int count) {
        const bool collapsed = option.rect.width() <= metrics::navigationCollapsedWidth;
        const QString text = QLocale().toString(count);
        const int width = collapsed
                              ? metrics::groupMargin
                              : std::max(metrics::pillHeight, option.fontMetrics.horizontalAdvance(text) +
                                                                  2 * metrics::pillPadding);
        const int height = collapsed ? metrics::groupMargin : metrics::pillHeight;
        const int end = collapsed ? metrics::groupMargin : 2 * metrics::groupMargin;
        QRect capsule(option.rect.right() - end - width + 1, option.rect.center().y() - height / 2 + 1, width,
                      height);
        if (collapsed)
            capsule.moveTop(option.rect.top() + metrics::groupMargin);
        capsule = QStyle::visualRect(option.direction, option.rect, capsule);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent(option.palette));
        painter.drawRoundedRect(capsule, height / 2.0, height / 2.0);
        if (collapsed)
            return 0;
        painter.setFont(option.font);
        painter.setPen(option.palette.color(QPalette::HighlightedText));
        painter.drawText(capsule, Qt::AlignCenter, text);
        return width + end;
    }
};

} // namespace

Navigation::Navigation(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_toggle(iconButton(u"collapse"_s, tr("Collapse the navigation"), this)) {
    m_list->setAccessibleName(tr("Pages"));
    m_list->setItemDelegate(new PageDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::groupMargin, 1, metrics::groupMargin);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::groupMargin, 0, metrics::groupMargin, 0);
    row->addWidget(m_toggle);
    row->addStretch();
    column->addLayout(row);
    setFixedWidth(metrics::navigationWidth);
    connect(m_list, &QListWidget::currentRowChanged, this, &Navigation::pageChosen);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
}

void Navigation::addPage(const QString& iconName, const QString& title, const QString& keys) {
    auto* item = new QListWidgetItem(title, m_list);
    item->setData(iconNameRole, iconName);
    item->setData(Qt::AccessibleTextRole, title);
    item->setToolTip(keys.isEmpty() ? title : u"%1 (%2)"_s.arg(title, keys));
}

void Navigation::setCurrent(int index) {
    m_list->setCurrentRow(index);
}

void Navigation::setCount(int index, int count, const QString& words) {
    QListWidgetItem* item = m_list->item(index);
    if (!item || item->data(countRole).toInt() == count)
        return;
    item->setData(countRole, count);
    item->setData(Qt::AccessibleTextRole, count > 0 ? words : item->text());
}

void Navigation::setCollapsed(bool collapsed) {
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? metrics::navigationCollapsedWidth : metrics::navigationWidth);
    const QString name = collapsed ? tr("Expand the navigation") : tr("Collapse the navigation");
    m_toggle->setIcon(icon(collapsed ? u"expand"_s : u"collapse"_s));
    m_toggle->setToolTip(name);
    m_toggle->setAccessibleName(name);
    emit collapsedChanged(collapsed);
}

void Navigation::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    const int x = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.drawLine(x, 0, x, height());
}

} // namespace opbx::ui
