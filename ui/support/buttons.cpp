#include "ui/support/buttons.h"

#include "ui/support/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QTimer>
#include <QToolTip>

namespace opbx::ui {

namespace {

void follow(QPushButton* button, const QAction* action) {
    button->setText(action->text());
    button->setIcon(action->icon());
    button->setEnabled(action->isEnabled());
    button->setVisible(action->isVisible());
    QString name = action->text();
    name.remove(u'&');
    button->setAccessibleName(name);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? action->toolTip()
                                      : QStringLiteral("%1 (%2)").arg(action->toolTip(), keys));
    if (action->isCheckable()) {
        button->setCheckable(true);
        button->setChecked(action->isChecked());
    }
}

/// Keeps the accent on a button when the palette changes.
class AccentFilter final : public QObject {
public:
    explicit AccentFilter(QPushButton* button)
        : QObject(button)
        , m_button(button) {
        paint();
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::ApplicationPaletteChange)
            paint();
        return QObject::eventFilter(watched, event);
    }

private:
    void paint() {
        const QPalette base = QGuiApplication::palette();
        QPalette own = base;
        own.setColor(QPalette::Active, QPalette::Button, base.color(QPalette::Highlight));
        own.setColor(QPalette::Inactive, QPalette::Button, base.color(QPalette::Highlight));
        own.setColor(QPalette::Active, QPalette::ButtonText, base.color(QPalette::HighlightedText));
        own.setColor(QPalette::Inactive, QPalette::ButtonText, base.color(QPalette::HighlightedText));
        m_button->setPalette(own);
    }

    QPushButton* m_button;
};

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
    auto* filter = new AccentFilter(button);
    button->installEventFilter(filter);
    button->setProperty("opbxPrimary", true);
}

CopyButton::CopyButton(const QString& what, std::function<QString()> value, QWidget* parent)
    : QToolButton(parent)
    , m_value(std::move(value))
    , m_what(what) {
    setAutoRaise(true);
    setIcon(ui::icon(QStringLiteral("copy")));
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
    setIcon(ui::icon(QStringLiteral("check"), Meaning::Good));
    setToolTip(tr("Copied"));
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("Copied"), this);
    QTimer::singleShot(metrics::copiedMs, this, [this] {
        setIcon(ui::icon(QStringLiteral("copy")));
        setToolTip(m_what);
    });
    emit copied();
}

} // namespace opbx::ui
