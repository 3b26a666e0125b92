#include "ui/widgets/page.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace opbx::ui {

Page::Page(const QString& title, const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(textLabel(title, TypeSize::Title, this))
    , m_subtitle(quietLabel(QString(), TypeSize::Body, this))
    , m_titleRow(new QHBoxLayout)
    , m_content(new QVBoxLayout) {
    setAccessibleName(title);
    m_subtitle->hide();
    m_titleRow->setSpacing(metrics::groupMargin);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch();
    m_content->setSpacing(metrics::groupMargin);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::groupMargin, metrics::pageMargin,
                               metrics::groupMargin);
    column->setSpacing(metrics::groupMargin);
    auto* titleArea = new QWidget(this);
    titleArea->setLayout(m_titleRow);
    m_titleRow->setContentsMargins(0, 0, 0, 0);
    titleArea->setMinimumHeight(metrics::controlHeight);
    column->addWidget(titleArea);
    column->addWidget(m_subtitle);
    column->addLayout(m_content, 1);
}

QString Page::title() const {
    return m_title->text();
}

void Page::fillMenu(QMenu& menu) {
    menu.addActions(actions());
}

void Page::search(const QString&) {}

QPushButton* Page::addTitleAction(QAction* action, const QString& iconName) {
    addAction(action);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    QPushButton* button = actionButton(action, this);
    m_titleRow->addWidget(button);
    return button;
}

namespace {

bool canTake(const QWidget* widget) {
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
}

/// A table or a field; not a button, which a space would press.
bool isContent(const QWidget* widget) {
    return !qobject_cast<const QAbstractButton*>(widget);
}

} // namespace

void Page::takeFocus(Qt::FocusReason reason) {
    QWidget* before = focusWidget();
    if (before && before != this && canTake(before) && isContent(before))
        return before->setFocus(reason);
    if (focusProxy() && canTake(focusProxy()))
        return focusProxy()->setFocus(reason);
    const auto inside = findChildren<QWidget*>();
    for (const bool wantsList : {true, false}) {
        for (QWidget* widget : inside) {
            if (canTake(widget) && isContent(widget) &&
                (!wantsList || qobject_cast<QAbstractItemView*>(widget)))
                return widget->setFocus(reason);
        }
    }
    setFocusPolicy(Qt::StrongFocus);
    setFocus(reason);
}

void Page::setSubtitle(const QString& sentence) {
    m_subtitle->setText(sentence);
    m_subtitle->setVisible(!sentence.isEmpty());
}

} // namespace opbx::ui
