// Asks what is to hold by hand and until when. GUI thread. Sets nothing itself.
#pragma once

#include "core/model/routing_plan.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace opbx::ui {

class Backend;

class OverrideDialog final : public QDialog {
    Q_OBJECT

public:
    OverrideDialog(Backend& backend, QWidget* parent);

    PlanOverride override() const;

signals:
    void chosen(const opbx::PlanOverride& override);

private:
    void refresh();

    Backend& m_backend;
    QComboBox* m_type;
    QComboBox* m_hours;
    QComboBox* m_extension;
    QLineEdit* m_to;
    QDateTimeEdit* m_until;
    QLabel* m_problem;
    QFormLayout* m_form;
    QPushButton* m_set;
};

} // namespace opbx::ui
