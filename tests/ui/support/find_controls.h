// Finds controls of a window the way a person does: by what is written on them.
#pragma once

#include <QString>

class QLineEdit;
class QPushButton;
class QWidget;

namespace opbx::test {

/// The first visible button with this text; null when there is none.
QPushButton* visibleButton(const QWidget& parent, const QString& text);

/// The first visible field with this accessible name; null when there is none.
QLineEdit* visibleField(const QWidget& parent, const QString& name);

/// Types as a person does: the field's signals follow.
void typeInto(QLineEdit* field, const QString& text);

/// True when some visible label shows this text or a part of it.
bool says(const QWidget& parent, const QString& text);

} // namespace opbx::test
