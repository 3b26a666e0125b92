// The newest failure of each part of the program, and whether it works again. GUI thread.
#pragma once

#include "ui/backend/health_backend.h"

#include <QWidget>

class QVBoxLayout;

namespace opbx::ui {

class PartList final : public QWidget {
    Q_OBJECT

public:
    explicit PartList(QWidget* parent);

    void setProblems(const QList<PartProblem>& problems);

private:
    QVBoxLayout* m_rows;
    QWidget* m_shown = nullptr;
};

} // namespace opbx::ui
