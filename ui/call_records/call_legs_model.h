// The legs of one call, one row a CDR. GUI thread. Fetches nothing itself.
#pragma once

#include "core/exchange/notification.h"
#include "ui/backend/backend.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class CallLegsModel final : public RowModel<CallLeg> {
    Q_OBJECT

public:
    CallLegsModel(Backend& backend, QObject* parent);
};

} // namespace opbx::ui
