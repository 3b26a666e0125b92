// Calls by extension, ring group, number or hour as rows, with the same totals. GUI thread. Counts nothing itself.
#pragma once

#include "core/calls/call_report.h"
#include "ui/backend/backend.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class TotalsModel final : public RowModel<CallTotals> {
    Q_OBJECT

public:
    enum class By { Extension, Group, Number, Hour };

    TotalsModel(Backend& backend, QObject* parent);

    void setReport(const CallReport& report);
    void setBy(By by);

private:
    QString nameOf(const CallTotals& totals) const;
    void show();

    Backend& m_backend;
    CallTables m_report;
    By m_by = By::Extension;
};

} // namespace opbx::ui
