// Buttons of the design system: one that follows an action, one of icon only, one that copies a value. GUI
// thread.
#pragma once

#include "ui/theme/icons.h"

#include <QPushButton>
#include <QToolButton>

#include <functional>

class QAction;

namespace opbx::ui {

/// Text and icon of an action, its state and its shortcut in the tooltip.
QPushButton* actionButton(QAction* action, QWidget* parent);

/// Flat, icon only; `name` is its tooltip and accessible name.
QToolButton* iconButton(const QString& iconName, const QString& name, QWidget* parent);

/// Marks a button as the one that the reader most likely wants: filled with the accent.
void makePrimary(QPushButton* button);

/// Copies a value and shows for a moment that it did. The value is asked for when it is needed.
class CopyButton final : public QToolButton {
    Q_OBJECT

public:
    /// `what`: the accessible name, e.g. "Copy the public URL".
    CopyButton(const QString& what, std::function<QString()> value, QWidget* parent);

signals:
    void copied();

private:
    void copy();

    std::function<QString()> m_value;
    QString m_what;
};

} // namespace opbx::ui
