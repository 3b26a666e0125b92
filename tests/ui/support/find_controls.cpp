#include "tests/ui/support/find_controls.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace opbx::test {

QPushButton* visibleButton(const QWidget& parent, const QString& text) {
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

QLineEdit* visibleField(const QWidget& parent, const QString& name) {
    for (QLineEdit* field : parent.findChildren<QLineEdit*>()) {
        if (field->isVisible() && field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

void typeInto(QLineEdit* field, const QString& text) {
    field->setText(text);
    emit field->textEdited(text);
}

bool says(const QWidget& parent, const QString& text) {
    for (const QLabel* label : parent.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace opbx::test
