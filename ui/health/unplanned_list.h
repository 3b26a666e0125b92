// Numbers that were called and are not in the plan, each with the button that adds it. GUI thread.
#pragma once

#include "core/health/diagnosis.h"

#include <QWidget>

class QVBoxLayout;

namespace opbx::ui {

class UnplannedList final : public QWidget {
    Q_OBJECT

public:
    explicit UnplannedList(QWidget* parent);

    /// None: the list and its title are hidden.
    void setNumbers(const QList<UnplannedNumber>& numbers);

signals:
    void addRequested(const QString& number);

private:
    void addRow(QVBoxLayout& column, const UnplannedNumber& number);

    QVBoxLayout* m_rows;
    QWidget* m_shown = nullptr;
};

} // namespace opbx::ui
