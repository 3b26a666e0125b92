// The page that says what is well and what is not: the checks with the buttons that mend them, the sender's clock, refusals by
// cause, the newest failure of each part. GUI thread.
#pragma once

#include "core/settings/settings.h"
#include "ui/widgets/page.h"
#include "ui/words/health_words.h"

class QLabel;
class QTimer;

namespace opbx::ui {

class Banner;
class CauseList;
class CheckList;
class PartList;
class RatePanel;
class SkewChart;
class UnplannedList;

class HealthPage final : public Page {
    Q_OBJECT

public:
    HealthPage(const PageContext& context, QWidget* parent);

    /// Remembers which public address failed its last self-test, until one passes: also over a restart of the program.
    static void noteSelfTest(Backend& backend, UiState& state);
    /// The last self-test of the public address in force failed.
    static bool hasFailedSelfTest(Backend& backend, const UiState& state);
    /// Gathers and shows the state anew.
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeSide();
    void showSnapshot(const HealthSnapshot& found);
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
    RatePanel* m_rates = nullptr;
    UnplannedList* m_unplanned = nullptr;
    QAction* m_test;
    QTimer* m_soon;
    QTimer* m_regularly;
};

} // namespace opbx::ui
