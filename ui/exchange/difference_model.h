// Rows of the Compare tab: what differs, where, and both values. GUI thread.
#pragma once

#include "core/explain/compare.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

struct DifferenceRow {
    enum Part { Head, Header, Body };

    Part part;
    Difference difference;
};

class DifferenceModel final : public RowModel<DifferenceRow> {
    Q_OBJECT

public:
    /// `left`, `right`: headers of the two values.
    DifferenceModel(const QString& left, const QString& right, QObject* parent);
};

} // namespace opbx::ui
