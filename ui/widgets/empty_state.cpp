#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new PlainLabel(this))
    , m_sentence(quietLabel(QString(), TypeSize::Body, this))
    , m_button(new QPushButton(this)) {
    m_icon->setAlignment(Qt::AlignCenter);
    m_icon->setAccessibleName(tr("Nothing here"));
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(metrics::dialogWidth);
    m_button->setMinimumHeight(metrics::controlHeight);
    m_button->hide();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::groupMargin);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignCenter);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_sentence, 4);
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(m_button, 0, Qt::AlignCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setContent(const QString& iconName, const QString& sentence, const QString& buttonText) {
    m_iconName = iconName;
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setAccessibleName(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(sentence);
    refreshIcon();
}

QString EmptyState::sentence() const {
    return m_sentence->text();
}

void EmptyState::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        refreshIcon();
}

void EmptyState::refreshIcon() {
    m_icon->setVisible(!m_iconName.isEmpty());
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(
            m_iconName, blend(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.4),
            metrics::largeIconSize, devicePixelRatioF()));
}

} // namespace opbx::ui
