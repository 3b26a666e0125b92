#include "ui/widgets/copy_field.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace opbx::ui {

namespace {

constexpr qsizetype longestShown = 1'000; // characters that are laid out

/// Gives way when there is little room, and then shows the beginning of its text with an ellipsis.
class ElidingLabel final : public PlainLabel {
public:
    using PlainLabel::PlainLabel;

    QSize minimumSizeHint() const override {
        return {fontMetrics().horizontalAdvance(u'm') * 6, QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        const int room = contentsRect().width();
        if (fontMetrics().horizontalAdvance(text()) <= room) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
};

} // namespace

CopyField::CopyField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_label(new ElidingLabel(this))
    , m_button(new CopyButton(
          tr("Copy %1").arg(name), [this] { return m_value; }, this)) {
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setAccessibleDescription(name);
    m_label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::labelGap);
    row->addWidget(m_label);
    row->addWidget(m_button);
    row->addStretch();
    refresh();
}

void CopyField::setValue(const QString& value) {
    m_value = value;
    refresh();
}

void CopyField::setPlaceholder(const QString& text) {
    m_placeholder = text;
    refresh();
}

void CopyField::setMonospace(bool on) {
    m_label->setFont(on ? monospace(font()) : font());
}

void CopyField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        refresh();
}

void CopyField::refresh() {
    const bool empty = m_value.isEmpty();
    QString shown = shortened(empty ? m_placeholder : m_value, longestShown);
    m_label->setText(shown.replace(u'\n', u' ')); // a field is one line
    m_label->setLayoutDirection(empty ? layoutDirection() : Qt::LeftToRight);
    QPalette own = palette();
    own.setColor(QPalette::WindowText, empty ? quietText(palette()) : palette().color(QPalette::WindowText));
    m_label->setPalette(own);
    m_label->setToolTip(shortened(m_value, longestShown));
    // A name that says what it is would hide the value itself from whoever cannot see it.
    m_label->setAccessibleName(empty ? m_label->accessibleDescription() : m_label->text());
    m_button->setVisible(!empty);
}

} // namespace opbx::ui
