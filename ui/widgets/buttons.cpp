#include "ui/widgets/buttons.h"

#include "ui/theme/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QStyle>
#include <QTimer>
#include <QToolTip>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

/// The icon in the colour that is read on the accent.
QIcon onAccent(const QIcon& icon) {
    if (icon.isNull())
        return icon;
    constexpr int sharpest = 4; // device pixels per pixel
    const QSize size(metrics::iconSize * sharpest, metrics::iconSize * sharpest);
    return QIcon(icon.pixmap(size, QIcon::Selected));
}

void follow(QPushButton* button, const QAction* action) {
    button->setText(action->text());
    button->setIcon(button->property("opbxPrimary").toBool() ? onAccent(action->icon()) : action->icon());
    button->setEnabled(action->isEnabled());
    button->setVisible(action->isVisible());
    QString name = action->text();
    name.remove(u'&');
    button->setAccessibleName(name);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? action->toolTip() : u"%1 (%2)"_s.arg(action->toolTip(), keys));
    if (action->isCheckable()) {
        button->setCheckable(true);
        button->setChecked(action->isChecked());
    }
}

} // namespace

QPushButton* actionButton(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setMinimumHeight(metrics::controlHeight);
    button->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    follow(button, action);
    QObject::connect(action, &QAction::changed, button, [button, action] { follow(button, action); });
    QObject::connect(button, &QPushButton::clicked, action, [action] { action->trigger(); });
    return button;
}

QToolButton* iconButton(const QString& iconName, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(ui::icon(iconName));
    button->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void makePrimary(QPushButton* button) {
    QPalette own = button->palette(); // for platforms with a style of their own
    own.setBrush(QPalette::Button, own.brush(QPalette::Highlight));
    own.setBrush(QPalette::ButtonText, own.brush(QPalette::HighlightedText));
    button->setProperty("opbxPrimary", true);
    button->setPalette(own);
    button->style()->unpolish(button); // the style sheet looks at the property once
    button->style()->polish(button);
    button->setIcon(onAccent(button->icon()));
}

CopyButton::CopyButton(const QString& what, std::function<QString()> value, QWidget* parent)
    : QToolButton(parent)
    , m_value(std::move(value))
    , m_what(what) {
    setAutoRaise(true);
    setIcon(ui::icon(u"copy"_s));
    setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    setToolTip(what);
    setAccessibleName(what);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy() {
    const QString text = m_value ? m_value() : QString();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    setIcon(ui::icon(u"check"_s, Meaning::Good));
    setToolTip(tr("Copied"));
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("Copied"), this);
    QTimer::singleShot(metrics::copiedMs, this, [this] {
        setIcon(ui::icon(u"copy"_s));
        setToolTip(m_what);
    });
    emit copied();
}

} // namespace opbx::ui
