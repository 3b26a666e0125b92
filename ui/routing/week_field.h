// Opening times of a week: a line a day, with the hours drawn beside it, and copying to the other days. GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QLineEdit;

namespace opbx::ui {

/// The hours of one day as a bar; a range over midnight goes on at the right edge only.
class DayBar final : public QWidget {
    Q_OBJECT

public:
    explicit DayBar(QWidget* parent);
    void setRanges(const QJsonArray& ranges);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QJsonArray m_ranges;
};

class WeekField final : public FieldEditor {
    Q_OBJECT

public:
    WeekField(const EntityField& field, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    void textChanged(int day);
    void copyFrom(int day, int until);

    struct Day {
        QLineEdit* line;
        DayBar* bar;
        QJsonArray ranges; // the last that could be read
    };
    QList<Day> m_days; // Monday first
};

} // namespace opbx::ui
