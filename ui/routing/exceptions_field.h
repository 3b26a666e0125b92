// Days on which a schedule differs from its week: date, name, hours; holidays can be read from an iCalendar file. GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QDateEdit;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace opbx::ui {

class ExceptionsField final : public FieldEditor {
    Q_OBJECT

public:
    ExceptionsField(const EntityField& field, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

    /// Adds the days of an iCalendar file that are not there yet, as closed.
    void importCalendar(const QString& file);

private:
    struct Row {
        QWidget* widget;
        QDateEdit* date;
        QLineEdit* name;
        QLineEdit* hours;
    };
    void add(const QJsonObject& exception);
    void remove(QWidget* widget);
    void askForFile();

    QVBoxLayout* m_column;
    QLabel* m_note;
    QList<Row> m_rows;
};

} // namespace opbx::ui
