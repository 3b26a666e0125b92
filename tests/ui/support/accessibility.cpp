#include "tests/ui/support/accessibility.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

bool isOperated(const QWidget& widget) {
    if (widget.objectName().startsWith(u"qt_") || qobject_cast<const QTabBar*>(widget.parentWidget()))
        return false; // parts of Qt's own controls
    const QWidget* parent = widget.parentWidget();
    if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
        qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QAbstractItemView*>(parent))
        return false;
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QTextEdit*>(&widget) ||
           qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QTabBar*>(&widget);
}

} // namespace

QStringList unnamedControls(const QWidget& root) {
    QStringList problems;
    const auto widgets = root.findChildren<QWidget*>();
    for (QWidget* widget : widgets) {
        if (widget->isHidden() || !isOperated(*widget))
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        const QString name = interface ? interface->text(QAccessible::Name) : widget->accessibleName();
        if (name.trimmed().isEmpty() && widget->accessibleName().isEmpty())
            problems.append(u"%1 \"%2\" in %3"_s.arg(
                QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                widget->parentWidget()
                    ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                    : QString()));
    }
    return problems;
}

} // namespace opbx::test
