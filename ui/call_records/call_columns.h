// The one table of the columns of call records. GUI thread.
#pragma once

#include "core/calls/call_record.h"
#include "ui/backend/backend.h"
#include "ui/widgets/row_model.h"

#include <QCoreApplication>

namespace opbx::ui {

struct CallColumn {
    RowColumn<CallRecord> column;
    qint64 (*number)(const CallRecord&); // sort key, of what CallList::figuresAt() holds; null: by a text
    QString CallRecord::*sortText = nullptr;
};

class CallColumns {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::CallColumns)

public:
    /// The backend must outlive them.
    static std::vector<CallColumn> all(Backend& backend);
    static constexpr int startedColumn = 0;

    /// What became of a call, in a word or two: "Missed" for inbound calls that rang and that nobody answered.
    static QString result(const CallRecord& record);
    static Meaning meaningOfResult(const CallRecord& record);
};

} // namespace opbx::ui
