// What a push would change at Cloudonix: field, what is there, what will be there. GUI thread.
#pragma once

#include "core/cloudonix/cloudonix_values.h"

#include <QWidget>

class QVBoxLayout;

namespace opbx::ui {

class ChangeTable final : public QWidget {
    Q_OBJECT

public:
    explicit ChangeTable(QWidget* parent);

    void setPlan(const CloudonixPlan& plan);
    int rows() const { return m_count; }

    /// Name of a field of Cloudonix's API in words; the field itself for one that is not known here.
    static QString fieldName(const CloudonixChange& change);

private:
    static QString before(const CloudonixChange& change);
    static QString after(const CloudonixChange& change);

    QVBoxLayout* m_column;
    QWidget* m_shown = nullptr;
    int m_count = 0;
};

} // namespace opbx::ui
