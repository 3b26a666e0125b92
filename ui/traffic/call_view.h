// All exchanges of the same session on one time axis, oldest first. GUI thread; asks the backend when it is
// looked at.
#pragma once

#include "ui/support/backend.h"

#include <QWidget>

namespace opbx::ui {

class CallModel;
class TableView;

class CallView final : public QWidget {
    Q_OBJECT

public:
    CallView(Backend& backend, QWidget* parent);

    void setExchange(const Exchange& exchange);

signals:
    void exchangeRequested(qint64 id);

private:
    Backend& m_backend;
    CallModel* m_model;
    TableView* m_table;
};

} // namespace opbx::ui
