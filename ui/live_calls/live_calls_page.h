// The page of calls that go on now. GUI thread.
#pragma once

#include "ui/widgets/page.h"

namespace opbx::ui {

class HangUp;
class LiveCallsModel;
class TableView;

class LiveCallsPage final : public Page {
    Q_OBJECT

public:
    LiveCallsPage(const PageContext& context, QWidget* parent);

    void fillMenu(QMenu& menu) override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refreshSubtitle();
    void showTraffic(int row);

    LiveCallsModel* m_model;
    TableView* m_table;
    QAction* m_traffic;
    HangUp* m_hangUp;
};

} // namespace opbx::ui
