// The one table of the columns of call records: id, header, width, text, sort key, what a copy holds. GUI thread.
#pragma once

#include "ui/support/backend.h"
#include "ui/support/colours.h"

#include <QCoreApplication>

#include <span>

namespace opbx::ui {

struct CallColumn {
    const char* id;     // remembered under it
    const char* header; // source text, context CallColumns
    int width;
    bool hidden;
    bool figures; // right-aligned, left to right in every language
    QString (*text)(const CallRecord&, const Backend&);
    qint64 (*number)(const CallRecord&); // sort key, of what CallList::figuresAt() holds; null: by a text
    QString (*exported)(const CallRecord&);
    QString CallRecord::*sortText = nullptr;
};

class CallColumns {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::CallColumns)

public:
    static std::span<const CallColumn> all();
    static QString header(const CallColumn& column) { return tr(column.header); }
    static constexpr int startedColumn = 0;
    static constexpr int stretchColumn = 2; // who was called: often a name with a number
    static constexpr int resultColumn = 4;

    /// What became of a call, in a word or two: "Missed" for inbound calls that rang and that nobody answered.
    static QString result(const CallRecord& record);
    static Meaning meaningOfResult(const CallRecord& record);
};

} // namespace opbx::ui
