// The Cloudonix domain: checks domain and key, shows what would change there before it changes it, and compares subscribers with
// extensions. GUI thread.
#pragma once

#include "core/cloudonix/cloudonix_values.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace opbx::ui {

class Banner;
class ChangeTable;
class NumberList;
class ProgressBar;
struct CloudonixReview;

class CloudonixPanel final : public QWidget {
    Q_OBJECT

public:
    /// `backend` outlives the panel.
    CloudonixPanel(Backend& backend, QWidget* parent);

    /// What is said about the latest check or push; empty before the first.
    QString outcome() const;

private:
    enum class Work { None, Review, Push, Compare };

    void makeReview(QBoxLayout& column);
    void makeComparison(QBoxLayout& column);
    void setWork(Work work);
    void refreshButtons();
    void forgetReview();
    void review();
    void reviewed(const Result<CloudonixReview>& review);
    void push();
    void progress(const PushProgress& step);
    void pushed(const PushOutcome& outcome);
    void sayDone(const PushOutcome& outcome);
    void sayReviewed(const CloudonixReview& review);
    bool hasWork() const;
    void compare();
    void compared(const Result<SubscriberComparison>& comparison);
    QString problemWords(const Error& error) const;

    Backend& m_backend;
    Work m_work = Work::None;
    bool m_hasPlan = false;
    int m_certain = 0; // changes of the plan that are not only offered
    QPushButton* m_check = nullptr;
    QPushButton* m_push = nullptr;
    QPushButton* m_compare = nullptr;
    QLabel* m_missing = nullptr;
    Banner* m_outcome = nullptr;
    ChangeTable* m_changes = nullptr;
    NumberList* m_numbers = nullptr;
    ProgressBar* m_progress = nullptr;
    Banner* m_comparison = nullptr;
    QLabel* m_differences = nullptr;
};

} // namespace opbx::ui
