// Base of the controls that edit one field of a plan's entity, and the factory that makes the right one. GUI thread.
#pragma once

#include "ui/routing/plan_draft.h"

#include <QJsonValue>
#include <QWidget>

namespace opbx::ui {

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a value without a signal.
    virtual void setValue(const QJsonValue& value) = 0;
    /// What is shown; Undefined stands for a field that is left out.
    virtual QJsonValue value() const = 0;
    /// False for controls that bring their own label.
    virtual bool wantsLabel() const { return true; }

    static FieldEditor* make(const EntityField& field, PlanDraft& draft, QWidget* parent);

signals:
    /// By the user.
    void edited();
};

} // namespace opbx::ui
