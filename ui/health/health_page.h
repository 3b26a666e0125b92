// The page that says what is well and what is not: the checks with the buttons that mend them, the sender's clock, refusals by
// cause, the newest failure of each part. GUI thread.
#pragma once

#include "ui/widgets/page.h"
#include "ui/words/health_words.h"

class QLabel;
class QTimer;

namespace opbx::ui {

class Banner;
class CauseList;
class CheckList;
class PartList;
class SkewChart;

class HealthPage final : public Page {
    Q_OBJECT

public:
    HealthPage(const PageContext& context, QWidget* parent);

    /// Gathers and shows the state anew.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeSide();
    void showSnapshot(const HealthSnapshot& snapshot);
    void refreshSoon();
    void runSelfTest();
    void mend(const Remedy& remedy);
    void showKey(KeyName name);
    void apply(const Settings& settings);

    HealthSnapshot m_snapshot;
    CheckList* m_checks;
    Banner* m_problem;
    SkewChart* m_skew = nullptr;
    QLabel* m_clock = nullptr;
    CauseList* m_causes = nullptr;
    PartList* m_parts = nullptr;
    QAction* m_test;
    QTimer* m_soon;
    QTimer* m_regularly;
};

} // namespace opbx::ui
