#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_text.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_icon(new PlainLabel(this))
    , m_sentence(new PlainLabel(this))
    , m_button(new QPushButton(this))
    , m_dismiss(iconButton(u"close"_s, tr("Dismiss this message"), this)) {
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::groupMargin, metrics::groupMargin, metrics::groupMargin,
                            metrics::groupMargin);
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    row->addWidget(m_dismiss);
    connect(m_button, &QPushButton::clicked, this, &Banner::buttonClicked);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    m_button->hide();
    m_dismiss->hide();
    hide();
}

void Banner::setMessage(Meaning meaning, const QString& sentence, const QString& buttonText) {
    m_meaning = meaning;
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setAccessibleName(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(sentence);
    recolour();
    setVisible(!sentence.isEmpty());
}

void Banner::setDismissable(bool dismissable) {
    m_dismiss->setVisible(dismissable);
}

QString Banner::sentence() const {
    return m_sentence->text();
}

void Banner::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolour();
}

void Banner::recolour() {
    const QColor colour = coloursOf(m_meaning, palette()).text;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colour);
    m_sentence->setPalette(own);
    m_icon->setPixmap(iconPixmap(iconNameOf(m_meaning), colour, metrics::iconSize, devicePixelRatioF()));
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(coloursOf(m_meaning, palette()).fill);
    painter.drawRoundedRect(rect(), metrics::cornerRadius, metrics::cornerRadius);
}

} // namespace opbx::ui
