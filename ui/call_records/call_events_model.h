// Session updates of one call in the order in which they arrived, also those that came too late to count. GUI thread. Fetches
// nothing.
#pragma once

#include "core/calls/call_record.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class CallEventsModel final : public RowModel<CallEvent> {
    Q_OBJECT

public:
    explicit CallEventsModel(QObject* parent);
};

} // namespace opbx::ui
