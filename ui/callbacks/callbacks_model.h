// Callers to call back as rows. GUI thread. Fetches nothing itself.
#pragma once

#include "core/calls/callback_list.h"
#include "ui/backend/backend.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class CallbacksModel final : public RowModel<Callback> {
    Q_OBJECT

public:
    enum Column { Last, Caller, Result, Calls, First, Called, Tried, Note };

    CallbacksModel(Backend& backend, QObject* parent);

    void setCallbacks(const QList<Callback>& callbacks);
    /// Part of a number, name or note, whatever its case; empty: everything.
    void setSearch(const QString& text);
    int rowOf(const QString& caller) const;

private:
    void showMatches();

    QList<Callback> m_all;
    QString m_search;
};

} // namespace opbx::ui
